import type { PlanId, SkuId, UserId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import { Refused } from '../../core/problems.ts';
import type { Actor } from '../../core/roles/actor.ts';
import type { DatedPlan } from '../../store/dated-plans.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { applyPlan } from '../apply-plan.ts';
import { createPlan } from '../create-plan.ts';
import type { Call } from '../operation.ts';
import { planAgain } from '../plan-again.ts';
import { undoOperation } from '../undo-operation.ts';

/** By whom it is that dates come. */
const calendar: Actor = { kind: 'system', displayName: 'Dated assignments' };
/** Plans with dates that are looked at in one step. */
const plansAStep = 20;
/** Chunks of a plan that are looked through at a time for people who were changed meanwhile. */
const chunksAtOnce = 50;

/** Whether something is due of a plan with dates. */
export async function isDateDue(reader: Reader): Promise<boolean> {
  const { now } = await reader.moment();
  return (await reader.dueDatedPlans(now, 1)).length > 0;
}

/**
 * Carries plans whose start or end has come one step on; answers whether any went on. Where none did they wait for a plan that is being
 * computed or applied.
 */
export async function followDates(
  tx: Writer,
  moment: Pick<Call, 'now' | 'machineNow' | 'newId'>,
): Promise<boolean> {
  const call: Call = { ...moment, actor: calendar };
  let hasGoneOn = false;
  for (const dated of await tx.dueDatedPlans(call.now, plansAStep)) {
    const next = await nextStep(tx, call, dated);
    if (next === null) continue;
    await tx.putDatedPlan(next);
    hasGoneOn = true;
  }
  return hasGoneOn;
}

/** What becomes of it, or null: it waits. A refusal ends it, with the reason. */
async function nextStep(tx: Writer, call: Call, dated: DatedPlan): Promise<DatedPlan | null> {
  try {
    return await tx.savepoint(() => stepOf(tx, call, dated));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [{ code }] = error.problems;
    return { ...dated, step: 'failed', currentPlanId: null, failure: code };
  }
}

async function stepOf(tx: Writer, call: Call, dated: DatedPlan): Promise<DatedPlan | null> {
  switch (dated.step) {
    case 'waiting':
      return await begin(tx, call, dated);
    case 'planning':
      return await apply(tx, call, dated);
    case 'running':
      return await beginEnd(tx, call, dated);
    case 'ending':
      return await applyCurrent(tx, call, dated, 'endingChanged');
    case 'endingChanged':
      return await lookAfterChanged(tx, call, dated);
    case 'endingRest':
      return await applyCurrent(tx, call, dated, 'ended');
    default:
      return null;
  }
}

/** The start has come: the plan is computed once more. What groups give holds for whoever is in them then. */
async function begin(tx: Writer, call: Call, dated: DatedPlan): Promise<DatedPlan> {
  const plan = await tx.plan(dated.planId);
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: dated.planId });
  if (plan.source.kind === 'groupLicenses') {
    return { ...dated, step: 'planning', currentPlanId: plan.id };
  }
  const { planId } = await planAgain(tx, call, {
    planId: plan.id,
    resolutions: plan.resolutions,
    only: 'all',
    mayLicenseGuests: plan.mayLicenseGuests,
  });
  return { ...dated, step: 'planning', currentPlanId: planId };
}

async function apply(tx: Writer, call: Call, dated: DatedPlan): Promise<DatedPlan | null> {
  const plan = await currentPlan(tx, dated);
  if (plan.status === 'computing') return null;
  if (plan.status === 'ready' && plan.totals?.counts.change === 0) {
    return { ...dated, step: 'ended', currentPlanId: null };
  }
  const { operationNo } = await applyPlan(tx, call, {
    planId: plan.id,
    allOrNothing: false,
    reason: dated.reason,
  });
  const step = dated.endsAt === null ? 'ended' : 'running';
  return { ...dated, step, currentPlanId: null, operationNo };
}

