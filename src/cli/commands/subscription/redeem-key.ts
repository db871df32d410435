import type { CliCommand } from '../../command.ts';
import { changedPurchase } from '../../supply.ts';

/** `allot subscription redeem-key` */
export const subscriptionRedeemKey: CliCommand = {
  name: 'subscription redeem-key',
  summary: 'Redeem a product key: a new subscription, more licenses, or another term',
  details: [
    'Where there is a subscription of the product that was bought with a key, its licenses are added to it. With --extend it runs on for the key’s term instead, with as many licenses as the key has.',
  ],
  arguments: [{ name: '<key>', summary: '25 characters, dashes or not' }],
  options: [{ flags: '--extend', summary: 'another term instead of more licenses' }],
  async run({ options, terminal, connect }) {
    const use = options.has('extend') ? 'extend' : 'addUnits';
    const body = { key: options.text('key'), use };
    const client = await connect();
    const answer = await client.send(changedPurchase, 'POST', '/api/product-keys/redeem', body);
    terminal.result(answer, () => `The key is redeemed: subscription ${answer.subscriptionId}.`);
  },
};
