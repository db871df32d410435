import type { Catalog, Product, ServicePlan } from '../core/catalog/catalog.ts';
import type { ServicePlanId } from '../core/ids.ts';
import type { Reader } from '../store/store.ts';

/** A plan of a product, with the plans of which a person needs one for it to work. */
export type OwnedPlan = Pick<
  ServicePlan,
  'servicePlanId' | 'servicePlanName' | 'displayName' | 'appliesTo'
> & { readonly needsAnyOf: readonly { servicePlanId: ServicePlanId; displayName: string }[] };

/** A product that the organization owns. */
export type OwnedProduct = Pick<Product, 'skuId' | 'skuPartNumber' | 'displayName'> & {
  /** Whether people can hold it: not a device's, and not of Company plans only (checklist 24, 91). */
  readonly isForUsers: boolean;
  readonly plans: readonly OwnedPlan[];
};

/** The owned products with their apps, both by display name. A product that the catalogue does not know has none. */
export async function ownedProducts(reader: Reader): Promise<readonly OwnedProduct[]> {
  const catalog = await reader.catalog();
  const products = (await reader.subscribedSkus()).map(({ skuId }): OwnedProduct => {
    const facts = catalog.productFacts.get(skuId);
    if (facts === undefined) {
      return { skuId, skuPartNumber: skuId, displayName: skuId, isForUsers: false, plans: [] };
    }
    const { skuPartNumber, displayName, servicePlanIds } = facts.product;
    return {
      skuId,
      skuPartNumber,
      displayName,
      isForUsers: facts.isForUsers,
      plans: servicePlanIds.map((id) => ownedPlan(id, catalog)).toSorted(byDisplayName),
    };
  });
  return products.sort(byDisplayName);
}

function ownedPlan(id: ServicePlanId, catalog: Catalog): OwnedPlan {
  const plan = catalog.servicePlans.get(id);
  const needed = catalog.dependencies.find(({ dependent }) => dependent === id)?.anyOf ?? [];
  return {
    servicePlanId: id,
    servicePlanName: plan?.servicePlanName ?? id,
    displayName: plan?.displayName ?? id,
    appliesTo: plan?.appliesTo ?? 'User',
    needsAnyOf: needed.map((servicePlanId) => ({
      servicePlanId,
      displayName: catalog.servicePlans.get(servicePlanId)?.displayName ?? servicePlanId,
    })),
  };
}

function byDisplayName(a: { displayName: string }, b: { displayName: string }): number {
  if (a.displayName === b.displayName) return 0;
  return a.displayName < b.displayName ? -1 : 1;
}
