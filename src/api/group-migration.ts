import type { PersonBrief } from './people.ts';

/** People who hold a product of a group directly, counted. */
export type DirectHoldersOfProduct = {
  readonly skuId: string;
  readonly displayName: string;
  /** Members who keep every app by groups when their direct license goes (checklist 131). */
  readonly safe: number;
  /** Members who have it by the group too, and would lose apps that are on in the direct license only. */
  readonly losing: number;
  /** Members who have it directly only: the group could not give it to them. */
  readonly onlyDirect: number;
  /** People who are no members. */
  readonly outside: number;
};

/** A member who holds a product of the group directly. */
export type DirectHolderRow = {
  readonly user: PersonBrief;
  readonly skuId: string;
  /** Whether they have it by the group too. */
  readonly isByGroup: boolean;
  /** Apps of the product that would go with the direct license. */
  readonly appsLost: readonly string[];
};

/** `GET /api/groups/:id/direct-holders?$top=&$skiptoken=`: by product, then person. */
export type DirectHoldersBody = {
  readonly groupId: string;
  readonly displayName: string;
  /** Products of the group, by display name; counts are of all pages. */
  readonly products: readonly DirectHoldersOfProduct[];
  readonly value: readonly DirectHolderRow[];
  readonly '@odata.nextLink'?: string;
};

/** `POST /api/groups/:id/remove-direct-plans`: plan to remove the direct licenses of who has the same by the group. */
export type NewRemoveDirectPlan = {
  /** Absent: every product of the group. */
  readonly skuIds?: readonly string[];
  /** Whether also from those who would lose apps with it; no unless said. */
  readonly withLosses?: boolean;
  readonly reason?: string | null;
};

/** Its answer. The plan is then read, applied and undone as every other (`/api/plans/:id`). */
export type RemoveDirectPlanBody = {
  readonly planId: string;
  readonly people: number;
  /** Direct licenses of members that the plan leaves: they would lose apps, or have nothing by the group. */
  readonly leftOut: number;
};
