import type { Catalog } from '../catalog/catalog.ts';
import { meets } from '../catalog/plan-mask.ts';
import type { Problem } from '../problems.ts';
import type { Assignment, LicensedUser } from './assignment.ts';
import { brokenRules } from './broken-rules.ts';
import { enabledMask } from './enabled-plans.ts';
import { isHeld } from './held.ts';
import { prohibitedPlansProblem, usageLocationProblem } from './location-problem.ts';

/**
 * Every rule that what a person holds breaks, in documented order: usage location, prohibited plans, exclusive plans, missing
 * prerequisites, a proxy address that another has too (README.md here; rules.md 4.1). Units are counted elsewhere.
 */
export function problemsOf(
  assignments: readonly Assignment[],
  user: LicensedUser,
  catalog: Catalog,
): readonly Problem[] {
  const problems: Problem[] = [];
  const enabled = enabledMask(assignments, catalog);
  // Inherited licenses fall back to the organization's location (rules.md 11, decision 4): direct ones need the person's own.
  if (assignments.some((one) => one.assignedByGroup === null && isHeld(one))) {
    const problem = usageLocationProblem(user.usageLocation);
    if (problem !== null) problems.push(problem);
  }
  const prohibited = prohibitedPlansProblem(user.usageLocation, enabled, catalog);
  if (prohibited !== null) problems.push(prohibited);
  problems.push(
    ...brokenRules(
      { before: catalog.numbering.none, after: enabled, assignments, isNew: () => false },
      catalog,
    ),
  );
  if (user.clashingProxyAddress !== null && meets(enabled, catalog.rules.mailboxMask)) {
    problems.push({ code: 'UniquenessViolation', proxyAddress: user.clashingProxyAddress });
  }
  return problems;
}
