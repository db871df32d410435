import type { GroupId, SkuId, UserId } from '../../core/ids.ts';
import type { Problem } from '../../core/problems.ts';
import type { Reader } from '../../store/store.ts';
import { loadGroupContext } from './group-context.ts';
import { loadMemberViews } from './member-views.ts';

/** Why paths by groups are not as their groups give them; ask with `failureKey`. */
export type GroupFailures = ReadonlyMap<string, Problem>;

/** Names one path by a group. */
export function failureKey(userId: UserId, groupId: GroupId, skuId: SkuId): string {
  return `${userId} ${groupId} ${skuId}`;
}

/**
 * What stands in the way of these people's licenses by groups as things are now, set-based: the reconciler is asked, and nothing is
 * written. Where only a sibling of the same group fails, the sibling's problem is told. A path is missing whose cause has gone.
 */
export async function groupFailures(
  reader: Reader,
  userIds: readonly UserId[],
): Promise<GroupFailures> {
  const found = new Map<string, Problem>();
  if (userIds.length === 0) return found;
  const views = await loadMemberViews(reader, userIds);
  const { planner } = await loadGroupContext(reader);
  for (const view of views) {
    for (const { groupId, skuId, problem, blockedBy } of planner.reconcile(view).failures) {
      const told = problem ?? blockedBy[0];
      if (told !== undefined) found.set(failureKey(view.user.id, groupId, skuId), told);
    }
  }
  return found;
}
