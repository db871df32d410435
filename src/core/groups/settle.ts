import type { Assignment } from '../assignment/assignment.ts';
import { brokenRules } from '../assignment/broken-rules.ts';
import { enabledMask } from '../assignment/enabled-plans.ts';
import { heldSkuIds, isHeld } from '../assignment/held.ts';
import { prohibitedPlansProblem, usageLocationProblem } from '../assignment/location-problem.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { meets, minus } from '../catalog/plan-mask.ts';
import type { SkuId } from '../ids.ts';
import { inDocumentedOrder } from '../plan/problem-order.ts';
import type { Problem } from '../problems.ts';
import type { MemberView } from './group-license.ts';
import { heldPath, type PendingGroup, type PendingPath, pendingGroups } from './paths.ts';

/** What group-based licensing asks besides the person. */
export type GroupRules = {
  readonly catalog: Catalog;
  /** Where people without a usage location of their own are taken to be (rules.md 5.2); null: nowhere. */
  readonly organizationLocation: string | null;
  /** Whether the products of one group are given one by one, not all or none (design.md 7, `groupPartialAssignment`). */
  readonly isPartial: boolean;
  /** Units of a product that may be assigned at all, for the text of a shortage. */
  readonly usableUnits: (skuId: SkuId) => number;
};

/** Something that could not be done, and why: never without a reason, in documented order. */
export type Blocked = {
  readonly path: PendingPath;
  /** What stands in the way of all that was tried together; the path's own problems are among them or none is. */
  readonly problems: readonly Problem[];
};

/** Where a person's licenses by groups come to rest. */
export type Settled = {
  /** All that is held then, direct ones as they were. */
  readonly held: readonly Assignment[];
  readonly blocked: readonly Blocked[];
};

/**
 * Moves each group's licenses of a person from what is held to what the group gives, wherever that newly breaks no rule and units
 * are there, again and again until nothing can move. Held licenses go only when their group does not give them any more; a swap happens in
 * one step or not at all. Every path moves at most once, so it ends, and where it ends nothing could move: doing it again changes
 * nothing.
 */
export function settle(
  view: MemberView,
  isFree: (skuId: SkuId) => boolean,
  rules: GroupRules,
): Settled {
  const room = new Room(view, isFree, rules);
  let pending = pendingGroups(view);
  for (let before = -1; before !== pending.length + sum(pending);) {
    before = pending.length + sum(pending);
    pending = pending.flatMap((group) => room.advance(group));
  }
  return { held: room.held, blocked: pending.flatMap((group) => room.blocked(group)) };
}

function sum(groups: readonly PendingGroup[]): number {
  return groups.reduce((total, { paths }) => total + paths.length, 0);
}

/** A person's licenses while groups are moved in and out. */
class Room {
  held: readonly Assignment[];
  readonly #view: MemberView;
  readonly #heldAtFirst: ReadonlySet<SkuId>;
  readonly #isFree: (skuId: SkuId) => boolean;
  readonly #rules: GroupRules;
  readonly #location: string | null;

  constructor(view: MemberView, isFree: (skuId: SkuId) => boolean, rules: GroupRules) {
    this.#view = view;
    this.held = view.assignments.filter(isHeld);
    this.#heldAtFirst = heldSkuIds(view.assignments);
    this.#isFree = isFree;
    this.#rules = rules;
    this.#location = locationOf(view, rules);
  }

