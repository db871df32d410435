import type { Instant, UserId } from '../ids.ts';
import type { Term } from './term.ts';

/**
 * Under what a purchase was made: Microsoft Customer Agreement, Microsoft Online Subscription Agreement, an enterprise agreement
 * or an Open program of volume licensing. Decides what may be changed when, and how long its last states are (rules.md 3.2, 3.3).
 */
export type Agreement = 'MCA' | 'MOSA' | 'EA' | 'Open';

/** Units that were bought on top, while they can still be given back. */
export type UnitIncrease = { readonly at: Instant; readonly units: number };

/** What will hold from the next renewal on (rules.md 3.3). */
export type ScheduledChange = {
  /** The new number, not the difference. */
  readonly totalLicenses: number;
  /** Whom it takes to change that once more: a representative of the seller is not overruled. */
  readonly madeBy: 'customer' | 'representative';
};

/** Days in which more people than units must be settled after a renewal with fewer units (rules.md 3.2). */
export const settleDays = 90;

/** On what conditions a purchase was made. */
export type SubscriptionTerms = {
  readonly agreement: Agreement;
  /** An offer for enterprises: its last states are longer where it runs for several years. */
  readonly isEnterprise: boolean;
  /** Null: bought once and for good. */
  readonly term: Term | null;
  /** When the present term began: at the purchase, or at the last renewal. */
  readonly termStart: Instant;
  /** Day of the month on which it renews, 1 to 31; null: that on which the present term began. */
  readonly renewalDay: number | null;
  /** Whether it is renewed at the end of its term; a trial then becomes a paid subscription. */
  readonly recurringBilling: boolean;
  /** Oldest first; only of the present term. */
  readonly increases: readonly UnitIncrease[];
  readonly scheduledChange: ScheduledChange | null;
  /** When fewer units were renewed than before; null: never in the present term. */
  readonly reducedAt: Instant | null;
  readonly isTrialExtended: boolean;
  readonly isCreditCheckPending: boolean;
  /** Whether the product is sold no more: what was bought goes on (rules.md 3.3). */
  readonly isEndOfSale: boolean;
  /** Whether the partner who sold it has gone: it goes on unmanaged until it is disrupted (rules.md 3.2). */
  readonly isDetached: boolean;
  /** Whether the partner has suspended it: it is paid for, and can be resumed until its term ends (rules.md 3.2). */
  readonly isSuspendedByPartner: boolean;
  /**
   * To whom the person who bought it for themselves gave a license of it. Who has lost theirs since, or was deleted, does not count any
   * more: ask who holds the product.
   */
  readonly givenTo: readonly UserId[];
};
