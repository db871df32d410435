import type { LicenseChange, LicenseStep } from '../core/change.ts';
import type { Instant, OperationNo, PlanId, SkuId, UserId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { Outcome, PlanContext, UnitBudget } from '../core/plan/outcome.ts';
import { createPlanner } from '../core/plan/planner.ts';
import { openingBudget } from '../core/plan/units.ts';
import { Refused } from '../core/problems.ts';
import { mayLicenseGuests } from '../core/roles/may-perform.ts';
import type { Operation } from '../store/operation.ts';
import type { Writer } from '../store/store.ts';
import type { PlanChunk, StoredPlan } from '../store/stored-plan.ts';
import { actorStamp } from './actor-stamp.ts';
import { viewsInOrder } from './compute-plan.ts';
import type { Call } from './operation.ts';
import { outcomeKey, rowKind } from './outcome-ledger.ts';
import { applyGroupPlan } from './groups/apply-group-plan.ts';
import { endGroupProcessing, writeGroupChunk } from './groups/group-processing.ts';
import { loadPlanContext } from './plan-context.ts';
import { requirePermission } from './require-permission.ts';

/** People that one all-or-nothing apply may change: it holds the writer until it is done. */
const allOrNothingPeopleMax = 100_000;

/** Which plan to apply, and how. */
export type ApplyPlanInput = {
  readonly planId: PlanId;
  /** Write nothing unless every row that was planned to change can be written. */
  readonly allOrNothing: boolean;
  readonly reason: string | null;
  /** Name of the group, where so many would lose a license that somebody must have meant it. */
  readonly confirmation?: string | null;
};

/** The operation that applies the plan; it runs on after the answer. */
export type ApplyPlanOutput = { readonly operationNo: OperationNo };

/** Starts to apply a plan that is ready: opens the operation, which the writer then carries out chunk by chunk. */
export async function applyPlan(
  tx: Writer,
  call: Call,
  input: ApplyPlanInput,
): Promise<ApplyPlanOutput> {
  const plan = await tx.plan(input.planId);
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: input.planId });
  if (plan.status !== 'ready') throw new Refused({ code: 'PlanNotReady', status: plan.status });
  if (plan.source.kind === 'groupLicenses') return await applyGroupPlan(tx, call, plan, input);
  requirePermission(call.actor, 'assignUserLicense');
  const { settings } = await tx.organization();
  if (plan.mayLicenseGuests && !mayLicenseGuests(call.actor, settings)) {
    throw new Refused({ code: 'GuestNeedsGlobalAdministrator' });
  }
  const counts = plan.totals?.counts;
  if (input.allOrNothing) refuseUnlessWhole(counts?.problem ?? 0, plan);
  const undoOf = plan.source.kind === 'undo' ? plan.source.operationNo : null;
  const reason = input.reason ?? plan.reason;
  const operationNo = await tx.openOperation({
    activity: await activityOf(tx, plan),
    actor: actorStamp(call.actor),
    reason,
    planId: plan.id,
    undoOf,
    total: counts?.people ?? 0,
    status: 'running',
    startedAt: call.now,
    endedAt: null,
    changed: 0,
  });
  await tx.patchPlan(plan.id, {
    status: 'applying',
    operationNo,
    allOrNothing: input.allOrNothing,
    reason,
  });
  return { operationNo };
}

function refuseUnlessWhole(problems: number, plan: StoredPlan): void {
  const people = plan.totals?.counts.people ?? 0;
  if (people > allOrNothingPeopleMax) {
    throw new Refused({ code: 'TooManyPeople', count: people, max: allOrNothingPeopleMax });
  }
  if (problems > 0) {
    throw new Refused({
      code: 'BadRequest',
      message: `All or nothing was asked for, but ${String(problems)} of ${String(people)} people cannot be changed. Nothing was changed.`,
    });
  }
}

const activities: Readonly<Record<Command['kind'], string>> = {
  assign: 'Assign licenses',
  unassign: 'Unassign licenses',
  change: 'Change licenses',
  replace: 'Replace licenses',
  swap: 'Swap licenses',
  setApps: 'Change apps and services',
  unassignAll: 'Unassign all licenses',
  assignLicense: 'Change user license',
  restore: 'Undo',
};

async function activityOf(tx: Writer, plan: StoredPlan): Promise<string> {
  if (plan.source.kind === 'undo') return 'Undo';
  // Ways out are further commands: what was asked for names the operation.
  if (plan.command !== null) return activities[plan.command.kind];
  const kinds = new Set((await tx.planCommands(plan.id)).map((command) => command.kind));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? activities[only] : 'Change licenses';
}

