import type { Change } from '../../core/change.ts';
import type { User } from '../../core/directory/user.ts';
import type { OperationNo } from '../../core/ids.ts';
import type { Problem } from '../../core/problems.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { patchOf } from './patch-of.ts';
import { checkedUserPatch } from './user-values.ts';

/** People whose location is set in one operation at most. */
export const usageLocationPeopleMax = 10_000;

/** One location for many people. */
export type SetUsageLocationInput = {
  /** Ids; at most `usageLocationPeopleMax`. */
  readonly keys: readonly string[];
  /** Two letters of ISO 3166-1. */
  readonly usageLocation: string;
};

/** What was done; who has the location already is neither changed nor refused. */
export type SetUsageLocationOutput = {
  /** Null: nobody was changed. */
  readonly operationNo: OperationNo | null;
  readonly changed: number;
  readonly refused: readonly RefusedPerson[];
};

/** Somebody who was left as they are, and why. */
export type RefusedPerson = {
  /** As asked for. */
  readonly id: string;
  /** Null where nobody has this id. */
  readonly displayName: string | null;
  readonly problem: Problem;
};

/**
 * Sets the usage location of many people as one operation. Each person is decided as in `updateUser`; who may not be changed is
 * named and keeps nobody else from it. A location that is none refuses all.
 */
export async function setUsageLocation(
  tx: Writer,
  call: Call,
  input: SetUsageLocationInput,
): Promise<SetUsageLocationOutput> {
  requirePermission(call.actor, 'setUsageLocation');
  const { usageLocation } = input;
  const patch = checkedUserPatch({ usageLocation }, await tx.organization());
  const keys = [...new Set(input.keys.map((key) => key.toLowerCase()))];
  const users = new Map<string, User>();
  for (const user of await tx.usersByIds(keys)) users.set(user.id, user);
  const roles = await tx.rolesOfMany([...users.keys()]);
  const changes: Change[] = [];
  const refused: RefusedPerson[] = [];
  for (const id of keys) {
    const user = users.get(id);
    if (user === undefined || user.deletedDateTime !== null) {
      refused.push({ id, displayName: null, problem: { code: 'ResourceNotFound', id } });
      continue;
    }
    const roleIds = (roles.get(user.id) ?? []).map(({ roleId }) => roleId);
    if (!mayPerform(call.actor, 'setUsageLocation', { roleIds })) {
      const problem: Problem = { code: 'PermissionDenied', action: 'setUsageLocation' };
      refused.push({ id, displayName: user.displayName, problem });
      continue;
    }
    const changed = patchOf<User>(user, patch);
    if (changed !== null) changes.push({ kind: 'userUpdated', userId: user.id, ...changed });
  }
  const total = changes.length;
  const operationNo = await recordAtOnce(tx, call, 'Update user', changes, { total });
  return { operationNo, changed: total, refused };
}
