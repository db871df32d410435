import type { GroupId, Instant, SkuId, UserId } from '../ids.ts';
import { endOfTerm } from '../subscription/term.ts';

/** People for whom one request can ask. */
export const requestPeopleMax = 100;
/** Characters of a note or message. */
export const requestTextCharactersMax = 500;

/** What became of a request. */
export type RequestDecision = {
  readonly at: Instant;
  /** Who decided, as they were called then. */
  readonly by: string;
  readonly approved: readonly UserId[];
  readonly rejected: readonly UserId[];
  /** What the approved were given: the product, or the group that gives it. */
  readonly skuId: SkuId | null;
  readonly groupId: GroupId | null;
  readonly message: string | null;
};

/** Somebody asks for licenses of a product, for themselves or for others (rules.md 9.1). */
export type LicenseRequest = {
  /** GUID. */
  readonly id: string;
  readonly skuId: SkuId;
  readonly requesterId: UserId;
  /** For whom, the requester first where they ask for themselves; 1 to `requestPeopleMax`, nobody twice. */
  readonly userIds: readonly UserId[];
  readonly note: string | null;
  readonly createdDateTime: Instant;
  /** Null: pending. */
  readonly decision: RequestDecision | null;
  /** To whom it was sent for their opinion: mail addresses. */
  readonly sharedWith: readonly string[];
};

/** Who decides about requests for a product (issue: approver rules). */
export type RequestApprover =
  /** User and License Administrators (rules.md 9.1). */
  | 'administrators'
  /** Administrators, and managers for those who report to them. */
  | 'managers'
  /** Nobody: approved at once while there are licenses, else it waits for an administrator. */
  | 'automatic';

/** How requests are handled in an organization. */
export type RequestSettings = {
  /** The organization's own way to ask, which takes the place of requests here; null: requests are made here. */
  readonly ownProcess: { readonly message: string; readonly link: string | null } | null;
  /** By product; a product that is not named is decided by administrators. */
  readonly approvers: Readonly<Record<string, RequestApprover>>;
};

/** How it is unless somebody decided otherwise. */
export const firstRequestSettings: RequestSettings = { ownProcess: null, approvers: {} };

/** The earliest moment of which requests are kept: 12 months before `now` (rules.md 9.1; checklist 171). */
export function isRequestKept(
  { createdDateTime }: Pick<LicenseRequest, 'createdDateTime'>,
  now: Instant,
): boolean {
  return endOfTerm(createdDateTime, 'P1Y') > now;
}
