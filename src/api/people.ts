import type { AssignmentError } from '../core/assignment/assignment.ts';

/**
 * Which people a list shows: all conditions hold together. As query parameters of `GET /api/people-list` and as `selection` of a
 * plan ("all that match").
 */
export type PeopleList = {
  /** Standard or custom view of Active users; absent: all active people. */
  readonly view?: string;
  /** What was typed: names, user names, mail addresses that begin so. */
  readonly q?: string;
  /** Who holds this product. */
  readonly sku?: string;
  /** With `sku`: only those who hold it so. */
  readonly by?: 'direct' | 'group';
  /** Direct members of this group. */
  readonly group?: string;
  /** Deleted people instead of active ones. */
  readonly deleted?: boolean;
};

/** Order of a list; id decides between equals. */
export type PeopleSort = 'displayName' | 'userPrincipalName';

/** A product that somebody holds or is to have, as lists show it. */
export type HeldLicense = {
  readonly skuId: string;
  /** Whether the person has it; false: a group shall give it and could not. */
  readonly isHeld: boolean;
  readonly isDirect: boolean;
  readonly groups: readonly { readonly id: string; readonly displayName: string }[];
  /** Apps that are on over all paths, and those a person can have on. */
  readonly appsOn: number;
  readonly appsTotal: number;
  readonly error: AssignmentError | null;
};

/** One person of a list. */
export type PersonRow = {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly userType: 'Member' | 'Guest';
  readonly accountEnabled: boolean;
  readonly usageLocation: string | null;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly deletedDateTime: string | null;
  /** By display name of the product. */
  readonly licenses: readonly HeldLicense[];
};

/** `GET /api/people-list?<PeopleList>&sort=&desc=&skip=&top=&snapshot=`: rows `skip` … of one list, whatever its length. */
export type PeopleWindowBody = {
  readonly rows: readonly PersonRow[];
  /** Names the state that positions are counted in. Send it with the next window. */
  readonly snapshot: string;
  /** Whether the list has changed since the `snapshot` that was sent. */
  readonly isChanged: boolean;
  /** Length of the list; null: not counted yet, ask `GET /api/people-list/count`. */
  readonly total: number | null;
};

/** `GET /api/people-list/count?<PeopleList>`. */
export type PeopleCountBody = { readonly count: number; readonly snapshot: string };

/** `GET /api/people-list/ids?<PeopleList>&sort=&desc=&skip=&top=`: ids of a range, at most 5,000. */
export type PeopleIdsBody = { readonly ids: readonly string[] };

/** One person in type-ahead, search results and samples. */
export type PersonBrief = {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest';
};

/** `GET /api/people?q=`: people whose name, user name or mail begins as typed, best first. */
export type SuggestedPeopleBody = {
  readonly value: readonly (PersonBrief & {
    readonly mail: string | null;
    readonly department: string | null;
  })[];
};

/** `POST /api/people/resolve {keys}`: who is meant by a pasted list of names, user names, mail addresses or ids; at most 10,000. */
export type ResolvedPeopleBody = {
  readonly people: readonly (PersonBrief & { readonly key: string })[];
  /** Keys that nobody has. */
  readonly unknown: readonly string[];
  /** Display names that several people have. */
  readonly ambiguous: readonly string[];
};
