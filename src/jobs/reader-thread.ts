import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadOperation } from '../operations/operation.ts';
import { reads, type Reads } from '../operations/reads.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { type Answer, answerOfError, coalesce, type FromThread, type ToThread } from './wire.ts';

/** Entry of the thread that answers lists, counts and searches, so that they never hold up other requests. */
async function main(port: NonNullable<typeof parentPort>, file: string): Promise<void> {
  const post = (message: FromThread): void => port.postMessage(message);
  // The first message is `open`: the writer has brought the file up to date.
  await once(port, 'message');
  const store = await openSqliteStore({ file, readOnly: true });
  const answer = coalesce<Answer>((answers) => post({ answers }));
  port.on('message', (message: ToThread) => {
    if ('close' in message) {
      void store.close().then(() => port.close());
      return;
    }
    if ('open' in message) return;
    for (const { id, name, input } of message.requests) {
      // Names and inputs come from the typed desk on the other side of this port.
      const operation = reads[name as keyof Reads] as ReadOperation<unknown, unknown>;
      store
        .read((reader) => operation(reader, input))
        .then(
          (output) => answer({ id, output }),
          (error: unknown) => answer(answerOfError(id, error)),
        );
    }
  });
  post({ ready: true });
}

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
await main(parentPort, String((workerData as { file: unknown }).file));
