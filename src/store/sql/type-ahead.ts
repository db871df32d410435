import type { User } from '../../core/directory/user.ts';
import { orderKey, userOf, userSelect } from '../entity-columns.ts';
import { wordsOf } from '../search-text.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import { ftsQuery } from './search-to-sql.ts';

const byNameSql = `select ${userSelect} from "user" u
  where u.tenant_id = ? and u.deleted_date_time is null and u.display_name_key >= ? and u.display_name_key < ?
  order by u.display_name_key, u.id limit ?`;

const byWordsSql = `select ${userSelect} from
    (select rowid from user_search where user_search match ? limit ?) f
    cross join "user" u on u.tenant_id = ? and u.user_no = f.rowid
  where u.deleted_date_time is null order by u.display_name_key, u.id`;

// Which of the two conditions an index answers differs, so each is a query of its own.
const byAddressSql = `select ${userSelect} from "user" u
    where u.tenant_id = ?1 and u.deleted_date_time is null
      and u.user_principal_name_key >= ?2 and u.user_principal_name_key < ?3 limit ?4`;
const byMailSql = `select ${userSelect} from "user" u
    where u.tenant_id = ?1 and u.deleted_date_time is null and u.mail <> u.user_principal_name
      and u.mail >= ?2 and u.mail < ?3 limit ?4`;

/** Words of the text that are looked for; more are ignored. */
const wordsMax = 6;
/** Found by words for each person wanted: deleted people and those found by name drop out. */
const wordsFactor = 4;

/**
 * People whose display name begins as typed, in order; then people with words that begin as typed in name, user name or mail, in
 * order among themselves. With an `@` it is the beginning of a user name or mail address.
 */
export function typeAhead(db: SqliteConnection, text: string, limit: number): User[] {
  const key = orderKey(text).trimStart();
  if (key.trim() === '' || limit < 1) return [];
  if (key.includes('@')) return byAddress(db, key, limit);
  const users = db.rows(byNameSql, [db.tenant, key, key + '\u{10ffff}', limit]).map(userOf);
  const words = wordsOf(text).slice(0, wordsMax);
  if (users.length >= limit || words.length === 0) return users;
  const found = new Set(users.map((user) => user.id));
  const rows = db.rows(byWordsSql, [ftsQuery(words, null), limit * wordsFactor, db.tenant]);
  for (const row of rows) {
    const user = userOf(row);
    if (users.length < limit && !found.has(user.id)) users.push(user);
  }
  return users;
}

function byAddress(db: SqliteConnection, key: string, limit: number): User[] {
  const range = [db.tenant, key, key + '\u{10ffff}', limit];
  const rows = [...db.rows(byAddressSql, range), ...db.rows(byMailSql, range)];
  return rows.slice(0, limit).map(userOf);
}
