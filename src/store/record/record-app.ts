import type { Change } from '../../core/change.ts';
import { assertCount } from '../write-session.ts';
import type { Recording } from './recording.ts';

/**
 * Logs that an app came, changed or went. Its registration holds a secret's hash, which is no part of the log: `putApp`
 * writes it. A removal takes the registration away.
 */
export function recordApp(
  { session, operationNo, now }: Recording,
  change: Extract<Change, { readonly kind: 'appAdded' | 'appUpdated' | 'appRemoved' }>,
): void {
  const { db } = session;
  const { kind, appId, displayName, permissions } = change;
  if (kind === 'appRemoved') {
    const removed = db.run('delete from app where tenant_id = ? and app_id = ?', [
      db.tenant,
      appId,
    ]);
    assertCount(removed, 1, kind);
  }
  const body = JSON.stringify({ appId, displayName, permissions });
  session.log({ operationNo, at: now, kind, targetId: appId, body });
}
