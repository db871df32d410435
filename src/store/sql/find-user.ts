import { isGuid, type UserId } from '../../core/ids.ts';
import { canonicalUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import type { User } from '../../core/directory/user.ts';
import { userOf, userSelect } from '../entity-columns.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';

const byIdSql = `select ${userSelect} from "user" u where u.tenant_id = ? and u.id = ?`;
const activeByNameSql = `select ${userSelect} from "user" u
  where u.tenant_id = ? and u.user_principal_name_key = ? and u.deleted_date_time is null`;
const deletedByNameSql = `select ${userSelect} from "user" u
  where u.tenant_id = ? and u.user_principal_name_key = ? and u.deleted_date_time is not null
  order by u.deleted_date_time desc limit 1`;

/** The person with this id, deleted or not. */
export function userOfId(db: SqliteConnection, id: UserId): User | null {
  const row = db.row(byIdSql, [db.tenant, id]);
  return row === null ? null : userOf(row);
}

/** The person with this id or user name, in any case: among those present, or among the deleted. */
export function findUser(db: SqliteConnection, idOrUpn: string, deleted: boolean): User | null {
  if (isGuid(idOrUpn)) {
    const row = db.row(byIdSql, [db.tenant, idOrUpn.toLowerCase()]);
    const user = row === null ? null : userOf(row);
    return user !== null && (user.deletedDateTime !== null) === deleted ? user : null;
  }
  const row = db.row(deleted ? deletedByNameSql : activeByNameSql, [
    db.tenant,
    canonicalUserPrincipalName(idOrUpn),
  ]);
  return row === null ? null : userOf(row);
}
