import type { Catalog } from '../catalog/catalog.ts';
import { intersection, meets, planIdsOf } from '../catalog/plan-mask.ts';
import type { PlanMask } from '../catalog/plan-mask.ts';
import { isUsageLocation } from '../directory/usage-location.ts';
import type { Problem } from '../problems.ts';

/** Why a direct license may not be given at this usage location, or null: it must be set and assigned by ISO 3166 (rules.md 4.1.1). */
export function usageLocationProblem(usageLocation: string | null): Problem | null {
  if (usageLocation === null || usageLocation === '') return { code: 'UsageLocationMissing' };
  if (isUsageLocation(usageLocation)) return null;
  return { code: 'UsageLocationInvalid', usageLocation };
}

/** Plans among `enabled` that may not be used there, or null (rules.md 4.1.2; checklist 67). Nothing is prohibited nowhere. */
export function prohibitedPlansProblem(
  usageLocation: string | null,
  enabled: PlanMask,
  catalog: Catalog,
): Problem | null {
  if (usageLocation === null) return null;
  const prohibited = catalog.rules.prohibitedMasks.get(usageLocation);
  if (prohibited === undefined || !meets(enabled, prohibited)) return null;
  return {
    code: 'ProhibitedInUsageLocationViolation',
    usageLocation,
    servicePlanIds: planIdsOf(intersection(enabled, prohibited), catalog.numbering),
  };
}
