import type { UserView } from '../core/assignment/assignment.ts';
import type { LicenseChange } from '../core/change.ts';
import type { Command } from '../core/plan/command.ts';
import { planForUser } from '../core/plan/plan-for-user.ts';
import { Refused } from '../core/problems.ts';
import type { Actor } from '../core/roles/actor.ts';
import { mayLicenseGuests } from '../core/roles/may-perform.ts';
import type { Reader } from '../store/store.ts';
import { loadPlanContext } from './plan-context.ts';

/**
 * What a command of the pages changes for one person, decided by the planner as every plan is. Refuses with all its
 * problems; where everything is as asked already, nothing changes.
 */
export async function licensesAtOnce(
  reader: Reader,
  actor: Actor,
  asked: { readonly view: UserView; readonly command: Command },
): Promise<readonly LicenseChange[]> {
  const { settings } = await reader.organization();
  const guests = mayLicenseGuests(actor, settings);
  const context = await loadPlanContext(reader, 'activeUsersPage', guests);
  const { outcome } = planForUser(asked.view, asked.command, new Map(), context);
  if (outcome.ok) {
    return outcome.changes.map((step) => ({ ...step, userIds: [asked.view.user.id] }));
  }
  const [first, ...others] = outcome.problems;
  if (first.code === 'AlreadyAsRequested' && others.length === 0) return [];
  throw new Refused(first, ...others);
}
