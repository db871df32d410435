import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { matchesPattern } from '../odata/evaluate/pattern.ts';
import { searchWords } from './search-text.ts';

/** What a cell holds. Integers are read as numbers: all of ours are below 2^53. */
export type SqlValue = null | number | string | Uint8Array;
/** A row as an array of cells, in the order of the query's columns. */
export type Row = readonly SqlValue[];

/** How a database is opened. */
export type ConnectionOptions = {
  /** Path of the database file, or `:memory:`. */
  readonly file: string;
  readonly readOnly: boolean;
  /** Memory for pages at most, in MiB. The system's own file cache backs it, so it may be small. */
  readonly cacheMebibytes: number;
  /** How long a statement waits for another process's lock, in milliseconds. */
  readonly busyMilliseconds?: number;
};

/** Prepared statements kept at most; the oldest used goes first. */
const statementsMax = 400;
/** How long a statement waits for a lock unless told otherwise, in milliseconds. */
const busyMillisecondsDefault = 10_000;

/**
 * One SQLite connection: prepared statements by their text, rows as arrays. Everything on it happens at once, in the
 * order of the calls; who shares it must not interleave transactions.
 */
export class SqliteConnection {
  /** Small number of the organization that this connection is bound to; leads every key. */
  readonly tenant: number = 1;
  readonly file: string;
  readonly #database: DatabaseSync;
  readonly #statements: LRUCache<string, StatementSync> = new LRUCache({
    max: statementsMax,
  });

  constructor(options: ConnectionOptions) {
    this.file = options.file;
    this.#database = new DatabaseSync(options.file, {
      readOnly: options.readOnly,
      timeout: options.busyMilliseconds ?? busyMillisecondsDefault,
      enableForeignKeyConstraints: true,
    });
    this.exec('pragma cache_size = -' + String(options.cacheMebibytes * 1024));
    this.exec('pragma temp_store = memory');
    this.#database.function('search_words', { deterministic: true }, (text) =>
      typeof text === 'string' ? ' ' + searchWords(text).join(' ') : null,
    );
    this.#database.function('matches_pattern', { deterministic: true }, (text, pattern) =>
      typeof text === 'string' && typeof pattern === 'string'
        ? Number(matchesPattern(text, pattern))
        : null,
    );
    if (options.readOnly) return;
    this.exec('pragma journal_mode = wal');
    this.exec('pragma synchronous = full');
    // A log that once grew long (an import in one transaction) is cut back to this, in bytes.
    this.exec('pragma journal_size_limit = 67108864');
    this.exec('pragma wal_autocheckpoint = 4000');
  }

  /** All rows of a query. The caller's row type must fit the columns it names: what the store wrote is trusted. */
  rows<R extends Row>(sql: string, params: readonly SqlValue[] = []): readonly R[] {
    // The one place where cells become typed rows; each query's test reads them back.
    return this.#statement(sql).all(...params) as unknown as readonly R[];
  }

  /** The first row of a query, or null. */
  row<R extends Row>(sql: string, params: readonly SqlValue[] = []): R | null {
    // As in `rows`.
    return (this.#statement(sql).get(...params) as unknown as R | undefined) ?? null;
  }

  /** Runs a statement that changes rows; answers how many. */
  run(sql: string, params: readonly SqlValue[] = []): number {
    const statement = this.#statement(sql);
    // Node also reads the last row id, which a deletion from the search index leaves above 2^53: as a number it throws.
    statement.setReadBigInts(true);
    return Number(statement.run(...params).changes);
  }

  /** Runs statements without parameters and without results. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Whether a transaction is open. */
  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** The underlying database, for the backup of it only. */
  get database(): DatabaseSync {
    return this.#database;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}
