import type { Instant } from '../core/ids.ts';

/** A moment as Graph writes it: `2026-01-31T10:17:06Z`, whole seconds. */
export function toGraphInstant(instant: Instant): string {
  return instant.slice(0, 19) + 'Z';
}
