import type { SkuId } from '../core/ids.ts';
import type { SubscribedSku, SubscriptionStatus } from '../core/subscription/subscribed-sku.ts';
import type { Reader } from '../store/store.ts';

/** One row of the Licenses page: a product over all its subscriptions (checklist 1, 3, 11, 12). */
export type LicensesSummaryRow = {
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly accountType: 'Organization' | 'SelfService';
  /** Units bought that may be held: enabled and in grace. */
  readonly total: number;
  readonly assigned: number;
  /** Never below zero. */
  readonly available: number;
  readonly expiringSoon: number;
  readonly suspended: number;
  readonly capabilityStatus: SubscriptionStatus;
  /** People who hold the product above what is owned; above 0 the page warns that they need a valid license. */
  readonly overassigned: number;
  readonly subscriptions: number;
};

/** The Licenses page. Costs the same whatever the number of people. */
export async function licensesSummary(reader: Reader): Promise<readonly LicensesSummaryRow[]> {
  const catalog = await reader.catalog();
  const rows = (await reader.subscribedSkus()).map((sku) =>
    toRow(sku, catalog.products.get(sku.skuId)),
  );
  return rows.sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
}

function toRow(
  sku: SubscribedSku,
  product: { readonly skuPartNumber: string; readonly displayName: string } | undefined,
): LicensesSummaryRow {
  const { enabled, warning, suspended } = sku.prepaidUnits;
  const total = enabled + warning;
  return {
    skuId: sku.skuId,
    skuPartNumber: product?.skuPartNumber ?? sku.skuId,
    displayName: product?.displayName ?? sku.skuId,
    accountType: sku.isSelfService ? 'SelfService' : 'Organization',
    total,
    assigned: sku.consumedUnits,
    available: Math.max(0, sku.usableUnits - sku.consumedUnits),
    expiringSoon: warning,
    suspended,
    capabilityStatus: sku.capabilityStatus,
    overassigned: Math.max(0, sku.consumedUnits - total),
    subscriptions: sku.subscriptionIds.length,
  };
}
