import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { loadNames } from '../../names.ts';
import { numbered } from '../../plan-preview.ts';

const added = z.object({ id: z.string(), skuId: z.string(), totalLicenses: z.number() });

/** `allot sku add` */
export const skuAdd: CliCommand = {
  name: 'sku add',
  summary: 'Add a subscription: so many units of a product, which can be assigned at once',
  details: ['Nothing is bought or paid: this writes down what you own, or what you rehearse with.'],
  options: [
    { flags: '--product <product>', summary: 'name, part number or id of the product' },
    { flags: '--units <number>', summary: 'how many units' },
    { flags: '--trial', summary: 'it is a trial' },
  ],
  examples: ['allot sku add --product "Office 365 E3" --units 100'],
  async run({ options, terminal, connect }) {
    const totalLicenses = options.count('units');
    if (totalLicenses === null) throw new UsageError('“units” is missing.');
    const client = await connect();
    const names = await loadNames(client);
    const subscription = await client.send(added, 'POST', '/api/subscriptions', {
      skuId: names.productId(options.text('product')),
      totalLicenses,
      isTrial: options.has('trial'),
    });
    terminal.result(
      subscription,
      () =>
        `${numbered(totalLicenses, 'unit', 'units')} of ${names.product(subscription.skuId)} added.`,
    );
  },
};
