import { groupProperties } from '../../core/directory/group.ts';
import type { EntityType } from '../../odata/edm.ts';
import { collectionOf, complex, edm, edmOfTable } from '../edm-types.ts';
import { assignedLicenses } from './license-types.ts';

/** What a group is answered with where `$select` says nothing (contract.md 2.9). */
export const groupDefaultProperties: readonly string[] = [
  'id',
  'deletedDateTime',
  'classification',
  'createdDateTime',
  'description',
  'displayName',
  'expirationDateTime',
  'groupTypes',
  'isAssignableToRole',
  'mail',
  'mailEnabled',
  'mailNickname',
  'membershipRule',
  'membershipRuleProcessingState',
  'onPremisesDomainName',
  'onPremisesLastSyncDateTime',
  'onPremisesNetBiosName',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'preferredDataLocation',
  'preferredLanguage',
  'proxyAddresses',
  'renewedDateTime',
  'resourceBehaviorOptions',
  'resourceProvisioningOptions',
  'securityEnabled',
  'securityIdentifier',
  'theme',
  'uniqueName',
  'visibility',
  'onPremisesProvisioningErrors',
  'serviceProvisioningErrors',
];

/** What comes from the licenses that a group gives. */
export const groupLicenseProperties: readonly string[] = [
  'assignedLicenses',
  'licenseProcessingState',
];

const storedTypes = edmOfTable(groupProperties);

/** Graph's `group`, as far as contract.md 2.9 goes. */
export const groupEntity: EntityType = {
  name: 'Group',
  properties: {
    ...storedTypes,
    assignedLicenses,
    assignedLabels: collectionOf(complex({ displayName: edm('String'), labelId: edm('String') })),
    licenseProcessingState: complex({ state: edm('String') }),
    onPremisesProvisioningErrors: collectionOf(complex({ category: edm('String') })),
    serviceProvisioningErrors: collectionOf(complex({ serviceInstance: edm('String') })),
    // May be selected, is never returned (contract.md 2.9).
    hasMembersWithLicenseErrors: edm('Boolean'),
    allowExternalSenders: edm('Boolean'),
    autoSubscribeNewMembers: edm('Boolean'),
    hideFromAddressLists: edm('Boolean'),
    hideFromOutlookClients: edm('Boolean'),
    isSubscribedByMail: edm('Boolean'),
    unseenCount: edm('Int32'),
  },
};

/** What a filter, a search or an order can be asked of. */
export const groupQueryEntity: EntityType = {
  name: 'Group',
  properties: {
    ...storedTypes,
    assignedLicenses,
    hasMembersWithLicenseErrors: edm('Boolean'),
  },
};
