import type { MemberType } from '../../core/directory/group.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import { groupsInGroupsCount } from '../sql/nested-groups.ts';
import { mark, markMember, markMemberOfAny } from './mark-stale.ts';
import type { Recording } from './recording.ts';

/*
 * Whom a change of the groups inside groups concerns, where those count (`nestedGroupLicensing`). Deleted groups are walked through as
 * well: who is marked for nothing costs a look.
 */

/** The group itself and all that it is in, where that gives licenses or a change of what it gives is still under way. */
const upSql = (groupId: string, tenant: string): string => `with recursive up (id) as (
    select ${groupId} union
    select m.group_id from up
    cross join membership m indexed by membership_by_member on m.tenant_id = ${tenant} and m.member_id = up.id)
  select 1 from up where exists (select 1 from group_license l where l.tenant_id = ${tenant} and l.group_id = up.id)
    or exists (select 1 from group_processing p where p.tenant_id = ${tenant} and p.group_id = up.id)`;

/** People in these groups and in all groups inside them. `from` selects group ids. */
const peopleBelowSql = (from: string, tenant: string): string => `with recursive down (id) as (
    ${from} union
    select m.member_id from down
    cross join membership m indexed by membership_of_groups
      on m.tenant_id = ${tenant} and m.group_id = down.id and m.member_type = 'group')
  select distinct m.member_id from down
  cross join membership m on m.tenant_id = ${tenant} and m.group_id = down.id and m.member_type = 'user'`;

/** Who comes into or goes out of a group: a person, or everyone in a group. */
export function markMembership(
  recording: Recording,
  groupId: GroupId,
  { memberId, memberType }: { readonly memberId: string; readonly memberType: MemberType },
): void {
  const { db } = recording.session;
  if (!groupsInGroupsCount(db)) {
    if (memberType === 'user') markMember(recording, groupId, memberId);
    return;
  }
  if (memberType === 'group') {
    markPeopleOfGroup(recording, groupId, memberId);
    return;
  }
  const params = [memberId, db.tenant, groupId];
  mark(recording, `select ?1 where exists (${upSql('?3', '?2')})`, params);
}

/** Everyone in `memberId`, a group that has come into or gone out of `groupId`, if that leads to licenses. */
function markPeopleOfGroup(recording: Recording, groupId: GroupId, memberId: string): void {
  const { db } = recording.session;
  const leadsToLicenses = db.row(`${upSql('?1', '?2')} limit 1`, [groupId, db.tenant]) !== null;
  if (!leadsToLicenses) return;
  mark(recording, peopleBelowSql('select ?1', '?2'), [memberId, db.tenant]);
}

/** Everyone in a group that goes away or comes back: before its links are cut. */
export function markPeopleThrough(recording: Recording, groupId: GroupId): void {
  if (!groupsInGroupsCount(recording.session.db)) return;
  markPeopleOfGroup(recording, groupId, groupId);
}

/** Everyone in a group inside a group that gives licenses: groups in groups begin or cease to count. */
export function markAllNested(recording: Recording): void {
  const { tenant } = recording.session.db;
  const first = `select m.member_id from (select distinct group_id from group_license where tenant_id = ?1) l
    cross join membership m indexed by membership_of_groups
      on m.tenant_id = ?1 and m.group_id = l.group_id and m.member_type = 'group'`;
  mark(recording, peopleBelowSql(first, '?1'), [tenant]);
}

/** Somebody who is back, if one of their groups gives licenses. */
export function markReturned(recording: Recording, userId: UserId): void {
  const { db } = recording.session;
  if (groupsInGroupsCount(db)) {
    mark(recording, `select ?1 where exists (${upSql('?1', '?2')})`, [userId, db.tenant]);
  } else markMemberOfAny(recording, userId);
}
