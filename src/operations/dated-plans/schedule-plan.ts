import type { Instant, OperationNo, PlanId } from '../../core/ids.ts';
import { addDays } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import { actorStamp } from '../actor-stamp.ts';
import { applyPlan } from '../apply-plan.ts';
import type { Call } from '../operation.ts';
import { requirePermission } from '../require-permission.ts';

/** Days that a date may lie ahead: ten years. */
const daysAheadMax = 3660;

/** When a plan that was looked at is applied, and when what it did is taken back. One of both at least. */
export type SchedulePlanInput = {
  readonly planId: PlanId;
  /** Null, or a moment that is past: at once. */
  readonly startsAt: Instant | null;
  /** Null: never. */
  readonly endsAt: Instant | null;
  readonly reason: string | null;
  /** Name of the group, where so many would lose a license that somebody must have meant it. */
  readonly confirmation?: string | null;
};

/** The operation, where it was applied at once. */
export type SchedulePlanOutput = { readonly operationNo: OperationNo | null };

/**
 * Gives a plan its dates. At its start it is computed once more, for the people and licenses of that day, and applied; at its end what it did
 * is taken back. Refused for dates that are past, in the wrong order, or too far away.
 */
export async function schedulePlan(
  tx: Writer,
  call: Call,
  { planId, startsAt, endsAt, reason, confirmation = null }: SchedulePlanInput,
): Promise<SchedulePlanOutput> {
  const plan = await tx.plan(planId);
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: planId });
  const action = plan.source.kind === 'groupLicenses' ? 'assignGroupLicense' : 'assignUserLicense';
  requirePermission(call.actor, action);
  if (plan.status !== 'ready') throw new Refused({ code: 'PlanNotReady', status: plan.status });
  if (plan.source.kind === 'undo') refuse('An undo is applied at once.');
  if ((await tx.datedPlan(planId)) !== null) refuse('This plan has its dates already.');
  const isLater = startsAt !== null && startsAt > call.now;
  if (!isLater && endsAt === null) refuse('Give a start that is to come, or an end.');
  const start = isLater ? startsAt : call.now;
  if (endsAt !== null && endsAt <= start) refuse('The end must come after the start.');
  if ((endsAt ?? start) > addDays(call.now, daysAheadMax)) refuse('The date is too far away.');
  const operationNo = isLater
    ? null
    : (
        await applyPlan(tx, call, {
          planId,
          allOrNothing: false,
          reason: reason ?? plan.reason,
          confirmation,
        })
      ).operationNo;
  await tx.putDatedPlan({
    planId,
    startsAt: isLater ? startsAt : null,
    endsAt,
    step: isLater ? 'waiting' : 'running',
    currentPlanId: null,
    operationNo,
    by: call.actor.displayName,
    reason: reason ?? plan.reason,
    createdAt: call.now,
    failure: null,
  });
  if (isLater) await noteInLog(tx, call, 'Schedule plan', reason ?? plan.reason);
  return { operationNo };
}

/** Drops a start that is to come, or an end: what was given then stays. */
export async function cancelDatedPlan(
  tx: Writer,
  call: Call,
  { planId }: { readonly planId: PlanId },
): Promise<null> {
  requirePermission(call.actor, 'assignUserLicense');
  const dated = await tx.datedPlan(planId);
  if (dated === null) throw new Refused({ code: 'ResourceNotFound', id: planId });
  if (dated.step !== 'waiting' && dated.step !== 'running') {
    refuse('Its date has come already: undo the operation instead.');
  }
  await tx.putDatedPlan({ ...dated, step: 'canceled' });
  await noteInLog(tx, call, 'Cancel dates of plan', null);
  return null;
}

/** A line of the log for what changes no license yet. */
async function noteInLog(
  tx: Writer,
  call: Call,
  activity: string,
  reason: string | null,
): Promise<void> {
  await tx.openOperation({
    activity,
    actor: actorStamp(call.actor),
    reason,
    planId: null,
    undoOf: null,
    total: 0,
    status: 'done',
    startedAt: call.now,
    endedAt: call.now,
    changed: 0,
  });
}

function refuse(message: string): never {
  throw new Refused({ code: 'BadRequest', message });
}
