import type { SqliteConnection } from '../sqlite-connection.ts';
import type { DoctorFinding } from '../store.ts';

// State 3 is Error, error 0 CountViolation. The index knows only that the state is not 0.
const failing = `select a.user_id, a.sku_no from assignment a indexed by assignment_in_error
  where a.tenant_id = ?1 and a.state <> 0 and a.state = 3 and a.error = 0 and a.assigned_by_group <> ''`;

/** Each query answers people and products that are wrong in that way. */
const wrongs: readonly { readonly what: string; readonly sql: string }[] = [
  {
    what: 'lacks a unit and does not wait for it',
    sql: `select distinct f.user_id, t.sku_id from (${failing}) f
      join unit_total t on t.tenant_id = ?1 and t.sku_no = f.sku_no
      where not exists (select 1 from waiting w
        where w.tenant_id = ?1 and w.user_id = f.user_id and w.sku_no = f.sku_no)
      order by 1, 2`,
  },
  {
    what: 'waits for a unit that no group gives',
    sql: `with failing (user_id, sku_no) as materialized (${failing})
      select w.user_id, coalesce(t.sku_id, w.sku_no) from waiting w
      left join unit_total t on t.tenant_id = ?1 and t.sku_no = w.sku_no
      where w.tenant_id = ?1 and (w.user_id, w.sku_no) not in (select f.user_id, f.sku_no from failing f)
      order by 1, 2`,
  },
];

/** Finds anew who waits for a unit: exactly those for whom a path by a group fails for want of one. */
export function* checkWaiting(db: SqliteConnection): Iterable<DoctorFinding> {
  for (const { what, sql } of wrongs) {
    for (const [userId, sku] of db.rows<[string, string | number]>(sql, [db.tenant])) {
      yield { check: 'waiting', message: `user ${userId} ${what}: product ${String(sku)}` };
    }
  }
}
