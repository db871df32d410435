import type { CliCommand } from '../../command.ts';
import { userAnswer, userColumns, userSelect } from '../../users.ts';

/** People shown unless another number is asked for. */
const peopleShown = 100;

/** `allot user list` */
export const userList: CliCommand = {
  name: 'user list',
  summary: 'List people',
  options: [
    {
      flags: '--filter <expression>',
      summary: `only those who match, for example "startswith(displayName,'A')"`,
    },
    {
      flags: '--search <text>',
      summary: 'only those whose name or address has words that begin so',
    },
    { flags: '--top <count>', summary: `how many to show (default: ${String(peopleShown)})` },
    { flags: '--deleted', summary: 'deleted people, who can be restored' },
  ],
  examples: [`allot user list --filter "department eq 'Sales'" --output csv`],
  async run({ options, terminal, connect }) {
    const top = options.count('top') ?? peopleShown;
    const client = await connect();
    const query = [userSelect, `$top=${String(Math.min(top, 999))}`];
    const filter = options.find('filter');
    const search = options.find('search');
    if (filter !== null) query.push(`$filter=${encodeURIComponent(filter)}`);
    if (search !== null) query.push(`$search=${encodeURIComponent(`"displayName:${search}"`)}`);
    const list = options.has('deleted') ? 'directory/deletedItems/microsoft.graph.user' : 'users';
    // Advanced queries need both (contract.md 0); they do no harm to simple ones.
    query.push('$count=true');
    const people = await client.list(userAnswer, `/v1.0/${list}?${query.join('&')}`, top, {
      ConsistencyLevel: 'eventual',
    });
    terminal.list(people, userColumns);
    if (people.length === top && terminal.format === 'table')
      terminal.tell(`The first ${String(top)}; --top shows more.`);
  },
};
