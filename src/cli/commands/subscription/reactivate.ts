import type { CliCommand } from '../../command.ts';
import { changeSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';

/** `allot subscription reactivate` */
export const subscriptionReactivate: CliCommand = {
  name: 'subscription reactivate',
  summary: 'Take a subscription up again that has expired or is disabled',
  arguments: [subscriptionArgument],
  options: [reasonOption],
  async run(call) {
    await changeSubscription(call, {
      what: 'reactivate',
      told: (product) => `${product} is active again.`,
    });
  },
};
