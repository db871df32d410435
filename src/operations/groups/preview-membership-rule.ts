import type { User } from '../../core/directory/user.ts';
import { membershipRuleProblem, membershipRuleOf } from './membership-rule.ts';
import type { RuleProblem } from '../../odata/rule-problem.ts';
import type { Expression } from '../../odata/expression.ts';
import type { UserScope } from '../../store/lists.ts';
import type { Reader } from '../../store/store.ts';
import { requireGroup } from '../directory/find-in-directory.ts';

/** A rule, and the group whose rule it would become; null: a new group. */
export type PreviewMembershipRuleInput = {
  readonly rule: string;
  readonly groupId: string | null;
};

/** How many, and the first of them by display name. */
export type RulePeople = { readonly count: number; readonly first: readonly User[] };

/** Whom the rule would choose, and what that would change; or what is wrong with it. */
export type MembershipRulePreview =
  | { readonly problem: RuleProblem }
  | {
      readonly problem: null;
      readonly matching: RulePeople;
      readonly joining: RulePeople;
      readonly leaving: RulePeople;
      /** The group has no rule yet: everyone leaves first, and who is chosen comes in again. */
      readonly removesAllFirst: boolean;
    };

/** People shown of each kind. */
const peopleShown = 20;
const nobody: RulePeople = { count: 0, first: [] };

/** What a rule would do, computed at once and kept nowhere. */
export async function previewMembershipRule(
  reader: Reader,
  { rule, groupId }: PreviewMembershipRuleInput,
): Promise<MembershipRulePreview> {
  const problem = membershipRuleProblem(rule);
  if (problem !== null) return { problem };
  const filter = membershipRuleOf(rule);
  if (filter === null) throw new Error('a rule without a problem is not understood');
  const matching = await peopleOf(reader, { kind: 'active' }, filter);
  if (groupId === null) {
    return { problem: null, matching, joining: matching, leaving: nobody, removesAllFirst: false };
  }
  const group = await requireGroup(reader, groupId);
  const leaving = await peopleOf(
    reader,
    { kind: 'membersOf', groupId: group.id, transitive: false },
    { kind: 'not', operand: filter },
  );
  const members = await reader.countUsers(
    { kind: 'membersOf', groupId: group.id, transitive: false },
    null,
    null,
  );
  const joining = {
    count: matching.count - (members - leaving.count),
    first: await reader.ruleNewcomers(group.id, filter, peopleShown),
  };
  const removesAllFirst = !group.groupTypes.includes('DynamicMembership');
  return { problem: null, matching, joining, leaving, removesAllFirst };
}

async function peopleOf(reader: Reader, scope: UserScope, filter: Expression): Promise<RulePeople> {
  const page = await reader.listUsers(scope, {
    filter,
    search: null,
    orderBy: [{ property: 'displayName', descending: false }],
    top: peopleShown,
    after: null,
    count: true,
  });
  return { count: page.count ?? 0, first: page.items };
}
