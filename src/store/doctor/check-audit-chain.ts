import { createHash } from 'node:crypto';
import { chainStart, logLine, operationLine } from '../audit-chain.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import { operationOf, operationSelect } from '../sql/operations.ts';
import type { DoctorFinding } from '../store.ts';

type Link = [
  chainNo: number,
  firstSeq: number,
  lastSeq: number,
  firstOperationNo: number,
  lastOperationNo: number,
  hash: string,
];

/** Log rows read at a time. */
const rowsMax = 10_000;
/** Links read at a time. */
const linksMax = 1_000;

const linksSql = `select chain_no, first_seq, last_seq, first_operation_no, last_operation_no, hash
  from audit_chain where tenant_id = ? and chain_no > ? order by chain_no limit ?`;
const logSql = `select seq, operation_no, at, kind, target_id, body_of, body from change_log
  where tenant_id = ? and seq >= ? and seq <= ? order by seq limit ?`;
const operationsSql = `select ${operationSelect} from operation o
  where o.tenant_id = ? and o.operation_no >= ? and o.operation_no <= ? order by o.operation_no`;

/**
 * Computes every link again, row by row, and sees that the links cover the whole log without a gap. A row changed, added or
 * removed shows as a wrong link.
 */
export function* checkAuditChain(db: SqliteConnection): Iterable<DoctorFinding> {
  let previous: Link = [0, 0, 0, 0, 0, chainStart];
  for (const link of linksOf(db)) {
    const [chainNo, firstSeq, , firstOperationNo, , hash] = link;
    if (
      chainNo !== previous[0] + 1 ||
      firstSeq !== previous[2] + 1 ||
      firstOperationNo !== previous[4] + 1
    ) {
      yield finding(chainNo, 'does not follow the link before it');
    }
    if (linkHash(db, previous[5], link) !== hash) {
      yield finding(chainNo, 'does not fit the log rows or operations that it seals');
    }
    previous = link;
  }
  yield* unsealed(db, previous);
}

function* linksOf(db: SqliteConnection): Iterable<Link> {
  let after = 0;
  for (;;) {
    const links = db.rows<Link>(linksSql, [db.tenant, after, linksMax]);
    if (links.length === 0) return;
    yield* links;
    after = links.at(-1)?.[0] ?? after;
  }
}

function linkHash(db: SqliteConnection, previousHash: string, link: Link): string {
  const [, firstSeq, lastSeq, firstOperationNo, lastOperationNo] = link;
  const hash = createHash('sha256').update(previousHash);
  const operations = db.rows(operationsSql, [db.tenant, firstOperationNo, lastOperationNo]);
  for (const row of operations) hash.update(operationLine(operationOf(row)));
  for (let from = firstSeq; from <= lastSeq;) {
    const rows = db.rows<[number, number, number, number, string, number | null, string | null]>(
      logSql,
      [db.tenant, from, lastSeq, rowsMax],
    );
    let text = '';
    for (const [seq, operationNo, at, kind, targetId, bodyOf, body] of rows) {
      text += logLine({ seq, operationNo, at, kind, targetId, bodyOf, body });
    }
    hash.update(text);
    const last = rows.at(-1);
    if (last === undefined) break;
    from = last[0] + 1;
  }
  return hash.digest('hex');
}

function* unsealed(db: SqliteConnection, last: Link): Iterable<DoctorFinding> {
  const beyond = db.row<[number, number]>(
    `select (select count(*) from change_log where tenant_id = ?1 and seq > ?2),
      (select count(*) from operation where tenant_id = ?1 and operation_no > ?3)`,
    [db.tenant, last[2], last[4]],
  );
  const [rows, operations] = beyond ?? [0, 0];
  if (rows > 0) {
    yield { check: 'auditChain', message: `${String(rows)} log rows are in no link of the chain` };
  }
  if (operations > 0) {
    yield {
      check: 'auditChain',
      message: `${String(operations)} operations are in no link of the chain`,
    };
  }
}

function finding(chainNo: number, what: string): DoctorFinding {
  return { check: 'auditChain', message: `link ${String(chainNo)} of the audit chain ${what}` };
}
