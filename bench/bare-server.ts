import { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { databaseFile } from '../src/jobs/database-file.ts';

/**
 * The floor for `assignLicense` over HTTP: a bare Hono server that writes the same rows with the same durability and
 * with group commit, and does nothing else: no callers, no rules, no checks. `bare-server DIRECTORY`.
 */
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: bare-server DIRECTORY');
const db = new DatabaseSync(databaseFile(directory));
db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536');
const insertAssignment = db.prepare('insert into assignment values (1, ?, 1, ?, 0, 0, null, ?)');
const insertOperation = db.prepare(
  `insert into operation values (1, ?, 'Change user license', 'app', ?, 'Bench', null, null, 'done', ?, ?,
    1, 1, 0, 0, 0, null, null, null, ?, ?)`,
);
const insertLog = db.prepare('insert into change_log values (1, ?, ?, ?, 0, ?, null, ?)');
const insertChain = db.prepare('insert into audit_chain values (1, ?, ?, ?, ?, ?, ?, ?)');
const addUnits = db.prepare(
  'update unit_total set consumed_units = consumed_units + ? where tenant_id = 1 and sku_no = 1',
);
const number = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0] ?? 0);
let seq = number('select max(seq) from change_log');
let operationNo = number('select max(operation_no) from operation');
let chainNo = number('select max(chain_no) from audit_chain');
let hash = '';

type Waiting = { readonly userId: string; readonly skuId: string; readonly done: () => void };
let waiting: Waiting[] = [];

function commit(): void {
  const batch = waiting;
  waiting = [];
  const now = new Date().toISOString();
  const first = { seq: seq + 1, operationNo: operationNo + 1 };
  const digest = createHash('sha256').update(hash);
  db.exec('begin immediate');
  for (const { userId, skuId } of batch) {
    seq += 1;
    operationNo += 1;
    const body = JSON.stringify({
      skuId,
      assignedByGroup: null,
      disabledPlans: [],
      takesUnit: true,
    });
    insertOperation.run(operationNo, 'app', now, now, seq, seq);
    insertAssignment.run(userId, '', Date.now());
    insertLog.run(seq, operationNo, Date.now(), userId, body);
    digest.update(`${String(seq)}|${userId}|${body}\n`);
  }
  addUnits.run(batch.length);
  hash = digest.digest('hex');
  chainNo += 1;
  insertChain.run(chainNo, first.seq, seq, first.operationNo, operationNo, Date.now(), hash);
  db.exec('commit');
  for (const { done } of batch) done();
}

const app = new Hono();
app.post('/v1.0/users/:id/assignLicense', async (c) => {
  const body: { addLicenses: { skuId: string }[] } = await c.req.json();
  await new Promise<void>((resolve) => {
    waiting.push({
      userId: c.req.param('id'),
      skuId: body.addLicenses[0]?.skuId ?? '',
      done: resolve,
    });
    if (waiting.length === 1) setImmediate(commit);
  });
  return c.json({ id: c.req.param('id'), businessPhones: [], displayName: 'Bench' });
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${String(info.port)}` }));
});
process.on('SIGTERM', () => {
  server.close();
  db.close();
});
