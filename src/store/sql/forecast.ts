import type { Instant, SkuId } from '../../core/ids.ts';
import type { PeopleOfDay, UnitsOfDay } from '../forecast.ts';
import type { Interned } from '../interned.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

/** Units of a product on the days on which they changed, ascending. */
export function unitHistory(db: SqliteConnection, skuId: SkuId, since: string): UnitsOfDay[] {
  const sql = `select day, usable_units, consumed_units from unit_history
    where tenant_id = ? and sku_id = ? and day >= ? order by day`;
  return db
    .rows<[string, number, number]>(sql, [db.tenant, skuId, since])
    .map(([day, usable, consumed]) => ({ day, usable, consumed }));
}

/** Writes units down that are not as they were written down last; those of the same day are written over. */
export function putUnitHistory(
  db: SqliteConnection,
  day: string,
  units: readonly { readonly skuId: SkuId; readonly usable: number; readonly consumed: number }[],
): void {
  const sql = `insert into unit_history (tenant_id, sku_id, day, usable_units, consumed_units)
    select ?, j.value ->> 'skuId', ?, j.value ->> 'usable', j.value ->> 'consumed' from json_each(?) j
    where not exists (
      select 1 from unit_history h where h.tenant_id = ? and h.sku_id = j.value ->> 'skuId'
        and h.usable_units = j.value ->> 'usable' and h.consumed_units = j.value ->> 'consumed'
        and h.day = (select max(l.day) from unit_history l
          where l.tenant_id = h.tenant_id and l.sku_id = h.sku_id))
    on conflict (tenant_id, sku_id, day) do update set
      usable_units = excluded.usable_units, consumed_units = excluded.consumed_units`;
  db.run(sql, [db.tenant, day, JSON.stringify(units), db.tenant]);
}

/** When people who hold a product leave, by day. */
export function leavesOf(
  db: SqliteConnection,
  interned: Interned,
  {
    skuId,
    until: { after, until },
  }: {
    readonly skuId: SkuId;
    readonly until: { readonly after: Instant; readonly until: Instant };
  },
): PeopleOfDay[] {
  const skuNo = interned.skuNo(skuId);
  if (skuNo === null) return [];
  const sql = `select substr(u.employee_leave_date_time, 1, 10) as day, count(*) from "user" u
    where u.tenant_id = ? and u.employee_leave_date_time > ? and u.employee_leave_date_time <= ?
      and u.deleted_date_time is null
      and exists (select 1 from assignment a where a.tenant_id = u.tenant_id and a.user_id = u.id and a.sku_no = ?)
    group by day order by day`;
  return db.rows<[string, number]>(sql, [db.tenant, after, until, skuNo]).map(ofDay);
}

/** When people begin who hold no license yet, by day. */
export function joins(db: SqliteConnection, after: Instant, until: Instant): PeopleOfDay[] {
  const sql = `select substr(u.employee_hire_date, 1, 10) as day, count(*) from "user" u
    where u.tenant_id = ? and u.employee_hire_date > ? and u.employee_hire_date <= ?
      and u.deleted_date_time is null
      and not exists (select 1 from assignment a where a.tenant_id = u.tenant_id and a.user_id = u.id)
    group by day order by day`;
  return db.rows<[string, number]>(sql, [db.tenant, after, until]).map(ofDay);
}

function ofDay([day, people]: readonly [string, number]): PeopleOfDay {
  return { day, people };
}
