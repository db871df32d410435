import type { SqliteConnection } from '../sqlite-connection.ts';
import type { DoctorFinding } from '../store.ts';

/** Rows that point at something that is not there. Each query answers how many. */
const orphans: readonly { readonly what: string; readonly sql: string }[] = [
  {
    what: 'assignments of people who are not there',
    sql: `select count(*) from assignment a where a.tenant_id = ?1 and not exists
      (select 1 from "user" u where u.tenant_id = ?1 and u.id = a.user_id)`,
  },
  {
    what: 'assignments of products that have no total',
    sql: `select count(*) from assignment a where a.tenant_id = ?1 and not exists
      (select 1 from unit_total t where t.tenant_id = ?1 and t.sku_no = a.sku_no)`,
  },
  {
    what: 'assignments with a set of plans that is not there',
    sql: `select count(*) from assignment a where a.tenant_id = ?1 and a.plan_set_no <> 0 and not exists
      (select 1 from disabled_plan_set s where s.tenant_id = ?1 and s.plan_set_no = a.plan_set_no)`,
  },
  {
    what: 'assignments by groups that are not there',
    sql: `select count(*) from assignment a where a.tenant_id = ?1 and a.assigned_by_group <> '' and not exists
      (select 1 from directory_group g where g.tenant_id = ?1 and g.id = a.assigned_by_group)`,
  },
  {
    what: 'licenses of groups that are not there',
    sql: `select count(*) from group_license l where l.tenant_id = ?1 and not exists
      (select 1 from directory_group g where g.tenant_id = ?1 and g.id = l.group_id)`,
  },
  {
    what: 'licenses of groups to products that have no total',
    sql: `select count(*) from group_license l where l.tenant_id = ?1 and not exists
      (select 1 from unit_total t where t.tenant_id = ?1 and t.sku_no = l.sku_no)`,
  },
  {
    what: 'licenses of groups with a set of plans that is not there',
    sql: `select count(*) from group_license l where l.tenant_id = ?1 and l.plan_set_no <> 0 and not exists
      (select 1 from disabled_plan_set s where s.tenant_id = ?1 and s.plan_set_no = l.plan_set_no)`,
  },
  {
    what: 'works on groups that are not there',
    sql: `select count(*) from group_processing p where p.tenant_id = ?1 and not exists
      (select 1 from directory_group g where g.tenant_id = ?1 and g.id = p.group_id)`,
  },
  {
    what: 'works on groups by plans that are not there',
    sql: `select count(*) from group_processing p where p.tenant_id = ?1 and not exists
      (select 1 from plan q where q.tenant_id = ?1 and q.id = p.plan_id)`,
  },
  {
    what: 'totals of products that no purchase speaks of',
    sql: `select count(*) from unit_total t where t.tenant_id = ?1 and not exists
      (select 1 from subscription s where s.tenant_id = ?1 and s.sku_id = t.sku_id)`,
  },
  {
    what: 'members that are not there',
    sql: `select count(*) from membership m where m.tenant_id = ?1 and not iif(m.member_type = 'user',
      exists (select 1 from "user" u where u.tenant_id = ?1 and u.id = m.member_id),
      exists (select 1 from directory_group g where g.tenant_id = ?1 and g.id = m.member_id))`,
  },
  {
    what: 'owners that are not there',
    sql: `select count(*) from ownership o where o.tenant_id = ?1 and not exists
      (select 1 from "user" u where u.tenant_id = ?1 and u.id = o.owner_id)`,
  },
  {
    what: 'log rows of operations that are not there',
    sql: `select count(*) from change_log l where l.tenant_id = ?1 and not exists
      (select 1 from operation o where o.tenant_id = ?1 and o.operation_no = l.operation_no)`,
  },
  {
    what: 'people who cannot be searched for',
    sql: `select count(*) from "user" u where u.tenant_id = ?1 and not exists
      (select 1 from user_search_docsize d where d.id = u.user_no)`,
  },
  {
    what: 'search entries of people who are not there',
    sql: `select count(*) from user_search_docsize d where not exists
      (select 1 from "user" u where u.tenant_id = ?1 and u.user_no = d.id)`,
  },
];

/** Looks for rows that point at nothing, the search index included. */
export function* checkOrphans(db: SqliteConnection): Iterable<DoctorFinding> {
  for (const { what, sql } of orphans) {
    const count = db.row<[number]>(sql, [db.tenant])?.[0] ?? 0;
    if (count > 0) yield { check: 'orphans', message: `${String(count)} ${what}` };
  }
}
