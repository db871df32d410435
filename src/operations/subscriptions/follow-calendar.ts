import type { Instant } from '../../core/ids.ts';
import { afterTransition } from '../../core/subscription/lifecycle.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { Actor } from '../../core/roles/actor.ts';
import type { Reader, Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { tellOfTransition } from '../notices/tell-of-subscriptions.ts';
import { recordAtOnce } from '../record-at-once.ts';

/** By whom it is that the calendar goes on. */
const calendar: Actor = { kind: 'system', displayName: 'Subscriptions' };

/** Whether something has come about with purchases that the log does not tell of yet. */
export async function isCalendarBehind(reader: Reader): Promise<boolean> {
  const { now } = await reader.moment();
  return (await reader.recordedSubscriptions()).some((one) => isDue(one, now));
}

/**
 * Writes down what has come about with purchases by itself: renewed, expired, disabled, deleted; each at its own time, the earliest first,
 * up to so many. They are read as they stand anyway: this is for the log, and for those who wait for units. Answers whether there is more.
 */
export async function followCalendar(
  tx: Writer,
  call: Pick<Call, 'now' | 'machineNow' | 'newId'>,
  limit: number,
): Promise<boolean> {
  const present = new Map((await tx.recordedSubscriptions()).map((one) => [one.id, one]));
  for (let done = 0; done < limit; done += 1) {
    const before = earliestDue([...present.values()], call.now);
    if (before === null) return false;
    present.set(before.id, await passTransition(tx, call, before));
  }
  return earliestDue([...present.values()], call.now) !== null;
}

/** Writes down what has come about with one purchase, and answers it as it stands now. */
export async function catchUp(
  tx: Writer,
  call: Pick<Call, 'now' | 'machineNow' | 'newId'>,
  recorded: Subscription,
): Promise<Subscription> {
  let one = recorded;
  while (isDue(one, call.now)) one = await passTransition(tx, call, one);
  return one;
}

function isDue({ nextLifecycleDateTime: next }: Subscription, now: Instant): boolean {
  return next !== null && next <= now;
}

function earliestDue(subscriptions: readonly Subscription[], now: Instant): Subscription | null {
  let earliest: Subscription | null = null;
  for (const one of subscriptions) {
    if (!isDue(one, now)) continue;
    const next = one.nextLifecycleDateTime ?? now;
    if (earliest === null || next < (earliest.nextLifecycleDateTime ?? now)) earliest = one;
  }
  return earliest;
}

async function passTransition(
  tx: Writer,
  { machineNow, newId }: Pick<Call, 'machineNow' | 'newId'>,
  before: Subscription,
): Promise<Subscription> {
  const at = before.nextLifecycleDateTime;
  if (at === null) throw new Error('nothing comes about with this purchase');
  const after = afterTransition(before, at);
  const call = { actor: calendar, now: at, machineNow, newId };
  await recordAtOnce(tx, call, activityOf(after), [{ kind: 'subscriptionSet', before, after }]);
  await tellOfTransition(tx, call, after);
  return after;
}

function activityOf({ status }: Subscription): string {
  switch (status) {
    case 'Enabled':
      return 'Renew subscription';
    case 'Warning':
      return 'Expire subscription';
    case 'Suspended':
    case 'LockedOut':
      return 'Disable subscription';
    case 'Deleted':
      return 'Delete subscription';
  }
}
