import type { GroupLicense, GroupLicenses, MemberView } from '../../core/groups/group-license.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

const nothing: readonly GroupLicenses[] = [];

/** A group's licenses as they would be: to see what a change of them would do. */
export type AsIfGiven = { readonly groupId: GroupId; readonly licenses: readonly GroupLicense[] };

/**
 * What group-based licensing needs of these people, set-based, in the order of the ids; missing people are left out. With `asIf`
 * the group gives that instead of what it gives, to those of them who are in it.
 */
export async function loadMemberViews(
  reader: Reader,
  userIds: readonly UserId[],
  asIf: AsIfGiven | null = null,
): Promise<readonly MemberView[]> {
  const views = await reader.loadUserViews(userIds);
  const given = await reader.givenTo(userIds);
  const members =
    asIf === null ? new Set<UserId>() : await reader.presentMembersAmong(asIf.groupId, userIds);
  return views.map((view) => {
    const { id, isDeleted } = view.user;
    const groups = isDeleted ? nothing : (given.get(id) ?? nothing);
    const isMember = asIf !== null && members.has(id);
    return { ...view, given: isMember ? withGroup(groups, asIf) : groups };
  });
}

function withGroup(groups: readonly GroupLicenses[], group: AsIfGiven): readonly GroupLicenses[] {
  const others = groups.filter(({ groupId }) => groupId !== group.groupId);
  if (group.licenses.length === 0) return others;
  return [...others, group].sort((one, other) => (one.groupId < other.groupId ? -1 : 1));
}
