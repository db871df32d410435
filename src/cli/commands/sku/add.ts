import * as z from 'zod';

import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { loadNames } from '../../names.ts';
import type { Options } from '../../options.ts';
import { numbered } from '../../plan-preview.ts';
import { termOf, termOption } from '../../terms.ts';

const added = z.object({ id: z.string(), skuId: z.string(), totalLicenses: z.number() });

/** `allot sku add` */
export const skuAdd: CliCommand = {
  name: 'sku add',
  summary: 'Add a subscription: so many units of a product, which can be assigned at once',
  details: [
    'Nothing is bought or paid: this writes down what you own, or what you rehearse with. Without a term it has no end.',
  ],
  options: [
    { flags: '--product <product>', summary: 'name, part number or id of the product' },
    { flags: '--units <number>', summary: 'how many units' },
    { flags: '--trial', summary: 'it is a trial of a month' },
    termOption,
    {
      flags: '--agreement <agreement>',
      summary: 'MCA (default), MOSA, EA or Open: decides what can be changed when',
    },
    { flags: '--from <seller>', summary: 'Direct (default), Reseller, Prepaid or VolumeLicensing' },
    { flags: '--no-recurring', summary: 'it is not renewed at the end of its term' },
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
      term: termOf(options),
      ...givenOf(options, 'agreement', 'agreement'),
      ...givenOf(options, 'from', 'channel'),
      ...(options.isOff('recurring') ? { recurringBilling: false } : {}),
    });
    terminal.result(
      subscription,
      () =>
        `${numbered(totalLicenses, 'unit', 'units')} of ${names.product(subscription.skuId)} added.`,
    );
  },
};

function givenOf(options: Options, option: string, name: string): Readonly<Record<string, string>> {
  const text = options.find(option);
  return text === null ? {} : { [name]: text };
}
