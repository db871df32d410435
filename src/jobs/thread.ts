import { Worker } from 'node:worker_threads';
import type { Actor } from '../core/roles/actor.ts';
import { coalesce, errorOfAnswer, type FromThread, type Request, type ToThread } from './wire.ts';

/** A thread that answers requests by name. */
export type Thread = {
  ask(name: string, actor: Actor | null, input: unknown): Promise<unknown>;
  /** Requests not answered yet. */
  waiting(): number;
  close(): Promise<void>;
};

type Pending = {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Starts a thread and waits until it is ready. If it dies, everything that waits fails, and so does every later
 * request: what was acknowledged is on disk, and what was not is told so.
 */
export async function startThread(options: {
  readonly entry: URL;
  readonly file: string;
  /** It loads its code at once but opens the file only when this is fulfilled. */
  readonly after?: Promise<unknown>;
  readonly onJobDefect?: (text: string) => void;
}): Promise<Thread> {
  const worker = new Worker(options.entry, { workerData: { file: options.file } });
  const pending = new Map<number, Pending>();
  let ended: Error | null = null;
  let nextId = 1;
  const send = coalesce<Request>((requests) => worker.postMessage({ requests } satisfies ToThread));
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  };
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('exit', () => end(new Error('the thread has ended')));
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if ('ready' in message) resolve();
      else if ('jobDefect' in message) options.onJobDefect?.(message.jobDefect);
      else settle(message.answers, pending);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread has ended')));
    (options.after ?? Promise.resolve()).then(
      () => worker.postMessage({ open: true } satisfies ToThread),
      () => worker.terminate(),
    );
  });
  return {
    ask: (name, actor, input) =>
      new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(ended);
          return;
        }
        const id = nextId;
        nextId += 1;
        pending.set(id, { resolve, reject });
        send({ id, name, actor, input });
      }),
    waiting: () => pending.size,
    close: async () => {
      if (ended === null) worker.postMessage({ close: true } satisfies ToThread);
      await exited;
    },
  };
}

function settle(
  answers: Extract<FromThread, { answers: unknown }>['answers'],
  pending: Map<number, Pending>,
): void {
  for (const answer of answers) {
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    const error = errorOfAnswer(answer);
    if (error !== null) waiting?.reject(error);
    else if ('output' in answer) waiting?.resolve(answer.output);
  }
}
