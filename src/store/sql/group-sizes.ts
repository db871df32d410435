import type { GroupId } from '../../core/ids.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { GroupSize } from '../store.ts';

const membersSql = `select m.group_id, count(*) from json_each(?2) j
  cross join membership m on m.tenant_id = ?1 and m.group_id = j.value group by m.group_id`;
// Deleted members stay in their groups but are not shown. They are few: looked up from their side, whatever a group's size.
const deletedSql = `select m.group_id, count(*) from
    (select id from "user" where tenant_id = ?1 and deleted_date_time is not null
      union all select id from directory_group where tenant_id = ?1 and deleted_date_time is not null) d
    cross join membership m on m.tenant_id = ?1 and m.member_id = d.id
  where m.group_id in (select value from json_each(?2)) group by m.group_id`;
const ownersSql = `select o.group_id, count(*) from json_each(?2) j
    cross join ownership o on o.tenant_id = ?1 and o.group_id = j.value
    cross join "user" u on u.tenant_id = ?1 and u.id = o.owner_id and u.deleted_date_time is null
  group by o.group_id`;

/** How many present direct members and owners these groups have. */
export function groupSizes(
  db: SqliteConnection,
  groupIds: readonly GroupId[],
): ReadonlyMap<GroupId, GroupSize> {
  const ids = JSON.stringify(groupIds);
  const counted = (sql: string): ReadonlyMap<GroupId, number> =>
    new Map(db.rows<[GroupId, number]>(sql, [db.tenant, ids]));
  const members = counted(membersSql);
  const deleted = counted(deletedSql);
  const owners = counted(ownersSql);
  return new Map(
    groupIds.map((id) => [
      id,
      { members: (members.get(id) ?? 0) - (deleted.get(id) ?? 0), owners: owners.get(id) ?? 0 },
    ]),
  );
}
