import type { AppId, Instant, RoleId, UserId } from '../../core/ids.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { AppRegistration, RoleAssignment } from '../store.ts';

/** Roles given to this principal, by id. */
export function rolesOf(db: SqliteConnection, principalId: string): RoleAssignment[] {
  const sql = `select id, principal_id, role_id, directory_scope_id from role_assignment
    where tenant_id = ? and principal_id = ? order by id`;
  return db.rows<RoleRow>(sql, [db.tenant, principalId]).map(roleOf);
}

/** Who holds a role, in whatever scope. */
export function holdersOfRole(db: SqliteConnection, roleId: RoleId): string[] {
  const sql = `select distinct principal_id from role_assignment
    where tenant_id = ? and role_id = ? order by principal_id`;
  return db.rows<[string]>(sql, [db.tenant, roleId]).map(([principalId]) => principalId);
}

/** Roles given to these principals; who holds none is missing. */
export function rolesOfMany(
  db: SqliteConnection,
  principalIds: readonly string[],
): ReadonlyMap<string, readonly RoleAssignment[]> {
  const sql = `select r.id, r.principal_id, r.role_id, r.directory_scope_id from json_each(?) j
    cross join role_assignment r on r.tenant_id = ? and r.principal_id = j.value order by r.id`;
  const byPrincipal = new Map<string, RoleAssignment[]>();
  const ids = JSON.stringify([...new Set(principalIds)]);
  for (const row of db.rows<RoleRow>(sql, [ids, db.tenant])) {
    const role = roleOf(row);
    const roles = byPrincipal.get(role.principalId);
    if (roles === undefined) byPrincipal.set(role.principalId, [role]);
    else roles.push(role);
  }
  return byPrincipal;
}

type RoleRow = [id: string, principalId: string, roleId: RoleId, directoryScopeId: string];

function roleOf([id, principalId, roleId, directoryScopeId]: RoleRow): RoleAssignment {
  return { id, principalId, roleId, directoryScopeId };
}

type AppRow = [
  appId: AppId,
  objectId: string,
  displayName: string,
  permissions: string,
  secretHash: string,
  createdAt: Instant,
];

const appColumns = 'app_id, object_id, display_name, permissions, secret_hash, created_at';

/** The app with this client id, in any case. */
export function findApp(db: SqliteConnection, appId: string): AppRegistration | null {
  const row = db.row<AppRow>(`select ${appColumns} from app where tenant_id = ? and app_id = ?`, [
    db.tenant,
    appId.toLowerCase(),
  ]);
  return row === null ? null : appOf(row);
}

/** Every app, by name. */
export function listApps(db: SqliteConnection): AppRegistration[] {
  return db
    .rows<AppRow>(
      `select ${appColumns} from app where tenant_id = ? order by display_name, app_id`,
      [db.tenant],
    )
    .map(appOf);
}

/** Writes a registration, or over it. */
export function putApp(db: SqliteConnection, app: AppRegistration): void {
  db.run(`insert or replace into app (tenant_id, ${appColumns}) values (?, ?, ?, ?, ?, ?, ?)`, [
    db.tenant,
    app.appId,
    app.objectId,
    app.displayName,
    JSON.stringify(app.permissions),
    app.secretHash,
    app.createdAt,
  ]);
}

function appOf(row: AppRow): AppRegistration {
  const [appId, objectId, displayName, permissions, secretHash, createdAt] = row;
  return {
    appId,
    objectId,
    displayName,
    // Written by `putApp`.
    permissions: JSON.parse(permissions) as readonly string[],
    secretHash,
    createdAt,
  };
}

/** Keeps a sign-in link until it is spent or past its time. */
export function putSignInLink(
  db: SqliteConnection,
  link: { readonly tokenHash: string; readonly userId: UserId; readonly expiresAt: Instant },
): void {
  db.run(
    'insert into sign_in_link (tenant_id, token_hash, user_id, expires_at) values (?, ?, ?, ?)',
    [db.tenant, link.tokenHash, link.userId, link.expiresAt],
  );
}

/** Spends a link: it is gone whatever the answer. */
export function takeSignInLink(
  db: SqliteConnection,
  tokenHash: string,
  now: Instant,
): UserId | null {
  const row = db.row<[UserId, string]>(
    'delete from sign_in_link where tenant_id = ? and token_hash = ? returning user_id, expires_at',
    [db.tenant, tokenHash],
  );
  return row !== null && row[1] > now ? row[0] : null;
}

/** Opens a session; sessions that are past their time go. */
export function putSession(
  db: SqliteConnection,
  session: {
    readonly tokenHash: string;
    readonly userId: UserId;
    readonly createdAt: Instant;
    readonly expiresAt: Instant;
  },
): void {
  db.run('delete from session where tenant_id = ? and expires_at <= ?', [
    db.tenant,
    session.createdAt,
  ]);
  db.run(
    'insert into session (tenant_id, token_hash, user_id, created_at, expires_at) values (?, ?, ?, ?, ?)',
    [db.tenant, session.tokenHash, session.userId, session.createdAt, session.expiresAt],
  );
}

/** Ends a session; an unknown one is no error. */
export function dropSession(db: SqliteConnection, tokenHash: string): void {
  db.run('delete from session where tenant_id = ? and token_hash = ?', [db.tenant, tokenHash]);
}

/** Whose session this is, while it lasts. */
export function findSession(
  db: SqliteConnection,
  tokenHash: string,
  now: Instant,
): { readonly userId: UserId } | null {
  const row = db.row<[UserId]>(
    'select user_id from session where tenant_id = ? and token_hash = ? and expires_at > ?',
    [db.tenant, tokenHash, now],
  );
  return row === null ? null : { userId: row[0] };
}
