import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { findGroup } from '../../groups.ts';
import { requestRow } from '../../supply.ts';

/** `allot request decide` */
export const requestDecide: CliCommand = {
  name: 'request decide',
  summary: 'Approve a request for licenses, in part or whole, or reject it',
  details: ['Everybody concerned is told. Who is not approved is rejected.'],
  arguments: [{ name: '<request>', summary: 'id of the request' }],
  options: [
    { flags: '--approve-all', summary: 'approve it for everybody it names' },
    { flags: '--approve <user...>', summary: 'approve it for these people only' },
    { flags: '--reject-all', summary: 'approve it for nobody' },
    { flags: '--group <group>', summary: 'make the approved members of this licensed group' },
    { flags: '--message <text>', summary: 'what they are told besides' },
  ],
  examples: ['allot request decide 7c1e… --approve AdeleV@contoso.com --message "One for now"'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const path = `/api/requests/${encodeURIComponent(options.text('request'))}`;
    const { people, product } = await client.get(requestRow, path);
    const approve = approvedOf(people, {
      isAll: options.has('approve-all'),
      isNobody: options.has('reject-all'),
      users: options.list('approve'),
    });
    const group = options.find('group');
    const message = options.find('message');
    const answer = await client.send(
      z.object({ approved: z.number(), rejected: z.number() }),
      'POST',
      `${path}/decision`,
      {
        approve,
        ...(group === null ? {} : { groupId: (await findGroup(client, group)).id }),
        ...(message === null ? {} : { message }),
      },
    );
    terminal.result(
      answer,
      () =>
        `${product.displayName}: approved for ${String(answer.approved)}, rejected for ${String(answer.rejected)}.`,
    );
  },
};

function approvedOf(
  people: readonly { readonly id: string; readonly userPrincipalName: string }[],
  wanted: {
    readonly isAll: boolean;
    readonly isNobody: boolean;
    readonly users: readonly string[];
  },
): readonly string[] {
  const ways = [wanted.isAll, wanted.isNobody, wanted.users.length > 0].filter(Boolean).length;
  if (ways !== 1) throw new UsageError('Say one of --approve-all, --approve and --reject-all.');
  if (wanted.isAll) return people.map(({ id }) => id);
  return wanted.users.map((user) => {
    const key = user.toLowerCase();
    const found = people.find(
      ({ id, userPrincipalName }) => id === key || userPrincipalName.toLowerCase() === key,
    );
    if (found === undefined) throw new UsageError(`The request does not name “${user}”.`);
    return found.id;
  });
}
