import type { EntityType } from '../../odata/edm.ts';
import { collectionOf, complex, edm } from '../edm-types.ts';
import { servicePlanInfos } from './license-types.ts';

/** contract.md 2.7. */
export const subscribedSkuEntity: EntityType = {
  name: 'SubscribedSku',
  properties: {
    accountName: edm('String'),
    accountId: edm('String'),
    appliesTo: edm('String'),
    capabilityStatus: edm('String'),
    consumedUnits: edm('Int32'),
    id: edm('String'),
    skuId: edm('Guid'),
    skuPartNumber: edm('String'),
    subscriptionIds: collectionOf(edm('String')),
    prepaidUnits: complex({
      enabled: edm('Int32'),
      suspended: edm('Int32'),
      warning: edm('Int32'),
      lockedOut: edm('Int32'),
    }),
    servicePlans: servicePlanInfos,
  },
};

/** contract.md 2.6. */
export const licenseDetailsEntity: EntityType = {
  name: 'LicenseDetails',
  properties: {
    id: edm('String'),
    skuId: edm('Guid'),
    skuPartNumber: edm('String'),
    servicePlans: servicePlanInfos,
  },
};

/** contract.md 2.8. */
export const companySubscriptionEntity: EntityType = {
  name: 'CompanySubscription',
  properties: {
    commerceSubscriptionId: edm('String'),
    createdDateTime: edm('DateTimeOffset'),
    id: edm('String'),
    isTrial: edm('Boolean'),
    nextLifecycleDateTime: edm('DateTimeOffset'),
    ocpSubscriptionId: edm('String'),
    ownerId: edm('String'),
    ownerTenantId: edm('String'),
    ownerType: edm('String'),
    serviceStatus: servicePlanInfos,
    skuId: edm('String'),
    skuPartNumber: edm('String'),
    status: edm('String'),
    totalLicenses: edm('Int32'),
  },
};
