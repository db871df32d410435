import type { GroupId, UserId } from '../core/ids.ts';
import type { Expression, OrderKey, SearchExpression } from '../odata/expression.ts';

/** A page of a list. `next` continues it; null: that was all. `count` only where it was asked for. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly count: number | null;
};

/** What is asked of a list. Properties are canonical names of the entity listed. */
export type ListQuery = {
  readonly filter: Expression | null;
  readonly search: SearchExpression | null;
  readonly orderBy: readonly OrderKey[];
  /** Items a page, 1–999. */
  readonly top: number;
  /** The `next` of the page before, or null. */
  readonly after: string | null;
  readonly count: boolean;
};

/** Which people a list is drawn from. */
export type UserScope =
  | { readonly kind: 'active' }
  | { readonly kind: 'deleted' }
  | {
      readonly kind: 'membersOf';
      readonly groupId: GroupId;
      readonly transitive: boolean;
      /** Deleted members instead of present ones; of direct members only. */
      readonly deleted?: boolean;
    }
  /** Present people in any of these groups, each once. */
  | {
      readonly kind: 'membersOfAny';
      readonly groups: readonly { readonly groupId: GroupId; readonly transitive: boolean }[];
    }
  | { readonly kind: 'ownersOf'; readonly groupId: GroupId }
  /** For whom something that the group gives is not as it should be. */
  | { readonly kind: 'failingBy'; readonly groupId: GroupId }
  | { readonly kind: 'directReportsOf'; readonly userId: UserId };

/** Which people are on a list: all of it holds together. */
export type PeopleConditions = {
  readonly scope: UserScope;
  readonly filter: Expression | null;
  readonly search: SearchExpression | null;
};

/** Order of a list by position; id decides between equals, in the same direction. */
export type PeopleOrder = {
  readonly property: 'displayName' | 'userPrincipalName';
  readonly descending: boolean;
};

/** A list of people that is read by position. */
export type PeopleList = { readonly conditions: PeopleConditions; readonly order: PeopleOrder };

/** Which groups a list is drawn from. */
export type GroupScope =
  | { readonly kind: 'active' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'membersOf'; readonly groupId: GroupId; readonly transitive: boolean }
  | { readonly kind: 'groupsOf'; readonly memberId: string; readonly transitive: boolean }
  | { readonly kind: 'ownedBy'; readonly userId: UserId };

/** A part of a walk through people. */
export type UserIdsPart = {
  readonly ids: readonly UserId[];
  /** Where the walk goes on; null: that was all. A place among keys: it stands though its person is renamed or gone since. */
  readonly next: string | null;
};
