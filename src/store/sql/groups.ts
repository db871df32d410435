import type { Group } from '../../core/directory/group.ts';
import { groupOf, groupSelect } from '../entity-columns.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

/** The group with this id (any case): among those present, or among the deleted. */
export function findGroup(db: SqliteConnection, id: string, deleted: boolean): Group | null {
  const row = db.row(
    `select ${groupSelect} from directory_group g where g.tenant_id = ? and g.id = ?`,
    [db.tenant, id.toLowerCase()],
  );
  const group = row === null ? null : groupOf(row);
  return group !== null && (group.deletedDateTime !== null) === deleted ? group : null;
}

/** These groups, deleted ones included, in the order of the ids; unknown ids are left out. */
export function groupsByIds(db: SqliteConnection, ids: readonly string[]): Group[] {
  const sql = `select ${groupSelect} from json_each(?) j
    cross join directory_group g on g.tenant_id = ? and g.id = j.value order by j.key`;
  return db.rows(sql, [JSON.stringify(ids.map((id) => id.toLowerCase())), db.tenant]).map(groupOf);
}

/** Which of these are direct members of the group. */
export function membersAmong(
  db: SqliteConnection,
  groupId: string,
  memberIds: readonly string[],
): ReadonlySet<string> {
  const sql = `select m.member_id from json_each(?) j
    cross join membership m on m.tenant_id = ? and m.group_id = ? and m.member_id = j.value`;
  return new Set(
    db.rows<[string]>(sql, [JSON.stringify(memberIds), db.tenant, groupId]).map(([id]) => id),
  );
}

/** Which of these own the group. */
export function ownersAmong(
  db: SqliteConnection,
  groupId: string,
  userIds: readonly string[],
): ReadonlySet<string> {
  const sql = `select o.owner_id from json_each(?) j
    cross join ownership o on o.tenant_id = ? and o.group_id = ? and o.owner_id = j.value`;
  return new Set(
    db.rows<[string]>(sql, [JSON.stringify(userIds), db.tenant, groupId]).map(([id]) => id),
  );
}
