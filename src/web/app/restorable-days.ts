import { isRestorable, purgeDue } from '../../core/directory/restore.ts';
import { instantOf } from '../../core/ids.ts';

const dayMilliseconds = 86_400_000;

/** Days for which somebody deleted then can still be restored, one that has begun as a whole; 0: less than a day; null: no longer. */
export function restorableDaysLeft(deletedDateTime: string, now: number): number | null {
  const deleted = instantOf(Date.parse(deletedDateTime));
  if (!isRestorable(deleted, instantOf(now))) return null;
  const left = Date.parse(purgeDue(deleted)) - now;
  return left < dayMilliseconds ? 0 : Math.ceil(left / dayMilliseconds);
}
