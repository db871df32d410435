import { mkdir } from 'node:fs/promises';
import { instantOf } from '../core/ids.ts';
import type { Desk } from '../operations/desk.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { databaseFile } from './database-file.ts';
import { startThread } from './thread.ts';

/**
 * Opens the data directory for serving: one thread writes, one answers lists, and this thread reads by key.
 * Creates the directory and the database where there is none.
 */
export async function openDesk(options: {
  readonly dataDirectory: string;
  /** The database is opened only when this is fulfilled; code is loaded meanwhile. */
  readonly after?: Promise<unknown>;
  /** Told of a defect that ended a job. */
  readonly onJobDefect?: (text: string) => void;
}): Promise<Desk> {
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const file = databaseFile(options.dataDirectory);
  // The writer first, as it creates and migrates what the others read.
  const writer = await startThread({
    entry: new URL('./writer-thread.ts', import.meta.url),
    file,
    ...(options.after === undefined ? {} : { after: options.after }),
    ...(options.onJobDefect === undefined ? {} : { onJobDefect: options.onJobDefect }),
  });
  // Nobody waits for the thread that answers lists but who asks for one: the desk is open while it still loads its code.
  const reading = startThread({ entry: new URL('./reader-thread.ts', import.meta.url), file });
  reading.catch((error: unknown) => options.onJobDefect?.(String(error)));
  const near = await openSqliteStore({ file, readOnly: true });
  return {
    // The threads answer what the use case of that name answers; the port between cannot carry its type.
    write: (name, actor, input) => writer.ask(name, actor, input) as never,
    read: async (name, input) => (await reading).ask(name, null, input) as never,
    near: (work) => near.read(work),
    sessionUser: async (tokenHash) =>
      (await near.findSession(tokenHash, instantOf(Date.now())))?.userId ?? null,
    waiting: () => writer.waiting(),
    close: async () => {
      // The writer last: the last connection puts the log back into the database file, and only a writing one can.
      await reading.then(
        (reader) => reader.close(),
        () => null,
      );
      await near.close();
      await writer.close();
    },
  };
}
