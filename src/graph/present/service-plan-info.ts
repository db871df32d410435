import type { Catalog } from '../../core/catalog/catalog.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import type { ServicePlanId, SkuId } from '../../core/ids.ts';

/** `servicePlanInfo` of each plan of a product (contract.md 2.5), in catalogue order. `isOff`: switched off for the person. */
export function toGraphServicePlans(
  catalog: Catalog,
  skuId: SkuId,
  isOff: (id: ServicePlanId) => boolean,
): readonly JsonObject[] {
  const servicePlans: JsonObject[] = [];
  for (const id of catalog.products.get(skuId)?.servicePlanIds ?? []) {
    const plan = catalog.servicePlans.get(id);
    if (plan === undefined) continue;
    servicePlans.push({
      servicePlanId: plan.servicePlanId,
      servicePlanName: plan.servicePlanName,
      // Nothing is provisioned here: what is on is there.
      provisioningStatus: isOff(id) ? 'Disabled' : 'Success',
      appliesTo: plan.appliesTo,
    });
  }
  return servicePlans;
}
