import type { Change } from '../../core/change.ts';
import { groupProperties, type Group, type GroupPatch } from '../../core/directory/group.ts';
import type { GroupId } from '../../core/ids.ts';
import { columnName, toCell, toCells } from '../columns.ts';
import { groupColumns, orderKey } from '../entity-columns.ts';
import { sparse } from '../sparse.ts';
import type { SqliteConnection, SqlValue } from '../sqlite-connection.ts';
import { assertCount } from '../write-session.ts';
import { markChangedRule, markRuleOf } from './mark-rules.ts';
import { markPeopleThrough } from './mark-nested.ts';
import type { Recording } from './recording.ts';

type Kind<Name extends Change['kind']> = Extract<Change, { readonly kind: Name }>;

const insertSql = `insert into directory_group (tenant_id, ${groupColumns.columns.join(', ')}, display_name_key)
  values (?, ${groupColumns.columns.map(() => '?').join(', ')}, ?)`;

export function recordGroupAdded(recording: Recording, { group }: Kind<'groupAdded'>): void {
  const { db } = recording.session;
  db.run(insertSql, [db.tenant, ...toCells(groupColumns, group), orderKey(group.displayName)]);
  markRuleOf(recording, group.id);
  logGroup(recording, 'groupAdded', group.id, { group: sparse(groupProperties, group) });
}

export function recordGroupUpdated(recording: Recording, change: Kind<'groupUpdated'>): void {
  const { groupId, before, after } = change;
  patchGroup(recording.session.db, groupId, after);
  markChangedRule(recording, change);
  logGroup(recording, 'groupUpdated', groupId, { before, after });
}

export function recordGroupDeleted(recording: Recording, change: Kind<'groupDeleted'>): void {
  patchGroup(recording.session.db, change.groupId, { deletedDateTime: change.at });
  markPeopleThrough(recording, change.groupId);
  logGroup(recording, 'groupDeleted', change.groupId, { at: change.at });
}

export function recordGroupRestored(recording: Recording, change: Kind<'groupRestored'>): void {
  patchGroup(recording.session.db, change.groupId, { deletedDateTime: null });
  markPeopleThrough(recording, change.groupId);
  markRuleOf(recording, change.groupId);
  logGroup(recording, 'groupRestored', change.groupId, { deletedAt: change.deletedAt });
}

/** Removes a group for good, with its links. Licenses that come from it must be gone already. */
export function recordGroupPurged(recording: Recording, { group }: Kind<'groupPurged'>): void {
  const { db } = recording.session;
  markPeopleThrough(recording, group.id);
  for (const sql of linksOfGroup) db.run(sql, [db.tenant, group.id]);
  assertCount(
    db.run('delete from directory_group where tenant_id = ? and id = ?', [db.tenant, group.id]),
    1,
    'groupPurged',
  );
  logGroup(recording, 'groupPurged', group.id, { group: sparse(groupProperties, group) });
}

const linksOfGroup: readonly string[] = [
  'delete from stale_rule where tenant_id = ? and group_id = ?',
  'delete from membership where tenant_id = ? and group_id = ?',
  // Left to itself SQLite reads every membership of the organization.
  'delete from membership indexed by membership_by_member where tenant_id = ? and member_id = ?',
  'delete from ownership where tenant_id = ? and group_id = ?',
];

function patchGroup(db: SqliteConnection, groupId: GroupId, patch: GroupPatch): void {
  const columns: string[] = [];
  const cells: SqlValue[] = [];
  for (const [name, value] of Object.entries(patch)) {
    if (!isGroupProperty(name)) throw new Error('a group has no property ' + name);
    if (name === 'id') throw new Error('the id of a group never changes');
    columns.push('"' + columnName(name) + '" = ?');
    cells.push(toCell(groupProperties[name], value));
  }
  if (patch.displayName !== undefined) {
    columns.push('display_name_key = ?');
    cells.push(orderKey(patch.displayName));
  }
  const assignments = columns.length === 0 ? 'id = id' : columns.join(', ');
  const changed = db.run(
    `update directory_group set ${assignments} where tenant_id = ? and id = ?`,
    [...cells, db.tenant, groupId],
  );
  assertCount(changed, 1, 'group ' + groupId);
}

function isGroupProperty(name: string): name is keyof Group {
  return Object.hasOwn(groupProperties, name);
}

function logGroup(
  { session, operationNo, now }: Recording,
  kind: Change['kind'],
  targetId: GroupId,
  body: unknown,
): void {
  session.log({ operationNo, at: now, kind, targetId, body: JSON.stringify(body) });
}
