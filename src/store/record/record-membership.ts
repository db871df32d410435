import type { Change } from '../../core/change.ts';
import { assertCount } from '../write-session.ts';
import { markMembership } from './mark-nested.ts';
import type { Recording } from './recording.ts';

type Kind<Name extends Change['kind']> = Extract<Change, { readonly kind: Name }>;

/** Adds or removes one direct member. The log line is the group's. */
export function recordMembership(
  recording: Recording,
  change: Kind<'memberAdded' | 'memberRemoved'>,
): void {
  const { session, operationNo, now } = recording;
  const { db } = session;
  const { kind, groupId, memberId, memberType } = change;
  const changed =
    kind === 'memberAdded'
      ? db.run(
          'insert into membership (tenant_id, group_id, member_id, member_type) values (?, ?, ?, ?)',
          [db.tenant, groupId, memberId, memberType],
        )
      : db.run(
          'delete from membership where tenant_id = ? and group_id = ? and member_id = ? and member_type = ?',
          [db.tenant, groupId, memberId, memberType],
        );
  assertCount(changed, 1, kind);
  markMembership(recording, groupId, change);
  const body = JSON.stringify({ memberId, memberType });
  session.log({ operationNo, at: now, kind, targetId: groupId, body });
}

/** Adds or removes one owner. The log line is the group's. */
export function recordOwnership(
  { session, operationNo, now }: Recording,
  change: Kind<'ownerAdded' | 'ownerRemoved'>,
): void {
  const { db } = session;
  const { kind, groupId, ownerId } = change;
  const changed =
    kind === 'ownerAdded'
      ? db.run('insert into ownership (tenant_id, group_id, owner_id) values (?, ?, ?)', [
          db.tenant,
          groupId,
          ownerId,
        ])
      : db.run('delete from ownership where tenant_id = ? and group_id = ? and owner_id = ?', [
          db.tenant,
          groupId,
          ownerId,
        ]);
  assertCount(changed, 1, kind);
  session.log({ operationNo, at: now, kind, targetId: groupId, body: JSON.stringify({ ownerId }) });
}
