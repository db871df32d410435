import type { Catalog, ServicePlan } from '../catalog/catalog.ts';
import type { Instant, ServicePlanId, SkuId } from '../ids.ts';
import type { SubscriptionStatus } from '../subscription/subscribed-sku.ts';
import type { Assignment } from './assignment.ts';
import { leavesOn } from './enabled-plans.ts';
import { isHeld } from './held.ts';

/** A service plan that somebody has on. */
export type AssignedPlan = {
  readonly plan: ServicePlan;
  /** Earliest moment from which a path that still leaves it on has done so. */
  readonly since: Instant;
  /** The best of the products that bring it. */
  readonly status: SubscriptionStatus;
};

const statusesBestFirst: readonly SubscriptionStatus[] = [
  'Enabled',
  'Warning',
  'Suspended',
  'LockedOut',
  'Deleted',
];

/** Plans that are on, once each, in the order in which the paths bring them (contract.md 2.3). */
export function assignedPlans(
  assignments: readonly (Assignment & { readonly updatedAt: Instant })[],
  facts: {
    readonly catalog: Catalog;
    readonly capabilityStatuses: ReadonlyMap<SkuId, SubscriptionStatus>;
  },
): readonly AssignedPlan[] {
  const { catalog } = facts;
  const held = new Map<ServicePlanId, AssignedPlan>();
  for (const assignment of assignments) {
    if (!isHeld(assignment)) continue;
    const status = facts.capabilityStatuses.get(assignment.skuId) ?? 'Deleted';
    for (const id of catalog.products.get(assignment.skuId)?.servicePlanIds ?? []) {
      const plan = catalog.servicePlans.get(id);
      if (plan === undefined || !leavesOn(assignment, id, catalog)) continue;
      const other = held.get(id);
      const since = assignment.updatedAt;
      held.set(
        id,
        other === undefined
          ? { plan, since, status }
          : {
              plan,
              since: since < other.since ? since : other.since,
              status: isBetter(status, other.status) ? status : other.status,
            },
      );
    }
  }
  return [...held.values()];
}

function isBetter(one: SubscriptionStatus, other: SubscriptionStatus): boolean {
  return statusesBestFirst.indexOf(one) < statusesBestFirst.indexOf(other);
}
