import { type Instant, instantOf } from '../core/ids.ts';
import { doctor } from './doctor/doctor.ts';
import { assertKnownSchema, migrate, schemaNumber, schemaNumberOf } from './migrate.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { findSession } from './sql/apps-and-roles.ts';
import { readContext, type ReadContext } from './read-context.ts';
import { createReader } from './sqlite-reader.ts';
import { createWriter } from './sqlite-writer.ts';
import type { Reader, Store, Writer } from './store.ts';
import { createTurns } from './turns.ts';
import { WriteSession } from './write-session.ts';

/** How a store is opened. */
export type SqliteOptions = {
  /** Path of the database file; made where it is not there. `:memory:` keeps everything in memory. */
  readonly file: string;
  /** Opens an existing file for reading only: any number of threads may, beside the one that writes. */
  readonly readOnly?: boolean;
  /** Memory for pages of each connection at most, in MiB. */
  readonly cacheMebibytes?: number;
  /** What time it is; unless told otherwise, the machine's clock tells. */
  readonly clock?: () => Instant;
};

/** Pages kept by default, in MiB a connection: a process has up to four (writer, reader, HTTP). */
const cacheMebibytesDefault = 24;

/**
 * Opens the organization's database and brings its schema up to date. A store that writes has two connections, so that
 * its reads see the last commit and do not wait for a write that runs; in memory there is one for both.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const readOnly = options.readOnly === true;
  const cacheMebibytes = options.cacheMebibytes ?? cacheMebibytesDefault;
  const clock = options.clock ?? ((): Instant => instantOf(Date.now()));
  const first = new SqliteConnection({ file: options.file, readOnly, cacheMebibytes });
  try {
    if (readOnly) assertSchema(first);
    else migrate(first);
  } catch (error) {
    first.close();
    throw error;
  }
  if (readOnly) return storeOf({ clock, write: null, openRead: () => first });
  return storeOf({
    clock,
    write: first,
    openRead: () =>
      options.file === ':memory:'
        ? first
        : new SqliteConnection({ file: options.file, readOnly: true, cacheMebibytes }),
  });
}

function assertSchema(db: SqliteConnection): void {
  const present = schemaNumberOf(db);
  assertKnownSchema(present);
  if (present < schemaNumber)
    throw new Error('the database has an older schema: open it for writing once');
}

function storeOf(connections: {
  readonly clock: () => Instant;
  readonly write: SqliteConnection | null;
  /** Asked for at the first read only: a thread that just writes needs no second connection. */
  readonly openRead: () => SqliteConnection;
}): Store {
  const { write, clock } = connections;
  const inMemory = write?.file === ':memory:';
  let reading: ReadContext | null = null;
  const opened = (): ReadContext => (reading ??= readContext(connections.openRead(), clock));
  const readTurns = createTurns();
  // In memory reads and writes share the connection, so they share its turns and what is kept of it too.
  const writeTurns = inMemory ? readTurns : createTurns();
  const runWrite =
    write === null ? null : writerOf(inMemory ? opened() : readContext(write, clock));
  return {
    read: (work) => readTurns.take(() => inSnapshot(opened(), work)),
    write: (work) => {
      if (runWrite === null) throw new Error('this store is open for reading only');
      return writeTurns.take(() => runWrite(work));
    },
    findSession: (tokenHash, now) =>
      readTurns.take(async () => findSession(opened().db, tokenHash, now)),
    doctor: () => readTurns.take(() => inSnapshot(opened(), async () => doctor(opened().db))),
    close: async () => {
      await readTurns.take(async () => {
        if (!inMemory && (reading !== null || write === null)) opened().db.close();
      });
      await writeTurns.take(async () => {
        write?.close();
      });
    },
  };
}

async function inSnapshot<Result>(
  context: ReadContext,
  work: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  const { db } = context;
  context.startMoment();
  db.run('begin');
  try {
    return await work(createReader(context));
  } finally {
    db.run('rollback');
  }
}

function writerOf(
  context: ReadContext,
): <Result>(work: (writer: Writer) => Promise<Result>) => Promise<Result> {
  const { db } = context;
  return async (work) => {
    context.startMoment();
    db.run('begin immediate');
    try {
      const session = new WriteSession(context);
      const result = await work(createWriter(context, session));
      session.seal();
      db.run('commit');
      return result;
    } catch (error) {
      // Some errors (a full disk) make SQLite roll back by itself.
      if (db.inTransaction) db.run('rollback');
      context.forget();
      throw error;
    }
  };
}
