/** What an action reads or changes: decides what a role in an administrative unit may do (rules.md 2.3). */
export type ActionObject = 'user' | 'group' | 'organization' | 'self';

/** The name of everything that can be asked for. */
export type Action =
  | 'readSelf'
  | 'readUsers'
  | 'readGroups'
  | 'readGroupMembers'
  | 'readDirectory'
  | 'readOrganization'
  | 'readDomains'
  | 'readProducts'
  | 'readSubscriptions'
  | 'readPartnerSubscriptions'
  | 'readLicenseDetails'
  | 'readCloudLicensing'
  | 'readLicensePages'
  | 'readAudit'
  | 'readReports'
  | 'readRoles'
  | 'readApps'
  | 'readPolicies'
  | 'readDeletedUsers'
  | 'readDeletedGroups'
  | 'assignUserLicense'
  | 'reprocessUser'
  | 'assignGroupLicense'
  | 'reprocessGroup'
  | 'licenseDevices'
  | 'setUsageLocation'
  | 'addUser'
  | 'updateUser'
  | 'updateSensitiveUserProperties'
  | 'deleteUser'
  | 'restoreUser'
  | 'purgeUser'
  | 'resetPassword'
  | 'revokeSignInSessions'
  | 'inviteGuest'
  | 'addGroup'
  | 'updateGroup'
  | 'deleteGroup'
  | 'restoreGroup'
  | 'purgeGroup'
  | 'changeGroupMembers'
  | 'changeGroupOwners'
  | 'buyLicenses'
  | 'takeOverSelfService'
  | 'manageSelfServicePolicy'
  | 'handleLicenseRequests'
  | 'manageAutoClaim'
  | 'manageUserViews'
  | 'manageSupportTickets'
  | 'manageRoles'
  | 'manageApps'
  | 'manageDomains'
  | 'manageOrganization'
  | 'importCatalog';

/** What there is to know of an action. */
export type ActionFacts = {
  readonly object: ActionObject;
  readonly changes: boolean;
  /**
   * Graph permissions, any one of which suffices: as a scope of a delegated token or as an application permission
   * (contract.md 1.1–1.12). Empty: Graph has no call for it; sessions of our own pages and CLI only.
   */
  readonly permissions: readonly string[];
  /** Role actions of custom roles, any one of which suffices (rules.md 2.1). */
  readonly resourceActions: readonly string[];
};

const directoryRead = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const userRead = ['User.Read.All', 'User.ReadWrite.All', ...directoryRead];
const userWrite = ['User.ReadWrite.All', 'Directory.ReadWrite.All'];
const groupRead = ['Group.Read.All', 'Group.ReadWrite.All', ...directoryRead];
const groupWrite = ['Group.ReadWrite.All', 'Directory.ReadWrite.All'];
const organizationRead = ['Organization.Read.All', 'Organization.ReadWrite.All', ...directoryRead];
const roleRead = [
  'RoleManagement.Read.Directory',
  'RoleManagement.Read.All',
  'RoleManagement.ReadWrite.Directory',
  ...directoryRead,
];
const appRead = ['Application.Read.All', 'Application.ReadWrite.All', ...directoryRead];
const licenseWrite = ['LicenseAssignment.ReadWrite.All'];
/** Of beta's `cloudLicensing` (contract.md 1.18): what they permit is what `assignLicense` does. */
const cloudAssign = ['CloudLicensing.AssignLicenses', 'CloudLicensing.AssignLicenses.Organization'];
const cloudAssignUsers = [
  ...cloudAssign,
  'User-CloudLicensing.AssignLicenses',
  'User-CloudLicensing.AssignLicenses.Organization',
];
const cloudAssignGroups = [
  ...cloudAssign,
  'Group-CloudLicensing.AssignLicenses',
  'Group-CloudLicensing.AssignLicenses.Organization',
];

