import { addDays, type Instant } from '../ids.ts';
import { actionOff, managedElsewhere, type SubscriptionDecision } from './decision.ts';
import type { Subscription } from './subscribed-sku.ts';
import { dayOf, endOfTerm, type Term } from './term.ts';
import { termsOf, withTerms } from './terms-of.ts';

/** Units of a trial, and for how long it runs (rules.md 3.4). */
export const trialUnits = 25;
export const trialTerm: Term = 'P1M';
/** Days by which a trial may be made longer, once, and from how many days before its end on. */
export const extensionDays = 30;
export const extensionFromDays = 15;

/** A trial that ends 30 days later: once, in the last 15 days of it (rules.md 3.4; checklist 154). */
export function extendTrial(subscription: Subscription, now: Instant): SubscriptionDecision {
  const { status, isTrial, nextLifecycleDateTime: end } = subscription;
  const elsewhere = managedElsewhere(subscription);
  if (elsewhere !== null) return actionOff('extendTrial', elsewhere);
  if (!isTrial) return actionOff('extendTrial', 'notTrial');
  if (status !== 'Enabled' || end === null) return actionOff('extendTrial', 'notActive');
  if (termsOf(subscription).isTrialExtended) return actionOff('extendTrial', 'alreadyExtended');
  if (now < addDays(end, -extensionFromDays)) return actionOff('extendTrial', 'tooEarly');
  const after = { ...subscription, nextLifecycleDateTime: addDays(end, extensionDays) };
  return { ok: true, after: withTerms(after, { isTrialExtended: true }) };
}

/** A trial that becomes a paid subscription now, with so many units (rules.md 3.3, 3.4); also in the days after its end. */
export function buyTrial(
  subscription: Subscription,
  wanted: { readonly totalLicenses: number; readonly term: Term },
  now: Instant,
): SubscriptionDecision {
  const { status, isTrial } = subscription;
  const elsewhere = managedElsewhere(subscription);
  if (elsewhere !== null) return actionOff('buyTrial', elsewhere);
  if (!isTrial) return actionOff('buyTrial', 'notTrial');
  if (status !== 'Enabled' && status !== 'Warning') return actionOff('buyTrial', 'notActive');
  if (termsOf(subscription).isEndOfSale) return actionOff('buyTrial', 'endOfSale');
  const { totalLicenses, term } = wanted;
  return {
    ok: true,
    after: withTerms(
      {
        ...subscription,
        status: 'Enabled',
        isTrial: false,
        totalLicenses,
        nextLifecycleDateTime: endOfTerm(now, term),
      },
      { term, termStart: now, renewalDay: dayOf(now), recurringBilling: true, increases: [] },
    ),
  };
}