/** Carries the apply of a plan one step on; answers whether it has come to its end. */
export async function applyChunk(tx: Writer, planId: PlanId, now: Instant): Promise<boolean> {
  const plan = await tx.plan(planId);
  if (plan === null || plan.status !== 'applying' || plan.operationNo === null) return true;
  const operation = await tx.operation(plan.operationNo);
  if (operation === null) throw new Error('a plan is applied without its operation');
  if (operation.status === 'stopping')
    return endApply(tx, { plan, operation, now, status: 'stopped' });
  if (plan.allOrNothing) return applyWhole(tx, { plan, operation, now });
  const chunk =
    plan.chunksApplied < plan.chunks ? await tx.planChunk(planId, plan.chunksApplied) : null;
  if (chunk === null) return endApply(tx, { plan, operation, now, status: 'done' });
  const { source } = plan;
  const written =
    source.kind === 'groupLicenses'
      ? { ...(await writeGroupChunk(tx, { plan, source, operation, chunk, now })), drifted: [] }
      : await writeChunk(tx, { plan, operation, chunk, now });
  await tx.patchPlan(planId, { chunksApplied: plan.chunksApplied + 1 });
  await tx.patchOperation(operation.operationNo, {
    changed: operation.changed + written.changed,
    refused: operation.refused + written.refused,
    unchanged: operation.unchanged + written.unchanged,
    drifted: operation.drifted + written.drifted.length,
  });
  return false;
}

type Applying = {
  readonly plan: StoredPlan;
  readonly operation: Operation;
  readonly now: Instant;
};

/** Writes down that an apply has come to its end, or was stopped. */
export async function endApply(
  tx: Writer,
  { plan, operation, now, status }: Applying & { status: 'done' | 'stopped' },
): Promise<true> {
  const { source } = plan;
  if (source.kind === 'groupLicenses') {
    await endGroupProcessing(tx, { plan, source, operation, now });
  }
  await tx.patchOperation(operation.operationNo, { status, endedAt: now });
  await tx.patchPlan(plan.id, { status: status === 'done' ? 'applied' : 'stopped' });
  // An undo that could not change everyone may be tried again for the rest.
  const isWhole = operation.changed > 0 && operation.refused === 0 && operation.drifted === 0;
  if (operation.undoOf !== null && status === 'done' && isWhole) {
    await tx.patchOperation(operation.undoOf, { undoneBy: operation.operationNo });
  }
  return true;
}

type Written = {
  changed: number;
  refused: number;
  unchanged: number;
  drifted: number[];
};

/** Rows moved since the plan was made: the whole apply is given up. */
class WorldMoved extends Error {
  readonly drifted: number;

  constructor(drifted: number) {
    super('rows have drifted');
    this.drifted = drifted;
  }
}

/** All chunks in this one transaction, or none of them. */
async function applyWhole(tx: Writer, { plan, operation, now }: Applying): Promise<true> {
  const sums = { changed: 0, refused: 0, unchanged: 0 };
  try {
    await tx.savepoint(async () => {
      for (let chunkNo = 0; chunkNo < plan.chunks; chunkNo += 1) {
        const chunk = await tx.planChunk(plan.id, chunkNo);
        if (chunk === null) continue;
        const written = await writeChunk(tx, { plan, operation, chunk, now });
        if (written.drifted.length > 0) throw new WorldMoved(written.drifted.length);
        sums.changed += written.changed;
        sums.refused += written.refused;
        sums.unchanged += written.unchanged;
      }
    });
  } catch (error) {
    if (!(error instanceof WorldMoved)) throw error;
    await tx.patchOperation(operation.operationNo, {
      status: 'failed',
      endedAt: now,
      drifted: error.drifted,
    });
    await tx.patchPlan(plan.id, { status: 'failed' });
    return true;
  }
  await tx.patchOperation(operation.operationNo, sums);
  await tx.patchPlan(plan.id, { chunksApplied: plan.chunks });
  return endApply(tx, { plan, operation: { ...operation, ...sums }, now, status: 'done' });
}

