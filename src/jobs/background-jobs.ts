import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';
import { createCalendarJob } from './calendar-job.ts';
import { createDatesJob } from './dates-job.ts';
import { createExpiryJob } from './expiry-job.ts';
import { createPlanJobs } from './plan-jobs.ts';
import { ruleWork } from './rule-work.ts';
import { staleWork } from './stale-work.ts';
import { createSteppedJob } from './stepped-job.ts';

/** Long work of the writer, done a step at a time between what is asked of it. */
export type BackgroundJobs = {
  /** Looks what is unfinished: what stands in the store is the queue. */
  refresh(): Promise<void>;
  isWorkLeft(): boolean;
  /** One step of every kind of work that there is. */
  step(): Promise<void>;
  /** Says that time has passed: subscriptions may have ended, and what was deleted may be old enough to go. */
  makeTimeDue(): void;
  /** Says that somebody's groups by rules, or licenses by groups, may not be as they should be. */
  makeStaleDue(): void;
};

/** The long work of one store. */
export function createBackgroundJobs(store: Store, environment: Environment): BackgroundJobs {
  const plans = createPlanJobs(store, environment);
  const calendar = createCalendarJob(store, environment);
  const expiry = createExpiryJob(store, environment);
  const dates = createDatesJob(store, environment);
  const rules = createSteppedJob(store, environment, ruleWork);
  const stale = createSteppedJob(store, environment, staleWork);
  /** A defect in a job must not end the writer's loop: every later write would wait for ever. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      environment.onDefect?.(error);
    }
  };
  const makeStaleDue = (): void => {
    rules.makeDue();
    stale.makeDue();
  };
  return {
    refresh: async () => attempt(() => plans.refresh()),
    isWorkLeft: () =>
      plans.arePending() ||
      calendar.isDue() ||
      expiry.isDue() ||
      dates.isDue() ||
      rules.isDue() ||
      stale.isDue(),
    step: async () => {
      // A renewal may have brought units for those who wait.
      if (calendar.isDue()) await attempt(() => stepThen(calendar, makeStaleDue));
      if (expiry.isDue()) await attempt(() => expiry.step());
      // There may be a plan to be computed or applied after it.
      if (dates.isDue()) await attempt(() => stepThen(dates, () => plans.refresh()));
      // Who has come into a group or gone out of one may have other licenses.
      if (rules.isDue()) await attempt(() => stepThen(rules, () => stale.makeDue()));
      if (stale.isDue()) {
        await attempt(async () => void (await stale.step()));
        // Rules may ask about licenses.
        rules.makeDue();
      }
      if (!plans.arePending()) return;
      await attempt(() => plans.step());
      dates.makeDue();
      // Licenses taken back may be there for those who wait.
      makeStaleDue();
    },
    makeTimeDue: () => {
      calendar.makeDue();
      expiry.makeDue();
      dates.makeDue();
    },
    makeStaleDue,
  };
}

/** One step of a job, and what follows where it did something. */
async function stepThen(
  job: { readonly step: () => Promise<boolean> },
  follow: () => void | Promise<void>,
): Promise<void> {
  if (await job.step()) await follow();
}
