import type { User } from '../../core/directory/user.ts';
import { userOf, userSelect } from '../entity-columns.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

const sql = `select ${userSelect} from json_each(?) j
  cross join "user" u on u.tenant_id = ? and u.id = j.value order by j.key`;

/** These people, in the order of the ids; unknown ids are left out. */
export function usersByIds(db: SqliteConnection, ids: readonly string[]): User[] {
  const keys = JSON.stringify(ids.map((id) => id.toLowerCase()));
  return db.rows(sql, [keys, db.tenant]).map(userOf);
}
