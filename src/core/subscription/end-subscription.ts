import { addDays, type Instant } from '../ids.ts';
import { returnDays } from './change-units.ts';
import { actionOff, managedElsewhere, type SubscriptionDecision } from './decision.ts';
import { deleted, disabled } from './lifecycle.ts';
import type { Subscription } from './subscribed-sku.ts';
import { termsOf } from './terms-of.ts';

/** Units above which an MOSA subscription cannot be canceled online (rules.md 3.3). */
export const cancelableUnitsMax = 25;

/** What decides about an end besides the purchase itself. */
export type EndFacts = {
  readonly now: Instant;
  /** Domains that the organization added, where this is the last purchase that they could belong to; empty: none stands in the way. */
  readonly attachedDomains: readonly string[];
};

/**
 * A purchase that ends before its term does: it is disabled at once, expired it never is (rules.md 3.2, 3.3; checklist 149 to 151). Under an
 * MCA only within seven days of its start or renewal; under an MOSA with 25 units or fewer. What a trial needs is recurring billing off.
 */
export function cancelSubscription(
  subscription: Subscription,
  { now, attachedDomains }: EndFacts,
): SubscriptionDecision {
  if (subscription.status === 'Deleted') return actionOff('cancel', 'deleted');
  const elsewhere = managedElsewhere(subscription);
  if (elsewhere !== null) return actionOff('cancel', elsewhere);
  if (subscription.status !== 'Enabled') return actionOff('cancel', 'notActive');
  if (subscription.isTrial) return actionOff('cancel', 'trial');
  const { agreement, termStart } = termsOf(subscription);
  const { totalLicenses: units, nextLifecycleDateTime: effectiveAt } = subscription;
  if (agreement === 'MOSA' && units > cancelableUnitsMax) {
    return {
      ok: false,
      problem: { code: 'TooManyUnitsToCancel', units, max: cancelableUnitsMax },
    };
  }
  if (agreement === 'MCA' && now >= addDays(termStart, returnDays)) {
    return {
      ok: false,
      problem: { code: 'ReturnWindowPassed', action: 'cancel', days: returnDays, effectiveAt },
    };
  }
  if (attachedDomains.length > 0) {
    return { ok: false, problem: { code: 'CustomDomainAttached', domains: attachedDomains } };
  }
  return { ok: true, after: disabled(subscription, now) };
}

/** A purchase that is gone at once: neither expired nor disabled before (checklist 152). Only of one that has ended. */
export function deleteSubscription(subscription: Subscription): SubscriptionDecision {
  if (subscription.status === 'Deleted') return actionOff('delete', 'deleted');
  const elsewhere = managedElsewhere(subscription);
  if (elsewhere !== null) return actionOff('delete', elsewhere);
  if (subscription.status === 'Enabled') return actionOff('delete', 'active');
  return { ok: true, after: deleted(subscription) };
}
