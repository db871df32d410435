import type { GroupId, ServicePlanId, SkuId, UserId } from '../../core/ids.ts';
import type { DirectBesideGroup } from '../group-licensing.ts';
import type { Interned } from '../interned.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

type Tables = { readonly db: SqliteConnection; readonly interned: Interned };

type Cells = readonly [state: number, byGroup: number, direct: number, others: string | null];

// States Active and ActiveWithError are below 2 (`isHeld`). The group's path comes first: its index leads to the members.
const pathsSql = `b.state, b.plan_set_no, a.plan_set_no,
    (select group_concat(c.plan_set_no) from (
      select c.plan_set_no from assignment c where c.tenant_id = ?1 and c.user_id = b.user_id and c.sku_no = b.sku_no
        and c.assigned_by_group not in ('', b.assigned_by_group) and c.state < 2 order by c.plan_set_no) c)
  from assignment b indexed by assignment_by_group
  cross join assignment a on a.tenant_id = ?1 and a.user_id = b.user_id and a.sku_no = b.sku_no
    and a.assigned_by_group = '' and a.state < 2
  where b.tenant_id = ?1 and b.assigned_by_group = ?2 and b.assigned_by_group <> '' and b.sku_no = ?3`;

/** Members of a group who hold a product directly too, by person. */
export function directBesideGroup(
  { db, interned }: Tables,
  { groupId, skuId }: { readonly groupId: GroupId; readonly skuId: SkuId },
  page: { readonly after: UserId | null; readonly limit: number },
): readonly (DirectBesideGroup & { readonly userId: UserId })[] {
  const skuNo = interned.skuNo(skuId);
  if (skuNo === null) return [];
  const rows = db.rows<[UserId, ...Cells]>(
    `select b.user_id, ${pathsSql} and b.user_id > ?4 order by b.user_id limit ?5`,
    [db.tenant, groupId, skuNo, page.after ?? '', page.limit],
  );
  return rows.map(([userId, ...cells]) => ({ userId, ...pathsOf(cells, interned) }));
}

/** The same, counted by what they hold: there are few kinds, however many people. */
export function directBesideGroupCounts(
  { db, interned }: Tables,
  groupId: GroupId,
  skuId: SkuId,
): readonly (DirectBesideGroup & { readonly people: number })[] {
  const skuNo = interned.skuNo(skuId);
  if (skuNo === null) return [];
  const rows = db.rows<[number, ...Cells]>(
    `select count(*), p.* from (select ${pathsSql}) p group by 2, 3, 4, 5`,
    [db.tenant, groupId, skuNo],
  );
  return rows.map(([people, ...cells]) => ({ people, ...pathsOf(cells, interned) }));
}

/** How many people hold a product directly. */
export function directHolderCount({ db, interned }: Tables, skuId: SkuId): number {
  const row = db.row<[number]>(
    'select direct_units from unit_total where tenant_id = ? and sku_no = ?',
    [db.tenant, interned.skuNo(skuId) ?? 0],
  );
  return row?.[0] ?? 0;
}

function pathsOf([state, byGroup, direct, others]: Cells, interned: Interned): DirectBesideGroup {
  const off = (planSetNo: number): readonly ServicePlanId[] => interned.planSet(planSetNo);
  return {
    direct: off(direct),
    byGroup: state < 2 ? off(byGroup) : null,
    byOthers:
      others === null
        ? []
        : String(others)
            .split(',')
            .map((no) => off(Number(no))),
  };
}
