import type { PlanDatesBody } from '../../api/dates.ts';
import type { PlanBody, PlanRowBody } from '../../api/plans.ts';
import type { Desk } from '../../operations/desk.ts';
import type { PlanRow } from '../../operations/list-plan-rows.ts';
import { rowKind } from '../../operations/outcome-ledger.ts';
import type { DatedPlan } from '../../store/dated-plans.ts';
import type { StoredPlan } from '../../store/stored-plan.ts';
import { fixSentence } from '../fix-sentence.ts';
import { toProblemBody } from '../problem-body.ts';
import type { Names } from '../problem-entry.ts';

const sourceNames: Readonly<Record<StoredPlan['source']['kind'], PlanBody['source']>> = {
  listed: 'listed',
  again: 'listed',
  filter: 'filter',
  list: 'filter',
  undo: 'undo',
  groupLicenses: 'filter',
};

/** A plan as `/api` shows it; a plan for the licenses of groups names them. */
export async function presentPlan(desk: Desk, plan: StoredPlan): Promise<PlanBody> {
  const { source } = plan;
  const dated = await desk.near((reader) => reader.datedPlan(plan.id));
  const dates = dated === null ? null : datesOf(dated);
  if (source.kind !== 'groupLicenses') return toPlanBody(plan, [], dates);
  const ids = source.groups.map(({ groupId }) => groupId);
  const found = await desk.near((reader) => reader.groupsByIds(ids));
  const names = new Map(found.map(({ id, displayName }) => [id, displayName]));
  return toPlanBody(
    plan,
    source.groups.map((one) => ({ ...one, displayName: names.get(one.groupId) ?? null })),
    dates,
  );
}

/** How far it has come, as people are told: what goes on for a moment only is not told apart. */
const states: Readonly<Record<DatedPlan['step'], PlanDatesBody['state']>> = {
  waiting: 'waiting',
  planning: 'running',
  running: 'running',
  ending: 'ended',
  endingChanged: 'ended',
  endingRest: 'ended',
  ended: 'ended',
  canceled: 'canceled',
  failed: 'failed',
};

function datesOf({ startsAt, endsAt, step }: DatedPlan): PlanDatesBody {
  return { startsAt, endsAt, state: states[step] };
}

function toPlanBody(
  plan: StoredPlan,
  groups: PlanBody['groups'],
  dates: PlanDatesBody | null,
): PlanBody {
  const { source } = plan;
  return {
    id: plan.id,
    status: plan.status,
    createdAt: plan.createdAt,
    actor: plan.actor.displayName,
    surface: plan.surface,
    command: plan.command,
    source: sourceNames[source.kind],
    reason: plan.reason,
    planned: plan.planned,
    total: plan.total,
    totals: plan.totals,
    unknownKeys: plan.unknownKeys,
    resolutions: plan.resolutions,
    operationNo: plan.operationNo,
    undoOf: source.kind === 'undo' ? source.operationNo : (undoOfGroup(source) ?? null),
    dates,
    groups,
  };
}

function undoOfGroup(source: StoredPlan['source']): number | undefined {
  return source.kind === 'groupLicenses' ? source.undoOf : undefined;
}

/** A row of a plan as `/api` shows it. */
export function toPlanRowBody(row: PlanRow, names: Names): PlanRowBody {
  const head = {
    id: row.userId,
    userId: row.userId,
    userPrincipalName: row.userPrincipalName,
    displayName: row.displayName,
    userType: row.userType,
    kind: row.isDrifted ? 'drifted' : rowKind(row.outcome),
    command: row.command,
    kept: row.kept,
  } as const;
  if (row.outcome.ok) {
    const { changes, appsGained, appsLost, inheritedKept } = row.outcome;
    return { ...head, changes, appsGained, appsLost, inheritedKept };
  }
  return {
    ...head,
    problems: row.outcome.problems.map((problem, index) => ({
      ...toProblemBody(problem, names),
      fixes: (row.fixes[index] ?? []).map(({ command, ...facts }) => ({
        sentence: fixSentence(facts, names),
        facts,
        command,
      })),
    })),
  };
}
