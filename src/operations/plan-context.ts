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
