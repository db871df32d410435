import { userProperties } from '../../core/directory/user.ts';
import type { EntityType } from '../../odata/edm.ts';
import { collectionOf, complex, edm, edmOfTable } from '../edm-types.ts';
import {
  assignedLicenses,
  assignedPlans,
  licenseAssignmentStates,
  provisionedPlans,
} from './license-types.ts';

/** What a person is answered with where `$select` says nothing (contract.md 1.2). */
export const userDefaultProperties: readonly string[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];

/** Properties that Graph computes from a person's licenses. */
export const userLicenseProperties: readonly string[] = [
  'assignedLicenses',
  'assignedPlans',
  'licenseAssignmentStates',
  'provisionedPlans',
];

/** Properties that Graph answers of one person only; a list that selects one is answered with 501 (contract.md 1.2). */
export const userSingleOnlyProperties: readonly string[] = [
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mailboxSettings',
  'mySite',
  'pastProjects',
  'preferredName',
  'responsibilities',
  'schools',
  'skills',
];

const strings = collectionOf(edm('String'));
const extensionAttributes = Object.fromEntries(
  Array.from({ length: 15 }, (_, index) => ['extensionAttribute' + (index + 1), edm('String')]),
);
const { managerId: _navigationOnly, ...storedTypes } = edmOfTable(userProperties);

/** Graph's `user`, as far as contract.md 2.10 goes. */
export const userEntity: EntityType = {
  name: 'User',
  properties: {
    ...storedTypes,
    employeeOrgData: complex({ costCenter: edm('String'), division: edm('String') }),
    onPremisesExtensionAttributes: complex(extensionAttributes),
    assignedLicenses,
    assignedPlans,
    licenseAssignmentStates,
    provisionedPlans,
    identities: collectionOf(
      complex({
        signInType: edm('String'),
        issuer: edm('String'),
        issuerAssignedId: edm('String'),
      }),
    ),
    passwordProfile: complex({
      forceChangePasswordNextSignIn: edm('Boolean'),
      forceChangePasswordNextSignInWithMfa: edm('Boolean'),
      password: edm('String'),
    }),
    signInActivity: complex({
      lastSignInDateTime: edm('DateTimeOffset'),
      lastSignInRequestId: edm('String'),
      lastNonInteractiveSignInDateTime: edm('DateTimeOffset'),
      lastNonInteractiveSignInRequestId: edm('String'),
      lastSuccessfulSignInDateTime: edm('DateTimeOffset'),
      lastSuccessfulSignInRequestId: edm('String'),
    }),
    legalAgeGroupClassification: edm('String'),
    onPremisesProvisioningErrors: collectionOf(complex({ category: edm('String') })),
    serviceProvisioningErrors: collectionOf(complex({ serviceInstance: edm('String') })),
    // Selected by scripts though only the beta documents it (contract.md 3.3, Get-CIPPMFAState).
    perUserMfaState: edm('String'),
    aboutMe: edm('String'),
    birthday: edm('DateTimeOffset'),
    hireDate: edm('DateTimeOffset'),
    interests: strings,
    mailboxSettings: complex({ timeZone: edm('String') }),
    mySite: edm('String'),
    pastProjects: strings,
    preferredName: edm('String'),
    responsibilities: strings,
    schools: strings,
    skills: strings,
  },
};

/** Properties that a filter, a search or an order can be asked of: those the store holds, and what licenses make of them. */
export const userQueryEntity: EntityType = {
  name: 'User',
  properties: Object.fromEntries(
    [
      ...Object.keys(storedTypes),
      'assignedLicenses',
      'assignedPlans',
      'licenseAssignmentStates',
      'identities',
    ].flatMap((name) => {
      const type = userEntity.properties[name];
      return type === undefined ? [] : [[name, type] as const];
    }),
  ),
};
