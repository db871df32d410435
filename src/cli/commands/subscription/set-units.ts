import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { changeSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';

/** `allot subscription set-units` */
export const subscriptionSetUnits: CliCommand = {
  name: 'subscription set-units',
  summary: 'Buy or remove licenses: give the new total, not the difference',
  details: ['No payment is taken.'],
  arguments: [subscriptionArgument],
  options: [
    { flags: '--total <number>', summary: 'the new total' },
    { flags: '--at-renewal', summary: 'from the next renewal on, instead of now' },
    reasonOption,
  ],
  examples: ['allot subscription set-units "Visio Plan 2" --total 65'],
  async run(call) {
    const total = call.options.count('total');
    if (total === null) throw new UsageError('“total” is missing.');
    const isAtRenewal = call.options.has('at-renewal');
    const licenses = `${total.toLocaleString('en-US')} ${total === 1 ? 'license' : 'licenses'}`;
    await changeSubscription(call, {
      what: 'units',
      body: { totalLicenses: total, when: isAtRenewal ? 'renewal' : 'now' },
      told: (product) =>
        isAtRenewal
          ? `${product} will have ${licenses} from the renewal on.`
          : `${product} has ${licenses} now.`,
    });
  },
};
