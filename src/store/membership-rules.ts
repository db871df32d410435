import type { MemberType } from '../core/directory/group.ts';
import type { User } from '../core/directory/user.ts';
import type { GroupId, OperationNo, UserId } from '../core/ids.ts';
import type { Expression } from '../odata/expression.ts';

/** A group that is not deleted and whose rule is worked off. */
export type ActiveRule = { readonly groupId: GroupId; readonly rule: string };

/** What is asked about groups with membership rules. Part of `Reader`. */
export interface MembershipRulesReader {
  /** Groups whose rules are worked off, by id. */
  activeRules(): Promise<readonly ActiveRule[]>;
  /** How many groups have a rule, worked off or not. */
  ruleCount(): Promise<number>;
  /** In which groups with an active rule these people are; who is in none is missing. */
  ruleMemberships(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, ReadonlySet<GroupId>>>;
  /** People whom the rule chooses and who are not in the group, by display name, at most `top`. */
  ruleNewcomers(groupId: GroupId, rule: Expression, top: number): Promise<readonly User[]>;
  /** Whether members of some group are still to follow its rule. */
  isRuleWorkLeft(): Promise<boolean>;
}

/** People about whom all rules are to be asked because of one operation. */
export type RuleQuestions = {
  readonly operationNo: OperationNo;
  readonly userIds: readonly UserId[];
};

/** A group that has to be looked through. */
export type StaleRule = {
  readonly groupId: GroupId;
  readonly operationNo: OperationNo;
  /** All members go first: the group had no rule before. */
  readonly isEmptying: boolean;
  /** Null: the rule is not worked off. */
  readonly rule: string | null;
  /** People up to this number have been looked at. */
  readonly after: number;
};

/** People of one part of the directory who are not where the rule wants them. */
export type RuleMoves = {
  readonly joining: readonly UserId[];
  readonly leaving: readonly UserId[];
  /** Where to go on; null: that was all. */
  readonly next: number | null;
};

/** What the work on rules takes and puts away. Part of `Writer`. */
export interface MembershipRulesWriter {
  /** The first people of one operation about whom rules are to be asked, at most `limit`. */
  nextRuleQuestions(limit: number): Promise<RuleQuestions | null>;
  /** Notes that the rules have been asked about them. */
  closeRuleQuestions(questions: RuleQuestions): Promise<void>;
  nextStaleRule(): Promise<StaleRule | null>;
  /** The next of a group's members, deleted ones and groups too, at most `limit`. */
  nextMembers(
    groupId: GroupId,
    limit: number,
  ): Promise<readonly { readonly memberId: string; readonly memberType: MemberType }[]>;
  /** Looks through a part of all present people, until so many are found or that part ends. */
  nextRuleMoves(
    groupId: GroupId,
    rule: Expression,
    part: { readonly after: number; readonly movesMax: number },
  ): Promise<RuleMoves>;
  /** Goes on with a group from there, no longer emptying it; null: nothing is left to be done. */
  setStaleRule(groupId: GroupId, after: number | null): Promise<void>;
}
