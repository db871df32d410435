import type { Assignment, LicensedUser, UserView } from '../assignment/assignment.ts';
import { brokenRules } from '../assignment/broken-rules.ts';
import { enabledMask } from '../assignment/enabled-plans.ts';
import { isHeldByGroup } from '../assignment/held.ts';
import { prohibitedPlansProblem, usageLocationProblem } from '../assignment/location-problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { intersection, isEmpty, meets, minus, planIdsOf } from '../catalog/plan-mask.ts';
import type { PlanMask } from '../catalog/plan-mask.ts';
import type { LicenseStep } from '../change.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';
import type { InheritedLicenseKept, Problem } from '../problems.ts';
import { addHandlingProblems } from './check-request.ts';
import type { Command } from './command.ts';
import { movesOf } from './moves.ts';
import type { Move } from './moves.ts';
import type { PlanContext } from './outcome.ts';

/** All that a command means for one person except whether there are units: that depends on who came before. */
export type Decision = {
  readonly steps: readonly LicenseStep[];
  readonly problems: readonly Problem[];
  /** Products that need one unit; those with a problem of their own are left out. */
  readonly takes: readonly SkuId[];
  readonly frees: readonly SkuId[];
  readonly inheritedKept: readonly InheritedLicenseKept[];
  readonly appsGained: readonly ServicePlanId[];
  readonly appsLost: readonly ServicePlanId[];
};

/** Works out a command for one person. `requestProblems` are `checkRequest`'s: the same for everyone. */
export function decide(
  view: UserView,
  command: Command,
  context: PlanContext,
  requestProblems: readonly Problem[],
): Decision {
  const { catalog } = context;
  const { moves, problems: misfits, inheritedKept } = movesOf(view, command, catalog);
  const after = afterMoves(view.assignments, moves);
  const plansBefore = enabledMask(view.assignments, catalog);
  const plansAfter = moves.length === 0 ? plansBefore : enabledMask(after, catalog);
  const problems: Problem[] = [...requestProblems, ...misfits];
  addHandlingOfUnnamed(problems, moves, command, context);
  addPersonProblems(problems, view.user, moves, context);
  if (moves.length === 0 && problems.length === 0) {
    problems.push({ code: 'AlreadyAsRequested', inheritedKept });
  }
  addRuleProblems(problems, { view, command, moves, after, plansBefore, plansAfter }, catalog);
  return {
    steps: stepsOf(moves, view.assignments),
    problems,
    takes: unitsTaken(moves, view.assignments, requestProblems),
    frees: moves
      .filter((move) => move.after === null && !isHeldByGroup(view.assignments, move.skuId))
      .map((move) => move.skuId),
    inheritedKept,
    appsGained: appsBetween(plansBefore, plansAfter, moves, catalog),
    appsLost: appsBetween(plansAfter, plansBefore, [], catalog),
  };
}

/** A person's paths once the moves are made. */
function afterMoves(
  assignments: readonly Assignment[],
  moves: readonly Move[],
): readonly Assignment[] {
  if (moves.length === 0) return assignments;
  const after = assignments.filter(
    (one) => one.assignedByGroup !== null || !moves.some((move) => move.skuId === one.skuId),
  );
  for (const { skuId, after: disabledPlans } of moves) {
    if (disabledPlans === null) continue;
    after.push({ skuId, disabledPlans, assignedByGroup: null, state: 'Active', error: null });
  }
  return after;
}

/** "Replace" and "Unassign all" may come upon products that the command does not name. */
function addHandlingOfUnnamed(
  problems: Problem[],
  moves: readonly Move[],
  command: Command,
  context: PlanContext,
): void {
  if (command.kind !== 'replace' && command.kind !== 'unassignAll') return;
  const named = command.kind === 'replace' ? command.licenses : [];
  for (const { skuId } of moves) {
    if (named.some((license) => license.skuId === skuId)) continue;
    addHandlingProblems(problems, skuId, context);
  }
}

function addPersonProblems(
  problems: Problem[],
  user: LicensedUser,
  moves: readonly Move[],
  context: PlanContext,
): void {
  if (user.isDeleted) problems.push({ code: 'UserDeleted' });
  // Taking a guest's license away is nobody's privilege; giving and switching it is (rules.md 11, decision 6).
  const licenses = moves.some((move) => move.after !== null);
  if (licenses && user.userType === 'Guest' && !context.mayLicenseGuests) {
    problems.push({ code: 'GuestNeedsGlobalAdministrator' });
  }
}

