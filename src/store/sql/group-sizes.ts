import type { GroupId } from '../../core/ids.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { GroupSize } from '../group-size.ts';
import { readListMarks } from '../list-marks.ts';
import type { ReadContext } from '../read-context.ts';

const membersSql = `select j.value, (select count(*) from membership m
    where m.tenant_id = ?1 and m.group_id = j.value)
  from json_each(?2) j`;
// Deleted members stay in their groups but are not shown. They are few: looked up from their side, whatever a group's size.
const deletedSql = `select m.group_id, count(*) from
    (select id from "user" indexed by user_deleted where tenant_id = ?1 and deleted_date_time is not null
      union all select id from directory_group where tenant_id = ?1 and deleted_date_time is not null) d
    cross join membership m on m.tenant_id = ?1 and m.member_id = d.id
  where m.group_id in (select value from json_each(?2)) group by m.group_id`;
const ownersSql = `select o.group_id, count(*) from json_each(?2) j
    cross join ownership o on o.tenant_id = ?1 and o.group_id = j.value
    cross join "user" u on u.tenant_id = ?1 and u.id = o.owner_id and u.deleted_date_time is null
  group by o.group_id`;

/** Present members of groups, as counted in one state of memberships and people. */
type Counted = { readonly state: string; readonly members: Map<GroupId, number> };

const kept = new WeakMap<ReadContext, Counted>();

/** How many present direct members and owners these groups have. Members are counted once, as long as nobody comes or goes. */
export function groupSizes(
  context: ReadContext,
  groupIds: readonly GroupId[],
): ReadonlyMap<GroupId, GroupSize> {
  const { db } = context;
  const members = countedMembers(context);
  const fresh = groupIds.filter((id) => !members.has(id));
  if (fresh.length > 0) {
    const all = countBy(db, membersSql, fresh);
    const deleted = countBy(db, deletedSql, fresh);
    for (const id of fresh) members.set(id, (all.get(id) ?? 0) - (deleted.get(id) ?? 0));
  }
  const owners = countBy(db, ownersSql, groupIds);
  return new Map(
    groupIds.map((id) => [id, { members: members.get(id) ?? 0, owners: owners.get(id) ?? 0 }]),
  );
}

function countBy(
  db: SqliteConnection,
  sql: string,
  groupIds: readonly GroupId[],
): ReadonlyMap<GroupId, number> {
  return new Map(db.rows<[GroupId, number]>(sql, [db.tenant, JSON.stringify(groupIds)]));
}

function countedMembers(context: ReadContext): Map<GroupId, number> {
  const { memberships, people } = readListMarks(context.db);
  const state = `${String(memberships)}.${String(people)}`;
  const known = kept.get(context);
  if (known?.state === state) return known.members;
  const members = new Map<GroupId, number>();
  kept.set(context, { state, members });
  return members;
}
