import {
  assignedLicenses,
  licenseAssignmentStates,
} from '../../core/assignment/assigned-licenses.ts';
import { assignedPlans } from '../../core/assignment/assigned-plans.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import { toGraphInstant } from '../instant.ts';
import type { LicenseFacts, TimedAssignment } from './license-facts.ts';

/** `user.assignedLicenses` (contract.md 2.1). */
export function toGraphAssignedLicenses(
  assignments: readonly TimedAssignment[],
): readonly JsonObject[] {
  return assignedLicenses(assignments).map(({ disabledPlans, skuId }) => ({
    disabledPlans: [...disabledPlans],
    skuId,
  }));
}

/** `user.licenseAssignmentStates` (contract.md 2.2). `error` is "None" where all is well, as real answers have it. */
export function toGraphLicenseAssignmentStates(
  assignments: readonly TimedAssignment[],
): readonly JsonObject[] {
  return licenseAssignmentStates(assignments).map((path) => ({
    skuId: path.skuId,
    disabledPlans: [...path.disabledPlans],
    assignedByGroup: path.assignedByGroup,
    state: path.state,
    error: path.error ?? 'None',
    lastUpdatedDateTime: toGraphInstant(path.updatedAt),
  }));
}

/** `user.assignedPlans` (contract.md 2.3): plans that are on, once each. */
export function toGraphAssignedPlans(
  assignments: readonly TimedAssignment[],
  facts: LicenseFacts,
): readonly JsonObject[] {
  return assignedPlans(assignments, facts).map(({ plan, since, status }) => ({
    assignedDateTime: toGraphInstant(since),
    capabilityStatus: status,
    service: plan.service,
    servicePlanId: plan.servicePlanId,
  }));
}

/** `user.provisionedPlans` (contract.md 2.4): one line a plan that is on. Nothing is provisioned here, so all succeed. */
export function toGraphProvisionedPlans(
  assignments: readonly TimedAssignment[],
  facts: LicenseFacts,
): readonly JsonObject[] {
  return assignedPlans(assignments, facts).map(({ plan, status }) => ({
    capabilityStatus: status,
    provisioningStatus: 'Success',
    service: plan.service,
  }));
}
