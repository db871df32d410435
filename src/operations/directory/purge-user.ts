import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireDeletedUser, roleIdsOf } from './find-in-directory.ts';
import { releaseLicenses } from './release-licenses.ts';

/** Removes a deleted person for good, with memberships and roles. */
export async function purgeUser(
  tx: Writer,
  call: Call,
  input: { readonly userId: string },
): Promise<null> {
  requirePermission(call.actor, 'purgeUser');
  const user = await requireDeletedUser(tx, input.userId);
  requirePermission(call.actor, 'purgeUser', { roleIds: await roleIdsOf(tx, user.id) });
  await recordAtOnce(tx, call, 'Hard delete user', [
    ...(await releaseLicenses(tx, user.id)),
    { kind: 'userPurged', user },
  ]);
  return null;
}
