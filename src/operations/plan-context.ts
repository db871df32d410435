import type { SkuId } from '../core/ids.ts';
import type { PlanContext, Surface } from '../core/plan/outcome.ts';
import type { Reader } from '../store/store.ts';

/** Everything that the rows of one plan share, as it is now. */
export async function loadPlanContext(
  reader: Reader,
  surface: Surface,
  mayLicenseGuests: boolean,
): Promise<PlanContext> {
  const organization = await reader.organization();
  const subscribedSkus = await reader.subscribedSkus();
  return {
    catalog: await reader.catalog(),
    skus: new Map(subscribedSkus.map((sku) => [sku.skuId, sku])),
    settings: organization.settings,
    surface,
    mayLicenseGuests,
  };
}

/**
 * Free units of every product owned. Below zero where more people hold a product than units are left
 * (a lapsed purchase): units given back then pay that debt first.
 */
export function freeUnits(context: PlanContext): Map<SkuId, number> {
  const free = new Map<SkuId, number>();
  for (const sku of context.skus.values()) free.set(sku.skuId, sku.usableUnits - sku.consumedUnits);
  return free;
}
