import type { Actor } from '../core/roles/actor.ts';
import { mayPerform } from '../core/roles/may-perform.ts';
import type { Subscription } from '../core/subscription/subscribed-sku.ts';
import type { Reader } from '../store/store.ts';

/** One row of Your products: one subscription, even where others are of the same product (checklist 2). */
export type ProductsSummaryRow = Subscription & {
  readonly skuPartNumber: string;
  readonly displayName: string;
};

/** Your products. Subscriptions bought through a partner are for those who may see them (checklist 58). */
export async function productsSummary(
  reader: Reader,
  actor: Actor,
): Promise<readonly ProductsSummaryRow[]> {
  const catalog = await reader.catalog();
  const seesPartners = mayPerform(actor, 'readPartnerSubscriptions');
  const rows = (await reader.subscriptions())
    .filter((subscription) => seesPartners || subscription.ownerTenantId === null)
    .map((subscription) => {
      const product = catalog.products.get(subscription.skuId);
      return {
        ...subscription,
        skuPartNumber: product?.skuPartNumber ?? subscription.skuId,
        displayName: product?.displayName ?? subscription.skuId,
      };
    });
  return rows.sort((a, b) => (a.displayName < b.displayName ? -1 : 1));
}
