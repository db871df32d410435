import { knownId } from '../ids.ts';
import type { RoleId } from '../ids.ts';
import { actionNames, actions } from './action.ts';
import type { Action } from './action.ts';

/** A directory role that every organization has. Ids and descriptions: Microsoft Entra built-in roles, 20 Jan 2026. */
export type BuiltInRole = {
  readonly templateId: RoleId;
  readonly displayName: string;
  readonly description: string;
  readonly isPrivileged: boolean;
  /** What it may do, besides what every member may. */
  readonly actions: ReadonlySet<Action>;
  /** Granted at the API, withheld in the admin center (rules.md 2.1). */
  readonly notInAdminCenter: ReadonlySet<Action>;
};

/** The built-in roles by a short name for code. */
export type BuiltInRoleName =
  | 'globalAdministrator'
  | 'globalReader'
  | 'licenseAdministrator'
  | 'userAdministrator'
  | 'billingAdministrator'
  | 'groupsAdministrator'
  | 'directoryWriters'
  | 'directoryReaders'
  | 'helpdeskAdministrator'
  | 'serviceSupportAdministrator'
  | 'reportsReader'
  | 'usageSummaryReportsReader'
  | 'messageCenterReader'
  | 'guestInviter'
  | 'aiAdministrator'
  | 'privilegedRoleAdministrator'
  | 'privilegedAuthenticationAdministrator'
  | 'authenticationAdministrator'
  | 'passwordAdministrator'
  | 'applicationAdministrator'
  | 'cloudApplicationAdministrator'
  | 'securityAdministrator'
  | 'securityReader'
  | 'exchangeAdministrator'
  | 'sharePointAdministrator'
  | 'teamsAdministrator'
  | 'intuneAdministrator';

const licensing: readonly Action[] = [
  'assignUserLicense',
  'reprocessUser',
  'assignGroupLicense',
  'reprocessGroup',
];
const groups: readonly Action[] = [
  'addGroup',
  'updateGroup',
  'deleteGroup',
  'restoreGroup',
  'readDeletedGroups',
  'changeGroupMembers',
  'changeGroupOwners',
];
/** What any administrator sees of licensing. */
const pages: readonly Action[] = ['readLicensePages', 'readSubscriptions', 'readCloudLicensing'];

const everyRead = actionNames.filter((action) => !actions[action].changes);

