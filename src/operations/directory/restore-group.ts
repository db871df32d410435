import { isRestorable } from '../../core/directory/restore.ts';
import type { GroupId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireDeletedGroup } from './find-in-directory.ts';
import { requireFreeMailNickname } from './group-values.ts';

/** Brings a deleted Microsoft 365 group back within 30 days of the deletion, members and all. */
export async function restoreGroup(
  tx: Writer,
  call: Call,
  input: { readonly groupId: string },
): Promise<{ readonly groupId: GroupId }> {
  requirePermission(call.actor, 'restoreGroup');
  const group = await requireDeletedGroup(tx, input.groupId);
  const deletedAt = group.deletedDateTime;
  if (deletedAt === null || !isRestorable(deletedAt, call.now)) {
    throw new Refused({ code: 'ResourceNotFound', id: input.groupId });
  }
  await requireFreeMailNickname(tx, group, group);
  await recordAtOnce(tx, call, 'Restore group', [
    { kind: 'groupRestored', groupId: group.id, deletedAt },
  ]);
  return { groupId: group.id };
}
