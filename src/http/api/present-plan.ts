import type { PlanBody, PlanRowBody } from '../../api/plans.ts';
import type { Desk } from '../../operations/desk.ts';
import type { PlanRow } from '../../operations/list-plan-rows.ts';
import { rowKind } from '../../operations/outcome-ledger.ts';
import type { StoredPlan } from '../../store/stored-plan.ts';
import { fixSentence } from '../fix-sentence.ts';
import { toProblemBody } from '../problem-body.ts';
import type { Names } from '../problem-catalogue.ts';

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
  if (source.kind !== 'groupLicenses') return toPlanBody(plan, []);
  const ids = source.groups.map(({ groupId }) => groupId);
  const found = await desk.near((reader) => reader.groupsByIds(ids));
  const names = new Map(found.map(({ id, displayName }) => [id, displayName]));
  return toPlanBody(
    plan,
    source.groups.map((one) => ({ ...one, displayName: names.get(one.groupId) ?? null })),
  );
}

function toPlanBody(plan: StoredPlan, groups: PlanBody['groups']): PlanBody {
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
