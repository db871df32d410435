import type { UserId } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireUser, roleIdsOf } from './find-in-directory.ts';
import { releaseLicenses } from './release-licenses.ts';

/** Who is to be deleted: id or user name. */
export type DeleteUserInput = { readonly userKey: string };

/**
 * Deletes a person. They can be restored for 30 days; their units are free at once and their memberships stay until they
 * are purged (checklist 13, 184; contract.md 1.7).
 */
export async function deleteUser(
  tx: Writer,
  call: Call,
  input: DeleteUserInput,
): Promise<{ readonly userId: UserId }> {
  requirePermission(call.actor, 'deleteUser');
  const user = await requireUser(tx, input.userKey);
  requirePermission(call.actor, 'deleteUser', { roleIds: await roleIdsOf(tx, user.id) });
  const userId = user.id;
  await recordAtOnce(tx, call, 'Delete user', [
    ...(await releaseLicenses(tx, userId)),
    { kind: 'userDeleted', userId, at: call.now },
  ]);
  return { userId };
}
