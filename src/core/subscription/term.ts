import { type Instant, instantOf } from '../ids.ts';

/** How long a purchase runs until it is renewed or ends, as an ISO 8601 duration (rules.md 3.3). */
export type Term = 'P1M' | 'P1Y' | 'P3Y';

/** Months of each term. */
const months: Readonly<Record<Term, number>> = { P1M: 1, P1Y: 12, P3Y: 36 };

/**
 * When a term that begins at `start` is over: the same day and time of day so many months later, or the last day of that month
 * where it is shorter. `day` is the day of the month that the purchase keeps to (1 to 31): after a 28th of February it is the 31st again.
 */
export function endOfTerm(start: Instant, term: Term, day: number = dayOf(start)): Instant {
  const begin = new Date(start);
  const month = begin.getUTCMonth() + months[term];
  const lastDay = new Date(Date.UTC(begin.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const end = new Date(start);
  end.setUTCFullYear(begin.getUTCFullYear(), month, Math.min(day, lastDay));
  return instantOf(end.getTime());
}

/** The day of the month of a moment, 1 to 31. */
export function dayOf(instant: Instant): number {
  return new Date(instant).getUTCDate();
}
