import type { ChangeKind } from '../change.ts';

/** How a kind of change is called in the audit log (Graph: `directoryAudit`). */
export type Activity = {
  /** `activityDisplayName`. */
  readonly name: string;
  readonly category:
    | 'UserManagement'
    | 'GroupManagement'
    | 'RoleManagement'
    | 'ApplicationManagement'
    | 'DirectoryManagement';
  readonly operationType: 'Add' | 'Assign' | 'Update' | 'Unassign' | 'Delete';
  /** `targetResources[].type` of what was changed. */
  readonly targetType: 'User' | 'Group' | 'Application' | 'Directory' | 'Other';
};

function activity(
  name: string,
  category: Activity['category'],
  operationType: Activity['operationType'],
  targetType: Activity['targetType'],
): Activity {
  return { name, category, operationType, targetType };
}

const changeUserLicense = activity('Change user license', 'UserManagement', 'Update', 'User');
const setCompany = activity(
  'Set Company Information',
  'DirectoryManagement',
  'Update',
  'Directory',
);

/** The activity of each kind of change. Names: contract.md 1.9. */
export const activities: { readonly [Kind in ChangeKind]: Activity } = {
  licenseAssigned: changeUserLicense,
  licenseRemoved: changeUserLicense,
  appsChanged: changeUserLicense,
  licenseStateSet: changeUserLicense,
  groupLicensesSet: activity('Set group license', 'GroupManagement', 'Update', 'Group'),
  groupProcessingTriggered: activity(
    'Trigger group license recalculation',
    'GroupManagement',
    'Update',
    'Group',
  ),
  groupProcessingStarted: activity(
    'Start applying group based license to users',
    'GroupManagement',
    'Update',
    'Group',
  ),
  groupProcessingFinished: activity(
    'Finish applying group based license to users',
    'GroupManagement',
    'Update',
    'Group',
  ),
  userAdded: activity('Add user', 'UserManagement', 'Add', 'User'),
  userUpdated: activity('Update user', 'UserManagement', 'Update', 'User'),
  userDeleted: activity('Delete user', 'UserManagement', 'Delete', 'User'),
  userRestored: activity('Restore user', 'UserManagement', 'Update', 'User'),
  userPurged: activity('Hard delete user', 'UserManagement', 'Delete', 'User'),
  groupAdded: activity('Add group', 'GroupManagement', 'Add', 'Group'),
  groupUpdated: activity('Update group', 'GroupManagement', 'Update', 'Group'),
  groupDeleted: activity('Delete group', 'GroupManagement', 'Delete', 'Group'),
  groupRestored: activity('Restore group', 'GroupManagement', 'Update', 'Group'),
  groupPurged: activity('Hard delete group', 'GroupManagement', 'Delete', 'Group'),
  memberAdded: activity('Add member to group', 'GroupManagement', 'Assign', 'Group'),
  memberRemoved: activity('Remove member from group', 'GroupManagement', 'Unassign', 'Group'),
  ownerAdded: activity('Add owner to group', 'GroupManagement', 'Assign', 'Group'),
  ownerRemoved: activity('Remove owner from group', 'GroupManagement', 'Unassign', 'Group'),
  subscriptionSet: setCompany,
  licenseRequestSet: activity('Change license request', 'UserManagement', 'Update', 'Other'),
  licenseClaimed: activity('Claim user license', 'UserManagement', 'Assign', 'User'),
  productSet: setCompany,
  servicePlanSet: setCompany,
  organizationUpdated: setCompany,
  roleAssigned: activity('Add member to role', 'RoleManagement', 'Assign', 'Other'),
  roleRemoved: activity('Remove member from role', 'RoleManagement', 'Unassign', 'Other'),
  appAdded: activity('Add application', 'ApplicationManagement', 'Add', 'Application'),
  appUpdated: activity('Update application', 'ApplicationManagement', 'Update', 'Application'),
  appRemoved: activity('Delete application', 'ApplicationManagement', 'Delete', 'Application'),
};

/** The kinds of change whose activity fulfils `test`. */
export function kindsWhere(test: (activity: Activity) => boolean): readonly ChangeKind[] {
  // Object.keys of a table whose keys are exactly the kinds.
  return (Object.keys(activities) as ChangeKind[]).filter((kind) => test(activities[kind]));
}
