import type { GroupLicense, GroupLicenses } from '../../core/groups/group-license.ts';
import { instantOf, type GroupId, type PlanId, type SkuId, type UserId } from '../../core/ids.ts';
import { assignmentErrorCode, assignmentErrorOfCode, assignmentStateOf } from '../codes.ts';
import type { GroupError, GroupSkuCounts, ProcessingState } from '../group-licensing.ts';
import type { Interned } from '../interned.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import { groupsInGroupsCount, memberOfNested, presentAmongNested } from './nested-groups.ts';

type Tables = { readonly db: SqliteConnection; readonly interned: Interned };

/** What groups give, ascending by product id. */
export function groupLicenses(
  { db, interned }: Tables,
  groupIds: readonly GroupId[] | 'all',
): ReadonlyMap<GroupId, readonly GroupLicense[]> {
  const rows =
    groupIds === 'all'
      ? db.rows<[GroupId, number, number]>(
          'select group_id, sku_no, plan_set_no from group_license where tenant_id = ?',
          [db.tenant],
        )
      : db.rows<[GroupId, number, number]>(
          `select g.group_id, g.sku_no, g.plan_set_no from json_each(?) j
            cross join group_license g on g.tenant_id = ? and g.group_id = j.value`,
          [JSON.stringify(groupIds), db.tenant],
        );
  const found = new Map<GroupId, GroupLicense[]>();
  for (const [groupId, skuNo, planSetNo] of rows) {
    const license = { skuId: interned.skuId(skuNo), disabledPlans: interned.planSet(planSetNo) };
    const known = found.get(groupId);
    if (known === undefined) found.set(groupId, [license]);
    else known.push(license);
  }
  for (const licenses of found.values()) {
    licenses.sort((one, other) => (one.skuId < other.skuId ? -1 : 1));
  }
  return found;
}

const memberOfSql = `select m.member_id, m.group_id from json_each(?1) j
  cross join membership m indexed by membership_by_member on m.tenant_id = ?2 and m.member_id = j.value
  where exists (select 1 from group_license g where g.tenant_id = ?2 and g.group_id = m.group_id)`;

/** What groups give to each of these people. Groups in groups count where the organization wants it. */
export function givenTo(
  tables: Tables,
  userIds: readonly UserId[],
): ReadonlyMap<UserId, readonly GroupLicenses[]> {
  const { db } = tables;
  const rows = groupsInGroupsCount(db)
    ? memberOfNested(db, userIds)
    : db.rows<[UserId, GroupId]>(memberOfSql, [JSON.stringify(userIds), db.tenant]);
  const licenses = groupLicenses(tables, [...new Set(rows.map(([, groupId]) => groupId))]);
  const groups = new Map<GroupId, GroupLicenses>();
  for (const [groupId, given] of licenses) groups.set(groupId, { groupId, licenses: given });
  const found = new Map<UserId, GroupLicenses[]>();
  for (const [userId, groupId] of rows) {
    const group = groups.get(groupId);
    if (group === undefined) continue;
    const known = found.get(userId);
    if (known === undefined) found.set(userId, [group]);
    else known.push(group);
  }
  for (const given of found.values()) {
    given.sort((one, other) => (one.groupId < other.groupId ? -1 : 1));
  }
  return found;
}

/** Which of these people would have what a group gives: members who are not deleted. */
export function presentMembersAmong(
  db: SqliteConnection,
  groupId: GroupId,
  userIds: readonly UserId[],
): ReadonlySet<UserId> {
  if (groupsInGroupsCount(db)) return presentAmongNested(db, groupId, userIds);
  const rows = db.rows<[UserId]>(
    `select m.member_id from json_each(?1) j
      cross join membership m on m.tenant_id = ?2 and m.group_id = ?3 and m.member_id = j.value
      cross join "user" u on u.tenant_id = ?2 and u.id = m.member_id
      where u.deleted_date_time is null`,
    [JSON.stringify(userIds), db.tenant, groupId],
  );
  return new Set(rows.map(([userId]) => userId));
}

/** How many people would lose a product that only this group gives them, and get none of those given in its place. */
export function peopleWhoWouldLose(
  { db, interned }: Tables,
  groupId: GroupId,
  products: { readonly taken: readonly SkuId[]; readonly given: readonly SkuId[] },
): number {
  const taken = products.taken.map((skuId) => interned.skuNo(skuId) ?? 0);
  const given = products.given.map((skuId) => interned.skuNo(skuId) ?? 0);
  if (taken.length === 0) return 0;
  // Somebody may lose several products. Numbers stand in the text: a list that is read for each person takes half the time.
  const people = taken.length === 1 ? '*' : 'distinct a.user_id';
  // States Active and ActiveWithError are below 2 (`isHeld`).
  const hasAllGiven = given.map(
    (skuNo) => `and exists (select 1 from assignment c where c.tenant_id = a.tenant_id
      and c.user_id = a.user_id and c.sku_no = ${String(skuNo)} and c.state < 2)`,
  );
  const row = db.row<[number]>(
    `select count(${people}) from assignment a indexed by assignment_by_group
      where a.tenant_id = ?1 and a.assigned_by_group = ?2 and a.assigned_by_group <> ''
        and a.sku_no in (${taken.join()}) and a.state < 2
        and not exists (select 1 from assignment b where b.tenant_id = a.tenant_id and b.user_id = a.user_id
          and b.sku_no = a.sku_no and b.assigned_by_group <> a.assigned_by_group and b.state < 2)
        ${hasAllGiven.join(' ')}`,
    [db.tenant, groupId],
  );
  return row?.[0] ?? 0;
}

