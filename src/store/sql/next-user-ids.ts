import { sql, type RawBuilder } from 'kysely';
import type { UserId } from '../../core/ids.ts';
import type { Expression } from '../../odata/expression.ts';
import type { ReadContext } from '../read-context.ts';
import { compileSql } from './compile-sql.ts';
import { filterSql } from './odata-to-sql.ts';
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
  if (query.filter !== null) conditions.push(filterSql(query.filter, userEntity(context)));
  const order = query.order === 'id' ? sql`u.id` : sql`u.display_name_key, u.id`;
  // Without a filter everything asked stands in this index.
  const from =
    query.order === 'id' && query.filter === null
      ? sql`"user" u indexed by user_license_facts`
      : sql`"user" u`;
  const compiled = compileSql(
    sql`select u.id from ${from} where ${sql.join(conditions, sql` and `)} order by ${order} limit ${query.limit}`,
  );
  return db.rows<[UserId]>(compiled.sql, compiled.params).map(([id]) => id);
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
