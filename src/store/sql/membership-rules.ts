import { sql } from 'kysely';
import type { MemberType } from '../../core/directory/group.ts';
import type { GroupId, OperationNo, UserId } from '../../core/ids.ts';
import type { User } from '../../core/directory/user.ts';
import type { Expression } from '../../odata/expression.ts';
import type { ActiveRule, RuleMoves, RuleQuestions, StaleRule } from '../membership-rules.ts';
import { userOf, userSelect } from '../entity-columns.ts';
import type { ReadContext } from '../read-context.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import { compileSql } from './compile-sql.ts';
import { filterSql } from './odata-to-sql.ts';
import { userConditions, userSource } from './list-users.ts';
import { userDriver } from './user-driver.ts';
import { userEntity } from './user-entity.ts';

/** As the indexes of active rules have it. */
const isActive = `g.membership_rule is not null and g.membership_rule_processing_state = 'On'
  and g.deleted_date_time is null`;

/** Groups whose rules are worked off. */
export function activeRules(db: SqliteConnection): readonly ActiveRule[] {
  return db
    .rows<[GroupId, string]>(
      `select g.id, g.membership_rule from directory_group g indexed by group_by_active_rule
        where g.tenant_id = ? and ${isActive} order by g.id`,
      [db.tenant],
    )
    .map(([groupId, rule]) => ({ groupId, rule }));
}

/** How many groups have a rule. */
export function ruleCount(db: SqliteConnection): number {
  const row = db.row<[number]>(
    `select count(*) from directory_group g indexed by group_by_rule
      where g.tenant_id = ? and g.deleted_date_time is null and g.membership_rule is not null`,
    [db.tenant],
  );
  return row?.[0] ?? 0;
}

/** In which groups with an active rule these people are. */
export function ruleMemberships(
  db: SqliteConnection,
  userIds: readonly UserId[],
): ReadonlyMap<UserId, ReadonlySet<GroupId>> {
  const rows = db.rows<[UserId, GroupId]>(
    `select m.member_id, m.group_id from json_each(?1) j
      cross join membership m indexed by membership_by_member on m.tenant_id = ?2 and m.member_id = j.value
      cross join directory_group g on g.tenant_id = ?2 and g.id = m.group_id
      where ${isActive}`,
    [JSON.stringify(userIds), db.tenant],
  );
  const found = new Map<UserId, Set<GroupId>>();
  for (const [userId, groupId] of rows) {
    const known = found.get(userId);
    if (known === undefined) found.set(userId, new Set([groupId]));
    else known.add(groupId);
  }
  return found;
}

/** People whom a rule chooses and who are not in the group, by display name. */
export function ruleNewcomers(
  context: ReadContext,
  { groupId, rule }: { readonly groupId: GroupId; readonly rule: Expression },
  top: number,
): readonly User[] {
  const { tenant } = context.db;
  const asked = { filter: rule, search: null };
  const driver = userDriver(context, { scope: { kind: 'active' }, ...asked });
  const conditions = [
    ...userConditions(context, { kind: 'active' }, { ...asked, isWalk: driver === null }),
    sql`not exists (select 1 from membership as m where m.tenant_id = ${tenant}
      and m.group_id = ${groupId} and m.member_id = u.id)`,
  ];
  const compiled = compileSql(
    sql`select ${sql.raw(userSelect)} from ${userSource(driver)}
      where ${sql.join(conditions, sql` and `)} order by u.display_name_key, u.id limit ${top}`,
  );
  return context.db.rows(compiled.sql, compiled.params).map(userOf);
}

/** Whether members of some group are still to follow its rule. */
export function isRuleWorkLeft(db: SqliteConnection): boolean {
  return hasQuestion(db) || nextStaleRule(db) !== null;
}

function hasQuestion(db: SqliteConnection): boolean {
  const row = db.row(
    `select 1 from rule_question indexed by rule_question_due where tenant_id = ? and is_due = 1 limit 1`,
    [db.tenant],
  );
  return row !== null;
}

/** The first people of one operation about whom rules are to be asked. */
export function nextRuleQuestions(db: SqliteConnection, limit: number): RuleQuestions | null {
  const rows = db.rows<[OperationNo, UserId]>(
    `select operation_no, user_id from rule_question indexed by rule_question_due
      where tenant_id = ? and is_due = 1 order by operation_no, user_id limit ?`,
    [db.tenant, limit],
  );
  const [first] = rows;
  if (first === undefined) {
    forgetSettled(db);
    return null;
  }
  const [operationNo] = first;
  return {
    operationNo,
    userIds: rows.filter((row) => row[0] === operationNo).map(([, userId]) => userId),
  };
}

