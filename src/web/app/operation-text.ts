import type { OperationBody } from '../../api/operations.ts';
import { t } from './texts.ts';

/** People an operation is done with, whatever became of them. */
export function doneOf({ changed, unchanged, refused, drifted }: OperationBody): number {
  return changed + unchanged + refused + drifted;
}

/** Why undo cannot be tried, in words; null: it can. */
export function whyNoUndo(operation: OperationBody): string | null {
  if (operation.canUndo) return null;
  if (operation.status === 'running' || operation.status === 'stopping') {
    return t('operations.noUndo.running');
  }
  if (operation.undoneBy !== null) {
    return t('operations.undoneBy', { operationNo: operation.undoneBy });
  }
  return t(operation.changed === 0 ? 'operations.noUndo.nothing' : 'operations.noUndo.others');
}

/** Activities that the pages know in other languages; others are told as they are. */
const knownActivities = {
  'Assign licenses': 'operations.activity.assign',
  'Unassign licenses': 'operations.activity.unassign',
  'Change licenses': 'operations.activity.change',
  'Replace licenses': 'operations.activity.replace',
  'Swap licenses': 'operations.activity.swap',
  'Unassign all licenses': 'operations.activity.unassignAll',
  'Change apps and services': 'operations.activity.apps',
  'Set group license': 'operations.activity.groupLicense',
  'Trigger group license recalculation': 'operations.activity.reprocessGroup',
  'Start applying group based license to users': 'operations.activity.groupStarted',
  'Finish applying group based license to users': 'operations.activity.groupFinished',
  'Reprocess user license': 'operations.activity.reprocessUser',
  Undo: 'operations.activity.undo',
  'Change user license': 'operations.activity.userLicense',
  'Import users': 'operations.activity.importUsers',
  'Import catalog': 'operations.activity.importCatalog',
  'Turn off new apps': 'operations.activity.turnOffNewApps',
  'Add user': 'operations.activity.addUser',
  'Invite external user': 'operations.activity.invite',
  'Update user': 'operations.activity.updateUser',
  'Delete user': 'operations.activity.deleteUser',
  'Restore user': 'operations.activity.restoreUser',
  'Hard delete after 30 days': 'operations.activity.retention',
  'Hard delete user': 'operations.activity.purgeUser',
  'Add group': 'operations.activity.addGroup',
  'Update group': 'operations.activity.updateGroup',
  'Delete group': 'operations.activity.deleteGroup',
  'Restore group': 'operations.activity.restoreGroup',
  'Hard delete group': 'operations.activity.purgeGroup',
  'Add member to group': 'operations.activity.addMember',
  'Remove member from group': 'operations.activity.removeMember',
  'Add owner to group': 'operations.activity.addOwner',
  'Remove owner from group': 'operations.activity.removeOwner',
  'Add subscription': 'operations.activity.addSubscription',
  'Buy licenses': 'operations.activity.buyLicenses',
  'Remove licenses': 'operations.activity.removeLicenses',
  'Schedule change of licenses': 'operations.activity.scheduleUnits',
  'Turn on recurring billing': 'operations.activity.recurringOn',
  'Turn off recurring billing': 'operations.activity.recurringOff',
  'Cancel subscription': 'operations.activity.cancelSubscription',
  'Delete subscription': 'operations.activity.deleteSubscription',
  'Reactivate subscription': 'operations.activity.reactivate',
  'Extend trial': 'operations.activity.extendTrial',
  'Buy trial': 'operations.activity.buyTrial',
  'Renew subscription': 'operations.activity.renew',
  'Expire subscription': 'operations.activity.expire',
  'Disable subscription': 'operations.activity.disable',
  'Move clock': 'operations.activity.moveClock',
  'Set prices': 'operations.activity.setPrices',
  'Update settings': 'operations.activity.settings',
  'Update domain': 'operations.activity.domain',
  'Add application': 'operations.activity.addApp',
  'Delete application': 'operations.activity.removeApp',
  'Add custom view': 'operations.activity.addView',
  'Update custom view': 'operations.activity.updateView',
  'Delete custom view': 'operations.activity.deleteView',
  'Create sample organization': 'operations.activity.sample',
  'Create organization': 'operations.activity.organization',
} as const;

/** What an operation did, in a few words. */
export function activityText(activity: string): string {
  const known: Readonly<Record<string, (typeof knownActivities)[keyof typeof knownActivities]>> =
    knownActivities;
  const key = known[activity];
  return key === undefined ? activity : t(key);
}

/** Whom or how much an operation concerned: "Adele Vance", "20 people". */
export function concernedText({ target, total, activity }: OperationBody): string {
  if (target !== null) return target.displayName;
  const isOfPeople = /license|apps|user|^Undo$/i.test(activity);
  return t(isOfPeople ? 'plans.people' : 'operations.things', { count: total });
}
