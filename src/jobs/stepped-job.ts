import type { Instant } from '../core/ids.ts';
import type { Reader, Store, Writer } from '../store/store.ts';
import type { Environment } from './environment.ts';

/** Work on people that is done some at a time, and that the store itself remembers. */
export type SteppedJob = {
  /** Says that there may be something to do. */
  makeDue(): void;
  isDue(): boolean;
  /** Answers whether anything was done. */
  step(): Promise<boolean>;
};

/** What one kind of such work is. */
export type SteppedWork = {
  /** Whether there may be any, in a store that has an organization. */
  readonly isLeft: (reader: Reader) => Promise<boolean>;
  /** Does it for up to so many people; answers whether more is left. */
  readonly doSome: (tx: Writer, now: Instant, limit: number) => Promise<boolean>;
  /** Leaves as it is what would be next, and cannot be done. */
  readonly dropNext: (tx: Writer) => Promise<void>;
};

/** People in one step: bounds how long others wait for the writer. */
const peopleAStep = 1000;

/** Due at the start: what was left when the program ended goes on. */
export function createSteppedJob(
  store: Store,
  environment: Environment,
  { isLeft, doSome, dropNext }: SteppedWork,
): SteppedJob {
  let isDue = true;
  let limit = peopleAStep;
  return {
    makeDue: () => {
      isDue = true;
    },
    isDue: () => isDue,
    step: async () => {
      isDue = await store.read(
        async (reader) => (await reader.hasOrganization()) && (await isLeft(reader)),
      );
      if (!isDue) return false;
      try {
        isDue = await store.write(async (tx) => doSome(tx, (await tx.moment()).now, limit));
        limit = peopleAStep;
      } catch (error) {
        environment.onDefect?.(error);
        // One by one, until what cannot be done is found and left as it is: the others must not wait for it.
        if (limit === 1) await store.write((tx) => dropNext(tx));
        limit = limit === 1 ? peopleAStep : 1;
      }
      return true;
    },
  };
}
