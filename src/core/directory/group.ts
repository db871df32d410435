import type { GroupId } from '../ids.ts';
import type { RecordOf } from './property.ts';

/** Every stored property of a group, by Graph's name. Source: graph/contract.md 2.9. */
export const groupProperties = {
  id: 'guid',
  displayName: 'string',
  description: 'string?',
  mailEnabled: 'boolean',
  mailNickname: 'string?',
  mail: 'string?',
  securityEnabled: 'boolean',
  securityIdentifier: 'string?',
  createdDateTime: 'instant',
  deletedDateTime: 'instant?',
  renewedDateTime: 'instant?',
  expirationDateTime: 'instant?',
  classification: 'string?',
  visibility: 'string?',
  theme: 'string?',
  uniqueName: 'string?',
  preferredLanguage: 'string?',
  preferredDataLocation: 'string?',
  isAssignableToRole: 'boolean?',
  membershipRule: 'string?',
  membershipRuleProcessingState: 'string?',
  onPremisesSyncEnabled: 'boolean?',
  onPremisesLastSyncDateTime: 'instant?',
  onPremisesDomainName: 'string?',
  onPremisesNetBiosName: 'string?',
  onPremisesSamAccountName: 'string?',
  onPremisesSecurityIdentifier: 'string?',
  groupTypes: 'strings',
  proxyAddresses: 'strings',
  resourceBehaviorOptions: 'strings',
  resourceProvisioningOptions: 'strings',
} as const;

/** A security group, mail-enabled security group, distribution list or Microsoft 365 group. */
export type Group = Omit<RecordOf<typeof groupProperties>, 'id'> & { readonly id: GroupId };

/** Changed properties only: a missing one stays, null clears. */
export type GroupPatch = { readonly [Name in keyof Group]?: Group[Name] };

/** What a member of a group can be. */
export type MemberType = 'user' | 'group';
