import { dropNextStale, reconcileStale } from '../operations/groups/reconcile-stale.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';

/** Looks at people again whose licenses by groups may not be as they should be, a step at a time. */
export type StaleJob = {
  /** Says that there may be somebody. */
  makeDue(): void;
  isDue(): boolean;
  step(): Promise<void>;
};

/** People looked at in one step: bounds how long others wait for the writer. */
const peopleAStep = 1000;

/** Due at the start: what was left when the program ended goes on. */
export function createStaleJob(store: Store, environment: Environment): StaleJob {
  let isDue = true;
  let limit = peopleAStep;
  return {
    makeDue: () => {
      isDue = true;
    },
    isDue: () => isDue,
    step: async () => {
      const now = environment.now();
      if (!(await store.read((reader) => reader.hasOrganization()))) {
        isDue = false;
        return;
      }
      try {
        isDue = await store.write((tx) => reconcileStale(tx, now, limit));
        limit = peopleAStep;
      } catch (error) {
        environment.onDefect?.(error);
        // One by one, until whoever cannot be looked at is found and left as they are: the others must not wait for them.
        if (limit === 1) await store.write((tx) => dropNextStale(tx));
        limit = limit === 1 ? peopleAStep : 1;
      }
    },
  };
}
