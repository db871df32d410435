import type { Assignment, AssignmentError } from '../assignment/assignment.ts';
import { assignmentMask } from '../assignment/enabled-plans.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { hasPlan, maskOf, meets } from '../catalog/plan-mask.ts';
import { assignmentErrorOf, type Problem } from '../problems.ts';
import type { Blocked } from './settle.ts';

/** Why a blocked path did not come to be: its own problem's class; `Other` where only a sibling of the same group failed (rules.md 4.4). */
export function errorOfBlocked(blocked: Blocked, catalog: Catalog): AssignmentError {
  const own = ownProblem(blocked, catalog);
  return own === null ? 'Other' : assignmentErrorOf(own);
}

/** The first problem that is about this path itself, or null: only siblings failed. */
export function ownProblem({ path, problems }: Blocked, catalog: Catalog): Problem | null {
  const wanted: Pick<Assignment, 'skuId' | 'disabledPlans'> | null = path.given ?? path.held;
  const mask = wanted === null ? catalog.numbering.none : assignmentMask(wanted, catalog);
  const lost = path.held === null ? catalog.numbering.none : assignmentMask(path.held, catalog);
  const isOn = (id: Parameters<typeof maskOf>[0]): boolean =>
    meets(mask, maskOf(id, catalog.numbering));
  const isAbout = (problem: Problem): boolean => {
    switch (problem.code) {
      case 'UsageLocationMissing':
      case 'UsageLocationInvalid':
        return path.held === null && path.given !== null;
      case 'CountViolation':
        return problem.skuId === path.skuId;
      case 'ProhibitedInUsageLocationViolation':
        return isOn(problem.servicePlanIds);
      case 'MutuallyExclusiveViolation':
        return isOn(problem.plans.map(({ servicePlanId }) => servicePlanId));
      case 'DependencyViolation': {
        const dependent = catalog.numbering.numbers.get(problem.dependent.servicePlanId);
        const gains = path.given !== null && dependent !== undefined && hasPlan(mask, dependent);
        return gains || meets(lost, maskOf(problem.anyOf, catalog.numbering));
      }
      case 'UniquenessViolation':
        return meets(mask, catalog.rules.mailboxMask);
      default:
        return false;
    }
  };
  return problems.find(isAbout) ?? null;
}
