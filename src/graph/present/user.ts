import type { JsonObject, JsonValue } from '../../core/directory/property.ts';
import { userProperties, type User } from '../../core/directory/user.ts';
import { presentStored } from './stored.ts';
import type { LicenseFacts, TimedAssignment } from './license-facts.ts';
import {
  toGraphAssignedLicenses,
  toGraphAssignedPlans,
  toGraphLicenseAssignmentStates,
  toGraphProvisionedPlans,
} from './license-properties.ts';

/** A person and what the answer is made of besides their own properties. */
export type UserFacts = {
  readonly user: User;
  /** Needed where a property of `userLicenseProperties` is asked for; else may be empty. */
  readonly assignments: readonly TimedAssignment[];
};

/** What all people of one answer share. */
export type UserPresentation = {
  /** Canonical property names, in the order to be answered. */
  readonly names: readonly string[];
  /** Needed where `assignedPlans` or `provisionedPlans` is asked for; else may be null. */
  readonly facts: LicenseFacts | null;
  /** Initial domain of the organization: issuer of the sign-in names. */
  readonly issuer: string;
};

/** A person as Graph shows them (contract.md 2.10). A property that Allot does not keep is null or empty. */
export function toGraphUser({ user, assignments }: UserFacts, shown: UserPresentation): JsonObject {
  const answer: Record<string, JsonValue> = {};
  for (const name of shown.names) {
    answer[name] =
      derived(name, user, assignments, shown) ?? presentStored(userProperties, user, name);
  }
  return answer;
}

function derived(
  name: string,
  user: User,
  assignments: readonly TimedAssignment[],
  shown: UserPresentation,
): JsonValue | undefined {
  switch (name) {
    case 'assignedLicenses':
      return toGraphAssignedLicenses(assignments);
    case 'assignedPlans':
      return toGraphAssignedPlans(assignments, requireFacts(shown));
    case 'provisionedPlans':
      return toGraphProvisionedPlans(assignments, requireFacts(shown));
    case 'licenseAssignmentStates':
      return toGraphLicenseAssignmentStates(assignments);
    case 'identities':
      return [
        {
          signInType: user.userType === 'Guest' ? 'federated' : 'userPrincipalName',
          issuer: user.userType === 'Guest' ? 'ExternalAzureAD' : shown.issuer,
          issuerAssignedId: user.userType === 'Guest' ? null : user.userPrincipalName,
        },
      ];
    case 'onPremisesProvisioningErrors':
    case 'serviceProvisioningErrors':
    case 'interests':
    case 'pastProjects':
    case 'responsibilities':
    case 'schools':
    case 'skills':
      return [];
    default:
      return undefined;
  }
}

function requireFacts({ facts }: UserPresentation): LicenseFacts {
  if (facts === null) throw new Error('plans are presented with the facts they come from');
  return facts;
}
