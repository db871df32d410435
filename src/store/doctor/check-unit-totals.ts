import type { SqliteConnection } from '../sqlite-connection.ts';
import type { DoctorFinding } from '../store.ts';

const sql = `select t.sku_id, t.consumed_units, coalesce(c.people, 0) from unit_total t
  left join (select sku_no, count(distinct user_id) as people from assignment
      where tenant_id = ?1 and state < 2 group by sku_no) c
    on c.sku_no = t.sku_no
  where t.tenant_id = ?1 and t.consumed_units <> coalesce(c.people, 0) order by t.sku_id`;

const directSql = `select t.sku_id, t.direct_units, coalesce(c.people, 0) from unit_total t
  left join (select sku_no, count(*) as people from assignment
      where tenant_id = ?1 and state < 2 and assigned_by_group = '' group by sku_no) c
    on c.sku_no = t.sku_no
  where t.tenant_id = ?1 and t.direct_units <> coalesce(c.people, 0) order by t.sku_id`;

/** Recounts the units of each product from the assignments that are held: one for each person, whatever the paths. */
export function* checkUnitTotals(db: SqliteConnection): Iterable<DoctorFinding> {
  for (const [skuId, kept, counted] of db.rows<[string, number, number]>(sql, [db.tenant])) {
    yield {
      check: 'unitTotals',
      message: `product ${skuId}: ${String(kept)} consumed units are written down, ${String(counted)} people hold it`,
    };
  }
  for (const [skuId, kept, counted] of db.rows<[string, number, number]>(directSql, [db.tenant])) {
    yield {
      check: 'unitTotals',
      message: `product ${skuId}: ${String(kept)} units held directly are written down, ${String(counted)} people hold it directly`,
    };
  }
}
