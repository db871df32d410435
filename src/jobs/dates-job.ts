import { followDates, isDateDue } from '../operations/dated-plans/follow-dates.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';

/** Applies plans whose start has come, and takes back those whose end has. */
export type DatesJob = {
  /** Says that time has passed, or that a plan has come further. */
  makeDue(): void;
  isDue(): boolean;
  /** Answers whether anything was done: there may be a plan to be computed then. */
  step(): Promise<boolean>;
};

/** The dates of one store; due at the start, for what came while nothing ran. */
export function createDatesJob(store: Store, { newId }: Environment): DatesJob {
  let isDue = true;
  return {
    makeDue: () => {
      isDue = true;
    },
    isDue: () => isDue,
    step: async () => {
      isDue = false;
      const isAnyDue = await store.read(
        async (reader) => (await reader.hasOrganization()) && (await isDateDue(reader)),
      );
      if (!isAnyDue) return false;
      isDue = await store.write(async (tx) => followDates(tx, { ...(await tx.moment()), newId }));
      return isDue;
    },
  };
}
