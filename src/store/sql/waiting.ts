import {
  instantOf,
  type GroupId,
  type OperationNo,
  type PlanId,
  type SkuId,
  type UserId,
} from '../../core/ids.ts';
import type { StaleProduct, StaleUsers, WaitingPerson, WaitingPlace } from '../group-licensing.ts';
import type { Interned } from '../interned.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

type Tables = { readonly db: SqliteConnection; readonly interned: Interned };

/** The line for a product. */
export function waitingFor(
  { db, interned }: Tables,
  skuId: SkuId,
  { skip, top }: { readonly skip: number; readonly top: number },
): readonly WaitingPerson[] {
  const skuNo = interned.skuNo(skuId);
  if (skuNo === null) return [];
  return db
    .rows<[UserId, number]>(
      `select user_id, since from waiting where tenant_id = ? and sku_no = ?
        order by since, display_name_key, user_id limit ? offset ?`,
      [db.tenant, skuNo, top, skip],
    )
    .map(([userId, since]) => ({ userId, since: instantOf(since) }));
}

/** Where people stand in the line for a product. */
export function placesInLine(
  { db, interned }: Tables,
  skuId: SkuId,
  userIds: readonly UserId[],
): ReadonlyMap<UserId, number> {
  const skuNo = interned.skuNo(skuId);
  if (skuNo === null || userIds.length === 0) return new Map();
  const rows = db.rows<[UserId, number]>(
    `select user_id, place from
      (select user_id, row_number() over (order by since, display_name_key, user_id) as place
        from waiting where tenant_id = ?1 and sku_no = ?2)
      where user_id in (select value from json_each(?3))`,
    [db.tenant, skuNo, JSON.stringify(userIds)],
  );
  return new Map(rows);
}

/** Products for a unit of which somebody waits: one look at the head of each line, however long they are. */
export function productsWaitedFor({ db, interned }: Tables): ReadonlySet<SkuId> {
  const rows = db.rows<[number]>(
    `select t.sku_no from unit_total t where t.tenant_id = ?1 and exists
      (select 1 from waiting w where w.tenant_id = ?1 and w.sku_no = t.sku_no)`,
    [db.tenant],
  );
  return new Set(rows.map(([skuNo]) => interned.skuId(skuNo)));
}

/** Has all lines looked at from the first on. */
export function markWaitingLines(db: SqliteConnection, operationNo: OperationNo): void {
  db.run(
    `insert into stale_product (tenant_id, sku_no, operation_no, since, display_name_key, user_id)
      select ?1, t.sku_no, ?2, 0, '', '' from unit_total t where t.tenant_id = ?1 and exists
        (select 1 from waiting w where w.tenant_id = ?1 and w.sku_no = t.sku_no)
      on conflict do nothing`,
    [db.tenant, operationNo],
  );
}

/** How many wait for each product. */
export function waitingCounts({ db, interned }: Tables): ReadonlyMap<SkuId, number> {
  const rows = db.rows<[number, number]>(
    'select sku_no, count(*) from waiting where tenant_id = ? group by sku_no',
    [db.tenant],
  );
  return new Map(rows.map(([skuNo, count]) => [interned.skuId(skuNo), count]));
}

/** Whether anybody is to be looked at again. */
export function isAnyoneStale(db: SqliteConnection): boolean {
  return (
    db.row('select 1 from stale_product where tenant_id = ?1 limit 1', [db.tenant]) !== null ||
    db.row('select 1 from stale_user where tenant_id = ?1 limit 1', [db.tenant]) !== null
  );
}

/** The first product with units for those who wait, and the next in its line. */
export function nextStaleProduct({ db, interned }: Tables, limit: number): StaleProduct | null {
  const row = db.row<[number, OperationNo, number, string, string]>(
    `select sku_no, operation_no, since, display_name_key, user_id from stale_product
      where tenant_id = ? order by operation_no, sku_no limit 1`,
    [db.tenant],
  );
  if (row === null) return null;
  const [skuNo, operationNo, since, name, userId] = row;
  const line = db.rows<[number, string, UserId]>(
    `select since, display_name_key, user_id from waiting
      where tenant_id = ?1 and sku_no = ?2 and (since, display_name_key, user_id) > (?3, ?4, ?5)
      order by since, display_name_key, user_id limit ?6`,
    [db.tenant, skuNo, since, name, userId, limit],
  );
  const last = line.length === limit ? line.at(-1) : undefined;
  return {
    skuId: interned.skuId(skuNo),
    operationNo,
    userIds: line.map(([, , id]) => id),
    next: last === undefined ? null : { since: last[0], name: last[1], userId: last[2] },
  };
}

/** Goes on in a line, or puts the product away. */
export function setStaleProduct(
  { db, interned }: Tables,
  skuId: SkuId,
  next: WaitingPlace | null,
): void {
  const skuNo = interned.skuNo(skuId);
  if (next === null) {
    db.run('delete from stale_product where tenant_id = ? and sku_no = ?', [db.tenant, skuNo]);
    return;
  }
  db.run(
    `update stale_product set since = ?, display_name_key = ?, user_id = ?
      where tenant_id = ? and sku_no = ?`,
    [next.since, next.name, next.userId, db.tenant, skuNo],
  );
}

/** The first people of one operation to be looked at again. */
export function nextStaleUsers(db: SqliteConnection, limit: number): StaleUsers | null {
  const rows = db.rows<[number, OperationNo, UserId]>(
    `select lane, operation_no, user_id from stale_user where tenant_id = ?
      order by lane, operation_no, display_name_key, user_id limit ?`,
    [db.tenant, limit],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const [lane, operationNo] = first;
  const same = rows.filter((row) => row[0] === lane && row[1] === operationNo);
  return { lane, operationNo, userIds: same.map(([, , userId]) => userId) };
}

/** Puts people away. */
export function dropStaleUsers(
  db: SqliteConnection,
  { lane, operationNo, userIds }: StaleUsers,
): void {
  db.run(
    `delete from stale_user where tenant_id = ?1 and lane = ?2 and operation_no = ?3
      and user_id in (select value from json_each(?4))`,
    [db.tenant, lane, operationNo, JSON.stringify(userIds)],
  );
}

/** Marks people to be looked at again. */
export function markStaleUsers(
  db: SqliteConnection,
  operationNo: OperationNo,
  userIds: readonly UserId[],
): void {
  db.run(
    `insert or ignore into stale_user (tenant_id, lane, operation_no, display_name_key, user_id)
      select u.tenant_id, 0, ?1, u.display_name_key, u.id
      from json_each(?2) j cross join "user" u on u.tenant_id = ?3 and u.id = j.value`,
    [operationNo, JSON.stringify(userIds), db.tenant],
  );
}

/** Notes that a plan works on a group, or that it does no longer. */
export function setGroupProcessing(
  db: SqliteConnection,
  { groupId, planId }: { readonly groupId: GroupId; readonly planId: PlanId },
  state: 'queued' | 'started' | null,
): void {
  if (state === null) {
    db.run('delete from group_processing where tenant_id = ? and group_id = ? and plan_id = ?', [
      db.tenant,
      groupId,
      planId,
    ]);
    return;
  }
  db.run(
    `insert into group_processing (tenant_id, group_id, plan_id, is_started) values (?, ?, ?, ?)
      on conflict do update set is_started = excluded.is_started`,
    [db.tenant, groupId, planId, state === 'started' ? 1 : 0],
  );
}
