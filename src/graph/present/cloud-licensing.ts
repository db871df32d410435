import { assignedLicenses } from '../../core/assignment/assigned-licenses.ts';
import type { Assignment } from '../../core/assignment/assignment.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import type { Instant, ServicePlanId, SkuId } from '../../core/ids.ts';
import type {
  SubscribedSku,
  Subscription,
  SubscriptionStatus,
} from '../../core/subscription/subscribed-sku.ts';
import { pairId } from '../pair-id.ts';

/** A type of this API as it is named in answers. */
export function cloudLicensingType(name: string): string {
  return '#microsoft.graph.cloudLicensing.' + name;
}

/** The name of the pool of one product: there is one a product, backed by all its purchases. */
export function allotmentId(tenantId: string, skuId: SkuId): string {
  return pairId(tenantId, skuId);
}

/** A pool of licenses (contract.md 2.15). `subscriptions`: those of the product that the caller may see. */
export function toGraphAllotment(
  sku: SubscribedSku,
  facts: {
    readonly catalog: Catalog;
    readonly tenantId: string;
    readonly subscriptions: readonly Subscription[];
  },
): JsonObject {
  const { catalog, tenantId, subscriptions } = facts;
  return {
    '@odata.type': cloudLicensingType('allotment'),
    id: allotmentId(tenantId, sku.skuId),
    allottedUnits: sku.prepaidUnits.enabled + sku.prepaidUnits.warning,
    assignableTo: assignableTo(sku, catalog),
    consumedUnits: sku.consumedUnits,
    externalServiceIdentifier: null,
    services: toGraphServices(catalog, sku.skuId, []),
    skuId: sku.skuId,
    skuPartNumber: catalog.products.get(sku.skuId)?.skuPartNumber ?? null,
    subscriptions: subscriptions.map((one) => ({
      subscriptionId: one.id,
      nextLifecycleDate: one.nextLifecycleDateTime?.slice(0, 10) ?? null,
      startDate: one.createdDateTime.slice(0, 10),
      state: states[one.status],
      tags: one.isTrial ? 'trial' : 'none',
    })),
  };
}

const states: Readonly<Record<SubscriptionStatus, string>> = {
  Enabled: 'active',
  Warning: 'warning',
  Suspended: 'suspended',
  LockedOut: 'lockedOut',
  Deleted: 'deleted',
};

/** Nobody can be given what people bought for themselves, or what acts on the organization as a whole (checklist 91). */
function assignableTo(sku: SubscribedSku, catalog: Catalog): string {
  const planIds = catalog.products.get(sku.skuId)?.servicePlanIds ?? [];
  const isCompany =
    planIds.length > 0 &&
    planIds.every((id) => catalog.servicePlans.get(id)?.appliesTo === 'Company');
  return sku.isSelfService || isCompany ? 'none' : 'user,group';
}

/** Plans of a product that are on, in catalogue order. */
function toGraphServices(
  catalog: Catalog,
  skuId: SkuId,
  off: readonly ServicePlanId[],
): readonly JsonObject[] {
  const services: JsonObject[] = [];
  for (const id of catalog.products.get(skuId)?.servicePlanIds ?? []) {
    const plan = catalog.servicePlans.get(id);
    if (plan === undefined || off.includes(id)) continue;
    services.push({
      assignableTo: plan.appliesTo === 'User' ? 'user,group' : 'none',
      planId: plan.servicePlanId,
      planName: plan.servicePlanName,
    });
  }
  return services;
}

/** The link of a product's pool to whom it is given (contract.md 2.15). */
export function toGraphAssignment(
  assigneeId: string,
  license: { readonly skuId: SkuId; readonly disabledPlans: readonly ServicePlanId[] },
): JsonObject {
  return {
    '@odata.type': cloudLicensingType('assignment'),
    id: pairId(assigneeId, license.skuId),
    disabledServicePlanIds: [...license.disabledPlans],
  };
}

/** What somebody may use, a product each: all that is on by any of their assignments (contract.md 2.15). */
export function toGraphUsageRights(
  ownerId: string,
  assignments: readonly Assignment[],
  catalog: Catalog,
): readonly JsonObject[] {
  return assignedLicenses(assignments).map(({ skuId, disabledPlans }) => ({
    '@odata.type': cloudLicensingType('usageRight'),
    id: pairId(ownerId, skuId),
    externalServiceIdentifier: null,
    services: toGraphServices(catalog, skuId, disabledPlans),
    skuId,
    skuPartNumber: catalog.products.get(skuId)?.skuPartNumber ?? null,
  }));
}

/** A place in the line for a product (contract.md 2.15). */
export function toGraphWaitingMember(userId: string, skuId: SkuId, since: Instant): JsonObject {
  return {
    '@odata.type': cloudLicensingType('waitingMember'),
    id: pairId(userId, skuId),
    waitingSinceDateTime: since,
  };
}

/** Why somebody does not have what a group gives them (contract.md 2.15). */
export function toGraphAssignmentError(error: {
  readonly userId: string;
  readonly skuId: SkuId;
  readonly code: string;
  readonly message: string;
  readonly since: Instant;
}): JsonObject {
  return {
    '@odata.type': cloudLicensingType('assignmentError'),
    id: pairId(error.userId, error.skuId),
    code: error.code,
    message: error.message,
    occurrenceDateTime: error.since,
    skuId: error.skuId,
  };
}
