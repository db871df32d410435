import { pricesAnswer } from '../../answers.ts';
import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { loadNames } from '../../names.ts';

/** `allot settings price` */
export const settingsPrice: CliCommand = {
  name: 'settings price',
  summary: 'Write down what one license of a product costs a month',
  details: [
    'Home then says what unassigned licenses cost. All prices are in one currency; say it with the first one.',
  ],
  arguments: [
    { name: '<product>', summary: 'name, part number or id of the product' },
    { name: '<amount>', summary: 'the price, for example 21.60; none forgets it' },
  ],
  options: [{ flags: '--currency <code>', summary: 'three letters, for example EUR' }],
  examples: ['allot settings price "Office 365 E3" 21.60 --currency EUR'],
  async run({ options, terminal, connect }) {
    const amount = amountOf(options.text('amount'));
    const client = await connect();
    const names = await loadNames(client);
    const skuId = names.productId(options.text('product'));
    const kept = await client.get(pricesAnswer, '/api/settings/prices');
    const currency = options.find('currency')?.toUpperCase() ?? kept.currency;
    if (currency === null) throw new UsageError('Say in which currency: --currency EUR');
    const { [skuId]: _former, ...others } = kept.prices;
    const prices = amount === null ? others : { ...others, [skuId]: amount };
    const body = { currency, prices };
    const saved = await client.send(pricesAnswer, 'PUT', '/api/settings/prices', body);
    terminal.result(saved, () =>
      amount === null
        ? `No price is known of ${names.product(skuId)}.`
        : `One license of ${names.product(skuId)} costs ${currency} ${amount.toFixed(2)} a month.`,
    );
  },
};

function amountOf(text: string): number | null {
  if (text.toLowerCase() === 'none') return null;
  const amount = Number(text);
  if (text.trim() === '' || !Number.isFinite(amount) || amount < 0) {
    throw new UsageError(`A price is a number from 0, or none, not “${text}”.`);
  }
  return amount;
}
