import { sql, type RawBuilder } from 'kysely';
import type { UserId } from '../../core/ids.ts';
import type { Expression } from '../../odata/expression.ts';
import type { ReadContext } from '../read-context.ts';
import { compileSql } from './compile-sql.ts';
import { filterSql, type Sql } from './odata-to-sql.ts';
import { userDriver } from './user-driver.ts';
import { userEntity } from './user-entity.ts';

/** The next people present that match, by id or by display name and id. */
export function nextUserIds(
  context: ReadContext,
  query: {
    readonly filter: Expression | null;
    readonly order: 'id' | 'name';
    readonly after: UserId | null;
    readonly limit: number;
  },
): UserId[] {
  const { db } = context;
  const conditions = [sql`u.tenant_id = ${db.tenant}`, sql`u.deleted_date_time is null`];
  if (query.after !== null) conditions.push(afterUser(context, query.order, query.after));
  if (query.filter !== null)
    conditions.push(filterSql(query.filter, userEntity(context, { isWalk: true })));
  const order = query.order === 'id' ? sql`u.id` : sql`u.display_name_key, u.id`;
  const from = source(context, query);
  const compiled = compileSql(
    sql`select u.id from ${from} where ${sql.join(conditions, sql` and `)} order by ${order} limit ${query.limit}`,
  );
  return db.rows<[UserId]>(compiled.sql, compiled.params).map(([id]) => id);
}

function source(
  context: ReadContext,
  { filter, order }: { readonly filter: Expression | null; readonly order: 'id' | 'name' },
): Sql {
  if (filter === null) {
    // Everything asked stands in this index.
    return order === 'id' ? sql`"user" as u indexed by user_license_facts` : sql`"user" as u`;
  }
  const driver = userDriver(context, { scope: { kind: 'active' }, filter, search: null });
  return driver === null
    ? sql`"user" as u`
    : sql`(${driver}) as k cross join "user" as u on u.rowid = k.r`;
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
