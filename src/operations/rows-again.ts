import type { PlanId, UserId } from '../core/ids.ts';
import type { Outcome } from '../core/plan/outcome.ts';
import type { Reader } from '../store/store.ts';
import type { PlanChunk, StoredPlan } from '../store/stored-plan.ts';
import { rowKind } from './outcome-ledger.ts';

/** Rows gathered into one chunk, and chunks of the earlier plan looked through for it, at most. */
const rowsMax = 1000;
const chunksLookedThroughMax = 50;

/** People of an earlier plan with the numbers of their commands in it. */
export type RowsAgain = { readonly userIds: UserId[]; readonly commandNos: number[] };

/**
 * The rows of an earlier plan in its order, a chunk at a time; null after the last. `only` failed: who had a problem, had
 * drifted, or was to be changed and not reached before the apply ended.
 */
export function rowsAgain(
  planId: PlanId,
  only: 'all' | 'failed',
): (reader: Reader) => Promise<RowsAgain | null> {
  let chunkNo = 0;
  return async (reader) => {
    const plan = await reader.plan(planId);
    if (plan === null) throw new Error('the plan that is planned again has been forgotten');
    const rows: RowsAgain = { userIds: [], commandNos: [] };
    for (let looked = 0; looked < chunksLookedThroughMax; looked += 1) {
      const chunk = await nextChunk(reader, { plan, only, from: chunkNo });
      if (chunk === null) return rows.userIds.length === 0 ? null : rows;
      if (rows.userIds.length + chunk.userIds.length > rowsMax && looked > 0) break;
      chunkNo = chunk.chunkNo + 1;
      await addRows(reader, { plan, only, chunk }, rows);
    }
    return rows;
  };
}

type Looked = { readonly plan: StoredPlan; readonly only: 'all' | 'failed' };

/** The next chunk that may have such rows. */
async function nextChunk(
  reader: Reader,
  { plan, only, from }: Looked & { readonly from: number },
): Promise<PlanChunk | null> {
  if (only === 'all' || isUnreached(plan, from)) return reader.planChunk(plan.id, from);
  const [problem] = await reader.planChunksWith(plan.id, 'problem', from, 1);
  const [drifted] = await reader.planChunksWith(plan.id, 'drifted', from, 1);
  const first = Math.min(problem?.chunkNo ?? Infinity, drifted?.chunkNo ?? Infinity);
  if (isUnreached(plan, plan.chunksApplied) && first > plan.chunksApplied) {
    return reader.planChunk(plan.id, plan.chunksApplied);
  }
  return (problem?.chunkNo === first ? problem : drifted) ?? null;
}

/** Whether an apply ended before it came to this chunk. */
function isUnreached(plan: StoredPlan, chunkNo: number): boolean {
  return plan.operationNo !== null && plan.status !== 'applied' && chunkNo >= plan.chunksApplied;
}

async function addRows(
  reader: Reader,
  { plan, only, chunk }: Looked & { readonly chunk: PlanChunk },
  rows: RowsAgain,
): Promise<void> {
  const outcomes =
    only === 'all' ? null : await reader.planOutcomes(plan.id, [...new Set(chunk.outcomeNos)]);
  const drifted = new Set(chunk.drifted);
  const unreached = isUnreached(plan, chunk.chunkNo);
  chunk.userIds.forEach((userId, position) => {
    const outcome = outcomes?.get(chunk.outcomeNos[position] ?? -1);
    const wanted = outcomes === null || drifted.has(position) || hasFailed(outcome, unreached);
    if (!wanted) return;
    rows.userIds.push(userId);
    rows.commandNos.push(plan.command === null ? (chunk.commandNos[position] ?? 0) : 0);
  });
}

function hasFailed(outcome: Outcome | undefined, isUnreachedRow: boolean): boolean {
  if (outcome === undefined) return true;
  const kind = rowKind(outcome);
  return kind === 'problem' || (kind === 'change' && isUnreachedRow);
}
