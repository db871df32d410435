import type { Instant, SkuId, UserId } from '../core/ids.ts';
import type { Notice } from '../core/notices.ts';
import type { LicenseRequest } from '../core/requests/license-request.ts';

/** Requests for licenses, newest first. */
export type RequestQuery = {
  /** Null: both. */
  readonly status: 'pending' | 'completed' | null;
  /** Only those made since. */
  readonly since: Instant;
  /** Only those by or for this person. */
  readonly userId?: UserId;
  /** The last one of the page before: when it was made, and its id. */
  readonly after: { readonly at: Instant; readonly id: string } | null;
  readonly limit: number;
};

/** A license that somebody got by opening an app. */
export type AutoClaimed = {
  readonly at: Instant;
  readonly userId: UserId;
  readonly skuId: SkuId;
  /** Id of the policy. */
  readonly policyId: string;
};

/** Reads what people asked for, what they claimed, and what was told to whom. Part of `Reader`. */
export interface SupplyReader {
  licenseRequests(query: RequestQuery): Promise<readonly LicenseRequest[]>;
  licenseRequest(id: string): Promise<LicenseRequest | null>;
  pendingRequestCount(since: Instant): Promise<number>;
  /** Claims since a moment, newest first, at most so many. */
  autoClaims(since: Instant, limit: number): Promise<readonly AutoClaimed[]>;
  /** How many since a moment, by product. */
  autoClaimCounts(since: Instant): Promise<ReadonlyMap<SkuId, number>>;
  /** Newest first; `after` is the last one of the page before. */
  notices(query: {
    readonly after: { readonly at: Instant; readonly id: string } | null;
    readonly limit: number;
  }): Promise<readonly Notice[]>;
  /** Not sent yet, and tried less often than so; oldest first. */
  unsentNotices(attemptsMax: number, limit: number): Promise<readonly Notice[]>;
}

/** Writes what is no part of the audit. Part of `Writer`. */
export interface SupplyWriter {
  /** Puts a message into the outbox, unless there is one with its key already; answers whether it did. */
  putNotice(notice: Notice): Promise<boolean>;
  patchNotice(id: string, patch: Pick<Notice, 'sentAt' | 'failure' | 'attempts'>): Promise<void>;
  dropNoticesBefore(before: Instant): Promise<number>;
  /** Forgets requests that were made before. */
  dropRequestsBefore(before: Instant): Promise<number>;
}
