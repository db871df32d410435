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
  return assignments.map((assignment, index) => {
    const { skuId, assignedByGroup, disabledPlans, state, error } = assignment;
    const freesUnit =
      isHeld(assignment) &&
      !assignments.slice(index + 1).some((later) => later.skuId === skuId && isHeld(later));
    if (assignedByGroup === null || state === 'Active') {
      const path = { skuId, assignedByGroup, disabledPlans };
      return { kind: 'licenseRemoved', userIds: [userId], ...path, freesUnit };
    }
    return {
      kind: 'licenseStateSet',
      userIds: [userId],
      skuId,
      assignedByGroup,
      before: { disabledPlans, state, error },
      after: null,
      takesUnit: false,
      freesUnit,
    };
  });
}
