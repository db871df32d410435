import { stateAfter, stateBefore } from '../assignment/path-states.ts';
import type { LicenseStep } from '../change.ts';
import type { ServicePlanId, SkuId } from '../ids.ts';
import type { RestoredLicense } from './command.ts';
import { samePlans } from './moves.ts';

/**
 * What must be put back to take an operation back for one person: per product the direct license before its first step and after
 * its last. `steps` are one person's steps in one operation, oldest first; paths by groups are the groups' business. Products that
 * end as they began are left out. Ascending by product.
 */
export function restoredLicenses(steps: readonly LicenseStep[]): readonly RestoredLicense[] {
  const spans = new Map<SkuId, { before: Off; expected: Off }>();
  for (const step of steps) {
    if (step.assignedByGroup !== null) continue;
    const span = spans.get(step.skuId);
    if (span === undefined) {
      spans.set(step.skuId, {
        before: stateBefore(step)?.disabledPlans ?? null,
        expected: stateAfter(step)?.disabledPlans ?? null,
      });
    } else span.expected = stateAfter(step)?.disabledPlans ?? null;
  }
  return [...spans]
    .filter(([, { before, expected }]) => !samePlans(before, expected))
    .map(([skuId, { before, expected }]) => ({ skuId, before, expected }))
    .sort((one, other) => (one.skuId < other.skuId ? -1 : 1));
}

/** Plans that are off; null: not held directly. */
type Off = readonly ServicePlanId[] | null;
