import type { AssignmentError, AssignmentState } from '../core/assignment/assignment.ts';
import type { Command } from '../core/plan/command.ts';
import type { ProblemBody } from './plans.ts';

/** Who did what when: enough to name an operation and link to it. */
export type OperationBrief = {
  readonly operationNo: number;
  readonly activity: string;
  readonly actor: string;
  readonly at: string;
  readonly reason: string | null;
};

/** A place in the line for a product. */
export type PlaceInLine = {
  /** 1: next. */
  readonly position: number;
  /** How many wait. */
  readonly length: number;
};

/** One path by which a person holds a product, and where it came from. */
export type LicensePath = {
  /** Null: direct. */
  readonly group: { readonly id: string; readonly displayName: string } | null;
  /**
   * Groups through which the person is in that group, from the one they are directly in outwards (`groups.nestedLicensing`). Empty: a
   * direct member.
   */
  readonly via: readonly { readonly id: string; readonly displayName: string }[];
  readonly disabledPlans: readonly string[];
  readonly state: AssignmentState;
  /** Null: the path is well. */
  readonly error: AssignmentError | null;
  readonly problem: ProblemBody | null;
  readonly updatedAt: string;
  /** The operation that gave it; null where the log no longer says. */
  readonly since: OperationBrief | null;
  /** When it is taken back by itself; null: never. */
  readonly until: string | null;
};

/** A product that a person holds, with every path. */
export type PersonLicense = {
  readonly skuId: string;
  readonly paths: readonly [LicensePath, ...LicensePath[]];
  /** Apps on over all paths. */
  readonly enabledPlans: readonly string[];
  /** Place in the line for a unit; null: does not wait. */
  readonly waiting: PlaceInLine | null;
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

/** `POST /api/people/usage-location`: one location for up to 10,000 people, by id, in one operation. */
export type SetUsageLocation = {
  readonly keys: readonly string[];
  /** Two letters of ISO 3166-1. */
  readonly usageLocation: string;
};

/** What it answers: who has the location already is neither changed nor refused. */
export type UsageLocationSetBody = {
  /** Null: nobody was changed. */
  readonly operationNo: number | null;
  readonly changed: number;
  /** Left as they are; `displayName` null: nobody has this id. */
  readonly refused: readonly {
    readonly id: string;
    readonly displayName: string | null;
    readonly problem: ProblemBody;
  }[];
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
