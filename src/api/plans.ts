import type { Command } from '../core/plan/command.ts';
import type { FixFacts } from '../core/plan/fixes.ts';
import type { LicenseStep } from '../core/change.ts';
import type { Surface } from '../core/plan/outcome.ts';
import type { PlanCounts, UnitTotals } from '../core/plan/plan.ts';
import type { Problem } from '../core/problems.ts';
import type { PlanDatesBody } from './dates.ts';
import type { PeopleList, PersonBrief } from './people.ts';

/** Whom a plan is for. */
export type Selection =
  /** Ids or user principal names. */
  | { readonly kind: 'people'; readonly keys: readonly string[] }
  /** OData, as `$filter` of `/users`. */
  | { readonly kind: 'filter'; readonly filter: string }
  | { readonly kind: 'all' }
  /** "All that match" a list, without some. */
  | { readonly kind: 'list'; readonly list: PeopleList; readonly except: readonly string[] };

/** For everyone who has this problem: go this way. Without one they are left as they are. */
export type Resolution = {
  /** `ProblemGroup.key`. */
  readonly problem: string;
  /** `GroupFix.key`. */
  readonly fix: string;
};

/** `POST /api/plans` with one command. */
export type NewPlan = {
  readonly command: Command;
  readonly selection: Selection;
  readonly surface: Surface;
  readonly resolutions?: readonly Resolution[];
  readonly reason?: string | null;
};

/** `POST /api/plans/preview`: a plan for listed people, or for a member who is yet to be added. */
export type NewPreview = Omit<NewPlan, 'selection'> & {
  readonly selection: Extract<Selection, { kind: 'people' }> | { readonly kind: 'newPerson' };
  /** As if their usage location were this one already; ISO 3166-1 alpha-2. */
  readonly usageLocation?: string | null;
};

/** A problem: code and facts for programs, sentence and help for people. */
export type ProblemBody = {
  readonly code: Problem['code'];
  readonly title: string;
  /** Graph's text. */
  readonly message: string;
  readonly sentence: string;
  /** Address of the help page. */
  readonly help: string;
  readonly facts: Problem;
};

/** A way out of a problem that people share. */
export type GroupFix = {
  readonly key: string;
  readonly facts: FixFacts;
  readonly sentence: string;
  /** Whether Allot can go this way in the same plan; false: a step elsewhere. */
  readonly isCommand: boolean;
  /** Of the people who have the problem, for how many it works. */
  readonly people: number;
};

/** One problem and everyone who has it. */
export type ProblemGroup = {
  /** Names this problem with exactly these facts. */
  readonly key: string;
  readonly problem: ProblemBody;
  readonly count: number;
  /** The first of them, at most 20. */
  readonly people: readonly PersonBrief[];
  /** Best first. */
  readonly fixes: readonly GroupFix[];
  /** The fix that is applied in this plan; null: none. A group that is resolved still counts whom it concerns. */
  readonly resolvedBy: string | null;
};

/** What a plan does on the whole. */
export type PlanTotalsBody = {
  readonly counts: PlanCounts;
  readonly units: readonly UnitTotals[];
  readonly apps: readonly {
    readonly servicePlanId: string;
    readonly gained: number;
    readonly lost: number;
  }[];
  readonly problems: Readonly<Record<string, number>>;
};

/** A kept plan. */
export type PlanBody = {
  readonly id: string;
  readonly status: 'computing' | 'ready' | 'failed' | 'applying' | 'applied' | 'stopped';
  readonly createdAt: string;
  readonly actor: string;
  readonly surface: Surface;
  /** What everyone gets; null: a command a person (files, undo). */
  readonly command: Command | null;
  /** Where the people come from: a list of people, everyone who matches, or the way back from an operation. */
  readonly source: 'listed' | 'filter' | 'undo';
  readonly reason: string | null;
  /** People planned so far / at all (null: not known yet). */
  readonly planned: number;
  readonly total: number | null;
  /** Null until it is ready. */
  readonly totals: PlanTotalsBody | null;
  readonly unknownKeys: readonly string[];
  readonly resolutions: readonly Resolution[];
  readonly operationNo: number | null;
  readonly undoOf: number | null;
  /** When it is applied and taken back by itself; null: it has no dates. */
  readonly dates: PlanDatesBody | null;
  /** Of a plan for the licenses of groups: which, and what each gives before and after; empty: another plan. */
  readonly groups: readonly PlannedGroup[];
};

/** A group whose licenses a plan changes. */
export type PlannedGroup = {
  readonly groupId: string;
  /** Null: the group is gone. */
  readonly displayName: string | null;
  readonly before: readonly GivenLicense[];
  readonly after: readonly GivenLicense[];
};

/** What a group gives of one product. */
export type GivenLicense = {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
};

/** `GET /api/plans/:id/problems`, by number of people; the groups with most people, at most 50. */
export type PlanProblemsBody = { readonly value: readonly ProblemGroup[] };

/** A way out for one person. */
export type RowFix = {
  readonly sentence: string;
  readonly facts: FixFacts;
  readonly command: Command | null;
};

/** One person's row of a plan. */
export type PlanRowBody = PersonBrief & {
  readonly userId: string;
  readonly kind: 'change' | 'problem' | 'unchanged' | 'drifted';
  /** Null: what groups give is brought to people without one. */
  readonly command: Command | null;
  readonly changes?: readonly LicenseStep[];
  readonly appsGained?: readonly string[];
  readonly appsLost?: readonly string[];
  /** Licenses from groups that stay. */
  readonly inheritedKept?: readonly {
    readonly skuId: string;
    readonly groupIds: readonly string[];
  }[];
  /** Products that the person keeps untouched, for "stays" in the row. */
  readonly kept: readonly string[];
  readonly problems?: readonly (ProblemBody & { readonly fixes: readonly RowFix[] })[];
};

/** `GET /api/plans/:id/rows?kind=&$top=&$skiptoken=`. */
export type PlanRowsBody = {
  readonly value: readonly PlanRowBody[];
  readonly '@odata.nextLink'?: string;
};

/** `POST /api/plans/preview`: what would happen, computed at once and kept nowhere; at most 1,000 people. */
export type PlanPreviewBody = {
  readonly totals: PlanTotalsBody;
  readonly problems: readonly ProblemGroup[];
  readonly unknownKeys: readonly string[];
  /** Every person, in the order asked for. */
  readonly rows: readonly (PersonBrief & {
    readonly kind: 'change' | 'problem' | 'unchanged';
    /** Keys of the problems the person has. */
    readonly problems: readonly string[];
  })[];
};

/**
 * `POST /api/plans/:id/again`: the same people and command once more, at today's state. Of a filter or a list that was not applied
 * yet: who matches today.
 */
export type PlanAgain = {
  readonly resolutions?: readonly Resolution[];
  /** Only those who could not be changed or had drifted. */
  readonly only?: 'failed';
};

/** `POST /api/plans/:id/apply` takes this. */
export type ApplyPlan = {
  readonly allOrNothing?: boolean;
  readonly reason?: string | null;
  /** Display name of the group, where a plan takes licenses from more people than may without it (`RemovalNotConfirmed`). */
  readonly confirmation?: string;
};

/** And answers this. */
export type AppliedBody = { readonly operationNo: number };
