import type { Assignment } from '../assignment/assignment.ts';
import { isHeld } from '../assignment/held.ts';
import type { GroupId, ServicePlanId, SkuId } from '../ids.ts';
import type { GroupLicense, MemberView } from './group-license.ts';

/** One product by one group for one person: as it is held, and as the group gives it. The two differ, or one is missing. */
export type PendingPath = {
  readonly skuId: SkuId;
  readonly groupId: GroupId;
  /** Null: not held by this group. */
  readonly held: Assignment | null;
  /** Null: the group does not give it (any more). */
  readonly given: GroupLicense | null;
};

/** What is still to be done for one person and one group, ascending by product. */
export type PendingGroup = { readonly groupId: GroupId; readonly paths: readonly PendingPath[] };

/**
 * What has to happen so that a person holds what their groups give. Who holds something by a group already comes before groups
 * that are new to the person; among equals by group id: the order in which groups get the person's room.
 */
export function pendingGroups(view: MemberView): readonly PendingGroup[] {
  const groupIds = new Set(view.given.map(({ groupId }) => groupId));
  for (const { assignedByGroup } of view.assignments) {
    if (assignedByGroup !== null) groupIds.add(assignedByGroup);
  }
  const groups: { readonly group: PendingGroup; readonly isIncumbent: boolean }[] = [];
  for (const groupId of [...groupIds].sort()) {
    const held = view.assignments.filter(
      (path) => path.assignedByGroup === groupId && isHeld(path),
    );
    const given = view.given.find((one) => one.groupId === groupId)?.licenses ?? [];
    const paths = pendingPaths(groupId, held, given);
    if (paths.length > 0) groups.push({ group: { groupId, paths }, isIncumbent: held.length > 0 });
  }
  return [
    ...groups.filter(({ isIncumbent }) => isIncumbent),
    ...groups.filter(({ isIncumbent }) => !isIncumbent),
  ].map(({ group }) => group);
}

function pendingPaths(
  groupId: GroupId,
  held: readonly Assignment[],
  given: readonly GroupLicense[],
): readonly PendingPath[] {
  const skuIds = new Set([...held, ...given].map(({ skuId }) => skuId));
  const paths: PendingPath[] = [];
  for (const skuId of [...skuIds].sort()) {
    const before = held.find((path) => path.skuId === skuId) ?? null;
    const after = given.find((license) => license.skuId === skuId) ?? null;
    if (before !== null && after !== null && areSame(before.disabledPlans, after.disabledPlans)) {
      continue;
    }
    paths.push({ skuId, groupId, held: before, given: after });
  }
  return paths;
}

/** Whether both lists turn the same plans off. */
export function areSame(one: readonly ServicePlanId[], other: readonly ServicePlanId[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

/** A path by a group that is held. */
export function heldPath(groupId: GroupId, { skuId, disabledPlans }: GroupLicense): Assignment {
  return { skuId, disabledPlans, assignedByGroup: groupId, state: 'Active', error: null };
}
