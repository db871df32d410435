import type { GroupLicenses } from '../../core/groups/group-license.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

/** Whether groups inside a group count: the setting `nestedGroupLicensing` (design.md 7). */
export function groupsInGroupsCount(db: SqliteConnection): boolean {
  const row = db.row<[number | null]>(
    `select json_extract(body, '$.settings.nestedGroupLicensing') from organization where tenant_id = ?`,
    [db.tenant],
  );
  return row?.[0] === 1;
}

/**
 * Licensed groups that each of these people is in, at any depth. The climb starts once from each group that anybody is in, not from each
 * person; a deleted group on the way leads nowhere, and `union` ends cycles.
 */
const memberOfNestedSql = `with recursive
  direct (user_id, group_id) as materialized (
    select m.member_id, m.group_id from json_each(?1) j
    cross join membership m indexed by membership_by_member on m.tenant_id = ?2 and m.member_id = j.value),
  above (below_id, group_id) as (
    select distinct group_id, group_id from direct union
    select a.below_id, m.group_id from above a
    cross join directory_group g on g.tenant_id = ?2 and g.id = a.group_id and g.deleted_date_time is null
    cross join membership m indexed by membership_by_member on m.tenant_id = ?2 and m.member_id = a.group_id),
  giving (below_id, group_id) as materialized (
    select below_id, group_id from above a
    where exists (select 1 from group_license l where l.tenant_id = ?2 and l.group_id = a.group_id))
  select distinct d.user_id, g.group_id from direct d cross join giving g on g.below_id = d.group_id`;

/** The same as direct membership only tells, with every depth. */
export function memberOfNested(
  db: SqliteConnection,
  userIds: readonly UserId[],
): readonly (readonly [UserId, GroupLicenses['groupId']])[] {
  return db.rows<[UserId, GroupId]>(memberOfNestedSql, [JSON.stringify(userIds), db.tenant]);
}

/** Which of these people are in the group at any depth, and not deleted. */
export function presentAmongNested(
  db: SqliteConnection,
  groupId: GroupId,
  userIds: readonly UserId[],
): ReadonlySet<UserId> {
  const rows = db.rows<[UserId]>(
    `with recursive below (id) as (
        select ?3 union
        select m.member_id from below
        cross join membership m indexed by membership_of_groups
          on m.tenant_id = ?2 and m.group_id = below.id and m.member_type = 'group'
        cross join directory_group g on g.tenant_id = ?2 and g.id = m.member_id and g.deleted_date_time is null)
      select distinct m.member_id from json_each(?1) j
      cross join membership m indexed by membership_by_member on m.tenant_id = ?2 and m.member_id = j.value
      cross join "user" u on u.tenant_id = ?2 and u.id = m.member_id
      where m.group_id in (select id from below) and u.deleted_date_time is null`,
    [JSON.stringify(userIds), db.tenant, groupId],
  );
  return new Set(rows.map(([userId]) => userId));
}

/** Groups that these people or groups are directly in, deleted ones left out; by member, ascending. */
export function groupsDirectlyOf(
  db: SqliteConnection,
  memberIds: readonly string[],
): ReadonlyMap<string, readonly GroupId[]> {
  const rows = db.rows<[string, GroupId]>(
    `select m.member_id, m.group_id from json_each(?1) j
      cross join membership m indexed by membership_by_member on m.tenant_id = ?2 and m.member_id = j.value
      cross join directory_group g on g.tenant_id = ?2 and g.id = m.group_id and g.deleted_date_time is null
      order by m.group_id`,
    [JSON.stringify(memberIds), db.tenant],
  );
  const found = new Map<string, GroupId[]>();
  for (const [memberId, groupId] of rows) {
    const known = found.get(memberId);
    if (known === undefined) found.set(memberId, [groupId]);
    else known.push(groupId);
  }
  return found;
}
