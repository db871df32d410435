import type { SubscriptionId } from '../../core/ids.ts';
import { knownId } from '../../core/ids.ts';
import {
  changeUnits,
  type UnitsFacts,
  type UnitsWanted,
} from '../../core/subscription/change-units.ts';
import type { SubscriptionDecision } from '../../core/subscription/decision.ts';
import {
  cancelSubscription,
  deleteSubscription,
} from '../../core/subscription/end-subscription.ts';
import { type Reactivation, reactivateSubscription } from '../../core/subscription/reactivate.ts';
import { setRecurringBilling } from '../../core/subscription/recurring-billing.ts';
import { isSoldByPartner, type Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { Term } from '../../core/subscription/term.ts';
import { buyTrial, extendTrial } from '../../core/subscription/trial.ts';
import type { Reader } from '../../store/store.ts';

/** What is asked of a purchase. */
export type SubscriptionChange =
  | ({ readonly kind: 'units' } & UnitsWanted)
  | { readonly kind: 'recurringBilling'; readonly isOn: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'reactivate' }
  | { readonly kind: 'extendTrial' }
  | { readonly kind: 'buyTrial'; readonly totalLicenses: number; readonly term: Term };

/** What decides about it besides the purchase itself. */
export type SubscriptionFacts = UnitsFacts & { readonly attachedDomains: readonly string[] };

/** Reads what decides about a purchase. */
export async function loadSubscriptionFacts(
  reader: Reader,
  { id, skuId }: Subscription,
): Promise<SubscriptionFacts> {
  const { now } = await reader.moment();
  const sku = (await reader.subscribedSkus()).find((one) => one.skuId === skuId);
  const others = (await reader.subscriptions()).some(
    (one) => one.id !== id && !isSoldByPartner(one) && one.ownerId === null && isLive(one),
  );
  const { verifiedDomains } = await reader.organization();
  const added = verifiedDomains.filter(({ isInitial }) => !isInitial).map(({ name }) => name);
  return {
    now,
    usableUnits: sku?.usableUnits ?? 0,
    consumedUnits: sku?.consumedUnits ?? 0,
    // While the organization has another subscription its domains have somewhere to belong to.
    attachedDomains: others ? [] : added,
  };
}

function isLive({ status }: Subscription): boolean {
  return status === 'Enabled' || status === 'Warning';
}

/** Decides about what is asked of a purchase as it stands now; `newId` is for one that takes its place. */
export function decideSubscriptionChange(
  subscription: Subscription,
  change: SubscriptionChange,
  { facts, newId }: { readonly facts: SubscriptionFacts; readonly newId: () => string },
): Reactivation {
  if (change.kind === 'reactivate') {
    const ids = { id: knownId<SubscriptionId>(newId()), commerceSubscriptionId: newId() };
    return reactivateSubscription(subscription, facts.now, ids);
  }
  const decision = decide(subscription, change, facts);
  return decision.ok ? { ...decision, successor: null } : decision;
}

function decide(
  subscription: Subscription,
  change: Exclude<SubscriptionChange, { kind: 'reactivate' }>,
  facts: SubscriptionFacts,
): SubscriptionDecision {
  switch (change.kind) {
    case 'units':
      return changeUnits(subscription, change, facts);
    case 'recurringBilling':
      return setRecurringBilling(subscription, change.isOn);
    case 'cancel':
      return cancelSubscription(subscription, facts);
    case 'delete':
      return deleteSubscription(subscription);
    case 'extendTrial':
      return extendTrial(subscription, facts.now);
    case 'buyTrial':
      return buyTrial(subscription, change, facts.now);
  }
}
