import * as z from 'zod';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { loadNames } from '../../names.ts';

/** `allot auto-claim add` */
export const autoClaimAdd: CliCommand = {
  name: 'auto-claim add',
  summary: 'Add a policy: a product for whoever opens an app, and up to four to fall back on',
  arguments: [{ name: '<name>', summary: 'what the policy is called' }],
  options: [
    { flags: '--app <app>', summary: 'the app that is opened' },
    { flags: '--product <product...>', summary: 'the main product, then those to fall back on' },
  ],
  examples: [
    'allot auto-claim add Reports --app "Power BI Pro" --product POWER_BI_PRO --product PBI_PREMIUM_PER_USER',
  ],
  async run({ options, terminal, connect }) {
    const client = await connect();
    const names = await loadNames(client);
    const skuIds = options.list('product').map((text) => names.productId(text));
    const [main] = skuIds;
    if (main === undefined) throw new UsageError('“product” is missing.');
    const displayName = options.text('name');
    const [servicePlanId] = names.appIds(main, [options.text('app')]);
    const body = { displayName, servicePlanId, products: skuIds.map((skuId) => ({ skuId })) };
    const path = '/api/auto-claim/policies';
    const answer = await client.send(z.object({ id: z.string() }), 'POST', path, body);
    terminal.result(answer, () => `${displayName} is added.`);
  },
};
