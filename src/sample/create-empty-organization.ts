import type { Organization } from '../core/directory/organization.ts';
import type { User } from '../core/directory/user.ts';
import { knownId } from '../core/ids.ts';
import type { Instant, UserId } from '../core/ids.ts';
import { builtInRoles } from '../core/roles/built-in-roles.ts';
import type { Store } from '../store/store.ts';
import { blankUser } from './blank-user.ts';
import { firstSettings } from './first-settings.ts';
import { securityIdentifierOf } from './security-identifier.ts';

/** What must be known to start with nothing. */
export type EmptyOrganization = {
  readonly displayName: string;
  /** The domain in user names, for example `contoso.com`. */
  readonly domain: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryLetterCode: string;
  /** Whether it is there to practice with: its clock may be moved. */
  readonly isRehearsal?: boolean;
  readonly now: Instant;
  readonly newId: () => string;
};

/** Creates an organization with one person, its Global Administrator, and answers who that is; asserts a new database. */
export async function createEmptyOrganization(
  store: Store,
  wanted: EmptyOrganization,
): Promise<UserId> {
  const user = administratorOf(wanted);
  await store.write(async (tx) => {
    await tx.createOrganization(organizationOf(wanted));
    const operationNo = await tx.openOperation({
      activity: 'Create organization',
      actor: { kind: 'system', id: null, displayName: 'Allot', userPrincipalName: null },
      reason: null,
      planId: null,
      undoOf: null,
      total: 1,
      status: 'done',
      startedAt: wanted.now,
      endedAt: wanted.now,
      changed: 1,
    });
    const role = {
      id: wanted.newId(),
      principalId: user.id,
      roleId: builtInRoles.globalAdministrator.templateId,
      directoryScopeId: '/',
    };
    await tx.record(
      operationNo,
      [
        { kind: 'userAdded', user },
        { kind: 'roleAssigned', ...role },
      ],
      wanted.now,
    );
  });
  return user.id;
}

function organizationOf(wanted: EmptyOrganization): Organization {
  return {
    tenantId: wanted.newId(),
    displayName: wanted.displayName,
    countryLetterCode: wanted.countryLetterCode,
    defaultUsageLocation: wanted.countryLetterCode,
    preferredLanguage: 'en',
    createdDateTime: wanted.now,
    customViews: [],
    technicalNotificationMails: [],
    verifiedDomains: [{ name: wanted.domain, isDefault: true, isInitial: true }],
    settings: firstSettings,
    ...(wanted.isRehearsal === true ? { rehearsal: { clockAheadMilliseconds: 0 } } : {}),
  };
}

function administratorOf(wanted: EmptyOrganization): User {
  const id = knownId<UserId>(wanted.newId());
  return {
    ...blankUser,
    id,
    userPrincipalName: `admin@${wanted.domain}`,
    displayName: 'Administrator',
    createdDateTime: wanted.now,
    mailNickname: 'admin',
    usageLocation: wanted.countryLetterCode,
    preferredLanguage: 'en-US',
    lastPasswordChangeDateTime: wanted.now,
    signInSessionsValidFromDateTime: wanted.now,
    securityIdentifier: securityIdentifierOf(id),
  };
}
