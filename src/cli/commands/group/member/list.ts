import type { CliCommand } from '../../../command.ts';
import { findGroup, groupArgument } from '../../../groups.ts';
import { userAnswer, userColumns, userSelect } from '../../../users.ts';

/** People shown unless another number is asked for. */
const peopleShown = 100;

/** `allot group member list` */
export const groupMemberList: CliCommand = {
  name: 'group member list',
  summary: 'List the people who are directly in a group',
  arguments: [groupArgument],
  options: [
    { flags: '--top <count>', summary: `how many to show (default: ${String(peopleShown)})` },
  ],
  async run({ options, terminal, connect }) {
    const top = options.count('top') ?? peopleShown;
    const client = await connect();
    const group = await findGroup(client, options.text('group'));
    const query = `${userSelect}&$top=${String(Math.min(top, 999))}&$count=true`;
    const path = `/v1.0/groups/${group.id}/members/microsoft.graph.user?${query}`;
    const people = await client.list(userAnswer, path, top, { ConsistencyLevel: 'eventual' });
    terminal.list(people, userColumns);
    if (people.length === top && terminal.format === 'table')
      terminal.tell(`The first ${String(top)}; --top shows more.`);
  },
};
