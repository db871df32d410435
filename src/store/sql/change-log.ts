import type { ChangeKind } from '../../core/change.ts';
import { groupProperties } from '../../core/directory/group.ts';
import type { JsonObject, PropertyKind } from '../../core/directory/property.ts';
import { userProperties } from '../../core/directory/user.ts';
import { instantOf, type OperationNo } from '../../core/ids.ts';
import { changeKindCodes, changeKindOf } from '../codes.ts';
import { whole } from '../sparse.ts';
import type { Row, SqliteConnection } from '../sqlite-connection.ts';
import type { LoggedChange } from '../operation.ts';

/** Columns of a log line for a select list, from `change_log l`. */
export const changeSelect = `l.seq, l.operation_no, l.at, l.kind, l.target_id,
  coalesce(l.body, (select b.body from change_log b where b.tenant_id = l.tenant_id and b.seq = l.body_of))`;

type ChangeRow = [
  seq: number,
  operationNo: OperationNo,
  at: number,
  kind: number,
  targetId: string,
  body: string,
];

/** How many columns `changeSelect` has. */
export const changeWidth = 6;

/** Reads log lines; lines that share a body share its object. */
export function changeReader(): (row: Row) => LoggedChange {
  let lastText = '';
  let lastBody: JsonObject = {};
  return (cells) => {
    // As `changeSelect` lists them.
    const [seq, operationNo, at, code, targetId, text] = cells as unknown as ChangeRow;
    const kind = changeKindOf(code);
    if (text !== lastText) {
      lastText = text;
      lastBody = bodyOf(kind, text);
    }
    return { seq, operationNo, at: instantOf(at), kind, targetId, body: lastBody };
  };
}

function bodyOf(kind: ChangeKind, text: string): JsonObject {
  // Written by record.
  const body = JSON.parse(text) as JsonObject;
  if (kind === 'userAdded' || kind === 'userPurged') return filled(body, 'user', userProperties);
  if (kind === 'groupAdded' || kind === 'groupPurged')
    return filled(body, 'group', groupProperties);
  return body;
}

function filled(
  body: JsonObject,
  name: string,
  properties: Readonly<Record<string, PropertyKind>>,
): JsonObject {
  // What `sparse` left out comes back.
  return { ...body, [name]: whole(properties, body[name] as JsonObject) as JsonObject };
}

/** Log lines after `after`, ascending, of one operation, one target or some kinds where asked. */
export function changesAfter(
  db: SqliteConnection,
  query: {
    readonly after: number;
    readonly limit: number;
    readonly operationNo?: OperationNo;
    readonly exceptOperationNo?: OperationNo;
    readonly targetId?: string;
    readonly kinds?: readonly ChangeKind[];
  },
): LoggedChange[] {
  const { after, limit, operationNo, targetId, kinds } = query;
  const conditions = ['l.tenant_id = ?', 'l.seq > ?'];
  const params: (string | number)[] = [db.tenant, after];
  if (operationNo !== undefined) {
    // Its lines stand between its first and its last, so the log is read there only.
    conditions.push(
      'l.operation_no = ?',
      'l.seq >= (select first_seq from operation where tenant_id = ? and operation_no = ?)',
      'l.seq <= (select last_seq from operation where tenant_id = ? and operation_no = ?)',
    );
    params.push(operationNo, db.tenant, operationNo, db.tenant, operationNo);
  }
  if (query.exceptOperationNo !== undefined) {
    conditions.push('l.operation_no <> ?');
    params.push(query.exceptOperationNo);
  }
  if (targetId !== undefined) {
    conditions.push('l.target_id = ?');
    params.push(targetId);
  }
  if (kinds !== undefined) {
    conditions.push('l.kind in (select value from json_each(?))');
    params.push(JSON.stringify(kinds.map((kind) => changeKindCodes[kind])));
  }
  // As in `historyOf`: left to itself SQLite reads the log from `after` on, perhaps a million lines, for one object's few.
  const index = targetId === undefined ? '' : 'indexed by change_log_by_target';
  const sql = `select ${changeSelect} from change_log l ${index} where ${conditions.join(' and ')}
    order by l.seq limit ?`;
  return db.rows(sql, [...params, limit]).map(changeReader());
}

/** Log lines of one object, newest first; before this line or of these kinds only, where asked. */
export function historyOf(
  db: SqliteConnection,
  targetId: string,
  query: {
    readonly limit: number;
    readonly before?: number;
    readonly kinds?: readonly ChangeKind[];
  },
): LoggedChange[] {
  const { limit, before, kinds } = query;
  const conditions = ['l.tenant_id = ?', 'l.target_id = ?'];
  const params: (string | number)[] = [db.tenant, targetId];
  if (before !== undefined) {
    conditions.push('l.seq < ?');
    params.push(before);
  }
  if (kinds !== undefined) {
    conditions.push('l.kind in (select value from json_each(?))');
    params.push(JSON.stringify(kinds.map((kind) => changeKindCodes[kind])));
  }
  // Without the index named, SQLite walks the whole log backwards for the order's sake (measured: 2 s with a million lines).
  const sql = `select ${changeSelect} from change_log l indexed by change_log_by_target
    where ${conditions.join(' and ')} order by l.seq desc limit ?`;
  return db.rows(sql, [...params, limit]).map(changeReader());
}

/** Number of the last log line; 0: none. */
export function lastSeq(db: SqliteConnection): number {
  const row = db.row<[number | null]>('select max(seq) from change_log where tenant_id = ?', [
    db.tenant,
  ]);
  return row?.[0] ?? 0;
}
