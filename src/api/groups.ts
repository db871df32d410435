import type { AssignmentError } from '../core/assignment/assignment.ts';
import type { PersonBrief } from './people.ts';
import type { PlaceInLine } from './person.ts';
import type { GivenLicense, ProblemBody } from './plans.ts';

/** One group, enough to name it and link to it. */
export type GroupBrief = {
  readonly id: string;
  readonly displayName: string;
};

/**
 * How the members of a group fare, in the admin center's words: "All licenses assigned", "In progress", "Errors and issues" (checklist
 * 122). `none`: the group gives nothing.
 */
export type GroupLicensingState = 'none' | 'allAssigned' | 'inProgress' | 'errors';

/** A product of a group and how its members fare with it. */
export type GroupLicenseBody = {
  readonly skuId: string;
  readonly displayName: string;
  readonly disabledPlans: readonly string[];
  /** Members who have it as the group gives it. */
  readonly active: number;
  /** Members for whom it is not as the group gives it, waiting ones among them. */
  readonly failing: number;
  /** Members who wait for a unit of it, as far as this group is concerned. */
  readonly waiting: number;
};

/** How far the members are that a running change of a group concerns. */
export type GroupProgress = {
  readonly operationNo: number;
  /** Members looked at so far, and all. */
  readonly done: number;
  readonly total: number;
};

/** `GET /api/groups/:id/licenses`. */
export type GroupLicensesBody = {
  readonly groupId: string;
  readonly displayName: string;
  /** Present direct members. */
  readonly members: number;
  /** Null: it can give licenses; else why not (checklist 102). */
  readonly canBeLicensed: ProblemBody | null;
  readonly state: GroupLicensingState;
  /** Graph's `licenseProcessingState` (checklist 123). */
  readonly processingState: 'QueuedForProcessing' | 'ProcessingInProgress' | 'ProcessingComplete';
  /** Null: nothing runs. */
  readonly progress: GroupProgress | null;
  /** By display name of the product. */
  readonly licenses: readonly GroupLicenseBody[];
};

/** `POST /api/groups/:id/license-plans`: plan what a change of the group's licenses would do. */
export type NewGroupPlan = {
  /** `disabledPlans` replaces what is off; a product the group gives already is changed. */
  readonly add: readonly GivenLicense[];
  readonly remove: readonly string[];
  readonly reason?: string | null;
};

/** `POST /api/group-license-plans`: the same change of up to 20 groups, in one plan (checklist 124). */
export type NewGroupsPlan = NewGroupPlan & { readonly groupIds: readonly string[] };

/** Its answer. The plan is then read and applied as every other (`/api/plans/:id`). */
export type NewGroupPlanBody = {
  readonly planId: string;
  /** What each group would give. */
  readonly groups: readonly {
    readonly groupId: string;
    readonly licenses: readonly GivenLicense[];
  }[];
  /** Apps that would be off because the group does not give one of `anyOf` (checklist 121). */
  readonly leftOff: readonly {
    readonly skuId: string;
    readonly servicePlanId: string;
    readonly anyOf: readonly string[];
  }[];
  /**
   * What does not stop the change and should be known. `EntitlementShort`: fewer units than members of products that contain group-based
   * licensing (checklist 136).
   */
  readonly warnings: readonly {
    readonly code: 'EntitlementShort';
    readonly members: number;
    readonly entitled: number;
  }[];
};

/** A member for whom a product of a group is not as the group gives it. */
export type GroupErrorRow = {
  readonly user: PersonBrief;
  readonly skuId: string;
  readonly error: AssignmentError;
  /** What stands in the way as far as it can be told; null: the error alone is known. */
  readonly problem: ProblemBody | null;
  /** Whether the member has the product by this group nevertheless. */
  readonly isHeld: boolean;
  readonly since: string;
  /** Null: does not wait for a unit. */
  readonly waiting: PlaceInLine | null;
};

/** `GET /api/groups/:id/errors?skuId=&$top=&$skiptoken=`: by product, then person; 999 a page at most (checklist 126). */
export type GroupErrorsBody = {
  readonly value: readonly GroupErrorRow[];
  readonly '@odata.nextLink'?: string;
};

/** `POST /api/people/reprocess`: look at the licenses of at most 20 people again (checklist 125). */
export type ReprocessPeople = { readonly ids: readonly string[] };

/** Its answer, in the order asked for. */
export type ReprocessedPeopleBody = {
  readonly value: readonly {
    readonly id: string;
    /** Null: nobody has this id. */
    readonly displayName: string | null;
    /** What is still in the way; empty: everything is as it should be. */
    readonly problems: readonly ProblemBody[];
  }[];
};

/** `POST /api/groups/:id/reprocess`. */
export type ReprocessedGroupBody = { readonly operationNo: number };

/** A group that gives a product. */
export type ProductGroupRow = {
  readonly group: GroupBrief;
  /** Present direct members. */
  readonly members: number;
  readonly disabledPlans: readonly string[];
  readonly active: number;
  readonly failing: number;
  /** Of this product in this group. */
  readonly state: Exclude<GroupLicensingState, 'none'>;
};

/** `GET /api/products/:skuId/groups`, by display name of the group. */
export type ProductGroupsBody = { readonly value: readonly ProductGroupRow[] };

/** `GET /api/waiting`: products that people wait for, most people first. */
export type WaitingCountsBody = {
  readonly value: readonly {
    readonly skuId: string;
    readonly displayName: string;
    readonly people: number;
    /** Units that may be held, and held. */
    readonly total: number;
    readonly consumed: number;
  }[];
};

/** Somebody who waits. First come, first served; who came together is served by display name (design.md 7). */
export type WaitingRow = {
  readonly user: PersonBrief;
  /** 1: next in line. */
  readonly position: number;
  readonly since: string;
  /** Groups by which the person would have the product. */
  readonly groups: readonly GroupBrief[];
};

/** `GET /api/waiting/:skuId?skip=&top=`. */
export type WaitingBody = {
  readonly skuId: string;
  readonly displayName: string;
  /** How many wait at all. */
  readonly total: number;
  readonly value: readonly WaitingRow[];
};

/** `POST /api/groups/:id/purchase`: one unit more for each of at most 20 members who wait (checklist 117, 118). */
export type PurchaseForMembers = {
  readonly skuId: string;
  readonly userIds: readonly string[];
};

/** Its answer, in the order asked for. Units go to the first in line: who was asked for may still wait. */
export type PurchasedBody = {
  readonly operationNo: number;
  /** Units bought. */
  readonly units: number;
  readonly value: readonly {
    readonly user: PersonBrief;
    readonly hasLicense: boolean;
    /** Null: does not wait. */
    readonly waiting: PlaceInLine | null;
  }[];
};
