import type { Instant, OperationNo } from '../../core/ids.ts';
import type { Operation } from '../../store/operation.ts';
import type { Writer } from '../../store/store.ts';
import type { PlanChunk, PlanSource, StoredPlan } from '../../store/stored-plan.ts';
import { actorStamp } from '../actor-stamp.ts';
import type { Call } from '../operation.ts';
import { outcomeKey, rowKind } from '../outcome-ledger.ts';
import { loadGroupContext } from './group-context.ts';
import { OutcomesOf } from './group-rows.ts';
import { joinedSince } from './licensed-members.ts';
import { isSame } from './is-same.ts';
import { reconcilePeople } from './reconcile-people.ts';

type GroupSource = Omit<Extract<PlanSource, { kind: 'groupLicenses' }>, 'kind'>;

/**
 * Saves what the groups give from now on (where that is what they gave before, their members are only looked at once more) and opens the operation that brings it to the members. Who has joined since the plan was
 * made is marked: the plan does not know of them.
 */
export async function beginGroupProcessing(
  tx: Writer,
  call: Call,
  {
    plan,
    source,
    undoOf,
  }: {
    readonly plan: StoredPlan;
    readonly source: GroupSource;
    readonly undoOf: OperationNo | null;
  },
): Promise<OperationNo> {
  const { groups } = source;
  const isAgain = groups.every(({ before, after }) => isSame(before, after));
  const activity = isAgain ? 'Trigger group license recalculation' : 'Set group license';
  const operationNo = await tx.openOperation({
    activity: undoOf === null ? activity : 'Undo',
    actor: actorStamp(call.actor),
    reason: plan.reason,
    planId: plan.id,
    undoOf,
    total: plan.totals?.counts.people ?? plan.total ?? 0,
    status: 'running',
    startedAt: call.now,
    endedAt: null,
    changed: 0,
  });
  await tx.patchPlan(plan.id, { operationNo, status: 'applying' });
  await tx.record(
    operationNo,
    groups.map(({ groupId, before, after }) =>
      isSame(before, after)
        ? { kind: 'groupProcessingTriggered', groupId }
        : { kind: 'groupLicensesSet', groupId, before, after },
    ),
    call.now,
  );
  // Where units are free that nobody has told of, those who wait come before the members.
  await tx.markWaitingLines(operationNo);
  if (source.isApplied) {
    for (const { groupId } of groups) await tx.setGroupProcessing(groupId, plan.id, 'queued');
    return operationNo;
  }
  const operation = { operationNo };
  await startProcessing(tx, { source, plan, operation, now: call.now });
  for (const { groupId } of groups) {
    await tx.markStale(operationNo, await joinedSince(tx, groupId, plan.createdAt));
  }
  return operationNo;
}

/** Notes that the groups' members are being looked at from now on. */
export async function startProcessing(
  tx: Writer,
  {
    source: { groups },
    plan,
    operation: { operationNo },
    now,
  }: {
    readonly source: GroupSource;
    readonly plan: Pick<StoredPlan, 'id'>;
    readonly operation: Pick<Operation, 'operationNo'>;
    readonly now: Instant;
  },
): Promise<void> {
  const started = groups.map(
    ({ groupId }) => ({ kind: 'groupProcessingStarted', groupId }) as const,
  );
  await tx.record(operationNo, started, now);
  for (const { groupId } of groups) await tx.setGroupProcessing(groupId, plan.id, 'started');
}

/** How a chunk of members fared. */
export type GroupChunkWritten = {
  readonly changed: number;
  readonly refused: number;
  readonly unchanged: number;
};

/**
 * Brings a chunk of members up to date as things are now. Where somebody fares otherwise than planned, the plan says what happened:
 * what a group gives is not asked for again.
 */
export async function writeGroupChunk(
  tx: Writer,
  {
    plan,
    source,
    operation,
    chunk,
    now,
  }: {
    readonly plan: StoredPlan;
    readonly source: GroupSource;
    readonly operation: Operation;
    readonly chunk: PlanChunk;
    readonly now: Instant;
  },
): Promise<GroupChunkWritten> {
  const context = await loadGroupContext(tx);
  const { operationNo } = operation;
  const people = await reconcilePeople(tx, chunk.userIds, { operationNo, now, context });
  const outcomes = OutcomesOf.source(source, context.rules.catalog);
  const planned = await tx.planOutcomes(plan.id, [...new Set(chunk.outcomeNos)]);
  const keys = new Map(Array.from(planned, ([no, outcome]) => [outcomeKey(outcome), no]));
  const fresh: Parameters<Writer['putPlanOutcomes']>[2][number][] = [];
  const firstNo = await tx.planOutcomeCount(plan.id);
  const counts = { change: 0, problem: 0, unchanged: 0 };
  const outcomeNos = [...chunk.outcomeNos];
  chunk.userIds.forEach((userId, position) => {
    const row = people.of.get(userId);
    if (row === undefined) return;
    const outcome = outcomes.of(row.view, row.reconciled);
    counts[rowKind(outcome)] += 1;
    const key = outcomeKey(outcome);
    let no = keys.get(key);
    if (no === undefined) {
      no = firstNo + fresh.length;
      keys.set(key, no);
      fresh.push(outcome);
    }
    outcomeNos[position] = no;
  });
  if (fresh.length > 0) await tx.putPlanOutcomes(plan.id, firstNo, fresh);
  if (outcomeNos.some((no, position) => no !== chunk.outcomeNos[position])) {
    await tx.putPlanChunk(plan.id, { ...chunk, outcomeNos }, counts);
  }
  return { changed: counts.change, refused: counts.problem, unchanged: counts.unchanged };
}

/** Writes down that all members have been looked at. */
export async function endGroupProcessing(
  tx: Writer,
  {
    plan,
    source,
    operation,
    now,
  }: {
    readonly plan: StoredPlan;
    readonly source: GroupSource;
    readonly operation: Operation;
    readonly now: Instant;
  },
): Promise<void> {
  const { operationNo, changed, unchanged, refused: failed } = operation;
  // Of several groups the people are counted together: each of them stands in the plan once.
  const finished = source.groups.map(
    ({ groupId }) =>
      ({
        kind: 'groupProcessingFinished',
        groupId,
        succeeded: changed + unchanged,
        failed,
      }) as const,
  );
  await tx.record(operationNo, finished, now);
  for (const { groupId } of source.groups) await tx.setGroupProcessing(groupId, plan.id, null);
}
