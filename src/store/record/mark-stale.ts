import type { Organization } from '../../core/directory/organization.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import type { Recording } from './recording.ts';

/*
 * Whom a change concerns: whose licenses by groups have to be looked at again. Marking somebody for nothing costs a look; leaving
 * somebody out would leave them wrong. So a mark says only who, never what: the looking finds out (design.md 7).
 */

/** So many people marked at once go behind those of smaller changes. */
const fewPeopleMax = 1000;

/** People who have anything by a group, or who fail to. */
export function markPeople(recording: Recording, userIds: readonly UserId[]): void {
  if (userIds.length === 0) return;
  mark(
    recording,
    `select distinct a.user_id from json_each(?1) j
      cross join assignment a on a.tenant_id = ?2 and a.user_id = j.value
      where a.assigned_by_group <> ''`,
    [JSON.stringify(userIds), recording.session.db.tenant],
  );
}

/** Of people whose direct licenses have changed, those for whom something by a group is not as it should be. */
export function markFailing(recording: Recording, userIdsJson: string): void {
  mark(
    recording,
    `select distinct a.user_id from json_each(?1) j
      cross join assignment a indexed by assignment_in_error on a.tenant_id = ?2 and a.user_id = j.value
      where a.state <> 0`,
    [userIdsJson, recording.session.db.tenant],
  );
}

/**
 * Somebody who has come into or gone out of a group that gives licenses, or that has just ceased to: who goes out then is no longer
 * among the members to whom that is brought.
 */
export function markMember(recording: Recording, groupId: GroupId, userId: string): void {
  mark(
    recording,
    `select ?1 where exists (select 1 from group_license g where g.tenant_id = ?2 and g.group_id = ?3)
      or exists (select 1 from assignment a where a.tenant_id = ?2 and a.user_id = ?1 and a.assigned_by_group = ?3)`,
    [userId, recording.session.db.tenant, groupId],
  );
}

/** Somebody who is back, if one of their groups gives licenses. */
export function markMemberOfAny(recording: Recording, userId: UserId): void {
  mark(
    recording,
    `select ?1 where exists (select 1 from membership m indexed by membership_by_member
      join group_license g on g.tenant_id = m.tenant_id and g.group_id = m.group_id
      where m.tenant_id = ?2 and m.member_id = ?1)`,
    [userId, recording.session.db.tenant],
  );
}

/** Everyone who has a product in whatever way, or fails to, and has or lacks anything by a group: what clashes may be another product. */
export function markHoldersByGroups(recording: Recording, skuNo: number): void {
  mark(
    recording,
    `select distinct a.user_id from assignment a indexed by assignment_by_sku
      where a.tenant_id = ?1 and a.sku_no = ?2 and exists (select 1 from assignment g
        where g.tenant_id = ?1 and g.user_id = a.user_id and g.assigned_by_group <> '')`,
    [recording.session.db.tenant, skuNo],
  );
}

/** Another country: everyone without one of their own. Another way of giving: everyone who lacks something. */
export function markAfterOrganization(
  recording: Recording,
  before: Organization,
  after: Organization,
): void {
  const { tenant } = recording.session.db;
  const hasMoved =
    (before.defaultUsageLocation ?? before.countryLetterCode) !==
    (after.defaultUsageLocation ?? after.countryLetterCode);
  if (hasMoved) {
    mark(
      recording,
      `select distinct a.user_id from assignment a indexed by assignment_by_group
        cross join "user" u on u.tenant_id = a.tenant_id and u.id = a.user_id
        where a.tenant_id = ?1 and a.assigned_by_group <> '' and u.usage_location is null`,
      [tenant],
    );
  }
  if (before.settings.groupPartialAssignment !== after.settings.groupPartialAssignment) {
    mark(
      recording,
      `select distinct a.user_id from assignment a indexed by assignment_in_error
        where a.tenant_id = ?1 and a.state <> 0`,
      [tenant],
    );
  }
}

/** Units of a product may have become free: those who wait for one are looked at from the first on. */
export function markWaiting({ session: { db }, operationNo }: Recording, skuNo: number): void {
  db.run(
    `insert into stale_product (tenant_id, sku_no, operation_no, since, display_name_key, user_id)
      select ?1, ?2, ?3, 0, '', '' where exists (select 1 from waiting w where w.tenant_id = ?1 and w.sku_no = ?2)
      on conflict (tenant_id, sku_no) do update set
        operation_no = excluded.operation_no, since = 0, display_name_key = '', user_id = ''`,
    [db.tenant, skuNo, operationNo],
  );
}

/** Marks people to be looked at again. `people` selects user ids, with its parameters; they are kept once. */
export function mark(
  { session: { db }, operationNo }: Recording,
  people: string,
  params: readonly (string | number)[],
): void {
  const next = params.length + 1;
  db.run(
    `with p (user_id) as materialized (${people})
      insert or ignore into stale_user (tenant_id, lane, operation_no, display_name_key, user_id)
      select u.tenant_id, (select count(*) from p) > ${String(fewPeopleMax)}, ?${String(next)}, u.display_name_key, u.id
      from p cross join "user" u on u.tenant_id = ?${String(next + 1)} and u.id = p.user_id`,
    [...params, operationNo, db.tenant],
  );
}
