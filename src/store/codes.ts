import type { AssignmentError, AssignmentState } from '../core/assignment/assignment.ts';
import type { ChangeKind } from '../core/change.ts';

/*
 * Words that stand in a million rows are kept as small numbers: the position in these lists. Positions are in
 * people's databases, so the lists only grow at the end.
 */

/** States by number. */
export const assignmentStates: readonly AssignmentState[] = [
  'Active',
  'ActiveWithError',
  'Disabled',
  'Error',
];

/** Errors by number. */
export const assignmentErrors: readonly AssignmentError[] = [
  'CountViolation',
  'MutuallyExclusiveViolation',
  'DependencyViolation',
  'ProhibitedInUsageLocationViolation',
  'UniquenessViolation',
  'Other',
];

/** Number of every kind of change; a new kind does not compile until it has one. */
export const changeKindCodes: Readonly<Record<ChangeKind, number>> = {
  licenseAssigned: 0,
  licenseRemoved: 1,
  appsChanged: 2,
  userAdded: 3,
  userUpdated: 4,
  userDeleted: 5,
  userRestored: 6,
  userPurged: 7,
  groupAdded: 8,
  groupUpdated: 9,
  groupDeleted: 10,
  groupRestored: 11,
  groupPurged: 12,
  memberAdded: 13,
  memberRemoved: 14,
  ownerAdded: 15,
  ownerRemoved: 16,
  subscriptionSet: 17,
  productSet: 18,
  servicePlanSet: 19,
  organizationUpdated: 20,
  roleAssigned: 21,
  roleRemoved: 22,
  appAdded: 23,
  appUpdated: 24,
  appRemoved: 25,
  licenseStateSet: 26,
  groupLicensesSet: 27,
  groupProcessingStarted: 28,
  groupProcessingFinished: 29,
  groupProcessingTriggered: 30,
  licenseRequestSet: 31,
  licenseClaimed: 32,
};

const kindsByCode: ReadonlyMap<number, string> = new Map(
  Object.entries(changeKindCodes).map(([kind, code]) => [code, kind]),
);

/** The kind with this number. */
export function changeKindOf(code: number): ChangeKind {
  const kind = kindsByCode.get(code);
  if (kind === undefined) throw new Error('no kind of change has number ' + String(code));
  // Keys of the table above are the kinds.
  return kind as ChangeKind;
}

/** The state with this number. */
export function assignmentStateOf(code: number): AssignmentState {
  const state = assignmentStates[code];
  if (state === undefined) throw new Error('no assignment state has number ' + String(code));
  return state;
}

/** The number of this state. */
export function assignmentStateCode(state: AssignmentState): number {
  return assignmentStates.indexOf(state);
}

/** The number of this error; null stays null. */
export function assignmentErrorCode(error: AssignmentError | null): number | null {
  return error === null ? null : assignmentErrors.indexOf(error);
}

/** The error with this number; null stays null. */
export function assignmentErrorOfCode(code: number | null): AssignmentError | null {
  if (code === null) return null;
  const error = assignmentErrors[code];
  if (error === undefined) throw new Error('no assignment error has number ' + String(code));
  return error;
}
