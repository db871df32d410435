import { mkdir } from 'node:fs/promises';
import { instantOf } from '../core/ids.ts';
import type { Desk } from '../operations/desk.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { databaseFile } from './database-file.ts';
import { startThread, type Thread } from './thread.ts';

/**
 * Opens the data directory for serving: one thread writes, one answers lists, and this thread reads by key.
 * Creates the directory and the database where there is none.
 */
export async function openDesk(options: {
  readonly dataDirectory: string;
  /** Told of a defect that ended a job. */
  readonly onJobDefect?: (text: string) => void;
}): Promise<Desk> {
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const file = databaseFile(options.dataDirectory);
  // Both load their code at once; the writer opens first, as it creates and migrates what the others read.
  const writing = startThread({
    entry: new URL('./writer-thread.ts', import.meta.url),
    file,
    ...(options.onJobDefect === undefined ? {} : { onJobDefect: options.onJobDefect }),
  });
  const reading = startThread({
    entry: new URL('./reader-thread.ts', import.meta.url),
    file,
    after: writing,
  });
  const [writer, reader] = await bothOrNone(writing, reading);
  const near = await openSqliteStore({ file, readOnly: true });
  return {
    // The threads answer what the use case of that name answers; the port between cannot carry its type.
    write: (name, actor, input) => writer.ask(name, actor, input) as never,
    read: (name, input) => reader.ask(name, null, input) as never,
    near: (work) => near.read(work),
    sessionUser: async (tokenHash) =>
      (await near.findSession(tokenHash, instantOf(Date.now())))?.userId ?? null,
    waiting: () => writer.waiting(),
    close: async () => {
      // The writer last: the last connection puts the log back into the database file, and only a writing one can.
      await reader.close();
      await near.close();
      await writer.close();
    },
  };
}

/** Both threads; where one does not start the other is ended, as it would keep the process alive. */
async function bothOrNone(
  writing: Promise<Thread>,
  reading: Promise<Thread>,
): Promise<readonly [Thread, Thread]> {
  const started = await Promise.allSettled([writing, reading]);
  const [writer, reader] = started;
  if (writer.status === 'fulfilled' && reader.status === 'fulfilled') {
    return [writer.value, reader.value];
  }
  for (const thread of started) if (thread.status === 'fulfilled') await thread.value.close();
  throw writer.status === 'rejected'
    ? writer.reason
    : reader.status === 'rejected'
      ? reader.reason
      : null;
}
