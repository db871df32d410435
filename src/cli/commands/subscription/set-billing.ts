import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { changeSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';

/** `allot subscription set-billing` */
export const subscriptionSetBilling: CliCommand = {
  name: 'subscription set-billing',
  summary: 'Turn recurring billing on or off',
  details: [
    'Off, the subscription ends with its term, and what was scheduled for the renewal is dropped.',
  ],
  arguments: [subscriptionArgument, { name: '<state>', summary: 'on or off' }],
  options: [reasonOption],
  async run(call) {
    const state = call.options.text('state').toLowerCase();
    if (state !== 'on' && state !== 'off') throw new UsageError('Say on or off.');
    await changeSubscription(call, {
      what: 'recurring-billing',
      body: { isOn: state === 'on' },
      told: (product) => `Recurring billing of ${product} is ${state}.`,
    });
  },
};
