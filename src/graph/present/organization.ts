import type { Organization, VerifiedDomain } from '../../core/directory/organization.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import { toGraphInstant } from '../instant.ts';

const services = ['Email', 'OfficeCommunicationsOnline'];

/** The organization (contract.md 2.12). What Allot does not keep is null or empty. */
export function toGraphOrganization(organization: Organization): JsonObject {
  return {
    id: organization.tenantId,
    deletedDateTime: null,
    businessPhones: [],
    city: null,
    country: null,
    countryLetterCode: organization.countryLetterCode,
    createdDateTime: toGraphInstant(organization.createdDateTime),
    defaultUsageLocation: organization.defaultUsageLocation,
    displayName: organization.displayName,
    marketingNotificationEmails: [],
    onPremisesLastSyncDateTime: null,
    onPremisesSyncEnabled: null,
    partnerTenantType: null,
    postalCode: null,
    preferredLanguage: organization.preferredLanguage,
    securityComplianceNotificationMails: [],
    securityComplianceNotificationPhones: [],
    state: null,
    street: null,
    technicalNotificationMails: [...organization.technicalNotificationMails],
    tenantType: 'AAD',
    assignedPlans: [],
    provisionedPlans: [],
    verifiedDomains: organization.verifiedDomains.map((domain) => ({
      capabilities: services.join(', '),
      isDefault: domain.isDefault,
      isInitial: domain.isInitial,
      name: domain.name,
      type: 'Managed',
    })),
  };
}

/** A verified domain (contract.md 2.12): its id is its name. */
export function toGraphDomain(domain: VerifiedDomain): JsonObject {
  return {
    authenticationType: 'Managed',
    availabilityStatus: null,
    id: domain.name,
    isAdminManaged: true,
    isDefault: domain.isDefault,
    isInitial: domain.isInitial,
    isRoot: true,
    isVerified: true,
    passwordNotificationWindowInDays: 14,
    passwordValidityPeriodInDays: 2_147_483_647,
    state: null,
    supportedServices: services,
  };
}
