import type { UserView } from '../core/assignment/assignment.ts';
import type { Change } from '../core/change.ts';
import type { User } from '../core/directory/user.ts';
import type { OperationNo, UserId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import { Refused } from '../core/problems.ts';
import type { Writer } from '../store/store.ts';
import { requireUser } from './directory/find-in-directory.ts';
import { patchOf } from './directory/patch-of.ts';
import { checkedUserPatch } from './directory/user-values.ts';
import { licensesAtOnce } from './licenses-at-once.ts';
import type { Call } from './operation.ts';
import { recordAtOnce } from './record-at-once.ts';
import { requirePermission } from './require-permission.ts';

/** What is saved on somebody's "Licenses and apps"; null: left as it is. */
export type SavePersonLicensesInput = {
  /** Id or user name. */
  readonly userKey: string;
  readonly usageLocation: string | null;
  readonly command: Command | null;
  readonly reason: string | null;
};

/** The person concerned, and the operation; null where everything was so already. */
export type SavePersonLicensesOutput = {
  readonly userId: UserId;
  readonly operationNo: OperationNo | null;
};

/**
 * Saves location and licenses of one person as one operation: the licenses are decided as if the location were set already, and
 * where anything is refused nothing is written. Its licenses can be taken back; the location stays.
 */
export async function savePersonLicenses(
  tx: Writer,
  call: Call,
  input: SavePersonLicensesInput,
): Promise<SavePersonLicensesOutput> {
  const { command, usageLocation } = input;
  if (command === null && usageLocation === null) throw new Refused({ code: 'NoLicenseChanges' });
  if (usageLocation !== null) requirePermission(call.actor, 'setUsageLocation');
  if (command !== null) requirePermission(call.actor, 'assignUserLicense');
  const user = await requireUser(tx, input.userKey);
  const changes: Change[] = [];
  if (usageLocation !== null) {
    const patch = checkedUserPatch({ usageLocation }, await tx.organization());
    const changed = patchOf<User>(user, patch);
    if (changed !== null) changes.push({ kind: 'userUpdated', userId: user.id, ...changed });
  }
  if (command !== null) {
    const view = await viewWith(tx, user, changes.length > 0 ? usageLocation : null);
    changes.push(...(await licensesAtOnce(tx, call.actor, { view, command })));
  }
  const activity = command === null ? 'Update user' : 'Change user license';
  const { reason } = input;
  return {
    userId: user.id,
    operationNo: await recordAtOnce(tx, call, activity, changes, { reason }),
  };
}

/** The person as they will be with this location; null: as they are. */
async function viewWith(tx: Writer, user: User, location: string | null): Promise<UserView> {
  const [view] = await tx.loadUserViews([user.id]);
  if (view === undefined) throw new Error('a person who is there has no view');
  if (location === null) return view;
  return { ...view, user: { ...view.user, usageLocation: location.toUpperCase() } };
}
