import type { Change } from '../../core/change.ts';
import { assertCount } from '../write-session.ts';
import type { Recording } from './recording.ts';

/** Gives or takes a role. The log line is the principal's. */
export function recordRole(
  { session, operationNo, now }: Recording,
  change: Extract<Change, { readonly kind: 'roleAssigned' | 'roleRemoved' }>,
): void {
  const { db } = session;
  const { kind, id, principalId, roleId, directoryScopeId } = change;
  const changed =
    kind === 'roleAssigned'
      ? db.run(
          'insert into role_assignment (tenant_id, id, principal_id, role_id, directory_scope_id) values (?, ?, ?, ?, ?)',
          [db.tenant, id, principalId, roleId, directoryScopeId],
        )
      : db.run('delete from role_assignment where tenant_id = ? and id = ?', [db.tenant, id]);
  assertCount(changed, 1, kind);
  const body = JSON.stringify({ id, principalId, roleId, directoryScopeId });
  session.log({ operationNo, at: now, kind, targetId: principalId, body });
}
