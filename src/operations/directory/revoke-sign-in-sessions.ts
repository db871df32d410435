import type { Writer } from '../../store/store.ts';
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
  // Everybody may sign themselves out everywhere.
  const isSelf = (id: string): boolean => call.actor.kind === 'user' && call.actor.userId === id;
  const self = call.actor.kind === 'user' ? await tx.findUser(call.actor.userId) : null;
  const key = input.userKey.toLowerCase();
  if (self === null || (key !== self.id && key !== self.userPrincipalName.toLowerCase())) {
    requirePermission(call.actor, 'revokeSignInSessions');
  }
  const user = await requireUser(tx, input.userKey);
  if (!isSelf(user.id)) {
    const roleIds = await roleIdsOf(tx, user.id);
    requirePermission(call.actor, 'revokeSignInSessions', { roleIds });
  }
  await recordAtOnce(tx, call, 'Revoke sign-in sessions', [
    {
      kind: 'userUpdated',
      userId: user.id,
      before: { signInSessionsValidFromDateTime: user.signInSessionsValidFromDateTime },
      after: { signInSessionsValidFromDateTime: call.now },
    },
  ]);
  return null;
}
