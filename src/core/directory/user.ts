import type { UserId } from '../ids.ts';
import type { RecordOf } from './property.ts';

/**
 * Every stored property of a person, by Graph's name. The store makes one column of each (`displayName` →
 * `display_name`), the Graph face its EDM. Source: graph/contract.md 2.10.
 */
export const userProperties = {
  id: 'guid',
  userPrincipalName: 'string',
  displayName: 'string',
  accountEnabled: 'boolean',
  userType: 'string',
  createdDateTime: 'instant',
  deletedDateTime: 'instant?',
  givenName: 'string?',
  surname: 'string?',
  mail: 'string?',
  mailNickname: 'string?',
  usageLocation: 'string?',
  jobTitle: 'string?',
  department: 'string?',
  companyName: 'string?',
  officeLocation: 'string?',
  streetAddress: 'string?',
  city: 'string?',
  state: 'string?',
  postalCode: 'string?',
  country: 'string?',
  mobilePhone: 'string?',
  faxNumber: 'string?',
  preferredLanguage: 'string?',
  preferredDataLocation: 'string?',
  employeeId: 'string?',
  employeeType: 'string?',
  employeeHireDate: 'instant?',
  employeeLeaveDateTime: 'instant?',
  employeeOrgData: 'json?',
  ageGroup: 'string?',
  consentProvidedForMinor: 'string?',
  creationType: 'string?',
  externalUserState: 'string?',
  externalUserStateChangeDateTime: 'instant?',
  isResourceAccount: 'boolean?',
  showInAddressList: 'boolean?',
  passwordPolicies: 'string?',
  lastPasswordChangeDateTime: 'instant?',
  signInSessionsValidFromDateTime: 'instant?',
  securityIdentifier: 'string?',
  onPremisesSyncEnabled: 'boolean?',
  onPremisesLastSyncDateTime: 'instant?',
  onPremisesImmutableId: 'string?',
  onPremisesSamAccountName: 'string?',
  onPremisesUserPrincipalName: 'string?',
  onPremisesDomainName: 'string?',
  onPremisesDistinguishedName: 'string?',
  onPremisesSecurityIdentifier: 'string?',
  onPremisesExtensionAttributes: 'json?',
  /** GUID of the person's manager; Graph shows it as the `manager` navigation only. */
  managerId: 'string?',
  businessPhones: 'strings',
  otherMails: 'strings',
  proxyAddresses: 'strings',
  imAddresses: 'strings',
} as const;

/** One person: a member of the organization or a guest, deleted (restorable) where `deletedDateTime` is set. */
export type User = Omit<RecordOf<typeof userProperties>, 'id' | 'userType'> & {
  readonly id: UserId;
  readonly userType: UserType;
};

/** Members belong to the organization, guests were invited. */
export type UserType = 'Member' | 'Guest';

/** Changed properties only: a missing one stays, null clears. */
export type UserPatch = { readonly [Name in keyof User]?: User[Name] };
