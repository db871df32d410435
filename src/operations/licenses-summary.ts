import type { Catalog } from '../core/catalog/catalog.ts';
import type { Instant, SkuId } from '../core/ids.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import {
  isSoldByPartner,
  type Subscription,
  type SubscriptionStatus,
} from '../core/subscription/subscribed-sku.ts';
import {
  expiringSoonUnitsOf,
  freeUnitsOf,
  overassignedUnitsOf,
} from '../core/subscription/subscribed-sku-of.ts';
import { termsOf } from '../core/subscription/terms-of.ts';
import { isUnlimited } from '../core/subscription/unlimited.ts';
import type { CountedSku, Reader } from '../store/store.ts';

/** One subscription as the Licenses page and Your products show it. */
export type SubscriptionSummary = {
  readonly id: string;
  readonly totalLicenses: number;
  readonly status: SubscriptionStatus;
  readonly isTrial: boolean;
  readonly isSelfService: boolean;
  readonly nextLifecycleDateTime: Instant | null;
  /** Whether it ends at that moment, instead of renewing. */
  readonly isEnding: boolean;
};

/** One row of the Licenses page: a product over all its subscriptions (checklist 1, 3, 11, 12). */
export type LicensesSummaryRow = {
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly accountType: 'Organization' | 'SelfService';
  /** Units bought that may be held: enabled and in grace. */
  readonly total: number;
  readonly assigned: number;
  /** Of those, who hold it directly, perhaps through groups as well. */
  readonly assignedDirectly: number;
  /** Never below zero. */
  readonly available: number;
  readonly expiringSoon: number;
  readonly suspended: number;
  readonly capabilityStatus: SubscriptionStatus;
  /** People who hold the product above what is owned; above 0 the page warns that they need a valid license. */
  readonly overassigned: number;
  /** Whether people read "Unlimited" instead of a number. */
  readonly isUnlimited: boolean;
  readonly subscriptions: readonly SubscriptionSummary[];
};

/**
 * The Licenses page, by display name. Costs the same whatever the number of people. Totals are over all subscriptions; those bought
 * through a partner are told one by one only to those who may see them (checklist 58).
 */
export async function licensesSummary(
  reader: Reader,
  actor: Actor,
): Promise<readonly LicensesSummaryRow[]> {
  const catalog = await reader.catalog();
  const seesPartners = mayPerform(actor, 'readPartnerSubscriptions');
  const shown = (await reader.subscriptions()).filter(
    (subscription) => seesPartners || !isSoldByPartner(subscription),
  );
  const bySku = Map.groupBy(shown, ({ skuId }) => skuId);
  const skus = await reader.subscribedSkus();
  const rows = skus.map((sku) => toRow(sku, bySku.get(sku.skuId) ?? [], catalog));
  return rows.sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
}

function toRow(
  sku: CountedSku,
  subscriptions: readonly Subscription[],
  catalog: Catalog,
): LicensesSummaryRow {
  const { enabled, warning, suspended } = sku.prepaidUnits;
  const product = catalog.products.get(sku.skuId);
  return {
    skuId: sku.skuId,
    skuPartNumber: product?.skuPartNumber ?? sku.skuId,
    displayName: product?.displayName ?? sku.skuId,
    accountType: sku.isSelfService ? 'SelfService' : 'Organization',
    total: enabled + warning,
    assigned: sku.consumedUnits,
    assignedDirectly: sku.directUnits,
    available: Math.max(0, freeUnitsOf(sku)),
    expiringSoon: expiringSoonUnitsOf(sku),
    suspended,
    capabilityStatus: sku.capabilityStatus,
    overassigned: overassignedUnitsOf(sku),
    isUnlimited: isUnlimited(sku),
    subscriptions: subscriptions
      .filter(({ status }) => status !== 'Deleted')
      .map(summaryOfSubscription),
  };
}

/** What both pages say of a subscription. */
export function summaryOfSubscription(subscription: Subscription): SubscriptionSummary {
  const { id, totalLicenses, status, isTrial, nextLifecycleDateTime } = subscription;
  return {
    id,
    totalLicenses,
    status,
    isTrial,
    isSelfService: subscription.ownerId !== null,
    nextLifecycleDateTime,
    // What is not renewed goes on to the next worse state (rules.md 3.1).
    isEnding:
      nextLifecycleDateTime !== null &&
      (status !== 'Enabled' || !termsOf(subscription).recurringBilling),
  };
}
