import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireUser } from './find-in-directory.ts';
import { patchOf } from './patch-of.ts';
import type { User } from '../../core/directory/user.ts';

/** Whose manager, and who; null: nobody. Ids or user names. */
export type SetManagerInput = { readonly userKey: string; readonly managerKey: string | null };

/** Sets or clears a person's manager (contract.md 1.2). */
export async function setManager(tx: Writer, call: Call, input: SetManagerInput): Promise<null> {
  requirePermission(call.actor, 'updateUser');
  const user = await requireUser(tx, input.userKey);
  const manager = input.managerKey === null ? null : await requireUser(tx, input.managerKey);
  const changed = patchOf<User>(user, { managerId: manager?.id ?? null });
  if (changed !== null) {
    await recordAtOnce(tx, call, 'Update user', [
      { kind: 'userUpdated', userId: user.id, ...changed },
    ]);
  }
  return null;
}
