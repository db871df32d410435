import type { Change } from '../../core/change.ts';
import { canonicalUserPrincipalName } from '../../core/directory/user-principal-name.ts';
import { userProperties, type User, type UserPatch } from '../../core/directory/user.ts';
import type { UserId } from '../../core/ids.ts';
import { columnName, propertyColumns, toCell, toCells, type PropertyColumns } from '../columns.ts';
import { orderKey, userColumns } from '../entity-columns.ts';
import { searchRow } from '../search-text.ts';
import { sparse } from '../sparse.ts';
import { userOfId } from '../sql/find-user.ts';
import type { SqliteConnection, SqlValue } from '../sqlite-connection.ts';
import { assertCount } from '../write-session.ts';
import { addProxyAddresses, dropProxyAddresses, refreshClashes } from './proxy-addresses.ts';
import { markForRules } from './mark-rules.ts';
import { markReturned } from './mark-nested.ts';
import { markPeople } from './mark-stale.ts';
import type { Recording } from './recording.ts';

type Kind<Name extends Change['kind']> = Extract<Change, { readonly kind: Name }>;

/** Properties that most people have; who has no other is written with these columns only. */
const usual = new Set<string>([
  'id',
  'userPrincipalName',
  'displayName',
  'accountEnabled',
  'userType',
  'createdDateTime',
  'givenName',
  'surname',
  'mail',
  'mailNickname',
  'usageLocation',
  'jobTitle',
  'department',
  'officeLocation',
  'city',
  'country',
]);
const usualColumns = propertyColumns(
  Object.fromEntries(Object.entries(userProperties).filter(([name]) => usual.has(name))),
);

function insertSql({ columns }: PropertyColumns): string {
  return `insert into "user"
    (tenant_id, user_no, ${columns.join(', ')}, user_principal_name_key, display_name_key)
    values (?, ?, ${columns.map(() => '?').join(', ')}, ?, ?)`;
}
const insertUsualSql = insertSql(usualColumns);
const insertWholeSql = insertSql(userColumns);

/** Writes new people: row, search index, proxy addresses; clashes are found once for all of them. */
export function recordUsersAdded(
  recording: Recording,
  changes: readonly Kind<'userAdded'>[],
): void {
  const { db } = recording.session;
  const last = db.row<[number | null]>('select max(user_no) from "user" where tenant_id = ?', [
    db.tenant,
  ]);
  let userNo = last?.[0] ?? 0;
  const addresses = new Set<string>();
  for (const { user } of changes) {
    userNo += 1;
    const filled = sparse(userProperties, user);
    const isUsual = Object.keys(filled).every((name) => usual.has(name));
    db.run(isUsual ? insertUsualSql : insertWholeSql, [
      db.tenant,
      userNo,
      ...toCells(isUsual ? usualColumns : userColumns, user),
      canonicalUserPrincipalName(user.userPrincipalName),
      orderKey(user.displayName),
    ]);
    addSearchRow(db, userNo, user);
    if (user.deletedDateTime === null) addProxyAddresses(db, user, addresses);
    logUser(recording, 'userAdded', user.id, { user: filled });
  }
  markForRules(
    recording,
    changes.map(({ user }) => user.id),
  );
  markPeople(recording, refreshClashes(db, addresses));
}

/** Writes changed properties; keys, search index and proxy addresses follow where they are concerned. */
export function recordUsersUpdated(
  recording: Recording,
  changes: readonly Kind<'userUpdated'>[],
): void {
  const { db } = recording.session;
  const addresses = new Set<string>();
  const moved: UserId[] = [];
  for (const { userId, before, after } of changes) {
    patchUser(db, userId, after);
    if (after.proxyAddresses !== undefined) {
      dropProxyAddresses(db, userId, addresses);
      const user = userOfId(db, userId);
      if (user !== null && user.deletedDateTime === null) addProxyAddresses(db, user, addresses);
    }
    // Addresses that are taken out are no longer found as shared: whose they were is looked at all the same.
    if (after.usageLocation !== undefined || after.proxyAddresses !== undefined) moved.push(userId);
    logUser(recording, 'userUpdated', userId, { before, after });
  }
  markForRules(
    recording,
    changes.map(({ userId }) => userId),
  );
  moved.push(...refreshClashes(db, addresses));
  markPeople(recording, moved);
}

/** Marks a person deleted: their user name and addresses are free for others. */
export function recordUserDeleted(recording: Recording, change: Kind<'userDeleted'>): void {
  const { db } = recording.session;
  const addresses = new Set<string>();
  patchUser(db, change.userId, { deletedDateTime: change.at });
  dropProxyAddresses(db, change.userId, addresses);
  db.run('update "user" set clashing_proxy_address = null where tenant_id = ? and id = ?', [
    db.tenant,
    change.userId,
  ]);
  markPeople(recording, refreshClashes(db, addresses));
  logUser(recording, 'userDeleted', change.userId, { at: change.at });
}