/** Short name, then name, template id, description, what it may do besides a member's reads, what of that not in the admin center. */
export const builtInRoles: Readonly<Record<BuiltInRoleName, BuiltInRole>> = {
  globalAdministrator: role(
    'Global Administrator',
    '62e90394-69f5-4237-9190-012177145e10',
    'Can manage all aspects of Microsoft Entra ID and Microsoft services that use Microsoft Entra identities.',
    actionNames,
    { privileged: true },
  ),
  globalReader: role(
    'Global Reader',
    'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
    'Can read everything that a Global Administrator can, but not update anything.',
    // Purchases through a partner are for Global Administrators alone (checklist 58).
    everyRead.filter((action) => action !== 'readPartnerSubscriptions'),
    { privileged: true },
  ),
  licenseAdministrator: role(
    'License Administrator',
    '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
    'Can manage product licenses on users and groups.',
    [...pages, ...licensing, 'setUsageLocation', 'handleLicenseRequests'],
  ),
  userAdministrator: role(
    'User Administrator',
    'fe930be7-5e62-47db-91af-98c3a49a38b1',
    'Can manage all aspects of users and groups, including resetting passwords for limited admins.',
    [
      ...pages,
      ...licensing,
      ...groups,
      'setUsageLocation',
      'addUser',
      'updateUser',
      'updateSensitiveUserProperties',
      'deleteUser',
      'restoreUser',
      'readDeletedUsers',
      'resetPassword',
      'revokeSignInSessions',
      'inviteGuest',
      'handleLicenseRequests',
      'manageUserViews',
      'manageSupportTickets',
    ],
    { privileged: true },
  ),
  billingAdministrator: role(
    'Billing Administrator',
    'b0f54661-2d74-4c50-afa3-1ec803f12efe',
    'Can perform common billing related tasks like updating payment information.',
    [...pages, 'buyLicenses', 'takeOverSelfService', 'manageSupportTickets'],
  ),
  groupsAdministrator: role(
    'Groups Administrator',
    'fdd7a751-b60b-444a-984c-02652fe8fa1c',
    'Members of this role can create/manage groups, create/manage groups settings like naming and expiration policies, and view groups activity and audit reports.',
    [
      ...groups,
      'purgeGroup',
      'readLicensePages',
      'readCloudLicensing',
      'assignGroupLicense',
      'reprocessGroup',
      'manageSupportTickets',
    ],
    { notInAdminCenter: ['assignGroupLicense', 'reprocessGroup'] },
  ),
  directoryWriters: role(
    'Directory Writers',
    '9360feb5-f418-4baa-8175-e2a00bac4301',
    'Can read and write basic directory information. For granting access to applications, not intended for users.',
    [
      ...licensing,
      'readCloudLicensing',
      'setUsageLocation',
      'addUser',
      'updateUser',
      'updateSensitiveUserProperties',
      'revokeSignInSessions',
      'inviteGuest',
      'addGroup',
      'updateGroup',
      'changeGroupMembers',
      'changeGroupOwners',
    ],
    { privileged: true, notInAdminCenter: licensing },
  ),
  directoryReaders: role(
    'Directory Readers',
    '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
    'Can read basic directory information. Commonly used to grant directory read access to applications and guests.',
    [
      'readUsers',
      'readGroups',
      'readGroupMembers',
      'readDirectory',
      'readOrganization',
      'readDomains',
      'readProducts',
      'readSubscriptions',
      'readLicenseDetails',
      'readRoles',
      'readApps',
    ],
  ),
  helpdeskAdministrator: role(
    'Helpdesk Administrator',
    '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    'Can reset passwords for non-administrators and Helpdesk Administrators.',
    ['readLicensePages', 'resetPassword', 'revokeSignInSessions', 'manageSupportTickets'],
    { privileged: true },
  ),
  serviceSupportAdministrator: role(
    'Service Support Administrator',
    'f023fd81-a637-4b56-95fd-791ac0226033',
    'Can read service health information and manage support tickets.',
    ['readLicensePages', 'manageSupportTickets'],
  ),
  reportsReader: role(
    'Reports Reader',
    '4a5d8f65-41da-4de4-8968-e035b65339cf',
    'Can read sign-in and audit reports.',
    ['readReports', 'readAudit'],
  ),
  usageSummaryReportsReader: role(
    'Usage Summary Reports Reader',
    '75934031-6c7e-415a-99d7-48dbd49e875e',
    "Read Usage reports and Adoption Score, but can't access user details.",
    [],
  ),
  messageCenterReader: role(
    'Message Center Reader',
    '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
    'Can read messages and updates for their organization in Office 365 Message Center only.',
    [],
  ),
  guestInviter: role(
    'Guest Inviter',
    '95e79109-95c0-4d8e-aee3-d01accf2d47b',
    "Can invite guest users independent of the 'members can invite guests' setting.",
    ['inviteGuest'],
  ),
  aiAdministrator: role(
    'AI Administrator',
    'd2562ede-74db-457e-a7b6-544e236ebb61',
    'Manage all aspects of Microsoft 365 Copilot and AI-related enterprise services in Microsoft 365.',
    ['manageSupportTickets'],
  ),
  privilegedRoleAdministrator: role(
    'Privileged Role Administrator',
    'e8611ab8-c189-46e8-94e1-60213ab1f814',
    'Can manage role assignments in Microsoft Entra ID, and all aspects of Privileged Identity Management.',
    ['manageRoles', 'readRoles', 'readAudit'],
    { privileged: true },
  ),
  privilegedAuthenticationAdministrator: role(
    'Privileged Authentication Administrator',
    '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
    'Can access to view, set and reset authentication method information for any user (admin or non-admin).',
    [
      'resetPassword',
      'revokeSignInSessions',
      'updateSensitiveUserProperties',
      'deleteUser',
      'restoreUser',
    ],
    { privileged: true },
  ),
  authenticationAdministrator: role(
    'Authentication Administrator',
    'c4e39bd9-1100-46d3-8c65-fb160da0071f',
    'Can access to view, set and reset authentication method information for any non-admin user.',
    ['resetPassword', 'revokeSignInSessions'],
    { privileged: true },
  ),
  passwordAdministrator: role(
    'Password Administrator',
    '966707d0-3269-4727-9be2-8c3a10f19b9d',
    'Can reset passwords for non-administrators and Password Administrators.',
    ['resetPassword'],
    { privileged: true },
  ),
  applicationAdministrator: role(
    'Application Administrator',
    '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
    'Can create and manage all aspects of app registrations and enterprise apps.',
    ['manageApps', 'readApps'],
    { privileged: true },
  ),
  cloudApplicationAdministrator: role(
    'Cloud Application Administrator',
    '158c047a-c907-4556-b7ef-446551a6b5f7',
    'Can create and manage all aspects of app registrations and enterprise apps except App Proxy.',
    ['manageApps', 'readApps'],
    { privileged: true },
  ),
  securityAdministrator: role(
    'Security Administrator',
    '194ae4cb-b126-40b2-bd5b-6091b380977d',
    'Can read security information and reports, and manage configuration in Microsoft Entra ID and Office 365.',
    ['readAudit', 'readPolicies'],
    { privileged: true },
  ),
  securityReader: role(
    'Security Reader',
    '5d6b6bb7-de71-4623-b4af-96380a352509',
    'Can read security information and reports in Microsoft Entra ID and Office 365.',
    ['readAudit', 'readPolicies'],
    { privileged: true },
  ),
  exchangeAdministrator: role(
    'Exchange Administrator',
    '29232cdf-9323-42fd-ade2-1d097af3e4de',
    'Can manage all aspects of the Exchange product.',
    ['readLicensePages', 'manageSupportTickets'],
  ),
  sharePointAdministrator: role(
    'SharePoint Administrator',
    'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
    'Can manage all aspects of the SharePoint service.',
    ['readLicensePages', 'manageSupportTickets'],
  ),
  teamsAdministrator: role(
    'Teams Administrator',
    '69091246-20e8-4a56-aa4d-066075b2a7a8',
    'Can manage the Microsoft Teams service.',
    ['readLicensePages', 'manageSupportTickets'],
  ),
  intuneAdministrator: role(
    'Intune Administrator',
    '3a2c62db-5318-420d-8d74-23affee5d9d5',
    'Can manage all aspects of the Intune product.',
    ['manageSupportTickets'],
    { privileged: true },
  ),
};

/** The same by template id. */
export const builtInRolesById: ReadonlyMap<RoleId, BuiltInRole> = new Map(
  Object.values(builtInRoles).map((one) => [one.templateId, one]),
);

/**
 * Roles whose holders a User Administrator may rename, delete and restore, and whose passwords it may reset, like those of people
 * without a role (rules.md 2.1).
 */
export const rolesBelowUserAdministrator: ReadonlySet<RoleId> = new Set(
  [
    builtInRoles.directoryReaders,
    builtInRoles.guestInviter,
    builtInRoles.helpdeskAdministrator,
    builtInRoles.messageCenterReader,
    builtInRoles.reportsReader,
  ].map((one) => one.templateId),
);

function role(
  displayName: string,
  templateId: string,
  description: string,
  may: readonly Action[],
  options: { readonly privileged?: boolean; readonly notInAdminCenter?: readonly Action[] } = {},
): BuiltInRole {
  return {
    templateId: knownId(templateId),
    displayName,
    description,
    isPrivileged: options.privileged ?? false,
    actions: new Set(may),
    notInAdminCenter: new Set(options.notInAdminCenter ?? []),
  };
}
