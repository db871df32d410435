import { isRestorable, purgeDue } from '../../core/directory/restore.ts';
import { instantOf } from '../../core/ids.ts';

const dayMilliseconds = 86_400_000;

/** Whole days for which somebody deleted then can still be restored; 0: less than a day; null: no longer. */
export function restorableDaysLeft(deletedDateTime: string, now: number): number | null {
  const deleted = instantOf(Date.parse(deletedDateTime));
  if (!isRestorable(deleted, instantOf(now))) return null;
  return Math.floor((Date.parse(purgeDue(deleted)) - now) / dayMilliseconds);
}
