import { sql, type RawBuilder } from 'kysely';
import type { UserId } from '../../core/ids.ts';
import type { ReadContext } from '../read-context.ts';
import type { PeopleConditions, UserIdsPart } from '../lists.ts';
import { compileSql } from './compile-sql.ts';
import { userConditions, userSource } from './list-users.ts';
import type { Sql } from './odata-to-sql.ts';
import { userDriver } from './user-driver.ts';

/** The next people present that match, by id or by display name and id. */
export function nextUserIds(
  context: ReadContext,
  people: PeopleConditions,
  query: {
    readonly order: 'id' | 'name';
    readonly after: string | null;
    readonly limit: number;
  },
): UserIdsPart {
  const { db } = context;
  const { scope, filter, search } = people;
  const isPlain = filter === null && search === null;
  const isOfMembers = scope.kind === 'membersOf' && !scope.transitive && scope.deleted !== true;
  if (query.order === 'id' && isPlain && isOfMembers) {
    return nextMembers(db, scope.groupId, query);
  }
  if (query.order === 'id' && isPlain && scope.kind === 'membersOfAny') {
    const direct = scope.groups.flatMap(({ groupId, transitive }) => (transitive ? [] : [groupId]));
    if (direct.length === scope.groups.length) return nextMembersOfAny(db, direct, query);
  }
  const conditions = userConditions(context, people.scope, { ...people, isWalk: true });
  if (query.after !== null) conditions.push(afterPlace(query.order, query.after));
  const isById = query.order === 'id';
  const order = isById ? sql`u.id` : sql`u.display_name_key, u.id`;
  // By id the name is not asked: it does not stand in the index.
  const key = isById ? sql`''` : sql`u.display_name_key`;
  const from = source(context, people, query.order);
  const compiled = compileSql(
    sql`select u.id, ${key} from ${from} where ${sql.join(conditions, sql` and `)} order by ${order} limit ${query.limit}`,
  );
  const rows = db.rows<[UserId, string]>(compiled.sql, compiled.params);
  const last = rows.length < query.limit ? undefined : rows.at(-1);
  return { ids: rows.map(([id]) => id), next: last === undefined ? null : last.join('') };
}

/** Members stand by their ids: each part of the walk costs as much as it finds, however large the group. */
function nextMembers(
  db: ReadContext['db'],
  groupId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): UserIdsPart {
  const rows = db.rows<[UserId]>(
    `select m.member_id from membership as m
      cross join "user" as u on u.tenant_id = m.tenant_id and u.id = m.member_id
      where m.tenant_id = ?1 and m.group_id = ?2 and m.member_id > ?3 and m.member_type = 'user'
        and u.deleted_date_time is null
      order by m.member_id limit ?4`,
    [db.tenant, groupId, after?.slice(0, idCharacters) ?? '', limit],
  );
  const ids = rows.map(([id]) => id);
  return { ids, next: ids.length < limit ? null : (ids.at(-1) ?? null) };
}

/** The same for several groups: each tells its next ones, and the first of all those are the next. */
function nextMembersOfAny(
  db: ReadContext['db'],
  groupIds: readonly string[],
  query: { readonly after: string | null; readonly limit: number },
): UserIdsPart {
  const ids = [
    ...new Set(groupIds.flatMap((groupId) => nextMembers(db, groupId, query).ids)),
  ].sort();
  const part = ids.slice(0, query.limit);
  return { ids: part, next: part.length < query.limit ? null : (part.at(-1) ?? null) };
}

function source(context: ReadContext, people: PeopleConditions, order: 'id' | 'name'): Sql {
  if (people.filter === null && people.search === null && people.scope.kind === 'active') {
    // Everything asked stands in this index.
    return order === 'id' ? sql`"user" as u indexed by user_license_facts` : sql`"user" as u`;
  }
  return userSource(userDriver(context, people));
}

/** Characters of an id; in a place the name's key follows it, empty where the walk is by id. */
const idCharacters = 36;

function afterPlace(order: 'id' | 'name', place: string): RawBuilder<unknown> {
  const id = place.slice(0, idCharacters);
  if (order === 'id') return sql`u.id > ${id}`;
  return sql`(u.display_name_key, u.id) > (${place.slice(idCharacters)}, ${id})`;
}
