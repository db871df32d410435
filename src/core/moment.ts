import { type Instant, instantOf } from './ids.ts';

/** What time it is. Both are the same but in a rehearsal organization whose clock has been moved. */
export type Moment = {
  /** For the organization: its subscriptions, licenses and log go by it. */
  readonly now: Instant;
  /** For the machine: sessions, links and tokens go by it. */
  readonly machineNow: Instant;
};

/** The moment of an organization whose clock is ahead by so many milliseconds. */
export function momentOf(machineNow: Instant, aheadMilliseconds: number): Moment {
  return { now: instantOf(Date.parse(machineNow) + aheadMilliseconds), machineNow };
}