  /** Does what can be done for a group now; answers what is left of it: nothing, or one group. */
  advance(group: PendingGroup): readonly PendingGroup[] {
    if (this.#move(group.paths)) return [];
    if (!this.#rules.isPartial) return [group];
    const paths = this.#advanceOneByOne(group.paths);
    return paths.length === 0 ? [] : [{ ...group, paths }];
  }

  /**
   * Moves what can move for itself; answers what is left. What goes goes with the first product that comes in its place, so that
   * nobody is without both: it waits while a product is still to come.
   */
  #advanceOneByOne(all: readonly PendingPath[]): readonly PendingPath[] {
    let paths = all;
    const move = (attempts: readonly (readonly PendingPath[])[]): void => {
      const moved = attempts.find((attempt) => this.#move(attempt)) ?? [];
      paths = paths.filter((one) => !moved.includes(one));
    };
    for (const path of all.filter(({ given }) => given !== null)) {
      const going = paths.filter(({ given }) => given === null);
      const mayGo = going.length > 0 && (isNew(path) || !paths.some(isNew));
      move(mayGo ? [[...going, path], [path]] : [[path]]);
    }
    if (!paths.some(isNew)) {
      for (const path of paths.filter(({ given }) => given === null)) move([[path]]);
    }
    return paths;
  }

  /** Why what is left of a group cannot be done. */
  blocked({ paths }: PendingGroup): readonly Blocked[] {
    const whole = this.#problems(paths);
    return paths.map((path) => {
      const own = this.#rules.isPartial ? this.#problems([path]) : whole;
      // What could go by itself stays for want of what comes in its place.
      return { path, problems: own.length > 0 ? own : whole };
    });
  }

  #move(paths: readonly PendingPath[]): boolean {
    if (this.#problems(paths).length > 0) return false;
    this.held = this.#after(paths);
    return true;
  }

  #after(paths: readonly PendingPath[]): readonly Assignment[] {
    return [
      ...this.held.filter((one) => !paths.some((path) => path.held !== null && isOf(path, one))),
      ...paths.flatMap(({ groupId, given }) => (given === null ? [] : [heldPath(groupId, given)])),
    ];
  }

  /** What would newly be wrong if these paths moved together. */
  #problems(paths: readonly PendingPath[]): readonly Problem[] {
    const { catalog } = this.#rules;
    const after = this.#after(paths);
    const plansBefore = enabledMask(this.held, catalog);
    const plansAfter = enabledMask(after, catalog);
    const gained = minus(plansAfter, plansBefore);
    const problems: Problem[] = [...this.#locationProblems(paths), ...this.#shortages(paths)];
    const prohibited = prohibitedPlansProblem(this.#location, gained, catalog);
    if (prohibited !== null) problems.push(prohibited);
    const isNew = (one: Assignment): boolean => paths.some((path) => isOf(path, one));
    problems.push(
      ...brokenRules(
        { before: plansBefore, after: plansAfter, assignments: after, isNew },
        catalog,
      ),
    );
    const { clashingProxyAddress } = this.#view.user;
    if (clashingProxyAddress !== null && meets(gained, catalog.rules.mailboxMask)) {
      problems.push({ code: 'UniquenessViolation', proxyAddress: clashingProxyAddress });
    }
    return inDocumentedOrder(problems);
  }

  #locationProblems(paths: readonly PendingPath[]): readonly Problem[] {
    if (!paths.some(({ held, given }) => held === null && given !== null)) return [];
    const problem = usageLocationProblem(this.#location);
    return problem === null ? [] : [problem];
  }

  /** Products that nobody gives the person yet and that have no unit left. A unit the person had when this began is theirs. */
  #shortages(paths: readonly PendingPath[]): readonly Problem[] {
    const held = heldSkuIds(this.held);
    const problems: Problem[] = [];
    for (const { skuId, given } of paths) {
      if (given === null || held.has(skuId) || this.#heldAtFirst.has(skuId)) continue;
      if (this.#isFree(skuId)) continue;
      problems.push({
        code: 'CountViolation',
        skuId,
        usableUnits: this.#rules.usableUnits(skuId),
      });
    }
    return problems;
  }
}

/** Where licensing takes the person to be: their own location, else the organization's (rules.md 11, decision 4; checklist 110). */
export function locationOf(view: MemberView, rules: GroupRules): string | null {
  return view.user.usageLocation ?? rules.organizationLocation;
}

/** A product that the person does not have by this group yet. */
function isNew({ held, given }: PendingPath): boolean {
  return held === null && given !== null;
}

function isOf(path: PendingPath, assignment: Assignment): boolean {
  return assignment.assignedByGroup === path.groupId && assignment.skuId === path.skuId;
}
