import type { Instant } from '../../core/ids.ts';
import { addDays } from '../../core/ids.ts';
import { endNoticeDays, lastNoticeDays, type NoticeKind } from '../../core/notices.ts';
import { lifecycleDays } from '../../core/subscription/lifecycle.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import { termsOf } from '../../core/subscription/terms-of.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { billingRecipients } from './billing-recipients.ts';
import { tell } from './tell.ts';

/**
 * Tells of purchases that end soon unless somebody does something: 30, 14, 7 days and a day before (rules.md 9.3). What renews by itself
 * is not told of. Each day of these is told once; where several have gone by only the last.
 */
export async function tellOfEnds(tx: Writer, call: Pick<Call, 'now' | 'newId'>): Promise<void> {
  for (const subscription of await tx.subscriptions()) {
    const { status, nextLifecycleDateTime: end, id } = subscription;
    const renews = status === 'Enabled' && termsOf(subscription).recurringBilling;
    if (end === null || renews || status === 'Deleted' || status === 'LockedOut') continue;
    const noticeDays = status === 'Enabled' ? endNoticeDays : lastNoticeDays;
    const days = noticeDays.toReversed().find((one) => call.now >= addDays(end, -one));
    if (days === undefined) continue;
    const to = await billingRecipients(tx, subscription);
    const product = await nameOf(tx, subscription);
    await tell(tx, call, {
      key: `${id} ends ${end} ${String(days)}`,
      kind: 'subscriptionEnds',
      to,
      ...endingText(subscription, product, end),
    });
  }
}

function endingText(
  subscription: Subscription,
  product: string,
  end: Instant,
): { readonly subject: string; readonly text: string } {
  const day = end.slice(0, 10);
  const units = `${String(subscription.totalLicenses)} licenses`;
  switch (subscription.status) {
    case 'Warning': {
      const isLast = lifecycleDays(subscription).disabled === 0;
      return {
        subject: `${product}: people lose access on ${day}`,
        text: `The subscription of ${product} (${units}) has expired. On ${day} it is ${isLast ? 'deleted with its data' : 'disabled, and nobody can use it any more'}. Reactivate it under Your products before.`,
      };
    }
    case 'Suspended':
      return {
        subject: `${product}: data is deleted on ${day}`,
        text: `The subscription of ${product} (${units}) is disabled. On ${day} it is deleted with its data. Reactivate it under Your products before, or save what you need.`,
      };
    default:
      return {
        subject: `${product} ends on ${day}`,
        text: `The ${subscription.isTrial ? 'trial' : 'subscription'} of ${product} (${units}) ends on ${day}, because recurring billing is off. Turn it on under Your products to keep it${subscription.isTrial ? ', or buy it' : ''}.`,
      };
  }
}

/** Tells what has just come about with a purchase, where somebody can still act on it. */
export async function tellOfTransition(
  tx: Writer,
  call: Pick<Call, 'now' | 'newId'>,
  after: Subscription,
): Promise<void> {
  const { status, nextLifecycleDateTime: next, id } = after;
  const kind = kinds[status];
  if (kind === null || next === null) return;
  const product = await nameOf(tx, after);
  const by = next.slice(0, 10);
  await tell(tx, call, {
    key: `${id} ${status} ${call.now}`,
    kind,
    to: await billingRecipients(tx, after),
    subject: kind === 'subscriptionExpired' ? `${product} has expired` : `${product} is disabled`,
    text:
      kind === 'subscriptionExpired'
        ? `The subscription of ${product} has expired. People can use it until ${by}. Reactivate it under Your products to keep it.`
        : `The subscription of ${product} is disabled: nobody can use it. Its data is kept until ${by}. Reactivate it under Your products, or save what you need.`,
  });
}

const kinds: Readonly<Record<Subscription['status'], NoticeKind | null>> = {
  Enabled: null,
  Warning: 'subscriptionExpired',
  Suspended: 'subscriptionDisabled',
  LockedOut: null,
  Deleted: null,
};

async function nameOf(tx: Writer, { skuId }: Subscription): Promise<string> {
  return (await tx.catalog()).products.get(skuId)?.displayName ?? skuId;
}