/** Computes the chunk's rows again and writes those that are as planned; the others have drifted. */
async function writeChunk(
  tx: Writer,
  { plan, operation, chunk, now }: Applying & { chunk: PlanChunk },
): Promise<Written> {
  const context = await loadPlanContext(tx, plan.surface, plan.mayLicenseGuests);
  const planned = await tx.planOutcomes(plan.id, [...new Set(chunk.outcomeNos)]);
  const commands = await tx.planCommands(plan.id);
  const planner = createPlanner(context, touchedUnits(planned, context));
  const isAsPlanned = comparison(planned);
  const rows = chunkRows(chunk, planned);
  const toWrite = rows.filter((row) => row.outcome.ok);
  const userIds = toWrite.map((row) => row.userId);
  const views = viewsInOrder(await tx.loadUserViews(userIds), userIds);
  const peopleOf = new Map<number, UserId[]>();
  const drifted: number[] = [];
  toWrite.forEach((row, index) => {
    const view = views(index);
    const command = commands[row.commandNo];
    // A row that is not written must neither free nor take a unit for those who come after it.
    const happens = (again: Outcome): boolean => isAsPlanned(row.outcomeNo, again);
    if (
      view === undefined ||
      command === undefined ||
      !happens(planner.plan(view, command, happens))
    ) {
      drifted.push(row.position);
      return;
    }
    const people = peopleOf.get(row.outcomeNo);
    if (people === undefined) peopleOf.set(row.outcomeNo, [row.userId]);
    else people.push(row.userId);
  });
  await tx.record(operation.operationNo, changesOf(peopleOf, planned), now);
  if (drifted.length > 0) await tx.setChunkDrifted(plan.id, chunk.chunkNo, drifted);
  return tally(rows, drifted);
}

/** Whether an outcome is the planned one. The planner answers the same object again and again: each is compared once. */
function comparison(
  planned: ReadonlyMap<number, Outcome>,
): (outcomeNo: number, again: Outcome) => boolean {
  const keys = new Map(Array.from(planned, ([no, outcome]) => [no, outcomeKey(outcome)]));
  const keyOf = new Map<Outcome, string>();
  return (outcomeNo, again) => {
    let key = keyOf.get(again);
    if (key === undefined) {
      key = outcomeKey(again);
      keyOf.set(again, key);
    }
    return key === keys.get(outcomeNo);
  };
}

type Row = {
  readonly position: number;
  readonly userId: UserId;
  readonly commandNo: number;
  readonly outcomeNo: number;
  readonly outcome: Outcome;
};

function chunkRows(chunk: PlanChunk, planned: ReadonlyMap<number, Outcome>): Row[] {
  return chunk.userIds.map((userId, position) => {
    const outcomeNo = chunk.outcomeNos[position] ?? -1;
    const outcome = planned.get(outcomeNo);
    if (outcome === undefined) throw new Error('a planned row without its outcome');
    return { position, userId, commandNo: chunk.commandNos[position] ?? 0, outcomeNo, outcome };
  });
}

/** Free units of the products that this chunk's changes touch: few entries keep the fold fast. */
function touchedUnits(planned: ReadonlyMap<number, Outcome>, context: PlanContext): UnitBudget {
  const touched = new Set<SkuId>();
  for (const outcome of planned.values()) {
    if (outcome.ok) for (const step of outcome.changes) touched.add(step.skuId);
  }
  return openingBudget(touched, context);
}

/** One change for each distinct step, for all the people who have it. Within a chunk removals come before additions. */
function changesOf(
  peopleOf: ReadonlyMap<number, readonly UserId[]>,
  planned: ReadonlyMap<number, Outcome>,
): LicenseChange[] {
  const changes = new Map<string, { step: LicenseStep; userIds: UserId[] }>();
  for (const [outcomeNo, userIds] of peopleOf) {
    const outcome = planned.get(outcomeNo);
    if (outcome === undefined || !outcome.ok) continue;
    for (const step of outcome.changes) {
      const key = JSON.stringify(step);
      const known = changes.get(key);
      if (known === undefined) changes.set(key, { step, userIds: [...userIds] });
      else known.userIds.push(...userIds);
    }
  }
  const list = Array.from(changes.values(), ({ step, userIds }) => ({ ...step, userIds }));
  return [
    ...list.filter((change) => change.kind === 'licenseRemoved'),
    ...list.filter((change) => change.kind !== 'licenseRemoved'),
  ];
}

function tally(rows: readonly Row[], drifted: number[]): Written {
  const counts = { change: 0, unchanged: 0, problem: 0 };
  for (const row of rows) counts[rowKind(row.outcome)] += 1;
  return {
    changed: counts.change - drifted.length,
    refused: counts.problem,
    unchanged: counts.unchanged,
    drifted,
  };
}