function addRuleProblems(
  problems: Problem[],
  row: {
    readonly view: UserView;
    readonly command: Command;
    readonly moves: readonly Move[];
    readonly after: readonly Assignment[];
    readonly plansBefore: PlanMask;
    readonly plansAfter: PlanMask;
  },
  catalog: Catalog,
): void {
  const { view, command, moves, plansBefore, plansAfter } = row;
  const { usageLocation, clashingProxyAddress } = view.user;
  if (moves.length === 0 || bringsBackAsItWas(command)) return;
  if (moves.some((move) => move.before === null)) {
    const problem = usageLocationProblem(usageLocation);
    if (problem !== null) problems.push(problem);
  }
  if (plansBefore === plansAfter) return;
  const gained = minus(plansAfter, plansBefore);
  const prohibited = prohibitedPlansProblem(usageLocation, gained, catalog);
  if (prohibited !== null) problems.push(prohibited);
  problems.push(
    ...brokenRules(
      {
        before: plansBefore,
        after: plansAfter,
        assignments: row.after,
        isNew: (path, id) => path.assignedByGroup === null && isSwitchedOn(moves, path.skuId, id),
      },
      catalog,
    ),
  );
  if (clashingProxyAddress !== null && meets(gained, catalog.rules.mailboxMask)) {
    problems.push({ code: 'UniquenessViolation', proxyAddress: clashingProxyAddress });
  }
}

/** An undo of the newest change brings back what was there, rules or not; it gives nothing new. */
function bringsBackAsItWas(command: Command): boolean {
  return command.kind === 'restore' && command.licensesUnchangedSince === true;
}

function isSwitchedOn(moves: readonly Move[], skuId: SkuId, id: ServicePlanId): boolean {
  const move = moves.find((one) => one.skuId === skuId);
  return move !== undefined && (move.before === null || move.before.includes(id));
}

/** New direct products without another path; not those that cannot be given anyway, whose units are no news. */
function unitsTaken(
  moves: readonly Move[],
  assignments: readonly Assignment[],
  requestProblems: readonly Problem[],
): readonly SkuId[] {
  const takes: SkuId[] = [];
  for (const { skuId, before, after } of moves) {
    if (before !== null || after === null || isHeldByGroup(assignments, skuId)) continue;
    if (cannotBeGiven(skuId, requestProblems)) continue;
    takes.push(skuId);
  }
  return takes;
}

function cannotBeGiven(skuId: SkuId, requestProblems: readonly Problem[]): boolean {
  return requestProblems.some(
    (problem) =>
      (problem.code === 'SkuNotOwned' ||
        problem.code === 'SkuNotAssignable' ||
        problem.code === 'SelfServiceSubscription') &&
      problem.skuId === skuId,
  );
}

/** Removals, then additions, then switches; within each by product id. */
function stepsOf(moves: readonly Move[], assignments: readonly Assignment[]): LicenseStep[] {
  const ordered = moves.length < 2 ? moves : [...moves].sort(bySku);
  const removed: LicenseStep[] = [];
  const assigned: LicenseStep[] = [];
  const switched: LicenseStep[] = [];
  for (const { skuId, before, after } of ordered) {
    const path = { skuId, assignedByGroup: null };
    const onlyPath = !isHeldByGroup(assignments, skuId);
    if (after === null) {
      if (before === null) continue;
      removed.push({
        kind: 'licenseRemoved',
        ...path,
        disabledPlans: before,
        freesUnit: onlyPath,
      });
    } else if (before === null) {
      assigned.push({
        kind: 'licenseAssigned',
        ...path,
        disabledPlans: after,
        takesUnit: onlyPath,
      });
    } else switched.push({ kind: 'appsChanged', ...path, disabledPlans: after, before });
  }
  return [...removed, ...assigned, ...switched];
}

function bySku(one: Move, other: Move): number {
  return one.skuId < other.skuId ? -1 : 1;
}

/** User plans on in `to` and not in `from`, ascending. */
function appsBetween(
  from: PlanMask,
  to: PlanMask,
  moves: readonly Move[],
  catalog: Catalog,
): readonly ServicePlanId[] {
  if (from === to) return noPlans;
  const only = moves.length === 1 ? moves[0] : undefined;
  if (from === catalog.numbering.none && only?.after?.length === 0) {
    // Somebody's first product with everything on: the product's own list.
    return catalog.productFacts.get(only.skuId)?.userPlanIds ?? noPlans;
  }
  const gained = intersection(minus(to, from), catalog.rules.userPlansMask);
  return isEmpty(gained) ? noPlans : planIdsOf(gained, catalog.numbering);
}

const noPlans: readonly ServicePlanId[] = [];
