import { licenseKinds } from '../../core/change.ts';
import type { Instant, OperationNo, PlanId } from '../../core/ids.ts';
import type { Row, SqliteConnection } from '../sqlite-connection.ts';
import { changeKindCodes } from '../codes.ts';
import type {
  ActorStamp,
  Operation,
  OperationKinds,
  OperationPatch,
  OperationStatus,
} from '../operation.ts';
import { assertCount } from '../write-session.ts';

type OperationRow = [
  operationNo: OperationNo,
  activity: string,
  actorKind: ActorStamp['kind'],
  actorId: string | null,
  actorDisplayName: string,
  actorUserPrincipalName: string | null,
  reason: string | null,
  status: OperationStatus,
  startedAt: Instant,
  endedAt: Instant | null,
  total: number,
  changed: number,
  refused: number,
  unchanged: number,
  drifted: number,
  planId: PlanId | null,
  undoOf: OperationNo | null,
  undoneBy: OperationNo | null,
  firstSeq: number | null,
  lastSeq: number | null,
];

const columns = [
  'operation_no',
  'activity',
  'actor_kind',
  'actor_id',
  'actor_display_name',
  'actor_user_principal_name',
  'reason',
  'status',
  'started_at',
  'ended_at',
  'total',
  'changed',
  'refused',
  'unchanged',
  'drifted',
  'plan_id',
  'undo_of',
  'undone_by',
  'first_seq',
  'last_seq',
];

/** The columns of an operation for a select list, each as `o.…`. */
export const operationSelect: string = columns.map((column) => 'o.' + column).join(', ');

/** The operation in a row that begins with `operationSelect`. */
export function operationOf(cells: Row): Operation {
  // As `operationSelect` lists them.
  const row = cells as unknown as OperationRow;
  return {
    operationNo: row[0],
    activity: row[1],
    actor: { kind: row[2], id: row[3], displayName: row[4], userPrincipalName: row[5] },
    reason: row[6],
    status: row[7],
    startedAt: row[8],
    endedAt: row[9],
    total: row[10],
    changed: row[11],
    refused: row[12],
    unchanged: row[13],
    drifted: row[14],
    planId: row[15],
    undoOf: row[16],
    undoneBy: row[17],
    firstSeq: row[18],
    lastSeq: row[19],
  };
}

/** The operation with this number. */
export function findOperation(db: SqliteConnection, operationNo: OperationNo): Operation | null {
  const row = db.row(
    `select ${operationSelect} from operation o where o.tenant_id = ? and o.operation_no = ?`,
    [db.tenant, operationNo],
  );
  return row === null ? null : operationOf(row);
}

/** The operations with these numbers; unknown ones are missing. */
export function operationsByNos(
  db: SqliteConnection,
  operationNos: readonly OperationNo[],
): Map<OperationNo, Operation> {
  const sql = `select ${operationSelect} from json_each(?) j
    cross join operation o on o.tenant_id = ? and o.operation_no = j.value`;
  const rows = db.rows(sql, [JSON.stringify([...new Set(operationNos)]), db.tenant]);
  return new Map(rows.map(operationOf).map((operation) => [operation.operationNo, operation]));
}

/** Operations before this one (null: the newest), newest first, of one actor or status where asked. */
export function listOperations(
  db: SqliteConnection,
  query: {
    readonly before: OperationNo | null;
    readonly limit: number;
    readonly actor?: string | null;
    readonly status?: OperationStatus | null;
  },
): Operation[] {
  const { before, limit, actor = null, status = null } = query;
  const conditions = ['o.tenant_id = ?', 'o.operation_no < ?'];
  const params: (string | number)[] = [db.tenant, before ?? Number.MAX_SAFE_INTEGER];
  if (actor !== null) {
    conditions.push('(o.actor_id = ? or lower(o.actor_user_principal_name) = ?)');
    params.push(actor.toLowerCase(), actor.toLowerCase());
  }
  if (status !== null) {
    conditions.push('o.status = ?');
    params.push(status);
  }
  const sql = `select ${operationSelect} from operation o where ${conditions.join(' and ')}
    order by o.operation_no desc limit ?`;
  return db.rows(sql, [...params, limit]).map(operationOf);
}

