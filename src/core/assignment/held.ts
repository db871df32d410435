import type { GroupId, SkuId } from '../ids.ts';
import type { Assignment } from './assignment.ts';

/** Whether this path gives the person the product now. A path in error keeps the intent only and takes no unit (rules.md 5.3). */
export function isHeld(assignment: Assignment): boolean {
  return assignment.state === 'Active' || assignment.state === 'ActiveWithError';
}

/** The person's direct path to the product, or null. */
export function directAssignment(
  assignments: readonly Assignment[],
  skuId: SkuId,
): Assignment | null {
  for (const assignment of assignments) {
    if (assignment.assignedByGroup === null && assignment.skuId === skuId) return assignment;
  }
  return null;
}

/** Whether the person has the product by a group now. */
export function isHeldByGroup(assignments: readonly Assignment[], skuId: SkuId): boolean {
  for (const assignment of assignments) {
    if (assignment.assignedByGroup !== null && assignment.skuId === skuId && isHeld(assignment)) {
      return true;
    }
  }
  return false;
}

/** Groups by which the person is to have the product, in the order of the paths; those in error too. */
export function groupsGiving(assignments: readonly Assignment[], skuId: SkuId): readonly GroupId[] {
  const groupIds: GroupId[] = [];
  for (const { skuId: held, assignedByGroup } of assignments) {
    if (assignedByGroup !== null && held === skuId) groupIds.push(assignedByGroup);
  }
  return groupIds;
}

/** Products held now by any path, each once: one unit each whatever the paths (checklist 5). */
export function heldSkuIds(assignments: readonly Assignment[]): ReadonlySet<SkuId> {
  const skuIds = new Set<SkuId>();
  for (const assignment of assignments) if (isHeld(assignment)) skuIds.add(assignment.skuId);
  return skuIds;
}
