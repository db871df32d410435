import { canonicalUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import { isGuid, type UserId } from '../../core/ids.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

const byIdSql = `select j.key, u.id from json_each(?) j
  cross join "user" u on u.tenant_id = ? and u.id = j.value and u.deleted_date_time is null`;
const byNameSql = `select j.key, u.id from json_each(?) j
  cross join "user" u on u.tenant_id = ? and u.user_principal_name_key = j.value
    and u.deleted_date_time is null`;

/** Which present person each id or user name means; unknown ones are left out. Keys of the answer are lower-case. */
export function userIdsByKeys(
  db: SqliteConnection,
  keys: readonly string[],
): ReadonlyMap<string, UserId> {
  const found = new Map<string, UserId>();
  const look = (sql: string, some: readonly string[], canonical: (key: string) => string): void => {
    if (some.length === 0) return;
    const rows = db.rows<[number, UserId]>(sql, [JSON.stringify(some.map(canonical)), db.tenant]);
    for (const [position, id] of rows) found.set((some[position] ?? '').toLowerCase(), id);
  };
  const ids: string[] = [];
  const names: string[] = [];
  for (const key of keys) (isGuid(key) ? ids : names).push(key);
  look(byIdSql, ids, (key) => key.toLowerCase());
  look(byNameSql, names, canonicalUserPrincipalName);
  return found;
}
