import type { LicenseChange, LicenseStep } from '../../core/change.ts';
import type { MemberView } from '../../core/groups/group-license.ts';
import type { Reconciled } from '../../core/groups/reconcile-user.ts';
import type { Instant, OperationNo, UserId } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';
import type { GroupContext } from './group-context.ts';
import { holdersFirst } from './group-rows.ts';
import { loadMemberViews } from './member-views.ts';

/** How people fared who were looked at. */
export type ReconciledPeople = {
  /** Whose licenses have changed. */
  readonly changed: number;
  readonly of: ReadonlyMap<UserId, { readonly view: MemberView; readonly reconciled: Reconciled }>;
};

/**
 * Brings the licenses by groups of these people up to date, first come first served: one loading, one writing, whoever they are. The
 * changes are recorded under `operationNo`, whose doing they are.
 */
export async function reconcilePeople(
  tx: Writer,
  userIds: readonly UserId[],
  {
    operationNo,
    now,
    context,
  }: {
    readonly operationNo: OperationNo;
    readonly now: Instant;
    readonly context: GroupContext;
  },
): Promise<ReconciledPeople> {
  const { planner } = context;
  const views = await loadMemberViews(tx, userIds);
  const of = new Map<UserId, { readonly view: MemberView; readonly reconciled: Reconciled }>();
  for (const view of holdersFirst(views)) {
    of.set(view.user.id, { view, reconciled: planner.reconcile(view) });
  }
  const changes = changesOf(of);
  await tx.record(operationNo, changes, now);
  return {
    changed: [...of.values()].filter(({ reconciled }) => reconciled.steps.length > 0).length,
    of,
  };
}

/** One change for each distinct step, for all who have it; what frees comes before what takes. */
function changesOf(people: ReconciledPeople['of']): readonly LicenseChange[] {
  const changes = new Map<string, { step: LicenseStep; userIds: UserId[] }>();
  const keys = new Map<LicenseStep, string>();
  for (const [userId, { reconciled }] of people) {
    for (const step of reconciled.steps) {
      let key = keys.get(step);
      if (key === undefined) {
        key = JSON.stringify(step);
        keys.set(step, key);
      }
      const known = changes.get(key);
      if (known === undefined) changes.set(key, { step, userIds: [userId] });
      else known.userIds.push(userId);
    }
  }
  const list = Array.from(changes.values(), ({ step, userIds }) => ({ ...step, userIds }));
  const frees = (change: LicenseChange): boolean => 'freesUnit' in change && change.freesUnit;
  return [...list.filter(frees), ...list.filter((change) => !frees(change))];
}