const licenseCodes = licenseKinds.map((kind) => changeKindCodes[kind]);
const personCodes = (['userAdded', 'userUpdated'] as const).map((kind) => changeKindCodes[kind]);

/** Lines of one operation that are looked through for its kinds: an import writes a million of the same few. */
const kindLinesMax = 1000;

/** Whether one of the first lines of an operation in the log is of such a kind. */
const hasLine = (kinds: string): string => `exists (select 1 from (
    select l.kind from change_log l
    where l.tenant_id = o.tenant_id and l.seq between o.first_seq and o.last_seq
      and l.operation_no = o.operation_no
    order by l.seq limit ${String(kindLinesMax)}) line where line.kind ${kinds})`;

/** A plan writes licenses and nothing else: its lines, perhaps a million, are not looked through. */
const kindsSql = `select o.operation_no,
    o.plan_id is not null or ${hasLine(`in (${licenseCodes.join()})`)},
    o.plan_id is null and ${hasLine(`not in (${[...licenseCodes, ...personCodes].join()})`)},
    (select l.target_id from change_log l where l.tenant_id = o.tenant_id and l.seq = o.first_seq)
  from json_each(?) j cross join operation o on o.tenant_id = ? and o.operation_no = j.value
  where o.first_seq is not null`;

/** What kinds of change these operations have made; those that changed nothing are missing. */
export function operationKinds(
  db: SqliteConnection,
  operationNos: readonly OperationNo[],
): Map<OperationNo, OperationKinds> {
  const rows = db.rows<[OperationNo, number, number, string]>(kindsSql, [
    JSON.stringify(operationNos),
    db.tenant,
  ]);
  return new Map(
    rows.map(([operationNo, hasLicenses, hasOthers, firstTargetId]) => [
      operationNo,
      { hasLicenses: hasLicenses === 1, hasOthers: hasOthers === 1, firstTargetId },
    ]),
  );
}

/** Operations that still run or are about to stop, oldest first. */
export function unfinishedOperations(db: SqliteConnection): Operation[] {
  const sql = `select ${operationSelect} from operation o
    where o.tenant_id = ? and o.status in ('running', 'stopping') order by o.operation_no`;
  return db.rows(sql, [db.tenant]).map(operationOf);
}

/** Writes a new operation under its number. */
export function insertOperation(
  db: SqliteConnection,
  operationNo: OperationNo,
  operation: Pick<
    Operation,
    | 'activity'
    | 'actor'
    | 'reason'
    | 'status'
    | 'startedAt'
    | 'endedAt'
    | 'total'
    | 'changed'
    | 'planId'
    | 'undoOf'
  >,
): void {
  db.run(
    `insert into operation (tenant_id, operation_no, activity, actor_kind, actor_id, actor_display_name,
       actor_user_principal_name, reason, status, started_at, ended_at, total, changed, plan_id, undo_of)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      db.tenant,
      operationNo,
      operation.activity,
      operation.actor.kind,
      operation.actor.id,
      operation.actor.displayName,
      operation.actor.userPrincipalName,
      operation.reason,
      operation.status,
      operation.startedAt,
      operation.endedAt,
      operation.total,
      operation.changed,
      operation.planId,
      operation.undoOf,
    ],
  );
}

const patchable: Readonly<Record<keyof OperationPatch, string>> = {
  status: 'status',
  endedAt: 'ended_at',
  total: 'total',
  changed: 'changed',
  refused: 'refused',
  unchanged: 'unchanged',
  drifted: 'drifted',
  undoneBy: 'undone_by',
};

/** Changes the parts of an operation that move while it runs. */
export function patchOperation(
  db: SqliteConnection,
  operationNo: OperationNo,
  patch: OperationPatch,
): void {
  const names = (Object.keys(patchable) as (keyof OperationPatch)[]).filter(
    (name) => patch[name] !== undefined,
  );
  if (names.length === 0) return;
  const changed = db.run(
    `update operation set ${names.map((name) => patchable[name] + ' = ?').join(', ')}
      where tenant_id = ? and operation_no = ?`,
    [...names.map((name) => patch[name] ?? null), db.tenant, operationNo],
  );
  assertCount(changed, 1, 'operation ' + String(operationNo));
}
