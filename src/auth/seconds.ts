import { instantOf } from '../core/ids.ts';
import type { Instant } from '../core/ids.ts';

/** `instant` moved by seconds (negative: earlier). */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return instantOf(Date.parse(instant) + seconds * 1000);
}

/** Whole seconds since 1970-01-01 UTC, as tokens count time. */
export function epochSeconds(instant: Instant): number {
  return Math.floor(Date.parse(instant) / 1000);
}