/** Everything that anybody may or may not do, with what permits it. The one table that the API, the pages and the CLI ask. */
export const actions: Readonly<Record<Action, ActionFacts>> = {
  readSelf: read('self', ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', ...userRead]),
  readUsers: read('user', ['User.ReadBasic.All', ...userRead], 'users/standard/read'),
  readGroups: read(
    'group',
    ['Group.ReadBasic.All', 'GroupMember.Read.All', ...groupRead],
    'groups/standard/read',
  ),
  readGroupMembers: read(
    'group',
    ['GroupMember.Read.All', 'GroupMember.ReadWrite.All', ...groupRead],
    'groups/members/read',
  ),
  readDirectory: read('organization', directoryRead, 'directoryObjects/standard/read'),
  readOrganization: read('organization', organizationRead, 'organization/standard/read'),
  readDomains: read(
    'organization',
    ['Domain.Read.All', 'Domain.ReadWrite.All', ...directoryRead],
    'domains/standard/read',
  ),
  readProducts: read(
    'organization',
    ['LicenseAssignment.Read.All', ...licenseWrite, ...organizationRead],
    'subscribedSkus/standard/read',
  ),
  readSubscriptions: read('organization', organizationRead),
  /** Purchases made through a partner (checklist 58). */
  readPartnerSubscriptions: read('organization', organizationRead),
  readLicenseDetails: read(
    'user',
    ['LicenseAssignment.Read.All', ...licenseWrite, ...userRead],
    'users/licenseDetails/read',
  ),
  /** Allotments, and who is assigned what: beta's `cloudLicensing` (contract.md 1.18). */
  readCloudLicensing: read('organization', [
    'CloudLicensing.Read',
    'CloudLicensing.Read.All',
    'User-CloudLicensing.Read.All',
    'Group-CloudLicensing.Read.All',
    ...cloudAssign,
    'LicenseAssignment.Read.All',
    ...licenseWrite,
    ...directoryRead,
  ]),
  /** The license pages of the admin center, plans and operations. */
  readLicensePages: read('organization', []),
  readAudit: read('organization', ['AuditLog.Read.All'], 'auditLogs/allProperties/read'),
  readReports: read('organization', ['Reports.Read.All']),
  readRoles: read('organization', roleRead, 'roleAssignments/standard/read'),
  readApps: read('organization', appRead, 'applications/standard/read'),
  readPolicies: read('organization', ['Policy.Read.All']),
  readDeletedUsers: read(
    'user',
    ['User.DeleteRestore.All', ...userRead],
    'deletedItems.users/read',
  ),
  readDeletedGroups: read('group', groupRead, 'deletedItems.groups/read'),

  assignUserLicense: change(
    'user',
    [...licenseWrite, ...userWrite, ...cloudAssignUsers],
    'users/assignLicense',
  ),
  reprocessUser: change(
    'user',
    [...licenseWrite, ...userWrite, ...cloudAssignUsers],
    'users/reprocessLicenseAssignment',
  ),
  assignGroupLicense: change(
    'group',
    [...licenseWrite, ...groupWrite, ...cloudAssignGroups],
    'groups/assignLicense',
  ),
  reprocessGroup: change(
    'group',
    [...licenseWrite, ...groupWrite, ...cloudAssignGroups],
    'groups/reprocessLicenseAssignment',
  ),
  licenseDevices: change('organization', []),
  setUsageLocation: change('user', userWrite, 'users/usageLocation/update'),

  addUser: change('user', userWrite, 'users/create'),
  updateUser: change('user', userWrite, 'users/basic/update'),
  /** User name and whether sign-in is allowed: of administrators only by those above them (rules.md 2.1). */
  updateSensitiveUserProperties: change(
    'user',
    ['User.EnableDisableAccount.All', ...userWrite],
    'users/userPrincipalName/update',
  ),
  deleteUser: change('user', ['User.DeleteRestore.All', ...userWrite], 'users/delete'),
  restoreUser: change('user', ['User.DeleteRestore.All', ...userWrite], 'users/restore'),
  purgeUser: change('user', ['User.DeleteRestore.All', ...userWrite], 'deletedItems.users/delete'),
  resetPassword: change(
    'user',
    ['User-PasswordProfile.ReadWrite.All', ...userWrite],
    'users/password/update',
  ),
  revokeSignInSessions: change(
    'user',
    ['User.RevokeSessions.All', ...userWrite],
    'users/invalidateAllRefreshTokens',
  ),
  inviteGuest: change('organization', ['User.Invite.All', ...userWrite], 'users/inviteGuest'),

  addGroup: change('organization', ['Group.Create', ...groupWrite], 'groups/create'),
  updateGroup: change('group', groupWrite, 'groups/basic/update'),
  deleteGroup: change('group', groupWrite, 'groups/delete'),
  restoreGroup: change('group', groupWrite, 'groups/restore'),
  purgeGroup: change('group', groupWrite, 'deletedItems.groups/delete'),
  changeGroupMembers: change(
    'group',
    ['GroupMember.ReadWrite.All', ...groupWrite],
    'groups/members/update',
  ),
  changeGroupOwners: change('group', groupWrite, 'groups/owners/update'),

  /** Buy, remove, cancel and reactivate (rules.md 2.1, 2.2). */
  buyLicenses: change('organization', []),
  takeOverSelfService: change('organization', []),
  manageSelfServicePolicy: change('organization', []),
  handleLicenseRequests: change('organization', []),
  manageAutoClaim: change('organization', []),
  manageUserViews: change('organization', []),
  manageSupportTickets: change('organization', []),

  manageRoles: change('organization', ['RoleManagement.ReadWrite.Directory']),
  manageApps: change('organization', ['Application.ReadWrite.All'], 'applications/create'),
  manageDomains: change('organization', ['Domain.ReadWrite.All']),
  manageOrganization: change('organization', ['Organization.ReadWrite.All']),
  importCatalog: change('organization', []),
};

/** Every action's name. */
export const actionNames: readonly Action[] =
  // Object.keys forgets the key type; the type says that there are no others.
  Object.keys(actions) as Action[];

/** Whether a token with these scopes or application permissions may be used for the action, whoever holds it. */
export function isPermitted(action: Action, held: readonly string[]): boolean {
  return actions[action].permissions.some((permission) => held.includes(permission));
}

function read(
  object: ActionObject,
  permissions: readonly string[],
  ...resourceActions: readonly string[]
): ActionFacts {
  return { object, changes: false, permissions, resourceActions: resourceActions.map(inDirectory) };
}

function change(
  object: ActionObject,
  permissions: readonly string[],
  ...resourceActions: readonly string[]
): ActionFacts {
  return { object, changes: true, permissions, resourceActions: resourceActions.map(inDirectory) };
}

function inDirectory(resourceAction: string): string {
  return `microsoft.directory/${resourceAction}`;
}
