import {
  assignedLicenses,
  licenseAssignmentStates,
} from '../../core/assignment/assigned-licenses.ts';
import { leavesOn } from '../../core/assignment/enabled-plans.ts';
import { isHeld } from '../../core/assignment/held.ts';
import type { ServicePlan } from '../../core/catalog/catalog.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import type { Instant, ServicePlanId } from '../../core/ids.ts';
import type { SubscriptionStatus } from '../../core/subscription/subscribed-sku.ts';
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

type HeldPlan = {
  readonly plan: ServicePlan;
  /** Earliest moment from which a path that still leaves it on has done so. */
  since: Instant;
  status: SubscriptionStatus;
};

// Several products may bring one plan: the best of them counts.
const statusesBestFirst: readonly SubscriptionStatus[] = [
  'Enabled',
  'Warning',
  'Suspended',
  'LockedOut',
  'Deleted',
];

function heldPlans(
  assignments: readonly TimedAssignment[],
  facts: LicenseFacts,
): readonly HeldPlan[] {
  const held = new Map<ServicePlanId, HeldPlan>();
  for (const assignment of assignments) {
    if (!isHeld(assignment)) continue;
    const status = facts.capabilityStatuses.get(assignment.skuId) ?? 'Deleted';
    for (const id of facts.catalog.products.get(assignment.skuId)?.servicePlanIds ?? []) {
      const plan = facts.catalog.servicePlans.get(id);
      if (plan === undefined || !leavesOn(assignment, id, facts.catalog)) continue;
      const other = held.get(id);
      if (other === undefined) {
        held.set(id, { plan, since: assignment.updatedAt, status });
        continue;
      }
      if (assignment.updatedAt < other.since) other.since = assignment.updatedAt;
      if (statusesBestFirst.indexOf(status) < statusesBestFirst.indexOf(other.status)) {
        other.status = status;
      }
    }
  }
  return [...held.values()];
}

/** `user.assignedPlans` (contract.md 2.3): plans that are on, once each. */
export function toGraphAssignedPlans(
  assignments: readonly TimedAssignment[],
  facts: LicenseFacts,
): readonly JsonObject[] {
  return heldPlans(assignments, facts).map(({ plan, since, status }) => ({
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
  return heldPlans(assignments, facts).map(({ plan, status }) => ({
    capabilityStatus: status,
    provisioningStatus: 'Success',
    service: plan.service,
  }));
}
