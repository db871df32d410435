import { Refused } from '../../core/problems.ts';
import type { Problem } from '../../core/problems.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { returnableUnits, subscriptionUnitsMax } from '../../core/subscription/change-units.ts';
import { isSoldByPartner, type Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { SubscriptionAction } from '../../core/subscription/subscription-action.ts';
import type { SubscriptionTerms } from '../../core/subscription/subscription-terms.ts';
import { termsOf } from '../../core/subscription/terms-of.ts';
import type { Reader } from '../../store/store.ts';
import { mayBuy } from './require-buyer.ts';
import {
  decideSubscriptionChange,
  loadSubscriptionFacts,
  type SubscriptionChange,
  type SubscriptionFacts,
} from './subscription-actions.ts';

/** What may be done to a purchase, and why the rest may not. */
export type ActionState = {
  readonly action: SubscriptionAction;
  /** Null: it may be done. */
  readonly problem: Problem | null;
};

/** A purchase with its conditions, and what may be done to it. */
export type SubscriptionDetails = {
  readonly subscription: Subscription;
  readonly terms: SubscriptionTerms;
  readonly actions: readonly ActionState[];
  /** Fewest units that it can have now, and from the renewal on. */
  readonly fewestUnits: number;
  readonly usableUnits: number;
  readonly consumedUnits: number;
};

/** Details of a purchase; refused where nobody knows it, or where it is not for the eyes of who asks (checklist 58). */
export async function showSubscription(
  reader: Reader,
  actor: Actor,
  subscriptionId: string,
): Promise<SubscriptionDetails> {
  const subscription = (await reader.subscriptions()).find(
    ({ id }) => id === subscriptionId.toLowerCase(),
  );
  const mayNotSee =
    subscription === undefined ||
    (isSoldByPartner(subscription) && !mayPerform(actor, 'readPartnerSubscriptions'));
  if (mayNotSee) throw new Refused({ code: 'ResourceNotFound', id: subscriptionId });
  const facts = await loadSubscriptionFacts(reader, subscription);
  const isBuyer = await mayBuy(reader, actor, termsOf(subscription).agreement);
  return {
    subscription,
    terms: termsOf(subscription),
    actions: tried(subscription).map(([action, change]) => ({
      action,
      problem: isBuyer
        ? problemOf(subscription, change, facts)
        : { code: 'PermissionDenied', action: 'buyLicenses' },
    })),
    fewestUnits: fewestUnits(subscription, facts),
    usableUnits: facts.usableUnits,
    consumedUnits: facts.consumedUnits,
  };
}

/** The smallest change of each kind: whether an action is off does not depend on how much of it is wanted. */
function tried(
  subscription: Subscription,
): readonly (readonly [SubscriptionAction, SubscriptionChange])[] {
  const { totalLicenses } = subscription;
  const more = Math.min(totalLicenses + 1, subscriptionUnitsMax);
  return [
    ['buyLicenses', { kind: 'units', totalLicenses: more, when: 'now' }],
    ['removeLicenses', { kind: 'units', totalLicenses: totalLicenses - 1, when: 'now' }],
    ['scheduleChange', { kind: 'units', totalLicenses: more, when: 'renewal' }],
    termsOf(subscription).recurringBilling
      ? ['turnOffRecurringBilling', { kind: 'recurringBilling', isOn: false }]
      : ['turnOnRecurringBilling', { kind: 'recurringBilling', isOn: true }],
    ['cancel', { kind: 'cancel' }],
    ['delete', { kind: 'delete' }],
    ['reactivate', { kind: 'reactivate' }],
    ['extendTrial', { kind: 'extendTrial' }],
    ['buyTrial', { kind: 'buyTrial', totalLicenses: more, term: 'P1Y' }],
  ];
}

function problemOf(
  subscription: Subscription,
  change: SubscriptionChange,
  facts: SubscriptionFacts,
): Problem | null {
  // The id of a purchase that takes its place is not shown: any will do.
  const decided = decideSubscriptionChange(subscription, change, {
    facts,
    newId: () => subscription.id,
  });
  return decided.ok ? null : decided.problem;
}

function fewestUnits(
  subscription: Subscription,
  { now, usableUnits, consumedUnits }: SubscriptionFacts,
): number {
  const { totalLicenses } = subscription;
  const free = Math.max(0, usableUnits - consumedUnits);
  const returnable =
    termsOf(subscription).agreement === 'MCA' ? returnableUnits(subscription, now) : totalLicenses;
  return Math.max(1, totalLicenses - Math.min(free, returnable));
}
