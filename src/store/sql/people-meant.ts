import { canonicalUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import type { UserId } from '../../core/ids.ts';
import { orderKey } from '../entity-columns.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import { userIdsByKeys } from './user-ids-by-keys.ts';

// Two are enough to know that a key does not say who is meant.
const twoOf = (condition: string): string => {
  const one = `select u.id from "user" u where u.tenant_id = ?1 and u.deleted_date_time is null and ${condition} order by u.id limit 1`;
  return `select j.key, (${one}), (${one} offset 1) from json_each(?2) j`;
};
const byMailSql = twoOf('u.mail = j.value and u.mail <> u.user_principal_name');
const byDisplayNameSql = twoOf('u.display_name_key = j.value');
const byAddressSql = `select j.key, min(p.user_id), nullif(max(p.user_id), min(p.user_id))
  from json_each(?2) j cross join proxy_address p on p.tenant_id = ?1 and p.address = 'smtp:' || j.value
  group by j.key`;

type Found = [position: number, one: UserId | null, other: UserId | null];

/**
 * Which present people each key may mean: by id or user name, else by mail address, else by a further address, else by display
 * name, in any case. One person: it is clear; two: several have it; keys of nobody are missing.
 */
export function peopleMeant(
  db: SqliteConnection,
  keys: readonly string[],
): ReadonlyMap<string, readonly UserId[]> {
  const meant = new Map<string, readonly UserId[]>();
  const certain = userIdsByKeys(db, keys);
  for (const key of keys) {
    const id = certain.get(key.toLowerCase());
    if (id !== undefined) meant.set(key, [id]);
  }
  const look = (sql: string, canonical: (key: string) => string, isOne: RegExp): void => {
    const left = keys.filter((key) => !meant.has(key) && isOne.test(key));
    if (left.length === 0) return;
    for (const [position, one, other] of db.rows<Found>(sql, [
      db.tenant,
      JSON.stringify(left.map(canonical)),
    ])) {
      const key = left[position];
      if (key === undefined || one === null) continue;
      meant.set(key, other === null ? [one] : [one, other]);
    }
  };
  look(byMailSql, (key) => key, /@/);
  look(byAddressSql, canonicalUserPrincipalName, /@/);
  look(byDisplayNameSql, orderKey, /./);
  return meant;
}
