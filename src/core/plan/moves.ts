import type { Assignment, UserView } from '../assignment/assignment.ts';
import { directAssignment, groupsGiving } from '../assignment/held.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';
import type { InheritedLicenseKept, Problem } from '../problems.ts';
import { carriedOff } from './carried-switches.ts';
import type { DirectLicenses } from './carried-switches.ts';
import type { Command, LicenseChoice } from './command.ts';

/** One product's direct license before and after: the plans that are off; null: not held directly. Never the same on both sides. */
export type Move = {
  readonly skuId: SkuId;
  readonly before: readonly ServicePlanId[] | null;
  readonly after: readonly ServicePlanId[] | null;
};

/** What a command comes to for one person, before any rule is asked. */
export type Moves = {
  /** At most one a product. */
  readonly moves: readonly Move[];
  /** Why some part of it makes no sense for this person. */
  readonly problems: readonly Problem[];
  readonly inheritedKept: readonly InheritedLicenseKept[];
};

/** Resolves a command against what one person holds directly. */
export function movesOf(view: UserView, command: Command, catalog: Catalog): Moves {
  const draft = new Draft(view.assignments, catalog);
  switch (command.kind) {
    case 'assign':
      draft.give(command.licenses);
      break;
    case 'unassign':
      draft.take(command.skuIds);
      break;
    case 'change':
      draft.take(command.unassign);
      draft.give(command.assign);
      break;
    case 'swap':
      draft.take([command.from]);
      draft.give([command.to]);
      break;
    case 'replace':
      draft.takeAllBut(command.licenses.map((license) => license.skuId));
      draft.give(command.licenses);
      break;
    case 'unassignAll':
      draft.takeAllBut([]);
      break;
    case 'setApps':
      draft.switchApps(command.skuId, command.off, command.on);
      break;
    case 'assignLicense':
      draft.take(command.removeLicenses);
      for (const { skuId, disabledPlans } of command.addLicenses) {
        // Graph overwrites: what is not named goes on again (contract.md 1.3; checklist 85).
        draft.set(skuId, ascending(disabledPlans));
      }
      break;
    case 'restore':
      for (const license of command.licenses) draft.putBack(license);
      break;
  }
  return draft;
}

/** The person's direct licenses while a command is being worked out. */
class Draft implements Moves {
  readonly moves: Move[] = [];
  readonly problems: Problem[] = [];
  readonly inheritedKept: InheritedLicenseKept[] = [];
  readonly #assignments: readonly Assignment[];
  readonly #catalog: Catalog;

  constructor(assignments: readonly Assignment[], catalog: Catalog) {
    this.#assignments = assignments;
    this.#catalog = catalog;
  }

  /** Sets the plans that are off (null: no direct license). No move where that is so already. */
  set(skuId: SkuId, after: readonly ServicePlanId[] | null): void {
    if (this.moves.some((move) => move.skuId === skuId)) return;
    const before = directAssignment(this.#assignments, skuId)?.disabledPlans ?? null;
    if (!samePlans(before, after)) this.moves.push({ skuId, before, after });
  }

  take(skuIds: readonly SkuId[]): void {
    for (const skuId of skuIds) {
      if (directAssignment(this.#assignments, skuId) === null) {
        this.problems.push(this.#notHeldDirectly(skuId));
        continue;
      }
      this.set(skuId, null);
      this.#keepInherited(skuId);
    }
  }

  takeAllBut(wanted: readonly SkuId[]): void {
    for (const { skuId, assignedByGroup } of this.#assignments) {
      if (wanted.includes(skuId)) continue;
      if (assignedByGroup === null) this.set(skuId, null);
      else this.#keepInherited(skuId);
    }
  }

  /** Gives products: what was off stays off, in products held already and in new ones. Call after what takes. */
  give(choices: readonly LicenseChoice[]): void {
    const direct = this.#direct();
    for (const choice of choices) {
      const held = directAssignment(this.#assignments, choice.skuId);
      const off = held?.disabledPlans ?? carriedOff(choice.skuId, direct, this.#catalog);
      this.set(choice.skuId, joined(off, choice.disabledPlans ?? noPlans));
    }
  }

  switchApps(skuId: SkuId, off: readonly ServicePlanId[], on: readonly ServicePlanId[]): void {
    const held = directAssignment(this.#assignments, skuId);
    if (held === null) {
      this.problems.push(this.#notHeldDirectly(skuId));
      return;
    }
    this.set(
      skuId,
      joined(held.disabledPlans, off).filter((id) => !on.includes(id)),
    );
  }

  putBack(license: {
    readonly skuId: SkuId;
    readonly before: readonly ServicePlanId[] | null;
    readonly expected: readonly ServicePlanId[] | null;
  }): void {
    const now = directAssignment(this.#assignments, license.skuId)?.disabledPlans ?? null;
    if (samePlans(now, license.expected)) this.set(license.skuId, license.before);
    else this.problems.push({ code: 'WorldMovedOn', skuId: license.skuId });
  }

  #direct(): DirectLicenses {
    const removed: Assignment[] = [];
    const kept: Assignment[] = [];
    for (const assignment of this.#assignments) {
      if (assignment.assignedByGroup !== null) continue;
      const goes = this.moves.some(
        (move) => move.skuId === assignment.skuId && move.after === null,
      );
      (goes ? removed : kept).push(assignment);
    }
    return { removed, kept };
  }

  #notHeldDirectly(skuId: SkuId): Problem {
    const groupIds = groupsGiving(this.#assignments, skuId);
    return groupIds.length === 0
      ? { code: 'NotAssigned', skuId }
      : { code: 'InheritedLicense', skuId, groupIds };
  }

  #keepInherited(skuId: SkuId): void {
    const groupIds = groupsGiving(this.#assignments, skuId);
    if (groupIds.length === 0 || this.inheritedKept.some((one) => one.skuId === skuId)) return;
    this.inheritedKept.push({ skuId, groupIds });
  }
}

const noPlans: readonly ServicePlanId[] = [];

/** Ascending, each once: the canonical form of plans that are off. */
export function ascending(ids: readonly ServicePlanId[]): readonly ServicePlanId[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort();
}

function joined(
  one: readonly ServicePlanId[],
  other: readonly ServicePlanId[],
): readonly ServicePlanId[] {
  if (other.length === 0) return one;
  if (one.length === 0) return ascending(other);
  return ascending([...one, ...other]);
}

/** Whether two lists of plans that are off, both ascending, are the same; null is only like null. */
export function samePlans(
  one: readonly ServicePlanId[] | null,
  other: readonly ServicePlanId[] | null,
): boolean {
  if (one === null || other === null || one.length !== other.length) return one === other;
  return one.every((id, index) => id === other[index]);
}
