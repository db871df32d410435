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
  /** People or objects concerned. */
  total = 1,
): Promise<OperationNo | null> {
  if (changes.length === 0) return null;
  const operationNo = await tx.openOperation({
    activity,
    actor: actorStamp(call.actor),
    reason: null,
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
