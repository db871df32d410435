/** `POST /api/membership-rules/validate`: the text of a rule. */
export type ValidateMembershipRule = { readonly rule: string };

/** What is wrong with a rule. Sentences in other languages are made from `code` and the facts. */
export type MembershipRuleProblemBody = {
  readonly code:
    | 'Syntax'
    | 'UnclosedString'
    | 'UnknownProperty'
    | 'UnknownOperator'
    | 'UnsupportedOperator'
    | 'UnsupportedRule'
    | 'IncompatibleTypes'
    | 'InvalidPattern'
    | 'TooLong';
  /** Characters from the beginning of the rule, from 0, where it is. */
  readonly position: number;
  /** One English sentence. */
  readonly message: string;
  /** What the sentence names: `found`, `name`, `property`, `operator`, `expected`, `max`, … */
  readonly facts: Readonly<Record<string, string | number | null>>;
};

/** Whether a rule can be used. */
export type ValidatedMembershipRuleBody = {
  /** Null: nothing is wrong with it. */
  readonly problem: MembershipRuleProblemBody | null;
};

/** `POST /api/membership-rules/preview`. */
export type PreviewMembershipRule = {
  readonly rule: string;
  /** The group whose rule it would become; absent or null: a new group. */
  readonly groupId?: string | null;
};

/** How many people, and the first of them by display name. */
export type RulePeopleBody = {
  readonly count: number;
  /** At most 20. */
  readonly first: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly userPrincipalName: string;
  }[];
};

/** Who a rule would choose. People do not change by asking. */
export type MembershipRulePreviewBody =
  | { readonly problem: MembershipRuleProblemBody }
  | {
      readonly problem: null;
      /** Everyone the rule chooses. */
      readonly matching: RulePeopleBody;
      /** Of them, who is not in the group yet. */
      readonly joining: RulePeopleBody;
      /** Members whom the rule does not choose. */
      readonly leaving: RulePeopleBody;
      /** Whether all present members are removed first: the group has no rule yet. */
      readonly removesAllFirst: boolean;
    };
