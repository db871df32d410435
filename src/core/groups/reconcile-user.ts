import type { Assignment } from '../assignment/assignment.ts';
import { isHeld } from '../assignment/held.ts';
import type { LicenseStep, PathState } from '../change.ts';
import type { SkuId } from '../ids.ts';
import type { MemberView } from './group-license.ts';
import { errorOfBlocked, ownProblem } from './path-errors.ts';
import { areSame } from './paths.ts';
import { brokenInPlace } from './broken-in-place.ts';
import type { GroupFailure } from './group-failure.ts';
import { type GroupRules, settle, type Settled } from './settle.ts';

/** What must change for one person so that their licenses by groups are as their groups give them. */
export type Reconciled = {
  /** Removals first, then additions, then the rest; within each by product and group. Empty: nothing. */
  readonly steps: readonly LicenseStep[];
  /** What is not as given afterwards; unchanged failures too. */
  readonly failures: readonly GroupFailure[];
};

/**
 * What must change for one person so that what they hold by groups matches their groups (rules.md 5; style.md 5.5). Direct licenses
 * are never touched. Level-triggered: it looks at how things are, not at what happened, and once its steps are taken it answers no
 * more steps. `isFree` says whether a unit of a product is left for somebody who does not hold it.
 */
export function reconcileUser(
  view: MemberView,
  isFree: (skuId: SkuId) => boolean,
  rules: GroupRules,
): Reconciled {
  const settled = settle(view, isFree, rules);
  const failures = failuresOf(settled, view, rules);
  const wanted = pathsAfter(settled, failures);
  return { steps: stepsBetween(view.assignments, wanted, failures), failures };
}

function failuresOf(
  { held, blocked }: Settled,
  view: MemberView,
  rules: GroupRules,
): readonly GroupFailure[] {
  const failures: GroupFailure[] = blocked.map((one) => ({
    groupId: one.path.groupId,
    skuId: one.path.skuId,
    error: errorOfBlocked(one, rules.catalog),
    problem: ownProblem(one, rules.catalog),
    blockedBy: one.problems,
  }));
  const isBlocked = ({ skuId, assignedByGroup }: Assignment): boolean =>
    failures.some((failure) => failure.skuId === skuId && failure.groupId === assignedByGroup);
  return [
    ...failures,
    ...brokenInPlace(
      held.filter((path) => !isBlocked(path)),
      { held, view, rules },
    ),
  ];
}

/** Paths by groups as they are to be. */
function pathsAfter(
  { held, blocked }: Settled,
  failures: readonly GroupFailure[],
): readonly Assignment[] {
  const paths: Assignment[] = [];
  for (const path of held) {
    if (path.assignedByGroup === null) continue;
    const failure = failures.find(
      (one) => one.skuId === path.skuId && one.groupId === path.assignedByGroup,
    );
    paths.push(
      failure === undefined
        ? { ...path, state: 'Active', error: null }
        : { ...path, state: 'ActiveWithError', error: failure.error },
    );
  }
  for (const { path } of blocked) {
    if (path.held !== null || path.given === null) continue;
    const error = failures.find(
      (one) => one.skuId === path.skuId && one.groupId === path.groupId,
    )?.error;
    const { skuId, disabledPlans } = path.given;
    paths.push({
      skuId,
      disabledPlans,
      assignedByGroup: path.groupId,
      state: 'Error',
      error: error ?? 'Other',
    });
  }
  return paths;
}

/** Steps from the paths that are there to those that are to be. */
function stepsBetween(
  assignments: readonly Assignment[],
  wanted: readonly Assignment[],
  failures: readonly GroupFailure[],
): readonly LicenseStep[] {
  const before = assignments.filter((path) => path.assignedByGroup !== null);
  const gone = before.filter((path) => samePath(wanted, path) === undefined);
  const units = new Units(assignments, [
    ...assignments.filter((path) => path.assignedByGroup === null),
    ...wanted,
  ]);
  const removals = gone.sort(byPath).map((path) => stepOf(path, null, units));
  const others: LicenseStep[] = [];
  for (const after of [...wanted].sort(byPath)) {
    const old = samePath(before, after) ?? null;
    if (old === null || !isSameState(old, after)) {
      others.push(explained(stepOf(old, after, units), failures));
    }
  }
  return [
    ...removals,
    ...others.filter(({ kind }) => kind === 'licenseAssigned'),
    ...others.filter(({ kind }) => kind !== 'licenseAssigned'),
  ];
}

