import { assignedPlans } from '../../core/assignment/assigned-plans.ts';
import type { Change } from '../../core/change.ts';
import type { User } from '../../core/directory/user.ts';
import type { GroupId, Instant, UserId } from '../../core/ids.ts';
import { evaluate, type Row } from '../../odata/evaluate/evaluate.ts';
import type { Expression } from '../../odata/expression.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { membershipRuleOf } from './membership-rule.ts';

/** Rules times people asked in one step at most: bounds how long others wait for the writer. */
const answersAStep = 100_000;
/** Memberships changed in one step at most. */
const movesAStep = 1_000;

/**
 * The next step of bringing people into groups whose rules choose them, and out of groups whose rules do not; answers whether there may
 * be more. Single people come before whole groups. What follows for licenses is marked by the memberships that change.
 */
export async function followRules(tx: Writer, now: Instant, peopleMax: number): Promise<boolean> {
  if (await answerRuleQuestions(tx, now, peopleMax)) return true;
  return await lookThroughGroup(tx, now, Math.min(peopleMax, movesAStep));
}

/** Asks all rules about the next people; answers whether there were any. */
export async function answerRuleQuestions(
  tx: Writer,
  now: Instant,
  peopleMax: number,
): Promise<boolean> {
  const first = await tx.nextRuleQuestions(1);
  if (first === null) return false;
  const rules = await rulesOf(tx);
  const affordable = Math.max(1, Math.floor(answersAStep / Math.max(1, rules.length)));
  const questions = await tx.nextRuleQuestions(Math.min(peopleMax, affordable));
  if (questions === null) return false;
  await tx.closeRuleQuestions(questions);
  const { operationNo, userIds } = questions;
  await tx.record(operationNo, await movesOf(tx, rules, userIds), now);
  return true;
}

type Rule = { readonly groupId: GroupId; readonly rule: Expression };

/** Rules that are understood. */
async function rulesOf(reader: Reader): Promise<readonly Rule[]> {
  return (await reader.activeRules()).flatMap(({ groupId, rule: text }) => {
    const rule = membershipRuleOf(text);
    return rule === null ? [] : [{ groupId, rule }];
  });
}

/** The memberships of people that are to change. Deleted people are left where they are: they are asked about when they are back. */
async function movesOf(
  reader: Reader,
  rules: readonly Rule[],
  userIds: readonly UserId[],
): Promise<readonly Change[]> {
  if (rules.length === 0) return [];
  const memberships = await reader.ruleMemberships(userIds);
  const changes: Change[] = [];
  for (const row of await rowsOf(reader, userIds)) {
    for (const { groupId, rule } of rules) {
      const isMember = memberships.get(row.id)?.has(groupId) === true;
      if (evaluate(rule, row) === isMember) continue;
      changes.push(moved(isMember ? 'memberRemoved' : 'memberAdded', groupId, row.id));
    }
  }
  return changes;
}

function moved(kind: 'memberAdded' | 'memberRemoved', groupId: GroupId, memberId: string): Change {
  return { kind, groupId, memberId, memberType: 'user' };
}

/** Present people as rules ask them. */
export async function rowsOf(
  reader: Reader,
  userIds: readonly UserId[],
): Promise<readonly (Row & { readonly id: UserId })[]> {
  const users = (await reader.usersByIds(userIds)).filter(isPresent);
  const assignments = await reader.assignmentsOf(users.map(({ id }) => id));
  const facts = {
    catalog: await reader.catalog(),
    capabilityStatuses: new Map(
      (await reader.subscribedSkus()).map((sku) => [sku.skuId, sku.capabilityStatus]),
    ),
  };
  return users.map((user) => ({
    ...user,
    assignedPlans: assignedPlans(assignments.get(user.id) ?? [], facts).map(({ plan, status }) => ({
      servicePlanId: plan.servicePlanId,
      service: plan.service,
      capabilityStatus: status,
    })),
  }));
}

function isPresent(user: User): boolean {
  return user.deletedDateTime === null;
}

/** A part of the people for one group; answers whether there was a group. */
async function lookThroughGroup(tx: Writer, now: Instant, movesMax: number): Promise<boolean> {
  const stale = await tx.nextStaleRule();
  if (stale === null) return false;
  const { groupId, operationNo, isEmptying, rule: text, after } = stale;
  if (isEmptying) {
    const members = await tx.nextMembers(groupId, movesMax);
    const changes = members.map((member): Change => ({
      kind: 'memberRemoved',
      groupId,
      ...member,
    }));
    await tx.record(operationNo, changes, now);
    if (members.length < movesMax) await tx.setStaleRule(groupId, text === null ? null : 0);
    return true;
  }
  const rule = text === null ? null : membershipRuleOf(text);
  if (rule === null) {
    await tx.setStaleRule(groupId, null);
    return true;
  }
  const { joining, leaving, next } = await tx.nextRuleMoves(groupId, rule, { after, movesMax });
  await tx.record(
    operationNo,
    [
      ...leaving.map((id) => moved('memberRemoved', groupId, id)),
      ...joining.map((id) => moved('memberAdded', groupId, id)),
    ],
    now,
  );
  await tx.setStaleRule(groupId, next);
  return true;
}

/** Puts away unseen what a defect stands in the way of: others must not wait for it. */
export async function dropNextRuleWork(tx: Writer): Promise<void> {
  const questions = await tx.nextRuleQuestions(1);
  if (questions !== null) {
    await tx.closeRuleQuestions(questions);
    return;
  }
  const stale = await tx.nextStaleRule();
  if (stale !== null) await tx.setStaleRule(stale.groupId, null);
}
