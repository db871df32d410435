import type { GroupId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireGroup } from './find-in-directory.ts';

/** Deletes a group. Microsoft 365 groups can be restored for 30 days, security groups go at once (contract.md 1.4). */
export async function deleteGroup(
  tx: Writer,
  call: Call,
  input: { readonly groupId: string },
): Promise<{ readonly groupId: GroupId }> {
  requirePermission(call.actor, 'deleteGroup');
  const group = await requireGroup(tx, input.groupId);
  if ((await tx.groupLicenses([group.id])).size > 0) {
    throw new Refused({ code: 'GroupStillLicensed', groupId: group.id });
  }
  await recordAtOnce(tx, call, 'Delete group', [
    group.groupTypes.includes('Unified')
      ? { kind: 'groupDeleted', groupId: group.id, at: call.now }
      : { kind: 'groupPurged', group },
  ]);
  return { groupId: group.id };
}
