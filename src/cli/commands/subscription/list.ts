import type { CliCommand } from '../../command.ts';
import { subscriptionRow } from '../../subscriptions.ts';

/** `allot subscription list` */
export const subscriptionList: CliCommand = {
  name: 'subscription list',
  summary: 'List the subscriptions, one row for each purchase',
  async run({ terminal, connect }) {
    const rows = await (await connect()).list(subscriptionRow, '/api/summary/products');
    terminal.list(rows, [
      { heading: 'Product', of: (each) => each.displayName },
      { heading: 'Licenses', of: (each) => each.totalLicenses },
      { heading: 'Status', of: (each) => (each.isTrial ? `${each.status}, trial` : each.status) },
      { heading: 'Renewal or end', of: (each) => dayOf(each) },
      { heading: 'Bought', of: (each) => each.channel },
      { heading: 'Subscription id', of: (each) => each.id },
    ]);
  },
};

function dayOf({
  nextLifecycleDateTime: next,
  isEnding,
}: {
  readonly nextLifecycleDateTime: string | null;
  readonly isEnding: boolean;
}): string {
  if (next === null) return '';
  return `${isEnding ? 'ends' : 'renews'} ${next.slice(0, 10)}`;
}
