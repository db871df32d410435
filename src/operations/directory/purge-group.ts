import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { requireDeletedGroup } from './find-in-directory.ts';

/** Removes a deleted group for good. */
export async function purgeGroup(
  tx: Writer,
  call: Call,
  input: { readonly groupId: string },
): Promise<null> {
  requirePermission(call.actor, 'purgeGroup');
  const group = await requireDeletedGroup(tx, input.groupId);
  await recordAtOnce(tx, call, 'Hard delete group', [{ kind: 'groupPurged', group }]);
  return null;
}
