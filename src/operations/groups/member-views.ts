import type { GroupLicense, GroupLicenses, MemberView } from '../../core/groups/group-license.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import type { Reader } from '../../store/store.ts';

const nothing: readonly GroupLicenses[] = [];

/** A group's licenses as they would be: to see what a change of them would do. */
export type AsIfGiven = { readonly groupId: GroupId; readonly licenses: readonly GroupLicense[] };

/**
 * What group-based licensing needs of these people, set-based, in the order of the ids; missing people are left out. With `asIf`
 * groups give that instead of what they give, to those of them who are in them.
 */
export async function loadMemberViews(
  reader: Reader,
  userIds: readonly UserId[],
  asIf: readonly AsIfGiven[] = [],
): Promise<readonly MemberView[]> {
  const views = await reader.loadUserViews(userIds);
  const given = await reader.givenTo(userIds);
  const planned: { readonly group: AsIfGiven; readonly members: ReadonlySet<UserId> }[] = [];
  for (const group of asIf) {
    planned.push({ group, members: await reader.presentMembersAmong(group.groupId, userIds) });
  }
  return views.map((view) => {
    const { id, isDeleted } = view.user;
    let groups = isDeleted ? nothing : (given.get(id) ?? nothing);
    for (const { group, members } of planned) {
      if (members.has(id)) groups = withGroup(groups, group);
    }
    return { ...view, given: groups };
  });
}

function withGroup(groups: readonly GroupLicenses[], group: AsIfGiven): readonly GroupLicenses[] {
  const others = groups.filter(({ groupId }) => groupId !== group.groupId);
  if (group.licenses.length === 0) return others;
  return [...others, group].sort((one, other) => (one.groupId < other.groupId ? -1 : 1));
}
