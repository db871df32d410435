import { addDays, type Instant } from '../ids.ts';
import type { Subscription } from './subscribed-sku.ts';
import { termsOf, withTerms } from './terms-of.ts';
import { dayOf, endOfTerm } from './term.ts';

/** Days for which people keep access after the end of a term, and for which what they had is kept after that. */
export type LifecycleDays = {
  /** Expired, in grace: people work as before. Graph: `Warning`. */
  readonly expired: number;
  /** Disabled, inactive: nobody has access, the data is kept. Graph: `Suspended`; 0: it is deleted at once. */
  readonly disabled: number;
};

/** How long the last states of a purchase are (rules.md 3.2; checklist 145, 146). */
export function lifecycleDays(subscription: Subscription): LifecycleDays {
  const { agreement, isEnterprise, term } = termsOf(subscription);
  if (subscription.isTrial) return { expired: 30, disabled: 0 };
  if (agreement === 'EA') return { expired: 90, disabled: 60 };
  if (agreement !== 'Open' && isEnterprise && term === 'P3Y') return { expired: 90, disabled: 90 };
  return { expired: 30, disabled: 90 };
}

/**
 * A purchase as it stands at a moment, which is not before the one of which it was written down. State, units and next date follow
 * from what was written down and from the calendar: nothing has to run at midnight for them to be right. Moving on in two steps
 * comes to the same as in one.
 */
export function subscriptionAt(subscription: Subscription, now: Instant): Subscription {
  let at = subscription;
  while (at.nextLifecycleDateTime !== null && at.nextLifecycleDateTime <= now) {
    at = afterTransition(at, at.nextLifecycleDateTime);
  }
  return at;
}

/** The purchase once the next change of its state or term has come, which is at `at`. */
export function afterTransition(subscription: Subscription, at: Instant): Subscription {
  const days = lifecycleDays(subscription);
  const { isSuspendedByPartner } = termsOf(subscription);
  switch (subscription.status) {
    case 'Enabled':
      return renewed(subscription, at) ?? expired(subscription, at);
    case 'Warning':
      return days.disabled === 0 ? deleted(subscription) : disabled(subscription, at);
    case 'Suspended':
      return isSuspendedByPartner ? expired(subscription, at) : deleted(subscription);
    case 'LockedOut':
    case 'Deleted':
      return deleted(subscription);
  }
}

/** The next term; null: there is none. A trial that is billed becomes a paid subscription (rules.md 3.4). */
function renewed(subscription: Subscription, at: Instant): Subscription | null {
  const { recurringBilling, term, scheduledChange, renewalDay, termStart } = termsOf(subscription);
  if (!recurringBilling || term === null) return null;
  const day = subscription.isTrial ? dayOf(at) : (renewalDay ?? dayOf(termStart));
  const totalLicenses = scheduledChange?.totalLicenses ?? subscription.totalLicenses;
  return withTerms(
    {
      ...subscription,
      status: 'Enabled',
      isTrial: false,
      totalLicenses,
      nextLifecycleDateTime: endOfTerm(at, term, day),
    },
    {
      recurringBilling: true,
      termStart: at,
      renewalDay: day,
      increases: [],
      scheduledChange: null,
      reducedAt: totalLicenses < subscription.totalLicenses ? at : null,
    },
  );
}

/** What has come to the end of its term: people work as before, for a while. */
function expired(subscription: Subscription, at: Instant): Subscription {
  const next = addDays(at, lifecycleDays(subscription).expired);
  return withTerms(
    { ...subscription, status: 'Warning', nextLifecycleDateTime: next },
    { recurringBilling: false, scheduledChange: null, isSuspendedByPartner: false },
  );
}

/** What nobody can use any more, while it can still be taken up again. */
export function disabled(subscription: Subscription, at: Instant): Subscription {
  const next = addDays(at, Math.max(1, lifecycleDays(subscription).disabled));
  return withTerms(
    { ...subscription, status: 'Suspended', nextLifecycleDateTime: next },
    { recurringBilling: false, scheduledChange: null },
  );
}

/** What has gone for good. */
export function deleted(subscription: Subscription): Subscription {
  return withTerms(
    { ...subscription, status: 'Deleted', nextLifecycleDateTime: null },
    { recurringBilling: false, scheduledChange: null, isSuspendedByPartner: false },
  );
}