/** The end has come: what was done is taken back, unless somebody did so already. */
async function beginEnd(tx: Writer, call: Call, dated: DatedPlan): Promise<DatedPlan | null> {
  const { operationNo } = dated;
  const operation = operationNo === null ? null : await tx.operation(operationNo);
  if (operation === null) return { ...dated, step: 'ended' };
  if (operation.status === 'running' || operation.status === 'stopping') return null;
  if (operation.undoneBy !== null || operation.changed === 0) return { ...dated, step: 'ended' };
  const { planId } = await undoOperation(tx, call, {
    operationNo: operation.operationNo,
    reason: dated.reason,
  });
  return { ...dated, step: 'ending', currentPlanId: planId };
}

/** Applies the plan that was computed, where it changes anything. */
async function applyCurrent(
  tx: Writer,
  call: Call,
  dated: DatedPlan,
  step: DatedPlan['step'],
): Promise<DatedPlan | null> {
  const plan = await currentPlan(tx, dated);
  if (plan.status === 'computing') return null;
  if (plan.totals?.counts.change !== 0) {
    await applyPlan(tx, call, { planId: plan.id, allOrNothing: false, reason: dated.reason });
  }
  return { ...dated, step };
}

/**
 * Whose apps were switched meanwhile the way back leaves alone. Where licenses were given they end for these people all the same: the date
 * was part of what was given.
 */
async function lookAfterChanged(
  tx: Writer,
  call: Call,
  dated: DatedPlan,
): Promise<DatedPlan | null> {
  const back = await currentPlan(tx, dated);
  if (back.status === 'applying') return null;
  const given = await tx.plan(dated.planId);
  const ended: DatedPlan = { ...dated, step: 'ended', currentPlanId: null };
  if (given?.command?.kind !== 'assign') return ended;
  const skuIds = given.command.licenses.map(({ skuId }) => skuId);
  const rows = await stillHolding(tx, await refusedIn(tx, back.id), skuIds);
  if (rows.length === 0) return ended;
  const { planId } = await createPlan(tx, call, {
    people: { kind: 'rows', rows },
    surface: 'api',
    reason: dated.reason,
  });
  return { ...dated, step: 'endingRest', currentPlanId: planId };
}

/** People whom a plan could not change. */
async function refusedIn(tx: Writer, planId: PlanId): Promise<readonly UserId[]> {
  const people: UserId[] = [];
  let from = 0;
  for (;;) {
    const chunks = await tx.planChunksWith(planId, 'problem', from, chunksAtOnce);
    for (const { userIds, outcomeNos } of chunks) {
      const outcomes = await tx.planOutcomes(planId, [...new Set(outcomeNos)]);
      for (const [at, userId] of userIds.entries()) {
        if (outcomes.get(outcomeNos[at] ?? -1)?.ok === false) people.push(userId);
      }
    }
    const last = chunks.at(-1);
    if (last === undefined || chunks.length < chunksAtOnce) return people;
    from = last.chunkNo + 1;
  }
}

/** What is to be taken from whom: only what they hold directly. */
async function stillHolding(
  tx: Writer,
  userIds: readonly UserId[],
  skuIds: readonly SkuId[],
): Promise<readonly { readonly key: string; readonly command: Command }[]> {
  const held = await tx.assignmentsOf(userIds);
  return userIds.flatMap((userId) => {
    const taken = (held.get(userId) ?? [])
      .filter(({ skuId, assignedByGroup }) => assignedByGroup === null && skuIds.includes(skuId))
      .map(({ skuId }) => skuId);
    return taken.length === 0
      ? []
      : [{ key: userId, command: { kind: 'unassign', skuIds: taken } as const }];
  });
}

async function currentPlan(tx: Writer, { currentPlanId }: DatedPlan) {
  const plan = currentPlanId === null ? null : await tx.plan(currentPlanId);
  if (plan === null || plan.status === 'failed') {
    throw new Refused({ code: 'PlanNotReady', status: plan?.status ?? 'failed' });
  }
  return plan;
}
