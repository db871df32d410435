import type { Desk } from '../operations/desk.ts';
import type { ReadOperation } from '../operations/operation.ts';
import { reads } from '../operations/reads.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';
import { createWriter } from './writer.ts';

/** A desk whose writer can be waited for. */
export type InlineDesk = Desk & {
  /** Answers when nothing waits and no job runs. */
  idle(): Promise<void>;
};

/** The desk without threads, for the command line without a server and for tests. Owns the store. */
export function openInlineDesk(store: Store, environment: Environment): InlineDesk {
  const writer = createWriter(store, environment);
  return {
    // The use case of that name answers; the table cannot say so for a name known at run time only.
    write: (name, actor, input) => writer.submit(name, actor, input) as never,
    read: (name, input) => {
      const operation = reads[name] as ReadOperation<unknown, unknown>;
      return store.read((reader) => operation(reader, input)) as never;
    },
    near: (work) => store.read(work),
    sessionUser: async (tokenHash) => {
      const { machineNow } = await store.read((reader) => reader.moment());
      return (await store.findSession(tokenHash, machineNow))?.userId ?? null;
    },
    waiting: () => writer.waiting(),
    idle: () => writer.idle(),
    close: async () => {
      await writer.close();
      await store.close();
    },
  };
}
