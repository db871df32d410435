import type { SkuId } from '../ids.ts';
import type {
  PrepaidUnits,
  SubscribedSku,
  Subscription,
  SubscriptionStatus,
} from './subscribed-sku.ts';

/**
 * A product as the organization owns it: its subscriptions added up (checklist 1, 9; rules.md 3.5). Subscriptions of other
 * products among them are left out (checklist 4), and so are deleted ones, which have no units.
 */
export function subscribedSkuOf(
  skuId: SkuId,
  subscriptions: readonly Subscription[],
  consumedUnits: number,
): SubscribedSku {
  const live = subscriptions.filter(
    (subscription) => subscription.skuId === skuId && subscription.status !== 'Deleted',
  );
  const own = live.filter((subscription) => subscription.ownerId === null);
  const isSelfService = live.length > 0 && own.length === 0;
  const usable = prepaidUnitsOf(own);
  return {
    skuId,
    prepaidUnits: prepaidUnitsOf(live),
    consumedUnits,
    capabilityStatus: capabilityStatusOf(live),
    usableUnits: usable.enabled + usable.warning,
    isSelfService,
    subscriptionIds: live.map((subscription) => subscription.id),
  };
}

/** Units by the state of the purchase that brought them (checklist 9). */
function prepaidUnitsOf(subscriptions: readonly Subscription[]): PrepaidUnits {
  const units = { enabled: 0, warning: 0, suspended: 0, lockedOut: 0 };
  for (const { status, totalLicenses } of subscriptions) {
    if (status === 'Enabled') units.enabled += totalLicenses;
    else if (status === 'Warning') units.warning += totalLicenses;
    else if (status === 'Suspended') units.suspended += totalLicenses;
    else if (status === 'LockedOut') units.lockedOut += totalLicenses;
  }
  return units;
}

/**
 * The best state that any purchase with units gives: Enabled as soon as there is one enabled unit (checklist 10; rules.md 3.1).
 * Where none has units, the best state of any; `Deleted` where there is no live purchase.
 */
function capabilityStatusOf(subscriptions: readonly Subscription[]): SubscriptionStatus {
  const withUnits = subscriptions.filter(({ totalLicenses }) => totalLicenses > 0);
  const judged = withUnits.length > 0 ? withUnits : subscriptions;
  return bestFirst.find((status) => judged.some((one) => one.status === status)) ?? 'Deleted';
}

const bestFirst: readonly SubscriptionStatus[] = ['Enabled', 'Warning', 'Suspended', 'LockedOut'];

/** Units that can still be given: usable less consumed; negative where more people hold it than is owned. */
export function freeUnitsOf(sku: SubscribedSku): number {
  return sku.usableUnits - sku.consumedUnits;
}

/** Units in their grace period: usable today, gone at its end (rules.md 11, decision 1). */
export function expiringSoonUnitsOf(sku: SubscribedSku): number {
  return sku.prepaidUnits.warning;
}

/** People who hold the product above the units bought by anyone: the Licenses page then warns (checklist 12). */
export function overassignedUnitsOf(sku: SubscribedSku): number {
  const { enabled, warning } = sku.prepaidUnits;
  return Math.max(0, sku.consumedUnits - enabled - warning);
}
