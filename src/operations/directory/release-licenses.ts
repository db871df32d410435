import type { LicenseChange } from '../../core/change.ts';
import { isHeld } from '../../core/assignment/held.ts';
import type { UserId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

/**
 * Takes every license of a person away, direct ones and those by groups, so that the units are free at once
 * (rules.md 4.1.15, 6). Of several paths to one product the last one frees the unit.
 */
export async function releaseLicenses(
  reader: Reader,
  userId: UserId,
): Promise<readonly LicenseChange[]> {
  const assignments = (await reader.assignmentsOf([userId])).get(userId) ?? [];
  return assignments.map((assignment, index) => ({
    kind: 'licenseRemoved',
    userIds: [userId],
    skuId: assignment.skuId,
    assignedByGroup: assignment.assignedByGroup,
    disabledPlans: assignment.disabledPlans,
    freesUnit:
      isHeld(assignment) &&
      !assignments
        .slice(index + 1)
        .some((later) => later.skuId === assignment.skuId && isHeld(later)),
  }));
}
