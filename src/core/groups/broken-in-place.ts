import type { Assignment } from '../assignment/assignment.ts';
import { brokenRules } from '../assignment/broken-rules.ts';
import { assignmentMask, enabledMask } from '../assignment/enabled-plans.ts';
import { prohibitedPlansProblem } from '../assignment/location-problem.ts';
import { maskOf, meets } from '../catalog/plan-mask.ts';
import { inDocumentedOrder } from '../plan/problem-order.ts';
import { assignmentErrorOf, type Problem } from '../problems.ts';
import type { MemberView } from './group-license.ts';
import type { GroupFailure } from './group-failure.ts';
import { type GroupRules, locationOf } from './settle.ts';

/**
 * Licenses by groups that are held as given and yet break a rule, because something beside them changed: the country, a rule of the
 * catalogue, an address. They stay, and say what is wrong (Graph: `ActiveWithError`): nobody loses access before somebody decides.
 */
export function brokenInPlace(
  paths: readonly Assignment[],
  {
    held,
    view,
    rules,
  }: {
    readonly held: readonly Assignment[];
    readonly view: MemberView;
    readonly rules: GroupRules;
  },
): readonly GroupFailure[] {
  const problems = problemsInPlace(held, view, rules);
  if (problems.length === 0) return [];
  const failures: GroupFailure[] = [];
  for (const path of paths) {
    if (path.assignedByGroup === null) continue;
    const problem = problems.find((one) => isThrough(one, path, rules));
    if (problem === undefined) continue;
    const { skuId, assignedByGroup: groupId } = path;
    const error = assignmentErrorOf(problem);
    failures.push({ groupId, skuId, error, problem, blockedBy: [problem] });
  }
  return failures;
}

function problemsInPlace(
  held: readonly Assignment[],
  view: MemberView,
  rules: GroupRules,
): readonly Problem[] {
  const { catalog } = rules;
  const after = enabledMask(held, catalog);
  const problems: Problem[] = [
    ...brokenRules(
      { before: catalog.numbering.none, after, assignments: held, isNew: () => false },
      catalog,
    ),
  ];
  const prohibited = prohibitedPlansProblem(locationOf(view, rules), after, catalog);
  if (prohibited !== null) problems.push(prohibited);
  const { clashingProxyAddress } = view.user;
  if (clashingProxyAddress !== null && meets(after, catalog.rules.mailboxMask)) {
    problems.push({ code: 'UniquenessViolation', proxyAddress: clashingProxyAddress });
  }
  return inDocumentedOrder(problems);
}

/** Whether the path itself brings what the problem is about. */
function isThrough(problem: Problem, path: Assignment, { catalog }: GroupRules): boolean {
  const mask = assignmentMask(path, catalog);
  const has = (ids: Parameters<typeof maskOf>[0]): boolean =>
    meets(mask, maskOf(ids, catalog.numbering));
  switch (problem.code) {
    case 'MutuallyExclusiveViolation':
      return has(problem.plans.map(({ servicePlanId }) => servicePlanId));
    case 'DependencyViolation':
      return has([problem.dependent.servicePlanId]);
    case 'ProhibitedInUsageLocationViolation':
      return has(problem.servicePlanIds);
    case 'UniquenessViolation':
      return meets(mask, catalog.rules.mailboxMask);
    default:
      return false;
  }
}
