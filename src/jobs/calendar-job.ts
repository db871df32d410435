import { noteUnits } from '../operations/subscriptions/note-units.ts';
import { tellOfEnds } from '../operations/notices/tell-of-subscriptions.ts';
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
  /** The day of which ends to come have been told: once a day is enough. */
  let toldDay = '';
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
      const day = await store.read(async (reader) =>
        (await reader.hasOrganization()) ? (await reader.moment()).now.slice(0, 10) : '',
      );
      if (!isBehind && day === toldDay) return false;
      isDue = await store.write(async (tx) => {
        const call = { ...(await tx.moment()), newId };
        const isMore = isBehind && (await followCalendar(tx, call, eventsAStep));
        if (!isMore) {
          await tellOfEnds(tx, call);
          await noteUnits(tx, call.now);
        }
        return isMore;
      });
      if (!isDue) toldDay = day;
      return isBehind;
    },
  };
}
