import type { Instant, SubscriptionId } from '../ids.ts';
import { actionOff, managedElsewhere, type SubscriptionDecision } from './decision.ts';
import { deleted } from './lifecycle.ts';
import type { Subscription } from './subscribed-sku.ts';
import { dayOf, endOfTerm } from './term.ts';
import { termsOf, withTerms } from './terms-of.ts';

/** What a purchase that is taken up again becomes. */
export type Reactivation =
  | {
      readonly ok: true;
      readonly after: Subscription;
      /** The purchase that takes its place, where one does. */
      readonly successor: Subscription | null;
    }
  | Extract<SubscriptionDecision, { ok: false }>;

/**
 * A purchase that has expired or been disabled, active again (rules.md 3.2; checklist 148). Under an MOSA it is resumed: its terms go on as
 * though they had not ended. Otherwise a new one with the same term takes its place, from now on, and it is deleted. `ids` are for that one.
 */
export function reactivateSubscription(
  subscription: Subscription,
  now: Instant,
  ids: { readonly id: SubscriptionId; readonly commerceSubscriptionId: string },
): Reactivation {
  if (subscription.status === 'Deleted' || subscription.status === 'LockedOut') {
    return actionOff('reactivate', 'deleted');
  }
  const elsewhere = managedElsewhere(subscription);
  if (elsewhere !== null) return actionOff('reactivate', elsewhere);
  if (subscription.status === 'Enabled') return actionOff('reactivate', 'active');
  if (subscription.isTrial) return actionOff('reactivate', 'trial');
  const { agreement, term, isEndOfSale } = termsOf(subscription);
  if (term === null) return actionOff('reactivate', 'noRenewal');
  if (isEndOfSale) return actionOff('reactivate', 'endOfSale');
  if (agreement === 'MOSA') return { ok: true, after: resumed(subscription, now), successor: null };
  const fresh = { ...subscription, ...ids, status: 'Enabled', createdDateTime: now } as const;
  const successor = withTerms(
    { ...fresh, nextLifecycleDateTime: endOfTerm(now, term) },
    {
      recurringBilling: true,
      termStart: now,
      renewalDay: dayOf(now),
      increases: [],
      scheduledChange: null,
      reducedAt: null,
    },
  );
  return { ok: true, after: deleted(subscription), successor };
}

/** The term in which it would be now, had it been renewed all along. */
function resumed(subscription: Subscription, now: Instant): Subscription {
  const { termStart, term, renewalDay } = termsOf(subscription);
  if (term === null) return subscription;
  const day = renewalDay ?? dayOf(termStart);
  let start = termStart;
  let end = endOfTerm(start, term, day);
  while (end <= now) {
    start = end;
    end = endOfTerm(start, term, day);
  }
  return withTerms(
    { ...subscription, status: 'Enabled', nextLifecycleDateTime: end },
    { recurringBilling: true, termStart: start, renewalDay: day, increases: [] },
  );
}
