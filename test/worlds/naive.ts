import type { Assignment } from '../../src/core/assignment/assignment.ts';
import { exclusiveSets } from '../../src/core/catalog/exclusive-sets.ts';
import { planDependencies } from '../../src/core/catalog/plan-dependencies.ts';
import type { ServicePlanId, SkuId } from '../../src/core/ids.ts';
import { catalog } from './world.ts';

/**
 * The rules said once more, from the facts, slowly: what laws are stated with. It shares no function with what it judges.
 */

/** Plans of a product. */
export function plansOf(skuId: SkuId): readonly ServicePlanId[] {
  return catalog.products.get(skuId)?.servicePlanIds ?? [];
}

/** Plans of a product that can be switched per person. */
export function userPlansOf(skuId: SkuId): readonly ServicePlanId[] {
  return plansOf(skuId).filter((id) => catalog.servicePlans.get(id)?.appliesTo === 'User');
}

/** Whether the path gives the product now. */
export function gives(assignment: Assignment): boolean {
  return assignment.state !== 'Error' && assignment.state !== 'Disabled';
}

/** Whether the plan is on by this path. */
export function isOn(assignment: Assignment, id: ServicePlanId): boolean {
  return (
    gives(assignment) &&
    plansOf(assignment.skuId).includes(id) &&
    !assignment.disabledPlans.includes(id)
  );
}

/** Plans that are on by any path. */
export function plansOn(assignments: readonly Assignment[]): ReadonlySet<ServicePlanId> {
  const on = new Set<ServicePlanId>();
  for (const one of assignments) {
    for (const id of plansOf(one.skuId)) if (isOn(one, id)) on.add(id);
  }
  return on;
}

/** Products that are held. */
export function productsHeld(assignments: readonly Assignment[]): ReadonlySet<SkuId> {
  return new Set(assignments.filter(gives).map((one) => one.skuId));
}

/** Plans of each exclusive set that are on together, where there are two or more. */
export function clashes(on: ReadonlySet<ServicePlanId>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const set of exclusiveSets) {
    const together = [...set.servicePlanIds].filter((id) => on.has(id));
    if (together.length > 1) found.set(set.name, together);
  }
  return found;
}

/** Plans that are on without what they need. */
export function orphans(on: ReadonlySet<ServicePlanId>): ReadonlySet<ServicePlanId> {
  return new Set(
    planDependencies
      .filter(({ dependent, anyOf }) => on.has(dependent) && !anyOf.some((id) => on.has(id)))
      .map(({ dependent }) => dependent),
  );
}

/** Rules broken after and not so before, as texts. */
export function newlyBroken(
  before: readonly Assignment[],
  after: readonly Assignment[],
): readonly string[] {
  const [onBefore, onAfter] = [plansOn(before), plansOn(after)];
  const clashedBefore = clashes(onBefore);
  const broken: string[] = [];
  for (const [name, together] of clashes(onAfter)) {
    const earlier = clashedBefore.get(name) ?? [];
    if (!together.every((id) => earlier.includes(id))) broken.push(name);
  }
  const orphansBefore = orphans(onBefore);
  for (const id of orphans(onAfter)) if (!orphansBefore.has(id)) broken.push(id);
  return broken;
}