/** Brings a deleted person back, with what changes on the way. */
export function recordUserRestored(recording: Recording, change: Kind<'userRestored'>): void {
  const { db } = recording.session;
  const { userId, before, after } = change;
  patchUser(db, userId, { ...after, deletedDateTime: null });
  const addresses = new Set<string>();
  const user = userOfId(db, userId);
  if (user !== null) addProxyAddresses(db, user, addresses);
  markPeople(recording, refreshClashes(db, addresses));
  markReturned(recording, userId);
  markForRules(recording, [userId]);
  logUser(recording, 'userRestored', userId, { before, after });
}

/** Removes a person for good, with links, roles and sessions. Licenses must be gone already. */
export function recordUserPurged(recording: Recording, change: Kind<'userPurged'>): void {
  const { db } = recording.session;
  const { id } = change.user;
  const held = db.row<[number]>(
    'select count(*) from assignment where tenant_id = ? and user_id = ?',
    [db.tenant, id],
  );
  assertCount(held?.[0] ?? 0, 0, 'assignments of a purged user');
  const addresses = new Set<string>();
  dropProxyAddresses(db, id, addresses);
  db.run('delete from user_search where rowid = ?', [userNoOf(db, id)]);
  for (const sql of linksOfUser) db.run(sql, [db.tenant, id]);
  assertCount(
    db.run('delete from "user" where tenant_id = ? and id = ?', [db.tenant, id]),
    1,
    'userPurged',
  );
  markPeople(recording, refreshClashes(db, addresses));
  logUser(recording, 'userPurged', id, { user: sparse(userProperties, change.user) });
}

const linksOfUser: readonly string[] = [
  // Left to itself SQLite reads every membership and role of the organization.
  'delete from membership indexed by membership_by_member where tenant_id = ? and member_id = ?',
  'delete from ownership where tenant_id = ? and owner_id = ?',
  'delete from role_assignment indexed by role_assignment_by_principal where tenant_id = ? and principal_id = ?',
  'delete from session where tenant_id = ? and user_id = ?',
  'delete from sign_in_link where tenant_id = ? and user_id = ?',
];

const searched = ['displayName', 'givenName', 'surname', 'userPrincipalName', 'mail'] as const;

function patchUser(db: SqliteConnection, userId: UserId, patch: UserPatch): void {
  const columns: string[] = [];
  const cells: SqlValue[] = [];
  for (const [name, value] of Object.entries(patch)) {
    if (!isUserProperty(name)) throw new Error('a user has no property ' + name);
    if (name === 'id') throw new Error('the id of a user never changes');
    columns.push('"' + columnName(name) + '" = ?');
    cells.push(toCell(userProperties[name], value));
  }
  if (patch.userPrincipalName !== undefined) {
    columns.push('user_principal_name_key = ?');
    cells.push(canonicalUserPrincipalName(patch.userPrincipalName));
  }
  if (patch.displayName !== undefined) {
    columns.push('display_name_key = ?');
    cells.push(orderKey(patch.displayName));
  }
  // An empty patch still must find its person.
  const assignments = columns.length === 0 ? 'id = id' : columns.join(', ');
  const changed = db.run(`update "user" set ${assignments} where tenant_id = ? and id = ?`, [
    ...cells,
    db.tenant,
    userId,
  ]);
  assertCount(changed, 1, 'user ' + userId);
  if (searched.some((name) => patch[name] !== undefined)) refreshSearchRow(db, userId);
}

function isUserProperty(name: string): name is keyof User {
  return Object.hasOwn(userProperties, name);
}

function refreshSearchRow(db: SqliteConnection, userId: UserId): void {
  const user = userOfId(db, userId);
  const userNo = userNoOf(db, userId);
  if (user === null) return;
  db.run('delete from user_search where rowid = ?', [userNo]);
  addSearchRow(db, userNo, user);
}

function addSearchRow(db: SqliteConnection, userNo: number, user: User): void {
  db.run(
    'insert into user_search (rowid, display_name, names, user_principal_name, mail) values (?, ?, ?, ?, ?)',
    [userNo, ...searchRow(user)],
  );
}

function userNoOf(db: SqliteConnection, userId: UserId): number {
  const row = db.row<[number]>('select user_no from "user" where tenant_id = ? and id = ?', [
    db.tenant,
    userId,
  ]);
  if (row === null) throw new Error('no user ' + userId);
  return row[0];
}

function logUser(
  { session, operationNo, now }: Recording,
  kind: Change['kind'],
  targetId: UserId,
  body: unknown,
): void {
  session.log({ operationNo, at: now, kind, targetId, body: JSON.stringify(body) });
}
