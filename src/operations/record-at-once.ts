import type { Change } from '../core/change.ts';
import type { OperationNo } from '../core/ids.ts';
import type { Writer } from '../store/store.ts';
import { actorStamp } from './actor-stamp.ts';
import type { Call } from './operation.ts';

/** Opens an operation that is done at once and records its changes; without changes nothing happens and the answer is null. */
export async function recordAtOnce(
  tx: Writer,
  call: Call,
  activity: string,
  changes: readonly Change[],
  more: {
    /** People or objects concerned; 1 unless said. */
    readonly total?: number;
    /** Why, in the words of whoever asked. */
    readonly reason?: string | null;
  } = {},
): Promise<OperationNo | null> {
  if (changes.length === 0) return null;
  const { total = 1, reason = null } = more;
  const operationNo = await tx.openOperation({
    activity,
    actor: actorStamp(call.actor),
    reason,
    planId: null,
    undoOf: null,
    total,
    status: 'done',
    startedAt: call.now,
    endedAt: call.now,
    changed: total,
  });
  await tx.record(operationNo, changes, call.now);
  return operationNo;
}
