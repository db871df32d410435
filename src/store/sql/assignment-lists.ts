import { instantOf, type SkuId, type UserId } from '../../core/ids.ts';
import type { DirectAssignment, UserSku, Waiting } from '../assignment-lists.ts';
import { assignmentErrorCode } from '../codes.ts';
import type { WaitingPlace } from '../group-licensing.ts';
import type { Interned } from '../interned.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

type Tables = { readonly db: SqliteConnection; readonly interned: Interned };

/** Who holds a product directly. The index by product goes on with the key of the table, so it is in order of people. */
export function directAssignments(
  { db, interned }: Tables,
  skuId: SkuId,
  { after, top }: { readonly after: UserId | null; readonly top: number },
): readonly DirectAssignment[] {
  const skuNo = interned.skuNo(skuId);
  if (skuNo === null) return [];
  return db
    .rows<[UserId, number]>(
      `select user_id, plan_set_no from assignment indexed by assignment_by_sku
        where tenant_id = ?1 and sku_no = ?2 and user_id > ?3 and assigned_by_group = ''
        order by user_id limit ?4`,
      [db.tenant, skuNo, after ?? '', top],
    )
    .map(([userId, planSetNo]) => ({ userId, disabledPlans: interned.planSet(planSetNo) }));
}

/** The line for a product, behind a place in it. */
export function waitingAfter(
  { db, interned }: Tables,
  skuId: SkuId,
  { after, top }: { readonly after: WaitingPlace | null; readonly top: number },
): readonly WaitingPlace[] {
  const skuNo = interned.skuNo(skuId);
  if (skuNo === null) return [];
  return db
    .rows<[number, string, string]>(
      `select since, display_name_key, user_id from waiting
        where tenant_id = ?1 and sku_no = ?2 and (since, display_name_key, user_id) > (?3, ?4, ?5)
        order by since, display_name_key, user_id limit ?6`,
      [db.tenant, skuNo, after?.since ?? -1, after?.name ?? '', after?.userId ?? '', top],
    )
    .map(([since, name, userId]) => ({ since, name, userId }));
}

/** What people wait for. */
export function waitingOf(
  { db, interned }: Tables,
  userIds: readonly UserId[],
): ReadonlyMap<UserId, readonly Waiting[]> {
  const found = new Map<UserId, Waiting[]>();
  const rows = db.rows<[UserId, number, number]>(
    `select w.user_id, w.sku_no, w.since from json_each(?1) j
      cross join waiting w indexed by waiting_by_user on w.tenant_id = ?2 and w.user_id = j.value
      order by j.key, w.since, w.sku_no`,
    [JSON.stringify(userIds), db.tenant],
  );
  for (const [userId, skuNo, since] of rows) {
    const waiting = { skuId: interned.skuId(skuNo), since: instantOf(since) };
    const known = found.get(userId);
    if (known === undefined) found.set(userId, [waiting]);
    else known.push(waiting);
  }
  return found;
}

/** Whom something fails that groups give them; who only waits is not among them. */
export function failingUserSkus(
  { db, interned }: Tables,
  {
    skuIds,
    after,
    top,
  }: {
    readonly skuIds: readonly SkuId[] | null;
    readonly after: UserSku | null;
    readonly top: number;
  },
): readonly UserSku[] {
  const skuNos = skuIds?.flatMap((skuId) => interned.skuNo(skuId) ?? []) ?? null;
  return db
    .rows<[UserId, number]>(
      `select distinct user_id, sku_no from assignment indexed by assignment_in_error
        where tenant_id = ?1 and state <> 0 and error <> ?2 and user_id >= ?3
          and (user_id, sku_no) > (?3, ?4)
          and (?5 is null or sku_no in (select value from json_each(?5)))
        order by user_id, sku_no limit ?6`,
      [
        db.tenant,
        assignmentErrorCode('CountViolation'),
        after?.userId ?? '',
        after === null ? -1 : (interned.skuNo(after.skuId) ?? -1),
        skuNos === null ? null : JSON.stringify(skuNos),
        top,
      ],
    )
    .map(([userId, skuNo]) => ({ userId, skuId: interned.skuId(skuNo) }));
}

/** How many people and products fail so. */
export function failingUserSkuCount(
  { db, interned }: Tables,
  skuIds: readonly SkuId[] | null,
): number {
  const skuNos = skuIds?.flatMap((skuId) => interned.skuNo(skuId) ?? []) ?? null;
  const row = db.row<[number]>(
    `select count(*) from (select distinct user_id, sku_no from assignment indexed by assignment_in_error
      where tenant_id = ?1 and state <> 0 and error <> ?2
        and (?3 is null or sku_no in (select value from json_each(?3))))`,
    [
      db.tenant,
      assignmentErrorCode('CountViolation'),
      skuNos === null ? null : JSON.stringify(skuNos),
    ],
  );
  return row?.[0] ?? 0;
}
