import type { Catalog } from '../catalog/catalog.ts';
import {
  countCommon,
  hasPlan,
  intersection,
  meets,
  minus,
  planIdsOf,
} from '../catalog/plan-mask.ts';
import type { PlanMask } from '../catalog/plan-mask.ts';
import type { ServicePlanId } from '../ids.ts';
import type { PlanSource, Problem } from '../problems.ts';
import type { Assignment } from './assignment.ts';
import { leavesOn } from './enabled-plans.ts';

/** A person's plans before and after something; before = no plan at all judges the state itself. */
export type PlanChange = {
  readonly before: PlanMask;
  readonly after: PlanMask;
  /** All paths as they are after. */
  readonly assignments: readonly Assignment[];
  /** Whether a plan is on by this path only because of the command. */
  readonly isNew: (assignment: Assignment, servicePlanId: ServicePlanId) => boolean;
};

/**
 * Rules among plans that are broken after and were not broken so before: what somebody has had already stops nothing, least of
 * all its removal. Conflicts first, then missing prerequisites, each in catalogue order.
 */
export function brokenRules(change: PlanChange, catalog: Catalog): readonly Problem[] {
  const { before, after } = change;
  if (before === after || !differInRules(before, after, catalog)) return noProblems;
  const problems: Problem[] = [];
  addConflicts(problems, change, catalog);
  addMissingPrerequisites(problems, change, catalog);
  return problems;
}

const noProblems: readonly Problem[] = [];

/** Most changes of apps touch no plan that any rule speaks of. */
function differInRules(before: PlanMask, after: PlanMask, catalog: Catalog): boolean {
  const { ruledMask } = catalog.rules;
  for (let word = 0; word < after.length; word += 1) {
    if ((((before[word] ?? 0) ^ (after[word] ?? 0)) & (ruledMask[word] ?? 0)) !== 0) return true;
  }
  return false;
}

/** Two plans of one exclusive set on, one of them newly (rules.md 4.2). The same plan by two products is one plan (checklist 79). */
function addConflicts(problems: Problem[], change: PlanChange, catalog: Catalog): void {
  const { before, after } = change;
  for (const { set, mask } of catalog.rules.exclusive) {
    if (countCommon(after, mask) < 2) continue;
    const inSet = intersection(after, mask);
    if (!meets(minus(inSet, before), inSet)) continue;
    problems.push({
      code: 'MutuallyExclusiveViolation',
      exclusiveSet: set.name,
      plans: planIdsOf(inSet, catalog.numbering).map((id) => planSource(id, change, catalog)),
    });
  }
}

/** A plan on without any of what it needs, and not already so before (rules.md 4.3). */
function addMissingPrerequisites(problems: Problem[], change: PlanChange, catalog: Catalog): void {
  const { before, after } = change;
  for (const { dependency, dependentNumber, anyOfMask } of catalog.rules.dependencies) {
    if (!hasPlan(after, dependentNumber) || meets(after, anyOfMask)) continue;
    if (hasPlan(before, dependentNumber) && !meets(before, anyOfMask)) continue;
    problems.push({
      code: 'DependencyViolation',
      dependent: planSource(dependency.dependent, change, catalog),
      anyOf: dependency.anyOf,
    });
  }
}

/** The products through which a plan is on, in the order of the paths. */
function planSource(
  servicePlanId: ServicePlanId,
  change: PlanChange,
  catalog: Catalog,
): PlanSource {
  return {
    servicePlanId,
    from: change.assignments
      .filter((assignment) => leavesOn(assignment, servicePlanId, catalog))
      .map((assignment) => ({
        skuId: assignment.skuId,
        assignedByGroup: assignment.assignedByGroup,
        isNew: change.isNew(assignment, servicePlanId),
      })),
  };
}
