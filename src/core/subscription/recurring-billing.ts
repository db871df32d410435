import { actionOff, managedElsewhere, type SubscriptionDecision } from './decision.ts';
import type { Subscription } from './subscribed-sku.ts';
import { termsOf, withTerms } from './terms-of.ts';

/**
 * A purchase that will be renewed, or will end with its term (rules.md 3.3): only while it is active. Once it is off, a scheduled change is
 * gone (checklist 142). A trial that is billed becomes a paid subscription; turning billing off is how a trial is canceled (rules.md 3.4).
 */
export function setRecurringBilling(
  subscription: Subscription,
  isOn: boolean,
): SubscriptionDecision {
  const action = isOn ? 'turnOnRecurringBilling' : 'turnOffRecurringBilling';
  if (subscription.status === 'Deleted') return actionOff(action, 'deleted');
  const elsewhere = managedElsewhere(subscription);
  if (elsewhere !== null) return actionOff(action, elsewhere);
  if (subscription.status !== 'Enabled') return actionOff(action, 'notActive');
  const { term, scheduledChange, isEndOfSale } = termsOf(subscription);
  if (term === null || subscription.nextLifecycleDateTime === null) {
    return actionOff(action, 'noRenewal');
  }
  if (isOn && subscription.isTrial && isEndOfSale) return actionOff(action, 'endOfSale');
  if (scheduledChange?.madeBy === 'representative') return actionOff(action, 'representative');
  return {
    ok: true,
    after: withTerms(subscription, {
      recurringBilling: isOn,
      scheduledChange: isOn ? scheduledChange : null,
    }),
  };
}
