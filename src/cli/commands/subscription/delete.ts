import type { CliCommand } from '../../command.ts';
import { UsageError } from '../../failures.ts';
import { changeSubscription, subscriptionArgument } from '../../subscriptions.ts';

/** `allot subscription delete` */
export const subscriptionDelete: CliCommand = {
  name: 'subscription delete',
  summary: 'Delete a subscription that has ended, at once',
  details: ['Its data is gone at once, and cannot be brought back.'],
  arguments: [subscriptionArgument],
  options: [{ flags: '--yes', summary: 'do it without asking' }],
  async run(call) {
    const { options, terminal } = call;
    if (!options.has('yes')) {
      if (!terminal.isWatched) throw new UsageError('Deleting cannot be undone: say --yes.');
      if (!(await terminal.confirm('Delete it for good?'))) return;
    }
    await changeSubscription(call, { what: null, told: (product) => `${product} is deleted.` });
  },
};
