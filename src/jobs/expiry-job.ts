import type { Actor } from '../core/roles/actor.ts';
import { expire } from '../operations/expire.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';

/** Who removes what has been deleted long enough. */
const retention: Actor = { kind: 'system', displayName: 'Retention' };

/** Removes for good what has been deleted long enough, a step at a time. */
export type ExpiryJob = {
  /** Makes it time to look again. */
  makeDue(): void;
  isDue(): boolean;
  step(): Promise<void>;
};

/** The expiry of one store; due at the start, for what became so while nothing ran. */
export function createExpiryJob(store: Store, environment: Environment): ExpiryJob {
  let isDue = true;
  return {
    makeDue: () => {
      isDue = true;
    },
    isDue: () => isDue,
    step: async () => {
      isDue = false;
      if (!(await store.read((reader) => reader.hasOrganization()))) return;
      isDue = !(await store.write(async (tx) =>
        expire(tx, { actor: retention, ...(await tx.moment()), newId: environment.newId }),
      ));
    },
  };
}
