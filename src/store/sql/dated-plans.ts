import type { Instant, OperationNo, PlanId } from '../../core/ids.ts';
import type { DatedPlan } from '../dated-plans.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

/** One plan with dates. */
export function datedPlan(db: SqliteConnection, planId: PlanId): DatedPlan | null {
  const row = db.row<[string]>('select body from dated_plan where tenant_id = ? and plan_id = ?', [
    db.tenant,
    planId,
  ]);
  return row === null ? null : datedPlanOf(row);
}

/** Those that something is still to come of, the next first. */
export function comingDatedPlans(db: SqliteConnection, limit: number): DatedPlan[] {
  const sql = `select body from dated_plan where tenant_id = ? and due_at is not null
    order by due_at, plan_id limit ?`;
  return db.rows<[string]>(sql, [db.tenant, limit]).map(datedPlanOf);
}

/** Those that something is due of at a moment. */
export function dueDatedPlans(db: SqliteConnection, now: Instant, limit: number): DatedPlan[] {
  const sql = `select body from dated_plan where tenant_id = ? and due_at <= ?
    order by due_at, plan_id limit ?`;
  return db.rows<[string]>(sql, [db.tenant, now, limit]).map(datedPlanOf);
}

/** By the operation that applied them. */
export function datedPlansOf(
  db: SqliteConnection,
  operationNos: readonly OperationNo[],
): ReadonlyMap<OperationNo, DatedPlan> {
  const sql = `select d.operation_no, d.body from json_each(?) j
    cross join dated_plan d on d.tenant_id = ? and d.operation_no = j.value`;
  return new Map(
    db
      .rows<[OperationNo, string]>(sql, [JSON.stringify(operationNos), db.tenant])
      .map(([operationNo, body]) => [operationNo, datedPlanOf([body])]),
  );
}

/** Writes one, or over it. */
export function putDatedPlan(db: SqliteConnection, plan: DatedPlan): void {
  db.run(
    `insert into dated_plan (tenant_id, plan_id, due_at, operation_no, body) values (?, ?, ?, ?, ?)
      on conflict (tenant_id, plan_id) do update set
        due_at = excluded.due_at, operation_no = excluded.operation_no, body = excluded.body`,
    [db.tenant, plan.planId, dueAt(plan), plan.operationNo, JSON.stringify(plan)],
  );
}

/** When something is to be done next; '' is at once, null never. */
function dueAt({ step, startsAt, endsAt }: DatedPlan): string | null {
  switch (step) {
    case 'waiting':
      return startsAt;
    case 'running':
      return endsAt;
    case 'planning':
    case 'ending':
    case 'endingChanged':
    case 'endingRest':
      return '';
    case 'ended':
    case 'canceled':
    case 'failed':
      return null;
  }
}

function datedPlanOf([body]: readonly [string]): DatedPlan {
  // Written by `putDatedPlan`.
  return JSON.parse(body) as DatedPlan;
}
