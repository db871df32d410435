import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { changeSubscription, reasonOption, subscriptionArgument } from '../../subscriptions.ts';
import { termOf, termOption } from '../../terms.ts';

/** `allot subscription buy-trial` */
export const subscriptionBuyTrial: CliCommand = {
  name: 'subscription buy-trial',
  summary: 'Buy a trial: it is a paid subscription from now on',
  arguments: [subscriptionArgument],
  options: [{ flags: '--total <number>', summary: 'how many licenses' }, termOption, reasonOption],
  async run(call) {
    const totalLicenses = call.options.count('total');
    if (totalLicenses === null) throw new UsageError('“total” is missing.');
    const term = termOf(call.options) ?? 'P1Y';
    await changeSubscription(call, {
      what: 'buy',
      body: { totalLicenses, term },
      told: (product) => `${product} is bought.`,
    });
  },
};
