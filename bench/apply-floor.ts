import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { databaseFile } from '../src/jobs/database-file.ts';

/**
 * The floor: the very rows that an apply wrote (read from SOURCE) written into COPY, a directory as it was before, by
 * hand-prepared SQL with the same durability and the same number of people a commit; nothing is looked up or decided.
 */
const [source, copy] = process.argv.slice(2);
if (source === undefined || copy === undefined) throw new Error('usage: apply-floor SOURCE COPY');
const rowsACommit = 1_000;

const written = new DatabaseSync(databaseFile(source), { readOnly: true });
const db = new DatabaseSync(databaseFile(copy));
db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536');
const before = Number(
  db.prepare('select coalesce(max(seq), 0) as seq from change_log').get()?.['seq'],
);
const assignments = rowsOf('select * from assignment order by tenant_id, user_id, sku_no');
const log = rowsOf('select * from change_log where seq > ' + String(before) + ' order by seq');
const chain = rowsOf('select * from audit_chain order by chain_no').slice(-1);
const operation = rowsOf('select * from operation order by operation_no').slice(-1);
written.close();

const start = performance.now();
const insertAssignment = insert('assignment', assignments);
const insertLog = insert('change_log', log);
const insertOperation = insert('operation', operation);
const insertChain = insert('audit_chain', chain);
const addUnits = db.prepare('update unit_total set consumed_units = consumed_units + ?');
for (const row of operation) insertOperation.run(...row);
let chainNo = 1_000_000;
for (let from = 0; from < assignments.length; from += rowsACommit) {
  db.exec('begin immediate');
  const end = Math.min(from + rowsACommit, assignments.length);
  for (let at = from; at < end; at += 1) insertAssignment.run(...(assignments[at] ?? []));
  for (let at = from; at < end; at += 1) insertLog.run(...(log[at] ?? []));
  addUnits.run(end - from);
  const [tenantId, , ...link] = chain[0] ?? [];
  if (tenantId !== undefined) insertChain.run(tenantId, chainNo, ...link);
  chainNo += 1;
  db.exec('commit');
}
const end = performance.now();
db.close();
console.log(JSON.stringify({ people: assignments.length, seconds: (end - start) / 1000 }));

function rowsOf(sql: string): SQLInputValue[][] {
  const statement = written.prepare(sql);
  statement.setReturnArrays(true);
  return statement.all() as unknown as SQLInputValue[][];
}

function insert(
  table: string,
  rows: readonly SQLInputValue[][],
): ReturnType<DatabaseSync['prepare']> {
  const marks = (rows[0] ?? []).map(() => '?').join(', ');
  return db.prepare(`insert into ${table} values (${marks})`);
}
