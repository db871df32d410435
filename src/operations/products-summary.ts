import type { Instant, SkuId } from '../core/ids.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import {
  isSoldByPartner,
  type PurchaseChannel,
  type Subscription,
} from '../core/subscription/subscribed-sku.ts';
import type { Term } from '../core/subscription/term.ts';
import { termsOf } from '../core/subscription/terms-of.ts';
import type { Reader } from '../store/store.ts';
import { type SubscriptionSummary, summaryOfSubscription } from './licenses-summary.ts';

/** One row of Your products: one subscription, even where others are of the same product (checklist 2). */
export type ProductsSummaryRow = SubscriptionSummary & {
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly channel: PurchaseChannel;
  readonly createdDateTime: Instant;
  readonly isPartner: boolean;
  /** ISO 8601 duration; null: bought once and for good. */
  readonly term: Term | null;
  /** Whether it renews; null: it has no end. */
  readonly recurringBilling: boolean | null;
  /** Units that may be held and people who hold the product, over all its subscriptions. */
  readonly productTotal: number;
  readonly productAssigned: number;
};

/** Your products, by display name. Subscriptions bought through a partner are for those who may see them (checklist 58). */
export async function productsSummary(
  reader: Reader,
  actor: Actor,
): Promise<readonly ProductsSummaryRow[]> {
  const catalog = await reader.catalog();
  const skus = new Map((await reader.subscribedSkus()).map((sku) => [sku.skuId, sku]));
  const seesPartners = mayPerform(actor, 'readPartnerSubscriptions');
  const rows = (await reader.subscriptions())
    .filter((subscription) => seesPartners || !isSoldByPartner(subscription))
    .map((subscription) => {
      const { skuId, channel, createdDateTime } = subscription;
      const product = catalog.products.get(skuId);
      const units = skus.get(skuId)?.prepaidUnits;
      return {
        ...summaryOfSubscription(subscription),
        skuId,
        skuPartNumber: product?.skuPartNumber ?? skuId,
        displayName: product?.displayName ?? skuId,
        channel,
        createdDateTime,
        isPartner: isSoldByPartner(subscription),
        ...renewalOf(subscription),
        productTotal: units === undefined ? 0 : units.enabled + units.warning,
        productAssigned: skus.get(skuId)?.consumedUnits ?? 0,
      };
    });
  return rows.sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
}

function renewalOf(
  subscription: Subscription,
): Pick<ProductsSummaryRow, 'term' | 'recurringBilling'> {
  const { term, recurringBilling } = termsOf(subscription);
  if (subscription.nextLifecycleDateTime === null) return { term: null, recurringBilling: null };
  return { term, recurringBilling: recurringBilling && subscription.status === 'Enabled' };
}
