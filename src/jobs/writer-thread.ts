import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Writes } from '../operations/writes.ts';
import { systemEnvironment } from './system-environment.ts';
import { type Answer, answerOfError, coalesce, type FromThread, type ToThread } from './wire.ts';
import { createWriter } from './writer.ts';

/** Entry of the thread that owns the write connection. */
async function main(port: NonNullable<typeof parentPort>, file: string): Promise<void> {
  const post = (message: FromThread): void => port.postMessage(message);
  // The first message is `open`: the file may be made by then.
  await once(port, 'message');
  const store = await openSqliteStore({ file });
  const writer = createWriter(store, {
    ...systemEnvironment,
    onDefect: (error) =>
      post({ jobDefect: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  });
  const answer = coalesce<Answer>((answers) => post({ answers }));
  port.on('message', (message: ToThread) => {
    if ('close' in message) {
      void writer.close().then(async () => {
        await store.close();
        port.close();
      });
      return;
    }
    if ('open' in message) return;
    for (const { id, name, actor, input } of message.requests) {
      if (actor === null) throw new Error('a write without an actor');
      // Names come from the typed desk on the other side of this port.
      writer.submit(name as keyof Writes, actor, input).then(
        (output) => answer({ id, output }),
        (error: unknown) => answer(answerOfError(id, error)),
      );
    }
  });
  post({ ready: true });
}

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
await main(parentPort, String((workerData as { file: unknown }).file));