/** Says once for every product whether a unit is taken or freed, at the first step that may. */
class Units {
  readonly #taken: Set<SkuId>;
  readonly #freed: Set<SkuId>;

  constructor(before: readonly Assignment[], after: readonly Assignment[]) {
    const held = new Set(before.filter(isHeld).map(({ skuId }) => skuId));
    const kept = new Set(after.filter(isHeld).map(({ skuId }) => skuId));
    this.#taken = new Set([...kept].filter((skuId) => !held.has(skuId)));
    this.#freed = new Set([...held].filter((skuId) => !kept.has(skuId)));
  }

  take(path: Assignment | null): boolean {
    return path !== null && isHeld(path) && this.#taken.delete(path.skuId);
  }

  free(path: Assignment | null): boolean {
    return path !== null && isHeld(path) && this.#freed.delete(path.skuId);
  }
}

function stepOf(before: Assignment | null, after: Assignment | null, units: Units): LicenseStep {
  const path = after ?? before;
  if (path === null || path.assignedByGroup === null) throw new Error('a step of no group');
  const { skuId, assignedByGroup } = path;
  const takesUnit = units.take(after);
  const freesUnit = units.free(before);
  const place = { skuId, assignedByGroup };
  if (isPlain(before) && isPlain(after)) {
    if (before === null && after !== null) {
      return {
        kind: 'licenseAssigned',
        ...place,
        disabledPlans: after.disabledPlans,
        takesUnit,
      };
    }
    if (before !== null && after === null) {
      return { kind: 'licenseRemoved', ...place, disabledPlans: before.disabledPlans, freesUnit };
    }
    if (before !== null && after !== null) {
      const { disabledPlans } = after;
      return { kind: 'appsChanged', ...place, disabledPlans, before: before.disabledPlans };
    }
  }
  return {
    kind: 'licenseStateSet',
    ...place,
    before: stateOf(before),
    after: stateOf(after),
    takesUnit,
    freesUnit,
  };
}

/** The step, with what stands in the way where something does. */
function explained(step: LicenseStep, failures: readonly GroupFailure[]): LicenseStep {
  if (step.kind !== 'licenseStateSet') return step;
  const { skuId, assignedByGroup } = step;
  const failure = failures.find(
    (one) => one.skuId === skuId && one.groupId === assignedByGroup && one.problem !== null,
  );
  const problem = failure?.problem ?? null;
  return problem === null ? step : { ...step, problem };
}

/** Whether a path is simply held, or not there: what the plain steps can say. */
function isPlain(path: Assignment | null): boolean {
  return path === null || path.state === 'Active';
}

function stateOf(path: Assignment | null): PathState | null {
  if (path === null) return null;
  const { disabledPlans, state, error } = path;
  return { disabledPlans, state, error };
}

function samePath(paths: readonly Assignment[], path: Assignment): Assignment | undefined {
  return paths.find(
    (one) => one.skuId === path.skuId && one.assignedByGroup === path.assignedByGroup,
  );
}

function isSameState(one: Assignment, other: Assignment): boolean {
  return (
    one.state === other.state &&
    one.error === other.error &&
    areSame(one.disabledPlans, other.disabledPlans)
  );
}

function byPath(one: Assignment, other: Assignment): number {
  const key = ({ skuId, assignedByGroup }: Assignment): string =>
    `${skuId}${assignedByGroup ?? ''}`;
  return key(one) < key(other) ? -1 : 1;
}
