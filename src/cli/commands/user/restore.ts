import { isGuid } from '../../../core/ids.ts';
import type { Client } from '../../client.ts';
import type { CliCommand } from '../../command.ts';
import { Refusal } from '../../failures.ts';
import { userAnswer } from '../../users.ts';

/** `allot user restore` */
export const userRestore: CliCommand = {
  name: 'user restore',
  summary: 'Bring a deleted person back',
  details: [
    'Within 30 days of the deletion. Licenses do not come back by themselves: units may be short.',
  ],
  arguments: [{ name: '<user>', summary: 'user principal name or id' }],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const id = await deletedId(client, options.text('user'));
    const user = await client.send(
      userAnswer,
      'POST',
      `/v1.0/directory/deletedItems/${id}/restore`,
    );
    terminal.result(user, () => `${user.displayName} <${user.userPrincipalName}> is back.`);
  },
};

/** The id of a deleted person. Graph knows deleted people by id only, and puts the id before their user name. */
async function deletedId(client: Client, user: string): Promise<string> {
  if (isGuid(user)) return user;
  const filter = encodeURIComponent(`endswith(userPrincipalName,'${user.replaceAll("'", "''")}')`);
  const path = `/v1.0/directory/deletedItems/microsoft.graph.user?$filter=${filter}&$count=true&$select=id,displayName,userPrincipalName`;
  const found = await client.list(userAnswer, path, 2, { ConsistencyLevel: 'eventual' });
  const [only, ...others] = found;
  if (only === undefined)
    throw new Refusal('ResourceNotFound', `No deleted person is called ${user}.`);
  if (others.length === 0) return only.id;
  throw new Refusal('ObjectConflict', `Several deleted people were called ${user}.`, [
    'See “allot user list --deleted --output json” and restore by id.',
  ]);
}
