import type { GroupPatch } from '../../core/directory/group.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import type { Recording } from './recording.ts';

/*
 * Whom a change may bring into groups with a rule, or out of them. Like the marks of licenses a mark says only who: the rules are asked
 * afterwards. Nothing is marked where no group has an active rule.
 */

/** How often rules are asked about one person because of one operation where licenses follow memberships and rules follow licenses. */
const roundsMax = 3;

const isActive = `g.membership_rule is not null and g.membership_rule_processing_state = 'On'
  and g.deleted_date_time is null`;
const isPlanRule = `${isActive} and instr(lower(g.membership_rule), 'assignedplans') > 0`;

/** People whose properties have changed, who are new, or who are back. */
export function markForRules(recording: Recording, userIds: readonly UserId[]): void {
  if (userIds.length === 0) return;
  const { db } = recording.session;
  db.run(
    `insert into rule_question (tenant_id, operation_no, user_id, is_due, rounds)
      select ?1, ?2, j.value, 1, 0 from json_each(?3) j
      where exists (select 1 from directory_group g indexed by group_by_active_rule
        where g.tenant_id = ?1 and ${isActive})
      on conflict do update set is_due = 1`,
    [db.tenant, recording.operationNo, JSON.stringify(userIds)],
  );
}

/** People whose licenses have changed, where a rule asks about plans. */
export function markForPlanRules(recording: Recording, userIdsJson: string): void {
  const { db } = recording.session;
  db.run(
    `insert into rule_question (tenant_id, operation_no, user_id, is_due, rounds)
      select ?1, ?2, j.value, 1, 0 from json_each(?3) j
      where exists (select 1 from directory_group g indexed by group_by_plan_rule
        where g.tenant_id = ?1 and ${isPlanRule})
      on conflict do update set is_due = 1 where rounds < ${String(roundsMax)}`,
    [db.tenant, recording.operationNo, userIdsJson],
  );
}

/** What plans are, or whether they are on, has changed for everyone who has them. */
export function markPlanRules(recording: Recording): void {
  markRules(
    recording,
    `select g.id from directory_group g indexed by group_by_plan_rule
    where g.tenant_id = ?1 and ${isPlanRule}`,
  );
}

/** A group that is new or back, if it has an active rule. */
export function markRuleOf(recording: Recording, groupId: GroupId): void {
  markRules(
    recording,
    `select g.id from directory_group g where g.tenant_id = ?1 and g.id = ?3 and ${isActive}`,
    groupId,
  );
}

/** `groups` selects ids. */
function markRules({ session: { db }, operationNo }: Recording, groups: string, id = ''): void {
  db.run(
    `insert into stale_rule (tenant_id, group_id, operation_no, is_emptying, user_no)
      select ?1, id, ?2, 0, 0 from (${groups}) where ?3 = ?3
      on conflict do update set operation_no = excluded.operation_no, user_no = 0`,
    [db.tenant, operationNo, id],
  );
}

/**
 * A group whose rule has changed, is worked off from now on, or no longer. One that had no rule before loses all members first, worked
 * off or not (rules.md 5.2); one that has none any more keeps those it has.
 */
export function markChangedRule(
  recording: Recording,
  {
    groupId,
    before,
    after,
  }: {
    readonly groupId: GroupId;
    readonly before: GroupPatch;
    readonly after: GroupPatch;
  },
): void {
  const { db } = recording.session;
  const isConcerned =
    after.membershipRule !== undefined ||
    after.membershipRuleProcessingState !== undefined ||
    after.groupTypes !== undefined;
  if (!isConcerned) return;
  const isOneOf = (patch: GroupPatch): boolean =>
    patch.groupTypes?.includes('DynamicMembership') === true;
  if (after.groupTypes !== undefined && isOneOf(after) && !isOneOf(before)) {
    db.run(
      `insert into stale_rule (tenant_id, group_id, operation_no, is_emptying, user_no) values (?, ?, ?, 1, 0)
        on conflict do update set operation_no = excluded.operation_no, is_emptying = 1, user_no = 0`,
      [db.tenant, groupId, recording.operationNo],
    );
    return;
  }
  if (isOneOf(before) && !isOneOf(after) && after.groupTypes !== undefined) {
    db.run('delete from stale_rule where tenant_id = ? and group_id = ?', [db.tenant, groupId]);
    return;
  }
  markRuleOf(recording, groupId);
}
