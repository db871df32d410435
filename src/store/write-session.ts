import { createHash } from 'node:crypto';
import type { ChangeKind } from '../core/change.ts';
import type { Instant, OperationNo } from '../core/ids.ts';
import { chainStart, logLine, operationLine, type SealedOperation } from './audit-chain.ts';
import { changeKindCodes } from './codes.ts';
import type { Interned } from './interned.ts';
import { markedBy, writeListMarks, type ListMarks } from './list-marks.ts';
import type { ReadContext } from './read-context.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** What a savepoint goes back to. */
export type SessionMark = {
  readonly nextSeq: number;
  readonly nextOperationNo: number;
  readonly lines: number;
  readonly marks: Partial<ListMarks>;
};

/**
 * One write transaction: numbers log lines without gaps and gathers their canonical text, of which `seal` makes one link
 * of the audit chain.
 */
export class WriteSession {
  readonly db: SqliteConnection;
  readonly interned: Interned;
  readonly #forget: () => void;
  readonly #firstSeq: number;
  readonly #firstOperationNo: number;
  /** Canonical text of the operations opened, and of the log rows written. */
  readonly #operations: string[] = [];
  readonly #lines: string[] = [];
  #nextSeq: number;
  #nextOperationNo: number;
  #at = 0;
  #marks: Partial<ListMarks> = {};

  constructor(context: ReadContext) {
    const { db } = context;
    this.db = db;
    this.interned = context.interned;
    this.#forget = context.forget;
    // Lines and operations are never deleted, so the greatest number is the last one given.
    this.#firstSeq = 1 + maxOf(db, 'select max(seq) from change_log where tenant_id = ?');
    this.#firstOperationNo =
      1 + maxOf(db, 'select max(operation_no) from operation where tenant_id = ?');
    this.#nextSeq = this.#firstSeq;
    this.#nextOperationNo = this.#firstOperationNo;
  }

  /** The number that the next log line gets. */
  get nextSeq(): number {
    return this.#nextSeq;
  }

  /** Takes a number for a new operation; who, what and why become part of the chain. */
  addOperation(operation: Omit<SealedOperation, 'operationNo'>): OperationNo {
    const operationNo = this.#nextOperationNo;
    this.#nextOperationNo += 1;
    this.#at = Math.max(this.#at, Date.parse(operation.startedAt));
    this.#operations.push(operationLine({ operationNo, ...operation }));
    return operationNo;
  }

  /** Writes one log line for each target, all with the same body. */
  logShared(entry: {
    readonly operationNo: OperationNo;
    readonly at: Instant;
    readonly kind: ChangeKind;
    readonly targetIds: readonly string[];
    /** The same as JSON, where the caller has it already. */
    readonly targetIdsJson: string;
    readonly body: string;
  }): void {
    const at = Date.parse(entry.at);
    const first = this.#nextSeq;
    const kind = changeKindCodes[entry.kind];
    const written = this.db.run(logSharedSql, [
      this.db.tenant,
      first,
      entry.operationNo,
      at,
      kind,
      first,
      entry.body,
      entry.targetIdsJson,
    ]);
    assertCount(written, entry.targetIds.length, 'log lines');
    const row = { operationNo: entry.operationNo, at, kind };
    let text = '';
    entry.targetIds.forEach((targetId, index) => {
      text += logLine(
        index === 0
          ? { ...row, seq: first, targetId, bodyOf: null, body: entry.body }
          : { ...row, seq: first + index, targetId, bodyOf: first, body: null },
      );
    });
    this.#take(entry, entry.targetIds.length, text);
  }

  /** Writes one log line. */
  log(entry: {
    readonly operationNo: OperationNo;
    readonly at: Instant;
    readonly kind: ChangeKind;
    readonly targetId: string;
    readonly body: string;
  }): void {
    const at = Date.parse(entry.at);
    const kind = changeKindCodes[entry.kind];
    const { operationNo, targetId, body } = entry;
    const seq = this.#nextSeq;
    this.db.run(
      'insert into change_log (tenant_id, seq, operation_no, at, kind, target_id, body_of, body) values (?, ?, ?, ?, ?, ?, null, ?)',
      [this.db.tenant, seq, operationNo, at, kind, targetId, body],
    );
    this.#take(entry, 1, logLine({ seq, operationNo, at, kind, targetId, bodyOf: null, body }));
  }

  mark(): SessionMark {
    return {
      nextSeq: this.#nextSeq,
      nextOperationNo: this.#nextOperationNo,
      lines: this.#lines.length,
      marks: this.#marks,
    };
  }

  /** Goes back to `mark`: the database has been rolled back to the same point. */
  returnTo(mark: SessionMark): void {
    this.#nextSeq = mark.nextSeq;
    this.#nextOperationNo = mark.nextOperationNo;
    this.#operations.length = mark.nextOperationNo - this.#firstOperationNo;
    this.#lines.length = mark.lines;
    this.#marks = mark.marks;
    this.#forget();
  }

  /** Writes the audit chain's next link, where there is something to seal. The last thing before the commit. */
  seal(): void {
    if (this.#lines.length === 0 && this.#operations.length === 0) return;
    const { db } = this;
    writeListMarks(db, this.#marks);
    const last = db.row<[chainNo: number, hash: string]>(
      'select chain_no, hash from audit_chain where tenant_id = ? order by chain_no desc limit 1',
      [db.tenant],
    );
    const hash = createHash('sha256').update(last?.[1] ?? chainStart);
    for (const line of this.#operations) hash.update(line);
    for (const line of this.#lines) hash.update(line);
    db.run(
      `insert into audit_chain
        (tenant_id, chain_no, first_seq, last_seq, first_operation_no, last_operation_no, at, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        db.tenant,
        (last?.[0] ?? 0) + 1,
        this.#firstSeq,
        this.#nextSeq - 1,
        this.#firstOperationNo,
        this.#nextOperationNo - 1,
        this.#at,
        hash.digest('hex'),
      ],
    );
  }

  #take(
    { kind, at }: { readonly kind: ChangeKind; readonly at: Instant },
    count: number,
    text: string,
  ): void {
    this.#nextSeq += count;
    this.#marks = markedBy(this.#marks, kind, this.#nextSeq - 1);
    this.#at = Math.max(this.#at, Date.parse(at));
    this.#lines.push(text);
  }
}

const logSharedSql = `insert into change_log
    (tenant_id, seq, operation_no, at, kind, target_id, body_of, body)
  select ?1, ?2 + key, ?3, ?4, ?5, value, iif(key = 0, null, ?6), iif(key = 0, ?7, null) from json_each(?8)`;

/** Throws where a statement touched another number of rows than it must: a defect. */
export function assertCount(actual: number, expected: number, what: string): void {
  if (actual !== expected) {
    throw new Error(`${what}: ${String(actual)} rows where ${String(expected)} must be`);
  }
}

function maxOf(db: SqliteConnection, sql: string): number {
  return db.row<[number | null]>(sql, [db.tenant])?.[0] ?? 0;
}
