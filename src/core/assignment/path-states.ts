import type { Assignment } from './assignment.ts';
import type { LicenseStep, PathState } from '../change.ts';

/** How the path stood before the step; null: it was not there. */
export function stateBefore(step: LicenseStep): PathState | null {
  switch (step.kind) {
    case 'licenseAssigned':
      return null;
    case 'licenseRemoved':
      return active(step.disabledPlans);
    case 'appsChanged':
      return active(step.before);
    case 'licenseStateSet':
      return step.before;
  }
}

/** How it stands after the step; null: it is gone. */
export function stateAfter(step: LicenseStep): PathState | null {
  switch (step.kind) {
    case 'licenseRemoved':
      return null;
    case 'licenseAssigned':
    case 'appsChanged':
      return active(step.disabledPlans);
    case 'licenseStateSet':
      return step.after;
  }
}

function active(disabledPlans: PathState['disabledPlans']): PathState {
  return { disabledPlans, state: 'Active', error: null };
}

/** A person's paths once these steps are taken. */
export function assignmentsAfter(
  assignments: readonly Assignment[],
  steps: readonly LicenseStep[],
): readonly Assignment[] {
  let after = assignments;
  for (const step of steps) {
    const { skuId, assignedByGroup } = step;
    const state = stateAfter(step);
    const others = after.filter(
      (one) => one.skuId !== skuId || one.assignedByGroup !== assignedByGroup,
    );
    after = state === null ? others : [...others, { skuId, assignedByGroup, ...state }];
  }
  return after;
}
