import type { UserView } from '../core/assignment/assignment.ts';
import type { PlanId, SkuId, UserId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { PlanContext, UnitBudget } from '../core/plan/outcome.ts';
import { createPlanner } from '../core/plan/planner.ts';
import { createResolvingPlanner, type ResolvingPlanner } from '../core/plan/resolving-planner.ts';
import { touchedSkus } from '../core/plan/touched-skus.ts';
import { openingBudget } from '../core/plan/units.ts';
import type { Reader, Writer } from '../store/store.ts';
import type { PlanChunk, StoredPlan } from '../store/stored-plan.ts';
import { groupOrderIsFree, groupRowPlanner } from './groups/group-rows.ts';
import { OutcomeLedger, rowKind } from './outcome-ledger.ts';
import { loadPlanContext } from './plan-context.ts';
import { type PlanRows, rowsOfPlan } from './plan-rows.ts';
import { ProblemLedger } from './problem-ledger.ts';
import type { RowPlanner } from './row-planner.ts';
import { WaysOutCommands } from './ways-out-commands.ts';

/** A plan being computed: a fold over people that pauses after each chunk. */
export type PlanComputation = {
  readonly planId: PlanId;
  readonly context: PlanContext;
  readonly rows: PlanRows;
  readonly ledger: OutcomeLedger;
  readonly problems: ProblemLedger;
  /** What would happen to these people. */
  readonly planRows: RowPlanner;
  /** Commands that came in the place of what was asked for. */
  readonly waysOut: WaysOutCommands;
  /** What becomes of the plan when it has been computed. */
  readonly next: 'ready' | 'applying';
  chunkNo: number;
  planned: number;
};

/** Starts (or, after a restart, starts again) the computation of a plan. */
export async function beginComputation(reader: Reader, plan: StoredPlan): Promise<PlanComputation> {
  const context = await loadPlanContext(reader, plan.surface, plan.mayLicenseGuests);
  const commands = await reader.planCommands(plan.id);
  const units = touchedUnits(commands, context);
  const { source } = plan;
  const isOfGroup = source.kind === 'groupLicenses';
  const anyOrder = isOfGroup
    ? await groupOrderIsFree(reader, source, context)
    : orderIsFree(plan, commands, units);
  const rows = await rowsOfPlan(reader, plan, commands, anyOrder);
  return {
    planId: plan.id,
    context,
    rows,
    ledger: new OutcomeLedger(),
    problems: new ProblemLedger(),
    planRows: isOfGroup
      ? await groupRowPlanner(reader, source)
      : directRowPlanner(
          createResolvingPlanner(createPlanner(context, units), context, plan.resolutions),
          rows,
        ),
    waysOut: new WaysOutCommands(commands.length),
    // The operation is there already: what was asked for is applied without another word.
    next: plan.operationNo === null ? 'ready' : 'applying',
    chunkNo: 0,
    planned: 0,
  };
}

function directRowPlanner(planner: ResolvingPlanner, planRows: PlanRows): RowPlanner {
  return async (reader, { userIds, commandNos }) => {
    const viewOf = viewsInOrder(await reader.loadUserViews(userIds), userIds);
    return userIds.flatMap((userId, position) => {
      const view = viewOf(position);
      if (view === undefined) return [];
      const commandNo = commandNos[position] ?? 0;
      const asked = planRows.command(commandNo);
      const { command, outcome, met } = planner.plan(view, asked);
      return [{ userId, commandNo, command: command === asked ? null : command, outcome, met }];
    });
  };
}

/** Free units of the products that the commands may take or give back; few entries keep the fold fast. */
function touchedUnits(commands: readonly Command[], context: PlanContext): UnitBudget {
  const touched = new Set<SkuId>();
  for (const command of commands) {
    const skuIds = touchedSkus(command);
    if (skuIds === 'all') return openingBudget('all', context);
    for (const skuId of skuIds) touched.add(skuId);
  }
  return openingBudget(touched, context);
}

/** Whether everyone fares the same whatever the order: people can then be taken by id, which is fastest. */
function orderIsFree(plan: StoredPlan, commands: readonly Command[], units: UnitBudget): boolean {
  // A way out may need units of any product.
  if (plan.resolutions.length > 0) return false;
  if (commands.every((command) => takesNoUnit.has(command.kind))) return true;
  const people = plan.total ?? Number.POSITIVE_INFINITY;
  return [...units.values()].every((free) => free >= people);
}

const takesNoUnit: ReadonlySet<Command['kind']> = new Set(['unassign', 'unassignAll', 'setApps']);

/** Plans the next chunk and keeps it; answers whether that was the last. */
export async function computeChunk(tx: Writer, computation: PlanComputation): Promise<boolean> {
  const next = await computation.rows.next(tx);
  if (next !== null) await keepChunk(tx, computation, next);
  const progress = { planned: computation.planned, chunks: computation.chunkNo };
  if (next !== null) {
    await tx.patchPlan(computation.planId, progress);
    return false;
  }
  const totals = computation.ledger.totals(computation.context);
  await tx.putPlanProblems(computation.planId, computation.problems.groups());
  await tx.patchPlan(computation.planId, {
    ...progress,
    status: computation.next,
    total: computation.planned,
    totals,
  });
  return true;
}

async function keepChunk(
  tx: Writer,
  computation: PlanComputation,
  rows: { readonly userIds: readonly UserId[]; readonly commandNos: readonly number[] },
): Promise<void> {
  const { ledger, problems, planRows, waysOut } = computation;
  const userIds: UserId[] = [];
  const commandNos: number[] = [];
  const outcomeNos: number[] = [];
  const counts = { change: 0, problem: 0, unchanged: 0 };
  for (const { userId, commandNo, command, outcome, met } of await planRows(tx, rows)) {
    if (met.length > 0) problems.add(userId, met);
    userIds.push(userId);
    commandNos.push(command === null ? commandNo : waysOut.numberOf(command));
    outcomeNos.push(ledger.add(outcome));
    counts[rowKind(outcome)] += 1;
  }
  const chunk: PlanChunk = {
    chunkNo: computation.chunkNo,
    userIds,
    commandNos,
    outcomeNos,
    drifted: [],
  };
  const fresh = ledger.takeNew();
  if (fresh.outcomes.length > 0) {
    await tx.putPlanOutcomes(computation.planId, fresh.firstNo, fresh.outcomes);
  }
  for (const { firstNo, commands } of [
    computation.rows.takeNewCommands(),
    waysOut.takeNewCommands(),
  ]) {
    if (commands.length > 0) await tx.putPlanCommands(computation.planId, firstNo, commands);
  }
  await tx.putPlanChunk(computation.planId, chunk, counts);
  computation.chunkNo += 1;
  computation.planned += userIds.length;
}

/** Views come in the order of the ids with the missing ones left out; answers the view at a position of the ids. */
export function viewsInOrder(
  views: readonly UserView[],
  userIds: readonly UserId[],
): (position: number) => UserView | undefined {
  if (views.length === userIds.length) return (position) => views[position];
  const byId = new Map(views.map((view) => [view.user.id, view]));
  return (position) => {
    const userId = userIds[position];
    return userId === undefined ? undefined : byId.get(userId);
  };
}
