import type { EntityType } from '../../odata/edm.ts';
import { collectionOf, complex, edm } from '../edm-types.ts';
import { assignedPlans, provisionedPlans } from './license-types.ts';

const strings = collectionOf(edm('String'));

/** contract.md 2.12. */
export const organizationEntity: EntityType = {
  name: 'Organization',
  properties: {
    id: edm('String'),
    deletedDateTime: edm('DateTimeOffset'),
    businessPhones: strings,
    city: edm('String'),
    country: edm('String'),
    countryLetterCode: edm('String'),
    createdDateTime: edm('DateTimeOffset'),
    defaultUsageLocation: edm('String'),
    displayName: edm('String'),
    marketingNotificationEmails: strings,
    onPremisesLastSyncDateTime: edm('DateTimeOffset'),
    onPremisesSyncEnabled: edm('Boolean'),
    partnerTenantType: edm('String'),
    postalCode: edm('String'),
    preferredLanguage: edm('String'),
    securityComplianceNotificationMails: strings,
    securityComplianceNotificationPhones: strings,
    state: edm('String'),
    street: edm('String'),
    technicalNotificationMails: strings,
    tenantType: edm('String'),
    assignedPlans,
    provisionedPlans,
    verifiedDomains: collectionOf(
      complex({
        capabilities: edm('String'),
        isDefault: edm('Boolean'),
        isInitial: edm('Boolean'),
        name: edm('String'),
        type: edm('String'),
      }),
    ),
  },
};

/** contract.md 2.12. */
export const domainEntity: EntityType = {
  name: 'Domain',
  properties: {
    authenticationType: edm('String'),
    availabilityStatus: edm('String'),
    id: edm('String'),
    isAdminManaged: edm('Boolean'),
    isDefault: edm('Boolean'),
    isInitial: edm('Boolean'),
    isRoot: edm('Boolean'),
    isVerified: edm('Boolean'),
    passwordNotificationWindowInDays: edm('Int32'),
    passwordValidityPeriodInDays: edm('Int32'),
    state: complex({ status: edm('String') }),
    supportedServices: strings,
  },
};
