import { followCalendar, isCalendarBehind } from '../operations/subscriptions/follow-calendar.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';

/** Writes down what has come about with purchases as time went by, some at a time. */
export type CalendarJob = {
  /** Says that time has passed. */
  makeDue(): void;
  isDue(): boolean;
  /** Answers whether anything was done. */
  step(): Promise<boolean>;
};

/** Events in one step: bounds how long others wait for the writer. */
const eventsAStep = 200;

/** The calendar of one store; due at the start, for what came about while nothing ran. */
export function createCalendarJob(store: Store, { newId }: Environment): CalendarJob {
  let isDue = true;
  return {
    makeDue: () => {
      isDue = true;
    },
    isDue: () => isDue,
    step: async () => {
      isDue = false;
      const isBehind = await store.read(
        async (reader) => (await reader.hasOrganization()) && (await isCalendarBehind(reader)),
      );
      if (!isBehind) return false;
      isDue = await store.write(async (tx) =>
        followCalendar(tx, { ...(await tx.moment()), newId }, eventsAStep),
      );
      return true;
    },
  };
}
