import type { CliCommand } from '../../command.ts';
import { groupAnswer, groupKind, groupSelect } from '../../groups.ts';

/** Groups shown unless another number is asked for. */
const groupsShown = 100;

/** `allot group list` */
export const groupList: CliCommand = {
  name: 'group list',
  summary: 'List groups',
  options: [
    { flags: '--search <text>', summary: 'only those whose name has words that begin so' },
    { flags: '--top <count>', summary: `how many to show (default: ${String(groupsShown)})` },
  ],
  async run({ options, terminal, connect }) {
    const top = options.count('top') ?? groupsShown;
    const search = options.find('search');
    const query = [groupSelect, `$top=${String(Math.min(top, 999))}`, '$count=true'];
    if (search !== null) query.push(`$search=${encodeURIComponent(`"displayName:${search}"`)}`);
    const client = await connect();
    const groups = await client.list(groupAnswer, `/v1.0/groups?${query.join('&')}`, top, {
      ConsistencyLevel: 'eventual',
    });
    terminal.list(groups, [
      { heading: 'Name', of: (row) => row.displayName },
      { heading: 'Type', of: groupKind },
      { heading: 'Mail', of: (row) => (typeof row['mail'] === 'string' ? row['mail'] : null) },
      { heading: 'Group id', of: (row) => row.id },
    ]);
    if (groups.length === top && terminal.format === 'table')
      terminal.tell(`The first ${String(top)}; --top shows more.`);
  },
};
