import type { Catalog } from '../catalog/catalog.ts';
import { hasPlan, meets } from '../catalog/plan-mask.ts';
import { assignmentErrorOf, type PlanSource, type Problem } from '../problems.ts';
import type { Assignment, AssignmentError } from './assignment.ts';
import { assignmentMask } from './enabled-plans.ts';

/**
 * Which of a person's problems (`problemsOf`) is about this path, in documented order; null: none. A path in error is told by the
 * class of its error; where none of today's problems has that class (units were short, the cause is gone), the error itself is
 * given as far as it can be said of a product.
 */
export function problemOfPath(
  path: Assignment,
  problems: readonly Problem[],
  context: { readonly catalog: Catalog; readonly usableUnits: number },
): Problem | null {
  const own = problems.filter((problem) => isAbout(problem, path, context.catalog));
  if (path.error === null) return own[0] ?? null;
  return (
    own.find((problem) => assignmentErrorOf(problem) === path.error) ??
    errorAlone(path.error, path, context.usableUnits)
  );
}

function isAbout(problem: Problem, path: Assignment, catalog: Catalog): boolean {
  const comesFrom = ({ from }: PlanSource): boolean =>
    from.some(
      ({ skuId, assignedByGroup }) =>
        skuId === path.skuId && assignedByGroup === path.assignedByGroup,
    );
  switch (problem.code) {
    case 'UsageLocationMissing':
    case 'UsageLocationInvalid':
      // Inherited licenses fall back to the organization's location (rules.md 11, decision 4).
      return path.assignedByGroup === null || path.error !== null;
    case 'ProhibitedInUsageLocationViolation':
      return problem.servicePlanIds.some((id) => {
        const number = catalog.numbering.numbers.get(id);
        return number !== undefined && hasPlan(assignmentMask(path, catalog), number);
      });
    case 'MutuallyExclusiveViolation':
      return path.error !== null || problem.plans.some(comesFrom);
    case 'DependencyViolation':
      return path.error !== null || comesFrom(problem.dependent);
    case 'UniquenessViolation':
      return meets(assignmentMask(path, catalog), catalog.rules.mailboxMask);
    case 'CountViolation':
      return problem.skuId === path.skuId;
    default:
      return false;
  }
}

function errorAlone(
  error: AssignmentError,
  { skuId }: Assignment,
  usableUnits: number,
): Problem | null {
  switch (error) {
    case 'CountViolation':
      return { code: 'CountViolation', skuId, usableUnits };
    case 'ProhibitedInUsageLocationViolation':
      return { code: 'UsageLocationMissing' };
    default:
      // What else stands in the way cannot be told apart from here: state and error say that something does.
      return null;
  }
}
