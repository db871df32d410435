import type { Subscription } from './subscribed-sku.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

/** All conditions of a purchase: what is not written down is as usual. */
export function termsOf(subscription: Subscription): SubscriptionTerms {
  return {
    agreement: 'MCA',
    isEnterprise: false,
    term: 'P1Y',
    termStart: subscription.createdDateTime,
    renewalDay: null,
    recurringBilling: !subscription.isTrial,
    increases: [],
    scheduledChange: null,
    reducedAt: null,
    isTrialExtended: false,
    isCreditCheckPending: false,
    isEndOfSale: false,
    isDetached: false,
    isSuspendedByPartner: false,
    givenTo: [],
    ...subscription.terms,
  };
}

/** The purchase on other conditions. */
export function withTerms(
  subscription: Subscription,
  terms: Partial<SubscriptionTerms>,
): Subscription {
  return { ...subscription, terms: { ...subscription.terms, ...terms } };
}
