import type { CliCommand } from '../../command.ts';
import { changeSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';

/** `allot subscription cancel` */
export const subscriptionCancel: CliCommand = {
  name: 'subscription cancel',
  summary: 'Cancel a subscription: it is disabled at once',
  details: [
    'It can be reactivated for 90 days. To let it end with its term, turn recurring billing off instead.',
  ],
  arguments: [subscriptionArgument],
  options: [{ ...reasonOption, summary: 'why; must be given, and is kept in the log' }],
  async run(call) {
    call.options.text('reason');
    await changeSubscription(call, {
      what: 'cancel',
      told: (product) => `${product} is canceled.`,
    });
  },
};