/** How many members fare how, per group and product. */
export function groupSkuCounts(
  { db, interned }: Tables,
  filter: { readonly groupId?: GroupId; readonly skuId?: SkuId },
): readonly GroupSkuCounts[] {
  const skuNo = filter.skuId === undefined ? null : interned.skuNo(filter.skuId);
  if (filter.skuId !== undefined && skuNo === null) return [];
  // Groups first: the index then leads to each group's product.
  const groups =
    filter.groupId === undefined
      ? 'select distinct group_id from group_license where tenant_id = ?1'
      : 'select ?3';
  const rows = db.rows<[GroupId, number, number, number]>(
    `with g (group_id) as materialized (${groups})
      select a.assigned_by_group, a.sku_no, count(*), 0 from g
      cross join assignment a indexed by assignment_by_group
        on a.tenant_id = ?1 and a.assigned_by_group = g.group_id and a.assigned_by_group <> ''
      where (?2 is null or a.sku_no = ?2) group by 1, 2
      union all
      select a.assigned_by_group, a.sku_no, 0, count(*) from g
      cross join assignment a indexed by assignment_in_error_by_group
        on a.tenant_id = ?1 and a.assigned_by_group = g.group_id and a.state <> 0
      where (?2 is null or a.sku_no = ?2) group by 1, 2`,
    [db.tenant, skuNo, ...(filter.groupId === undefined ? [] : [filter.groupId])],
  );
  const counts = new Map<
    string,
    { groupId: GroupId; skuId: SkuId; all: number; failing: number }
  >();
  for (const [groupId, no, all, failing] of rows) {
    const key = `${groupId} ${String(no)}`;
    const known = counts.get(key) ?? { groupId, skuId: interned.skuId(no), all: 0, failing: 0 };
    counts.set(key, { ...known, all: known.all + all, failing: known.failing + failing });
  }
  return Array.from(counts.values(), ({ groupId, skuId, all, failing }) => ({
    groupId,
    skuId,
    active: all - failing,
    failing,
  }));
}

/** Groups some of whose members have an error. */
export function groupsWithErrors(db: SqliteConnection): ReadonlySet<GroupId> {
  const rows = db.rows<[GroupId]>(
    `select distinct g.group_id from group_license g where g.tenant_id = ?1 and exists
      (select 1 from assignment a indexed by assignment_in_error_by_group
        where a.tenant_id = ?1 and a.assigned_by_group = g.group_id and a.state <> 0)`,
    [db.tenant],
  );
  return new Set(rows.map(([groupId]) => groupId));
}

/** Errors of a group's members. */
export function groupErrors(
  { db, interned }: Tables,
  groupId: GroupId,
  page: {
    readonly skuId: SkuId | null;
    readonly after: { readonly skuId: SkuId; readonly userId: UserId } | null;
    readonly top: number;
  },
): readonly GroupError[] {
  const skuNo = page.skuId === null ? null : interned.skuNo(page.skuId);
  if (page.skuId !== null && skuNo === null) return [];
  const afterNo = page.after === null ? -1 : (interned.skuNo(page.after.skuId) ?? -1);
  const rows = db.rows<[UserId, number, number, number, number]>(
    `select a.user_id, a.sku_no, a.state, a.error, a.updated_at
      from assignment a indexed by assignment_in_error_by_group
      where a.tenant_id = ?1 and a.assigned_by_group = ?2 and a.state <> 0
        and (?3 is null or a.sku_no = ?3) and (a.sku_no, a.user_id) > (?4, ?5)
      order by a.sku_no, a.user_id limit ?6`,
    [db.tenant, groupId, skuNo, afterNo, page.after?.userId ?? '', page.top],
  );
  return rows.map(([userId, no, state, error, at]) => ({
    userId,
    skuId: interned.skuId(no),
    error: assignmentErrorOfCode(error) ?? 'Other',
    isHeld: assignmentStateOf(state) === 'ActiveWithError',
    since: instantOf(at),
  }));
}

/** How many members of a group wait for a unit. */
export function groupWaitingCounts(
  { db, interned }: Tables,
  groupId: GroupId,
): ReadonlyMap<SkuId, number> {
  const rows = db.rows<[number, number]>(
    `select a.sku_no, count(*) from assignment a indexed by assignment_in_error_by_group
      where a.tenant_id = ? and a.assigned_by_group = ? and a.state <> 0 and a.error = ? group by 1`,
    [db.tenant, groupId, assignmentErrorCode('CountViolation')],
  );
  return new Map(rows.map(([skuNo, count]) => [interned.skuId(skuNo), count]));
}

/** Plans that work on the members of a group. */
export function groupProcessingPlans(db: SqliteConnection, groupId: GroupId): readonly PlanId[] {
  return db
    .rows<[PlanId]>('select plan_id from group_processing where tenant_id = ? and group_id = ?', [
      db.tenant,
      groupId,
    ])
    .map(([planId]) => planId);
}

/** How the work on these groups stands. */
export function processingStates(
  db: SqliteConnection,
  groupIds: readonly GroupId[],
): ReadonlyMap<GroupId, ProcessingState> {
  const rows = db.rows<[GroupId, number]>(
    `select p.group_id, max(p.is_started) from json_each(?1) j
      cross join group_processing p on p.tenant_id = ?2 and p.group_id = j.value group by 1`,
    [JSON.stringify(groupIds), db.tenant],
  );
  const states = new Map<GroupId, ProcessingState>(
    groupIds.map((groupId) => [groupId, 'ProcessingComplete']),
  );
  for (const [groupId, isStarted] of rows) {
    states.set(groupId, isStarted === 1 ? 'ProcessingInProgress' : 'QueuedForProcessing');
  }
  return states;
}
