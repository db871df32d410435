import { Refused } from '../../core/problems.ts';
import { isPermitted } from '../../core/roles/action.ts';
import type { Actor } from '../../core/roles/actor.ts';
import type { Reader, Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireUser, roleIdsOf } from './find-in-directory.ts';

/** Makes every sign-in of a person before now worthless: `signInSessionsValidFromDateTime` becomes now. */
export async function revokeSignInSessions(
  tx: Writer,
  call: Call,
  input: { readonly userKey: string },
): Promise<null> {
  const isSelf = await isCaller(tx, call.actor, input.userKey);
  if (isSelf) requireScope(call.actor);
  else requirePermission(call.actor, 'revokeSignInSessions');
  const user = await requireUser(tx, input.userKey);
  if (!isSelf) {
    const roleIds = await roleIdsOf(tx, user.id);
    requirePermission(call.actor, 'revokeSignInSessions', { roleIds });
  }
  await recordAtOnce(tx, call, 'Revoke sign-in sessions', [
    {
      kind: 'userUpdated',
      userId: user.id,
      before: { signInSessionsValidFromDateTime: user.signInSessionsValidFromDateTime },
      after: { signInSessionsValidFromDateTime: call.machineNow },
    },
  ]);
  return null;
}

/** Everybody may sign themselves out everywhere; a delegated token must have been given for it. */
function requireScope(actor: Actor): void {
  if (actor.kind !== 'user' || actor.scopes === null) return;
  if (isPermitted('revokeSignInSessions', actor.scopes)) return;
  throw new Refused({ code: 'PermissionDenied', action: 'revokeSignInSessions' });
}

async function isCaller(reader: Reader, actor: Actor, key: string): Promise<boolean> {
  if (actor.kind !== 'user') return false;
  const user = await reader.findUser(key);
  return user?.id === actor.userId;
}