/** People asked about are remembered until nothing that could follow from it is left to be done. */
function forgetSettled(db: SqliteConnection): void {
  db.run(
    `delete from rule_question as q where q.tenant_id = ?1 and q.is_due = 0
      and not exists (select 1 from stale_user s
        where s.tenant_id = ?1 and s.lane in (0, 1) and s.operation_no = q.operation_no)
      and not exists (select 1 from stale_product s
        where s.tenant_id = ?1 and s.operation_no = q.operation_no)
      and not exists (select 1 from stale_rule s
        where s.tenant_id = ?1 and s.operation_no = q.operation_no)`,
    [db.tenant],
  );
}

/** Notes that the rules have been asked about these people. */
export function closeRuleQuestions(
  db: SqliteConnection,
  { operationNo, userIds }: RuleQuestions,
): void {
  db.run(
    `update rule_question set is_due = 0, rounds = rounds + 1
      where tenant_id = ? and operation_no = ? and user_id in (select value from json_each(?))`,
    [db.tenant, operationNo, JSON.stringify(userIds)],
  );
}

/** The first group to be looked through, emptied ones first. */
export function nextStaleRule(db: SqliteConnection): StaleRule | null {
  const row = db.row<[GroupId, OperationNo, number, string | null, string | null, number]>(
    `select s.group_id, s.operation_no, s.is_emptying, g.membership_rule, g.membership_rule_processing_state, s.user_no
      from stale_rule s cross join directory_group g on g.tenant_id = s.tenant_id and g.id = s.group_id
      where s.tenant_id = ? and g.deleted_date_time is null
      order by s.is_emptying desc, s.operation_no, s.group_id limit 1`,
    [db.tenant],
  );
  if (row === null) return null;
  const [groupId, operationNo, isEmptying, rule, state, after] = row;
  return {
    groupId,
    operationNo,
    isEmptying: isEmptying === 1,
    rule: state === 'On' ? rule : null,
    after,
  };
}

/** The next members of a group. */
export function nextMembers(
  db: SqliteConnection,
  groupId: GroupId,
  limit: number,
): readonly { readonly memberId: string; readonly memberType: MemberType }[] {
  return db
    .rows<[string, MemberType]>(
      `select member_id, member_type from membership where tenant_id = ? and group_id = ?
        order by member_id limit ?`,
      [db.tenant, groupId, limit],
    )
    .map(([memberId, memberType]) => ({ memberId, memberType }));
}

/** People looked at in one part: bounds how long the writer is busy, however few of them move. */
const peopleAPart = 20_000;

/** People who are not where a rule wants them: rows lie in the order of their numbers, so that the walk reads each page once. */
export function nextRuleMoves(
  context: ReadContext,
  { groupId, rule }: { readonly groupId: GroupId; readonly rule: Expression },
  { after, movesMax }: { readonly after: number; readonly movesMax: number },
): RuleMoves {
  const { db } = context;
  const { tenant } = db;
  const last = db.row<[number | null]>('select max(user_no) from "user" where tenant_id = ?', [
    tenant,
  ]);
  const upTo = after + peopleAPart;
  const isChosen = filterSql(rule, userEntity(context, { isWalk: true }));
  const compiled = compileSql(
    sql`select * from (select u.user_no, u.id, exists (select 1 from membership as m where m.tenant_id = ${tenant}
          and m.group_id = ${groupId} and m.member_id = u.id) as is_member, (${isChosen}) is true as is_chosen
        from "user" as u indexed by user_by_no
        where u.tenant_id = ${tenant} and u.user_no > ${after} and u.user_no <= ${upTo}
          and u.deleted_date_time is null)
      where is_member <> is_chosen order by user_no limit ${movesMax}`,
  );
  const rows = db.rows<[number, UserId, number, number]>(compiled.sql, compiled.params);
  const isCut = rows.length === movesMax;
  const end = upTo >= (last?.[0] ?? 0) ? null : upTo;
  return {
    joining: rows.filter((row) => row[2] === 0).map(([, userId]) => userId),
    leaving: rows.filter((row) => row[2] === 1).map(([, userId]) => userId),
    next: isCut ? (rows.at(-1)?.[0] ?? end) : end,
  };
}

/** Goes on with a group, or puts it away. */
export function setStaleRule(db: SqliteConnection, groupId: GroupId, after: number | null): void {
  if (after === null) {
    db.run('delete from stale_rule where tenant_id = ? and group_id = ?', [db.tenant, groupId]);
    return;
  }
  db.run(
    'update stale_rule set is_emptying = 0, user_no = ? where tenant_id = ? and group_id = ?',
    [after, db.tenant, groupId],
  );
}
