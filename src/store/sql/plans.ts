import type { Instant, OperationNo, PlanId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import type { Outcome } from '../../core/plan/outcome.ts';
import type { PlanProblem, PlanTotals } from '../../core/plan/plan.ts';
import type { Row, SqliteConnection, SqlValue } from '../sqlite-connection.ts';
import type {
  PlannedGroupChange,
  PlanSource,
  PlanStatus,
  PlanWalk,
  StoredPlan,
} from '../stored-plan.ts';
import { assertCount } from '../write-session.ts';

/** The parts of a plan that are written once, kept as one JSON text. */
type PlanHead = Pick<
  StoredPlan,
  'source' | 'surface' | 'command' | 'resolutions' | 'actor' | 'mayLicenseGuests' | 'unknownKeys'
>;

/** What heads that were written before there were resolutions lack. */
const earlierHead: Pick<PlanHead, 'command' | 'resolutions'> = { command: null, resolutions: [] };

type PlanRow = [
  id: PlanId,
  status: PlanStatus,
  createdAt: Instant,
  head: string,
  planned: number,
  total: number | null,
  totals: string | null,
  reason: string | null,
  operationNo: OperationNo | null,
  allOrNothing: number,
  chunks: number,
  chunksApplied: number,
  walk: string | null,
];

const columns =
  'id, status, created_at, head, planned, total, totals, reason, operation_no, all_or_nothing, chunks, chunks_applied, walk';

function planOf(cells: Row): StoredPlan {
  // As `columns` lists them; the JSON texts are written below.
  const row = cells as unknown as PlanRow;
  const head = { ...earlierHead, ...(JSON.parse(row[3]) as PlanHead) };
  return {
    ...head,
    source: sourceOf(head.source),
    id: row[0],
    status: row[1],
    createdAt: row[2],
    planned: row[4],
    total: row[5],
    totals: row[6] === null ? null : (JSON.parse(row[6]) as PlanTotals),
    reason: row[7],
    operationNo: row[8],
    allOrNothing: row[9] === 1,
    chunks: row[10],
    chunksApplied: row[11],
    walk: row[12] === null ? null : (JSON.parse(row[12]) as PlanWalk),
  };
}

/** Plans were of one group each, and said so beside the kind. */
function sourceOf(source: PlanSource | EarlierGroupSource): PlanSource {
  if (source.kind !== 'groupLicenses' || !('groupId' in source)) return source;
  const { groupId, before, after, ...rest } = source;
  return { ...rest, groups: [{ groupId, before, after }] };
}

type EarlierGroupSource = PlannedGroupChange &
  Omit<Extract<PlanSource, { readonly kind: 'groupLicenses' }>, 'groups'>;

/** The plan with this id. */
export function findPlan(db: SqliteConnection, id: PlanId): StoredPlan | null {
  const row = db.row(`select ${columns} from plan where tenant_id = ? and id = ?`, [db.tenant, id]);
  return row === null ? null : planOf(row);
}

/** Plans being computed or applied, oldest first: a restart goes on with them. */
export function unfinishedPlans(db: SqliteConnection): StoredPlan[] {
  const sql = `select ${columns} from plan
    where tenant_id = ? and status in ('computing', 'applying') order by created_at, id`;
  return db.rows(sql, [db.tenant]).map(planOf);
}

/** Writes a plan's head; commands, outcomes and chunks of an earlier one with this id go. */
export function putPlan(db: SqliteConnection, plan: StoredPlan): void {
  const { source, surface, command, resolutions, actor, mayLicenseGuests, unknownKeys } = plan;
  const head: PlanHead = {
    source,
    surface,
    command,
    resolutions,
    actor,
    mayLicenseGuests,
    unknownKeys,
  };
  db.run('delete from plan where tenant_id = ? and id = ?', [db.tenant, plan.id]);
  db.run(
    `insert into plan (tenant_id, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      db.tenant,
      plan.id,
      plan.status,
      plan.createdAt,
      JSON.stringify(head),
      plan.planned,
      plan.total,
      plan.totals === null ? null : JSON.stringify(plan.totals),
      plan.reason,
      plan.operationNo,
      plan.allOrNothing ? 1 : 0,
      plan.chunks,
      plan.chunksApplied,
      plan.walk === null ? null : JSON.stringify(plan.walk),
    ],
  );
}

/** The parts of a plan that change after it was made. */
export type PlanPatch = Partial<
  Pick<
    StoredPlan,
    | 'status'
    | 'planned'
    | 'total'
    | 'totals'
    | 'operationNo'
    | 'allOrNothing'
    | 'chunks'
    | 'chunksApplied'
    | 'reason'
    | 'walk'
  >
>;

const patchable: Readonly<Record<keyof PlanPatch, string>> = {
  status: 'status',
  planned: 'planned',
  total: 'total',
  totals: 'totals',
  operationNo: 'operation_no',
  allOrNothing: 'all_or_nothing',
  chunks: 'chunks',
  chunksApplied: 'chunks_applied',
  reason: 'reason',
  walk: 'walk',
};

/** Changes a plan's progress. */
export function patchPlan(db: SqliteConnection, id: PlanId, patch: PlanPatch): void {
  const names = (Object.keys(patchable) as (keyof PlanPatch)[]).filter(
    (name) => patch[name] !== undefined,
  );
  if (names.length === 0) return;
  const changed = db.run(
    `update plan set ${names.map((name) => patchable[name] + ' = ?').join(', ')}
      where tenant_id = ? and id = ?`,
    [...names.map((name) => planCell(patch[name])), db.tenant, id],
  );
  assertCount(changed, 1, 'plan ' + id);
}

function planCell(value: PlanPatch[keyof PlanPatch]): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** Forgets plans that were never applied and are older than `before`; answers how many. */
export function dropPlansBefore(db: SqliteConnection, before: Instant): number {
  return db.run(
    `delete from plan where tenant_id = ? and created_at < ? and operation_no is null
      and status in ('ready', 'failed', 'stopped')
      and not exists (select 1 from dated_plan d
        where d.tenant_id = plan.tenant_id and d.plan_id = plan.id and d.due_at is not null)`,
    [db.tenant, before],
  );
}

const insertItems = (table: string, no: string): string =>
  `insert into ${table} (tenant_id, plan_id, ${no}, body)
    select ?1, ?2, ?3 + key, value from json_each(?4) where true
    on conflict do update set body = excluded.body`;
const commandsSql = insertItems('plan_command', 'command_no');
const problemsSql = insertItems('plan_problem', 'problem_no');
const outcomesSql = insertItems('plan_outcome', 'outcome_no');

/** Keeps commands from number `firstNo` on. */
export function putPlanCommands(
  db: SqliteConnection,
  id: PlanId,
  numbered: { readonly firstNo: number; readonly items: readonly Command[] },
): void {
  if (numbered.items.length === 0) return;
  db.run(commandsSql, [db.tenant, id, numbered.firstNo, jsonTexts(numbered.items)]);
}

/** Keeps outcomes from number `firstNo` on. */
export function putPlanOutcomes(
  db: SqliteConnection,
  id: PlanId,
  numbered: { readonly firstNo: number; readonly items: readonly Outcome[] },
): void {
  if (numbered.items.length === 0) return;
  db.run(outcomesSql, [db.tenant, id, numbered.firstNo, jsonTexts(numbered.items)]);
}

/** Keeps the problems of a plan, in place of earlier ones. */
export function putPlanProblems(
  db: SqliteConnection,
  id: PlanId,
  problems: readonly PlanProblem[],
): void {
  db.run('delete from plan_problem where tenant_id = ? and plan_id = ?', [db.tenant, id]);
  if (problems.length > 0) db.run(problemsSql, [db.tenant, id, 0, jsonTexts(problems)]);
}

/** The problems of a plan, in the order in which they were put. */
export function planProblems(db: SqliteConnection, id: PlanId): PlanProblem[] {
  const sql =
    'select body from plan_problem where tenant_id = ? and plan_id = ? order by problem_no';
  // Written by `putPlanProblems`.
  return db.rows<[string]>(sql, [db.tenant, id]).map(([body]) => JSON.parse(body) as PlanProblem);
}

/** An array of JSON texts, as JSON. */
function jsonTexts(items: readonly unknown[]): string {
  return JSON.stringify(items.map((item) => JSON.stringify(item)));
}

/** All commands of a plan, by number from 0. */
export function planCommands(db: SqliteConnection, id: PlanId): Command[] {
  const sql =
    'select body from plan_command where tenant_id = ? and plan_id = ? order by command_no';
  // Written by `putPlanCommands`.
  return db.rows<[string]>(sql, [db.tenant, id]).map(([body]) => JSON.parse(body) as Command);
}

/** These outcomes of a plan, by number. */
export function planOutcomes(
  db: SqliteConnection,
  id: PlanId,
  outcomeNos: readonly number[],
): ReadonlyMap<number, Outcome> {
  const sql = `select p.outcome_no, p.body from json_each(?) j
    cross join plan_outcome p on p.tenant_id = ? and p.plan_id = ? and p.outcome_no = j.value`;
  const rows = db.rows<[number, string]>(sql, [
    JSON.stringify([...new Set(outcomeNos)]),
    db.tenant,
    id,
  ]);
  // Written by `putPlanOutcomes`.
  return new Map(rows.map(([no, body]) => [no, JSON.parse(body) as Outcome]));
}

/** How many outcomes a plan has: they are numbered from 0. */
export function planOutcomeCount(db: SqliteConnection, id: PlanId): number {
  const row = db.row<[number | null]>(
    'select max(outcome_no) from plan_outcome where tenant_id = ? and plan_id = ?',
    [db.tenant, id],
  );
  return row?.[0] === null || row === null ? 0 : row[0] + 1;
}
