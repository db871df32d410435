import type { Catalog, Product } from '../catalog/catalog.ts';
import { type Cloud, isGovernmentCloud, type Sector } from '../directory/cloud.ts';
import type { Instant, SkuId, SubscriptionId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { PlanChangeRefusal } from '../refusal-reasons.ts';
import { managedElsewhere } from './decision.ts';
import { disabled } from './lifecycle.ts';
import type { Subscription } from './subscribed-sku.ts';
import { termsOf, withTerms } from './terms-of.ts';
import { dayOf, endOfTerm } from './term.ts';

/** What decides whether a purchase can become one of another product, for all its people at once (rules.md 3.6). */
export type PlanChangeFacts = {
  readonly now: Instant;
  readonly catalog: Catalog;
  readonly cloud: Cloud;
  readonly sector: Sector;
  /** Purchases of the product that are not deleted, this one among them. */
  readonly purchases: readonly Pick<Subscription, 'id' | 'skuId' | 'status'>[];
  /** People who hold the product by any path, and those of them who have it by a group. */
  readonly people: number;
  readonly byGroups: number;
};

/** Services that keep people's data: what a person has in them must have a place afterwards (rules.md 3.6). */
const dataServices: readonly string[] = ['exchange', 'SharePoint'];

/** Why a purchase cannot be changed to another product automatically; null: it can (checklist 157, 197). */
export function planChangeProblem(
  subscription: Subscription,
  to: SkuId,
  facts: PlanChangeFacts,
): Problem | null {
  const product = facts.catalog.products.get(subscription.skuId);
  const target = facts.catalog.products.get(to);
  if (target === undefined) return { code: 'ResourceNotFound', id: to };
  const lock = managedElsewhere(subscription);
  if (lock !== null) {
    return { code: 'SubscriptionActionOff', action: 'changePlan', reason: lock };
  }
  if (subscription.status !== 'Enabled' || subscription.isTrial) {
    const reason = subscription.isTrial ? 'trial' : 'notActive';
    return { code: 'SubscriptionActionOff', action: 'changePlan', reason };
  }
  if (termsOf(subscription).isEndOfSale) {
    return { code: 'SubscriptionActionOff', action: 'changePlan', reason: 'endOfSale' };
  }
  const reason = refusalOf(subscription, { product, target }, facts);
  return reason === null ? null : { code: 'PlanChangeOff', reason };
}

function refusalOf(
  subscription: Subscription,
  { product, target }: { readonly product: Product | undefined; readonly target: Product },
  facts: PlanChangeFacts,
): PlanChangeRefusal | null {
  if (isGovernmentCloud(facts.cloud) || facts.sector === 'government') return 'government';
  if (facts.sector === 'nonprofit') return 'nonprofit';
  // In the cloud that 21Vianet operates plans are changed by hand (rules.md 8).
  if (facts.cloud !== 'worldwide') return 'government';
  if (target.skuId === subscription.skuId) return 'sameProduct';
  if (facts.catalog.productFacts.get(target.skuId)?.isForUsers !== true) return 'notForPeople';
  if (facts.purchases.length > 1) return 'severalSubscriptions';
  if (facts.people > subscription.totalLicenses) return 'moreUsersThanUnits';
  if (facts.byGroups > 0) return 'heldByGroups';
  const lacks = dataServices.some(
    (service) =>
      hasService(product, service, facts.catalog) && !hasService(target, service, facts.catalog),
  );
  return lacks ? 'lacksServices' : null;
}

function hasService(product: Product | undefined, service: string, catalog: Catalog): boolean {
  return (product?.servicePlanIds ?? []).some((id) => {
    const plan = catalog.servicePlans.get(id);
    return plan?.service === service && plan.appliesTo === 'User';
  });
}

/** What becomes of the purchase: it is canceled, and one of the other product with as many units takes its place, from now on. */
export function changedPlan(
  subscription: Subscription,
  to: SkuId,
  now: Instant,
  ids: { readonly id: SubscriptionId; readonly commerceSubscriptionId: string },
): { readonly after: Subscription; readonly successor: Subscription } {
  const { term } = termsOf(subscription);
  const fresh: Subscription = {
    ...subscription,
    ...ids,
    skuId: to,
    createdDateTime: now,
    nextLifecycleDateTime: term === null ? null : endOfTerm(now, term),
  };
  return {
    after: disabled(subscription, now),
    successor: withTerms(fresh, {
      termStart: now,
      renewalDay: dayOf(now),
      increases: [],
      scheduledChange: null,
      reducedAt: null,
    }),
  };
}
