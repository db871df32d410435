import { addDays, type Instant } from '../ids.ts';
import type { Problem } from '../problems.ts';
import { actionOff, managedElsewhere, type SubscriptionDecision } from './decision.ts';
import type { Subscription } from './subscribed-sku.ts';
import type { ActionOffReason } from './subscription-action.ts';
import { termsOf, withTerms } from './terms-of.ts';

/** Units that one purchase may have at most. */
export const subscriptionUnitsMax = 10_000_000;
/** Days after a purchase, a renewal or a purchase of more units during which units can be given back under an MCA (rules.md 3.3). */
export const returnDays = 7;

/** What is asked of the units of a purchase: the new number, not the difference. */
export type UnitsWanted = {
  /** 1 to `subscriptionUnitsMax`. */
  readonly totalLicenses: number;
  /** At the renewal: nothing changes before. */
  readonly when: 'now' | 'renewal';
};

/** What decides besides the purchase itself. */
export type UnitsFacts = {
  readonly now: Instant;
  /** Units of the product over all purchases that may be held, and people who hold it. */
  readonly usableUnits: number;
  readonly consumedUnits: number;
};

/** Why neither more nor fewer units can be had of a purchase (checklist 143); null: they can. */
export function unitsLock(subscription: Subscription): ActionOffReason | null {
  const { status, isTrial } = subscription;
  const elsewhere = managedElsewhere(subscription);
  if (status === 'Deleted') return 'deleted';
  if (elsewhere !== null) return elsewhere;
  if (isTrial) return 'trial';
  if (termsOf(subscription).isEndOfSale) return 'endOfSale';
  return status === 'Enabled' ? null : 'notActive';
}

/**
 * A purchase with another number of units (rules.md 3.3; checklist 137 to 143). More can be had at any time. Fewer under an MCA only
 * within seven days, while recurring billing is on; under an MOSA at any time; never fewer than are assigned. A change at the renewal
 * takes recurring billing.
 */
export function changeUnits(
  subscription: Subscription,
  { totalLicenses, when }: UnitsWanted,
  facts: UnitsFacts,
): SubscriptionDecision {
  const more = totalLicenses - subscription.totalLicenses;
  if (when === 'renewal') return scheduleUnits(subscription, totalLicenses);
  const lock = unitsLock(subscription);
  if (lock !== null) return actionOff(more < 0 ? 'removeLicenses' : 'buyLicenses', lock);
  const problem = more < 0 ? removalProblem(subscription, -more, facts) : null;
  if (problem !== null) return { ok: false, problem };
  if (more >= 0) return { ok: true, after: withMoreUnits(subscription, more, facts.now) };
  const increases = takenFrom(termsOf(subscription).increases, -more);
  return { ok: true, after: withTerms({ ...subscription, totalLicenses }, { increases }) };
}

/** The purchase with so many units more, and the note of when they were bought. Asks nothing: `unitsLock` tells whether they can be. */
export function withMoreUnits(
  subscription: Subscription,
  units: number,
  now: Instant,
): Subscription {
  const { increases } = termsOf(subscription);
  const recent = increases.filter(({ at }) => now < addDays(at, returnDays));
  return withTerms(
    { ...subscription, totalLicenses: subscription.totalLicenses + units },
    { increases: [...recent, { at: now, units }] },
  );
}

/** Why so many units cannot be given back now; null: they can. */
function removalProblem(
  subscription: Subscription,
  fewer: number,
  { now, usableUnits, consumedUnits }: UnitsFacts,
): Problem | null {
  const { agreement, recurringBilling, scheduledChange } = termsOf(subscription);
  if (scheduledChange?.madeBy === 'representative') {
    return actionOff('removeLicenses', 'representative').problem;
  }
  if (usableUnits - fewer < consumedUnits) {
    return {
      code: 'UnitsStillAssigned',
      skuId: subscription.skuId,
      units: consumedUnits - (usableUnits - fewer),
    };
  }
  if (agreement !== 'MCA') return null;
  if (!recurringBilling) return { code: 'RecurringBillingOff', action: 'removeLicenses' };
  return fewer <= returnableUnits(subscription, now)
    ? null
    : {
        code: 'ReturnWindowPassed',
        action: 'removeLicenses',
        days: returnDays,
        effectiveAt: subscription.nextLifecycleDateTime,
      };
}

/** Units that can be given back at a moment under an MCA: all in the first days of a term, then those bought a few days ago. */
export function returnableUnits(subscription: Subscription, now: Instant): number {
  const { termStart, increases } = termsOf(subscription);
  if (now < addDays(termStart, returnDays)) return subscription.totalLicenses;
  return increases
    .filter(({ at }) => now < addDays(at, returnDays))
    .reduce((units, increase) => units + increase.units, 0);
}

type Increases = readonly { readonly at: Instant; readonly units: number }[];

/** What is left of them once so many have been given back, the latest first. */
function takenFrom(increases: Increases, units: number): Increases {
  const last = increases.at(-1);
  if (last === undefined || units === 0) return increases;
  const before = increases.slice(0, -1);
  return last.units > units
    ? [...before, { at: last.at, units: last.units - units }]
    : takenFrom(before, units - last.units);
}

/** Another number of units from the renewal on (checklist 141). */
function scheduleUnits(subscription: Subscription, totalLicenses: number): SubscriptionDecision {
  const lock = unitsLock(subscription);
  if (lock !== null) return actionOff('scheduleChange', lock);
  const { recurringBilling, term, scheduledChange } = termsOf(subscription);
  if (term === null || subscription.nextLifecycleDateTime === null) {
    return actionOff('scheduleChange', 'noRenewal');
  }
  if (!recurringBilling) {
    return { ok: false, problem: { code: 'RecurringBillingOff', action: 'scheduleChange' } };
  }
  if (scheduledChange?.madeBy === 'representative') {
    return actionOff('scheduleChange', 'representative');
  }
  const isAsNow = totalLicenses === subscription.totalLicenses;
  return {
    ok: true,
    after: withTerms(subscription, {
      scheduledChange: isAsNow ? null : { totalLicenses, madeBy: 'customer' },
    }),
  };
}
