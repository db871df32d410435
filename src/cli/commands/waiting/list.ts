import * as z from 'zod';

import type { Client } from '../../client.ts';
import type { CliCommand } from '../../command.ts';
import { loadNames } from '../../names.ts';
import type { Terminal } from '../../terminal.ts';

/** People shown unless another number is asked for, and asked for at once. */
const peopleShown = 100;
const peopleAtOnce = 999;

const count = z.looseObject({
  skuId: z.string(),
  displayName: z.string(),
  people: z.number(),
  total: z.number(),
  consumed: z.number(),
});
const counts = z.object({ value: z.array(count) });
const person = z.looseObject({
  user: z.looseObject({ displayName: z.string(), userPrincipalName: z.string() }),
  position: z.number(),
  since: z.string(),
  groups: z.array(z.looseObject({ displayName: z.string() })),
});
type Person = z.infer<typeof person>;
const line = z.looseObject({ total: z.number(), value: z.array(person) });

/** `allot waiting list` */
export const waitingList: CliCommand = {
  name: 'waiting list',
  summary: 'List products that people wait for, or who waits for one, next first',
  details: [
    'Who waited longest is next; who began to wait together goes by name. Freed and bought units go to them without further ado.',
  ],
  arguments: [{ name: '[product]', summary: 'name, part number or GUID' }],
  options: [
    {
      flags: '--top <count>',
      summary: `how many people to show (default: ${String(peopleShown)})`,
    },
  ],
  examples: ['allot waiting list', 'allot waiting list "Office 365 E3" --top 10'],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const product = options.find('product');
    if (product === null) {
      const { value } = await client.get(counts, '/api/waiting');
      terminal.list(value, [
        { heading: 'Product', of: (row) => row.displayName },
        { heading: 'People', of: (row) => row.people },
        { heading: 'Units', of: (row) => row.total },
        { heading: 'Assigned', of: (row) => row.consumed },
      ]);
      return;
    }
    const skuId = (await loadNames(client)).productId(product);
    await showLine(client, { skuId, top: options.count('top') ?? peopleShown }, terminal);
  },
};

async function showLine(
  client: Client,
  { skuId, top }: { readonly skuId: string; readonly top: number },
  terminal: Terminal,
): Promise<void> {
  const people: Person[] = [];
  let total = 0;
  do {
    const window = `skip=${String(people.length)}&top=${String(Math.min(top - people.length, peopleAtOnce))}`;
    const part = await client.get(line, `/api/waiting/${skuId}?${window}`);
    if (part.value.length === 0) break;
    ({ total } = part);
    people.push(...part.value);
  } while (people.length < Math.min(top, total));
  terminal.list(people, [
    { heading: 'Place', of: (row) => row.position },
    { heading: 'Name', of: (row) => row.user.displayName },
    { heading: 'User principal name', of: (row) => row.user.userPrincipalName },
    { heading: 'Since', of: (row) => row.since.slice(0, 16).replace('T', ' ') },
    { heading: 'Groups', of: (row) => row.groups.map((each) => each.displayName).join(', ') },
  ]);
  if (people.length < total && terminal.format === 'table')
    terminal.tell(`The first ${String(people.length)} of ${String(total)}; --top shows more.`);
}
