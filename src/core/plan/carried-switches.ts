import type { Catalog } from '../catalog/catalog.ts';
import { assignmentMask } from '../assignment/enabled-plans.ts';
import type { Assignment } from '../assignment/assignment.ts';
import { hasPlan, union } from '../catalog/plan-mask.ts';
import type { PlanMask } from '../catalog/plan-mask.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';

/** A person's direct licenses, told apart by what a command does with them. */
export type DirectLicenses = {
  readonly removed: readonly Assignment[];
  readonly kept: readonly Assignment[];
};

/**
 * Plans of a newly given product that must be off because the person had them off (design.md 1, "No switch is ever lost").
 * A plan that the removed licenses had, by id, is off where all of them had it off. Else one that the kept licenses have, likewise.
 * Else one whose family the removed licenses had, likewise: SharePoint plan 1 off in E1 is SharePoint plan 2 off in E3. What groups
 * leave off says nothing: a direct license beside them is how somebody is given more (rules.md 5.2). Ascending ids.
 */
export function carriedOff(
  skuId: SkuId,
  direct: DirectLicenses,
  catalog: Catalog,
): readonly ServicePlanId[] {
  const facts = catalog.productFacts.get(skuId);
  if (facts === undefined || !(anyOff(direct.removed) || anyOff(direct.kept))) return noPlans;
  const removed = spread(direct.removed, catalog);
  const kept = spread(direct.kept, catalog);
  const families = spreadFamilies(direct.removed, catalog);
  return facts.userPlanIds.filter((id) => {
    const number = catalog.numbering.numbers.get(id);
    if (number === undefined) return false;
    if (hasPlan(removed.has, number)) return !hasPlan(removed.on, number);
    if (hasPlan(kept.has, number)) return !hasPlan(kept.on, number);
    const family = catalog.families.get(id);
    return family !== undefined && families.has.has(family) && !families.on.has(family);
  });
}

const noPlans: readonly ServicePlanId[] = [];

function anyOff(assignments: readonly Assignment[]): boolean {
  return assignments.some((assignment) => assignment.disabledPlans.length > 0);
}

/** Plans that these licenses have, and those that one of them leaves on. */
function spread(
  assignments: readonly Assignment[],
  catalog: Catalog,
): { readonly has: PlanMask; readonly on: PlanMask } {
  let has = catalog.numbering.none;
  let on = catalog.numbering.none;
  for (const assignment of assignments) {
    has = union(has, catalog.productFacts.get(assignment.skuId)?.mask ?? catalog.numbering.none);
    on = union(on, assignmentMask(assignment, catalog));
  }
  return { has, on };
}

/** The same by service family. */
function spreadFamilies(
  assignments: readonly Assignment[],
  catalog: Catalog,
): { readonly has: ReadonlySet<string>; readonly on: ReadonlySet<string> } {
  const has = new Set<string>();
  const on = new Set<string>();
  for (const { skuId, disabledPlans } of assignments) {
    for (const id of catalog.productFacts.get(skuId)?.product.servicePlanIds ?? noPlans) {
      const family = catalog.families.get(id);
      if (family === undefined) continue;
      has.add(family);
      if (!disabledPlans.includes(id)) on.add(family);
    }
  }
  return { has, on };
}
