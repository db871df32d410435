import type { LicenseChange, LicenseStep } from '../core/change.ts';
import type { UserId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import type { PlanContext } from '../core/plan/outcome.ts';
import { createPlanner } from '../core/plan/planner.ts';
import { openingBudget } from '../core/plan/units.ts';
import { Refused } from '../core/problems.ts';
import type { Reader } from '../store/store.ts';

/** People whose licenses are loaded at once. */
const viewsAtOnce = 1000;

/**
 * What one command changes for all of these people, or a refusal: with the problems of the first for whom it cannot be done. Who has
 * everything as asked already is left as they are. Deleted and unknown people are refused.
 */
export async function licensesForAll(
  reader: Reader,
  userIds: readonly UserId[],
  command: Command,
  context: PlanContext,
): Promise<readonly LicenseChange[]> {
  const planner = createPlanner(context, openingBudget('all', context));
  const changes = new Map<string, { readonly step: LicenseStep; readonly userIds: UserId[] }>();
  for (let from = 0; from < userIds.length; from += viewsAtOnce) {
    const part = userIds.slice(from, from + viewsAtOnce);
    const views = new Map(
      (await reader.loadUserViews(part)).map((view) => [view.user.id, view] as const),
    );
    for (const userId of part) {
      const view = views.get(userId);
      if (view === undefined) throw new Refused({ code: 'ResourceNotFound', id: userId });
      const outcome = planner.plan(view, command);
      if (!outcome.ok) {
        const [first, ...others] = outcome.problems;
        if (first.code === 'AlreadyAsRequested' && others.length === 0) continue;
        throw new Refused(first, ...others);
      }
      for (const step of outcome.changes) {
        const key = JSON.stringify(step);
        const known = changes.get(key);
        if (known === undefined) changes.set(key, { step, userIds: [userId] });
        else known.userIds.push(userId);
      }
    }
  }
  const list = Array.from(changes.values(), ({ step, userIds: people }) => ({
    ...step,
    userIds: people,
  }));
  return [
    ...list.filter(({ kind }) => kind === 'licenseRemoved'),
    ...list.filter(({ kind }) => kind !== 'licenseRemoved'),
  ];
}
