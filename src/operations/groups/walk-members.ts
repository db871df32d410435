import type { Instant, PlanId } from '../../core/ids.ts';
import type { Operation } from '../../store/operation.ts';
import type { UserIdsPart } from '../../store/lists.ts';
import type { Reader, Writer } from '../../store/store.ts';
import type { PlanSource, PlanWalk, StoredPlan } from '../../store/stored-plan.ts';
import { endApply } from '../apply-plan.ts';
import { planChunkPeople } from '../create-plan.ts';
import { OutcomeLedger, rowKind } from '../outcome-ledger.ts';
import { loadPlanContext } from '../plan-context.ts';
import { ProblemLedger } from '../problem-ledger.ts';
import { loadGroupContext } from './group-context.ts';
import { startProcessing } from './group-processing.ts';
import { groupOrderIsFree, metIn, OutcomesOf } from './group-rows.ts';
import { licensedScope } from './licensed-members.ts';
import { reconcilePeople } from './reconcile-people.ts';

type GroupSource = Extract<PlanSource, { readonly kind: 'groupLicenses' }>;

/**
 * What a group gives being brought to its members where that was saved at once: nobody has asked for a preview, so that each of them
 * is loaded, decided and written in one go, and the plan says what happened. The place in the walk is kept with each chunk.
 */
export type MemberWalk = {
  readonly planId: PlanId;
  readonly source: GroupSource;
  readonly ledger: OutcomeLedger;
  readonly problems: ProblemLedger;
};

/** Whether a plan is carried out so. */
export function isWalk(plan: StoredPlan): boolean {
  return plan.source.kind === 'groupLicenses' && plan.source.isApplied;
}

/** Starts such a walk; after a restart it is where its last commit left it. */
export async function resumeWalk(reader: Reader, plan: StoredPlan): Promise<MemberWalk> {
  const { source } = plan;
  if (source.kind !== 'groupLicenses') throw new Error('not a plan of a group');
  const problems = new ProblemLedger();
  if (plan.walk === null) {
    return { planId: plan.id, source, ledger: new OutcomeLedger(), problems };
  }
  const count = await reader.planOutcomeCount(plan.id);
  const known = await reader.planOutcomes(
    plan.id,
    Array.from({ length: count }, (_, no) => no),
  );
  const people = new Map<number, number>();
  for (let chunkNo = 0; chunkNo < plan.chunksApplied; chunkNo += 1) {
    const chunk = await reader.planChunk(plan.id, chunkNo);
    chunk?.userIds.forEach((userId, position) => {
      const no = chunk.outcomeNos[position] ?? -1;
      const outcome = known.get(no);
      if (outcome === undefined) throw new Error('a planned row without its outcome');
      people.set(no, (people.get(no) ?? 0) + 1);
      problems.add(userId, metIn(outcome));
    });
  }
  const ledger = OutcomeLedger.of(
    Array.from(known, ([no, outcome]) => ({ outcome, people: people.get(no) ?? 0 })),
  );
  return { planId: plan.id, source, ledger, problems };
}

/** Brings the next members up to date; answers whether those were the last. */
export async function walkMembers(tx: Writer, walk: MemberWalk, now: Instant): Promise<boolean> {
  const { planId, source } = walk;
  const plan = await tx.plan(planId);
  if (plan?.operationNo === null || plan === null || plan.status !== 'applying') return true;
  const operation = await tx.operation(plan.operationNo);
  if (operation === null) throw new Error('a plan is applied without its operation');
  if (plan.walk === null) {
    await tx.patchPlan(planId, { walk: { order: await orderOf(tx, source, plan), after: null } });
    return false;
  }
  if (plan.chunksApplied === 0) await startProcessing(tx, { source, plan, operation, now });
  const place = plan.walk;
  const groupIds = source.groups.map(({ groupId }) => groupId);
  const scope = await licensedScope(tx, groupIds);
  const people = { scope, filter: null, search: null };
  const part = await tx.nextUserIds(people, place.order, place.after, planChunkPeople);
  const after = await writePart(tx, walk, { plan, operation, place, part, now });
  if (part.next !== null) return false;
  return await endWalk(tx, walk, { ...after, now });
}

async function orderOf(
  reader: Reader,
  source: GroupSource,
  plan: StoredPlan,
): Promise<PlanWalk['order']> {
  const context = await loadPlanContext(reader, plan.surface, plan.mayLicenseGuests);
  return (await groupOrderIsFree(reader, source, context)) ? 'id' : 'name';
}

type Walking = { readonly plan: StoredPlan; readonly operation: Operation };

/** Writes some members and the chunk that tells of them; answers plan and operation as they are then. */
async function writePart(
  tx: Writer,
  { source, ledger, problems }: MemberWalk,
  {
    plan,
    operation,
    place,
    part,
    now,
  }: Walking & {
    readonly place: PlanWalk;
    readonly part: UserIdsPart;
    readonly now: Instant;
  },
): Promise<Walking> {
  const { operationNo } = operation;
  const context = await loadGroupContext(tx);
  const people = await reconcilePeople(tx, part.ids, { operationNo, now, context });
  const outcomes = OutcomesOf.source(source, context.rules.catalog);
  const counts = { change: 0, problem: 0, unchanged: 0 };
  const userIds = part.ids.filter((userId) => people.of.has(userId));
  const outcomeNos = userIds.map((userId) => {
    const row = people.of.get(userId);
    if (row === undefined) throw new Error('somebody was not looked at');
    const outcome = outcomes.of(row.view, row.reconciled);
    counts[rowKind(outcome)] += 1;
    problems.add(userId, metIn(outcome));
    return ledger.add(outcome);
  });
  const fresh = ledger.takeNew();
  if (fresh.outcomes.length > 0) await tx.putPlanOutcomes(plan.id, fresh.firstNo, fresh.outcomes);
  const commandNos = userIds.map(() => 0);
  const chunk = { chunkNo: plan.chunksApplied, userIds, commandNos, outcomeNos, drifted: [] };
  await tx.putPlanChunk(plan.id, chunk, counts);
  const chunks = plan.chunksApplied + 1;
  const planPatch = {
    chunks,
    chunksApplied: chunks,
    planned: plan.planned + userIds.length,
    walk: { order: place.order, after: part.next },
  };
  const operationPatch = {
    changed: operation.changed + counts.change,
    refused: operation.refused + counts.problem,
    unchanged: operation.unchanged + counts.unchanged,
  };
  await tx.patchPlan(plan.id, planPatch);
  await tx.patchOperation(operationNo, operationPatch);
  return { plan: { ...plan, ...planPatch }, operation: { ...operation, ...operationPatch } };
}

/** Writes what has become of everyone. */
async function endWalk(
  tx: Writer,
  { ledger, problems }: MemberWalk,
  end: Walking & { readonly now: Instant },
): Promise<true> {
  const { id, surface, mayLicenseGuests, planned } = end.plan;
  const context = await loadPlanContext(tx, surface, mayLicenseGuests);
  await tx.putPlanProblems(id, problems.groups());
  await tx.patchPlan(id, { total: planned, totals: ledger.totals(context, 'after') });
  return await endApply(tx, { ...end, status: 'done' });
}
