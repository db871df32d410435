import type { CliCommand } from '../../command.ts';
import { changeSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';

/** `allot subscription extend-trial` */
export const subscriptionExtendTrial: CliCommand = {
  name: 'subscription extend-trial',
  summary: 'Extend a trial by 30 days: once, in its last 15 days',
  arguments: [subscriptionArgument],
  options: [reasonOption],
  async run(call) {
    await changeSubscription(call, {
      what: 'extend-trial',
      told: (product) => `The trial of ${product} ends 30 days later.`,
    });
  },
};
