import type { Instant } from './ids.ts';

/** What a message tells of: quiet by rule, only what somebody can act on. */
export type NoticeKind =
  | 'subscriptionEnds'
  | 'subscriptionExpired'
  | 'subscriptionDisabled'
  | 'subscriptionDeleted'
  | 'selfServiceTakenOver'
  | 'selfServiceCanceled'
  | 'requestMade'
  | 'requestDecided'
  | 'requestShared'
  | 'quickStart';

/** A message to people, by mail where a mail server is set, and in the outbox in any case. */
export type Notice = {
  /** GUID. */
  readonly id: string;
  /** What it is about, so that nobody is told twice. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  /** Mail addresses. Nobody sees the others'. */
  readonly to: readonly string[];
  readonly subject: string;
  /** Plain text, lines parted by `\n`. */
  readonly text: string;
  /** When a mail server took it; null: not yet, or there is none. */
  readonly sentAt: Instant | null;
  /** Why the last attempt failed; null: it did not. */
  readonly failure: string | null;
  /** How often it was tried to send it. */
  readonly attempts: number;
};

/** Days before the end of a term on which it is told, when something can still be done (rules.md 9.3). */
export const endNoticeDays: readonly number[] = [30, 14, 7, 1];
/** Days before an expired subscription is disabled, and before a disabled one is deleted: that it has come so far is told by itself. */
export const lastNoticeDays: readonly number[] = [7, 1];
/** Characters of a subject. */
export const subjectCharactersMax = 200;
/** Days for which the outbox keeps what was told. */
export const noticeKeptDays = 90;
