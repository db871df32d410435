import { subscriptionsMax } from '../directory/organization.ts';
import type { Problem } from '../problems.ts';
import type { Subscription } from './subscribed-sku.ts';

/**
 * Why one more purchase may not be added, or null: an organization holds at most `subscriptionsMax` (rules.md 0; checklist 14).
 * Deleted ones are history and do not count; a change to one that is there adds nothing.
 */
export function subscriptionLimitProblem(
  held: readonly Pick<Subscription, 'id' | 'status'>[],
  added: Pick<Subscription, 'id'>,
): Problem | null {
  if (held.some((one) => one.id === added.id)) return null;
  const live = held.filter((one) => one.status !== 'Deleted').length;
  return live >= subscriptionsMax
    ? { code: 'SubscriptionLimitReached', max: subscriptionsMax }
    : null;
}
