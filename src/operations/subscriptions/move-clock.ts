import type { Instant } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';

/** How far ahead of the machine's an organization's clock can be: a hundred years, in milliseconds. */
export const clockAheadMax: number = 100 * 366 * 86_400_000;

/**
 * Sets the clock of an organization that is there to practice with to a later moment: whatever comes about until then comes about in
 * its order. Refused where the organization is real, and for moments that are past or too far away.
 */
export async function moveClock(
  tx: Writer,
  call: Call,
  { to }: { readonly to: Instant },
): Promise<{ readonly now: Instant }> {
  requirePermission(call.actor, 'manageOrganization');
  const { rehearsal } = await tx.organization();
  if (rehearsal === undefined) throw new Refused({ code: 'ClockIsReal' });
  const clockAheadMilliseconds = Date.parse(to) - Date.parse(call.machineNow);
  if (to < call.now || clockAheadMilliseconds > clockAheadMax) {
    throw new Refused({ code: 'ClockGoesForward', now: call.now });
  }
  await recordAtOnce(tx, call, 'Move clock', [
    {
      kind: 'organizationUpdated',
      before: { rehearsal },
      after: { rehearsal: { clockAheadMilliseconds } },
    },
  ]);
  return { now: to };
}
