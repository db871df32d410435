import { sql, type RawBuilder } from 'kysely';
import type { UserId } from '../../core/ids.ts';
import type { ReadContext } from '../read-context.ts';
import type { PeopleConditions } from '../store.ts';
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
    readonly after: UserId | null;
    readonly limit: number;
  },
): UserId[] {
  const { db } = context;
  const conditions = userConditions(context, people.scope, { ...people, isWalk: true });
  if (query.after !== null) conditions.push(afterUser(context, query.order, query.after));
  const order = query.order === 'id' ? sql`u.id` : sql`u.display_name_key, u.id`;
  const from = source(context, people, query.order);
  const compiled = compileSql(
    sql`select u.id from ${from} where ${sql.join(conditions, sql` and `)} order by ${order} limit ${query.limit}`,
  );
  return db.rows<[UserId]>(compiled.sql, compiled.params).map(([id]) => id);
}

function source(context: ReadContext, people: PeopleConditions, order: 'id' | 'name'): Sql {
  if (people.filter === null && people.search === null && people.scope.kind === 'active') {
    // Everything asked stands in this index.
    return order === 'id' ? sql`"user" as u indexed by user_license_facts` : sql`"user" as u`;
  }
  return userSource(userDriver(context, people));
}

function afterUser(context: ReadContext, order: 'id' | 'name', after: UserId): RawBuilder<unknown> {
  if (order === 'id') return sql`u.id > ${after}`;
  const { db } = context;
  const row = db.row<[string]>(
    'select display_name_key from "user" where tenant_id = ? and id = ?',
    [db.tenant, after],
  );
  if (row === null) throw new Error('the person to go on after is gone: ' + after);
  return sql`(u.display_name_key, u.id) > (${row[0]}, ${after})`;
}
