import type { AssignmentError, AssignmentState } from '../core/assignment/assignment.ts';
import type { Command } from '../core/plan/command.ts';
import type { ProblemBody, PlanPreviewBody } from './plans.ts';

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

/** A product that somebody holds, as lists show it. */
export type HeldLicense = {
  readonly skuId: string;
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

/** `POST /api/people/resolve {keys}`: who is meant by a pasted list of names, user names, mail addresses or ids; at most 10,000. */
export type ResolvedPeopleBody = {
  readonly people: readonly (PersonBrief & { readonly key: string })[];
  /** Keys that nobody has. */
  readonly unknown: readonly string[];
  /** Display names that several people have. */
  readonly ambiguous: readonly string[];
};

/** Who did what when: enough to name an operation and link to it. */
export type OperationBrief = {
  readonly operationNo: number;
  readonly activity: string;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
};

/** One path by which a person holds a product, and where it came from. */
export type LicensePath = {
  /** Null: direct. */
  readonly group: { readonly id: string; readonly displayName: string } | null;
  readonly disabledPlans: readonly string[];
  readonly state: AssignmentState;
  readonly problem: ProblemBody | null;
  readonly updatedAt: string;
  /** The operation that gave it; null where the log no longer says. */
  readonly since: OperationBrief | null;
};

/** A product that a person holds, with every path. */
export type PersonLicense = {
  readonly skuId: string;
  readonly paths: readonly [LicensePath, ...LicensePath[]];
  /** Apps on over all paths. */
  readonly enabledPlans: readonly string[];
};

/** `GET /api/people/:id/licenses`: what a person holds and why. */
export type PersonLicensesBody = {
  readonly usageLocation: string | null;
  readonly value: readonly PersonLicense[];
};

/** `POST /api/people/:id/licenses`: location and licenses in one operation. Refused as a whole where anything is. */
export type SavePersonLicenses = {
  readonly usageLocation?: string;
  readonly command?: Command;
  readonly reason?: string | null;
};

/** `POST /api/people`: a new person, perhaps with licenses, in one operation; nothing where anything is refused. */
export type AddPerson = {
  /** Graph's `user` as for `POST /users`. */
  readonly user: Readonly<Record<string, unknown>>;
  readonly command?: Command;
};

/** What `POST /api/people` and `POST /api/people/:id/licenses` answer. */
export type SavedPersonBody = {
  readonly id: string;
  /** Null: everything was as asked already. */
  readonly operationNo: number | null;
};

/** One line of a person's history. */
export type ActivityLine = OperationBrief & {
  readonly seq: number;
  /** Kind of change and its facts, as in the change log. */
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** `GET /api/people/:id/activity?$top=&$skiptoken=`: newest first. */
export type PersonActivityBody = {
  readonly value: readonly ActivityLine[];
  readonly '@odata.nextLink'?: string;
};

/** `POST /api/plans/preview`, in short, for the person pane. */
export type PersonPreviewBody = PlanPreviewBody;
