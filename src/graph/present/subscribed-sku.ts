import type { AppliesTo, Catalog } from '../../core/catalog/catalog.ts';
import type { Organization } from '../../core/directory/organization.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import type { SkuId } from '../../core/ids.ts';
import type { SubscribedSku, Subscription } from '../../core/subscription/subscribed-sku.ts';
import { toGraphInstant } from '../instant.ts';
import { toGraphServicePlans } from './service-plan-info.ts';

const nothingOff = (): boolean => false;

/** A product the organization owns (contract.md 2.7). */
export function toGraphSubscribedSku(
  sku: SubscribedSku,
  catalog: Catalog,
  organization: Organization,
): JsonObject {
  return {
    accountName: organization.displayName,
    accountId: organization.tenantId,
    appliesTo: appliesTo(sku.skuId, catalog),
    capabilityStatus: sku.capabilityStatus,
    consumedUnits: sku.consumedUnits,
    id: organization.tenantId + '_' + sku.skuId,
    skuId: sku.skuId,
    skuPartNumber: catalog.products.get(sku.skuId)?.skuPartNumber ?? null,
    subscriptionIds: [...sku.subscriptionIds],
    prepaidUnits: {
      enabled: sku.prepaidUnits.enabled,
      suspended: sku.prepaidUnits.suspended,
      warning: sku.prepaidUnits.warning,
      lockedOut: sku.prepaidUnits.lockedOut,
    },
    servicePlans: toGraphServicePlans(catalog, sku.skuId, nothingOff),
  };
}

/** A product of which every plan acts on the whole organization does so itself (checklist 91). */
function appliesTo(skuId: SkuId, catalog: Catalog): AppliesTo {
  const planIds = catalog.products.get(skuId)?.servicePlanIds ?? [];
  const isCompany =
    planIds.length > 0 &&
    planIds.every((id) => catalog.servicePlans.get(id)?.appliesTo === 'Company');
  return isCompany ? 'Company' : 'User';
}

/** One purchase (contract.md 2.8). */
export function toGraphSubscription(
  subscription: Subscription,
  catalog: Catalog,
  version: 'v1.0' | 'beta',
): JsonObject {
  const { nextLifecycleDateTime } = subscription;
  return {
    id: subscription.id,
    commerceSubscriptionId: subscription.commerceSubscriptionId,
    skuId: subscription.skuId,
    skuPartNumber: catalog.products.get(subscription.skuId)?.skuPartNumber ?? null,
    status: subscription.status,
    totalLicenses: subscription.totalLicenses,
    isTrial: subscription.isTrial,
    createdDateTime: toGraphInstant(subscription.createdDateTime),
    nextLifecycleDateTime:
      nextLifecycleDateTime === null ? null : toGraphInstant(nextLifecycleDateTime),
    ownerId: subscription.ownerId,
    ownerTenantId: subscription.ownerTenantId,
    ownerType: subscription.ownerId === null ? null : 'User',
    // Read by CIPP from the beta.
    ...(version === 'beta' ? { ocpSubscriptionId: subscription.commerceSubscriptionId } : {}),
    serviceStatus: toGraphServicePlans(catalog, subscription.skuId, nothingOff),
  };
}
