import type { ServicePlanId, SkuId } from '../ids.ts';
import type { Assignment, AssignmentError, AssignmentState } from './assignment.ts';
import { isHeld } from './held.ts';

/** Graph's `assignedLicense`: a product held, and the plans that are off by every path. */
export type AssignedLicense = {
  readonly skuId: SkuId;
  readonly disabledPlans: readonly ServicePlanId[];
};

/**
 * What a person holds, once a product, ascending by product. A plan is off only where every path that is held has it off
 * (contract.md 1.3, semantics 6; rules.md 5.2).
 */
export function assignedLicenses(assignments: readonly Assignment[]): readonly AssignedLicense[] {
  const off = new Map<SkuId, readonly ServicePlanId[]>();
  for (const assignment of assignments) {
    if (!isHeld(assignment)) continue;
    const before = off.get(assignment.skuId);
    off.set(
      assignment.skuId,
      before === undefined
        ? assignment.disabledPlans
        : before.filter((id) => assignment.disabledPlans.includes(id)),
    );
  }
  return [...off]
    .map(([skuId, disabledPlans]) => ({ skuId, disabledPlans }))
    .sort((one, other) => (one.skuId < other.skuId ? -1 : 1));
}

/** How each path fares (Graph: `licenseAssignmentStates`), direct first, then by product and group. */
export function licenseAssignmentStates<
  Path extends {
    readonly skuId: SkuId;
    readonly assignedByGroup: string | null;
    readonly state: AssignmentState;
    readonly error: AssignmentError | null;
  },
>(assignments: readonly Path[]): readonly Path[] {
  const key = (path: Path): string => `${path.assignedByGroup ?? ''} ${path.skuId}`;
  return [...assignments].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
