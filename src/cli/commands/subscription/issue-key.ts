import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { loadNames } from '../../names.ts';
import { termOf, termOption } from '../../terms.ts';

/** `allot subscription issue-key` */
export const subscriptionIssueKey: CliCommand = {
  name: 'subscription issue-key',
  summary: 'Issue a product key, in place of the shop that would sell one',
  details: ['No payment is taken.'],
  arguments: [{ name: '<product>', summary: 'name, part number or id' }],
  options: [{ flags: '--units <number>', summary: 'how many licenses' }, termOption],
  async run({ options, terminal, connect }) {
    const units = options.count('units');
    if (units === null) throw new UsageError('“units” is missing.');
    const client = await connect();
    const skuId = (await loadNames(client)).productId(options.text('product'));
    const body = { skuId, units, term: termOf(options) ?? 'P1Y' };
    const answer = await client.send(
      z.object({ key: z.string() }),
      'POST',
      '/api/product-keys',
      body,
    );
    terminal.result(answer, () => answer.key);
  },
};
