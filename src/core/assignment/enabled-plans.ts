import type { Catalog } from '../catalog/catalog.ts';
import { hasPlan, maskOf, minus, planIdsOf, union } from '../catalog/plan-mask.ts';
import type { PlanMask } from '../catalog/plan-mask.ts';
import type { ServicePlanId } from '../ids.ts';
import type { Assignment } from './assignment.ts';
import { isHeld } from './held.ts';

/**
 * Plans that are on for a person: on as soon as one path that is held leaves them on (rules.md 5.2; checklist 106, 107). Paths in
 * error give nothing. Products that the catalogue does not know have no plans.
 */
export function enabledPlans(
  assignments: readonly Assignment[],
  catalog: Catalog,
): ReadonlySet<ServicePlanId> {
  return new Set(planIdsOf(enabledMask(assignments, catalog), catalog.numbering));
}

/** The same as a mask; shared with the catalogue where nothing is off, so never to be written to. */
export function enabledMask(assignments: readonly Assignment[], catalog: Catalog): PlanMask {
  let mask = catalog.numbering.none;
  for (const assignment of assignments) {
    if (!isHeld(assignment)) continue;
    const own = assignmentMask(assignment, catalog);
    mask = mask === catalog.numbering.none ? own : union(mask, own);
  }
  return mask;
}

/** Plans that one path leaves on, whatever its state. */
export function assignmentMask(
  assignment: Pick<Assignment, 'skuId' | 'disabledPlans'>,
  catalog: Catalog,
): PlanMask {
  const facts = catalog.productFacts.get(assignment.skuId);
  if (facts === undefined) return catalog.numbering.none;
  if (assignment.disabledPlans.length === 0) return facts.mask;
  return minus(facts.mask, maskOf(assignment.disabledPlans, catalog.numbering));
}

/** Whether this path leaves the plan on. */
export function leavesOn(
  assignment: Assignment,
  servicePlanId: ServicePlanId,
  catalog: Catalog,
): boolean {
  const facts = catalog.productFacts.get(assignment.skuId);
  const number = catalog.numbering.numbers.get(servicePlanId);
  if (facts === undefined || number === undefined || !hasPlan(facts.mask, number)) return false;
  return isHeld(assignment) && !assignment.disabledPlans.includes(servicePlanId);
}
