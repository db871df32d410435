import type { Instant } from '../ids.ts';
import type { AutoClaim } from '../requests/auto-claim.ts';
import type { RequestSettings } from '../requests/license-request.ts';
import type { SelfServicePolicy } from '../self-service/self-service-policy.ts';
import type { ProductKey } from '../subscription/product-key.ts';
import type { Cloud, Sector } from './cloud.ts';
import type { CustomView } from './people-view.ts';

/** A DNS name the organization has proved to own. */
export type VerifiedDomain = {
  readonly name: string;
  readonly isDefault: boolean;
  readonly isInitial: boolean;
};

/** How the organization wants licensing to behave. A limit of null means none. */
export type OrganizationSettings = {
  /** People at a time on the Licenses page; the admin center's own limit is 20 (rules.md 1.1). */
  readonly licensesPagePeopleMax: number | null;
  /** People at a time on Active users; the admin center's own limit is 40 (rules.md 11, decision 9). */
  readonly activeUsersPagePeopleMax: number | null;
  /** Whether only Global Administrators may license guests (rules.md 11, decision 6). */
  readonly guestsNeedGlobalAdministrator: boolean;
  /** Whether a group's products are given one by one where not all can be (design.md 7); Microsoft gives all or none. */
  readonly groupPartialAssignment: boolean;
  /** Whether members of groups inside a group get its licenses too (design.md 7); Microsoft licenses the first level only. */
  readonly nestedGroupLicensing: boolean;
  /** Whether apps that come new to a product are off, for groups and people alike, until somebody decides. */
  readonly newPlansOff: boolean;
  /** A change of a group's licenses that takes a product from more people, or from a greater part of the members, must be confirmed. */
  readonly groupRemovalPeopleMax: number | null;
  readonly groupRemovalPercentMax: number | null;
  /** Which cloud it is in; absent: the worldwide one (rules.md 8). */
  readonly cloud?: Cloud;
  /** What kind of customer it is; absent: a commercial one. */
  readonly sector?: Sector;
};

/** Somebody's place in the billing account (rules.md 2.2): owners and contributors buy, the others see. */
export type BillingRole = {
  readonly userId: string;
  readonly role: 'owner' | 'contributor' | 'invoiceManager' | 'reader';
};

/** What one license of each product costs a month, as the organization wrote it down. */
export type ProductPrices = {
  /** ISO 4217, upper case. */
  readonly currency: string;
  /** By product id; in units of the currency, not in cents. */
  readonly monthlyPrices: Readonly<Record<string, number>>;
};

/** An organization to practice with: years can be lived through in it. */
export type Rehearsal = {
  /** How far its clock is ahead of the machine's: 0 or more, whole milliseconds. It never goes back. */
  readonly clockAheadMilliseconds: number;
};

/** The organization we administer. `tenantId` identifies it. */
export type Organization = {
  readonly tenantId: string;
  readonly displayName: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryLetterCode: string;
  readonly defaultUsageLocation: string | null;
  readonly preferredLanguage: string;
  readonly createdDateTime: Instant;
  readonly technicalNotificationMails: readonly string[];
  readonly verifiedDomains: readonly VerifiedDomain[];
  readonly settings: OrganizationSettings;
  /** Present: nothing of it is real, so that its clock may be moved. */
  readonly rehearsal?: Rehearsal;
  /** Absent: no price is known. */
  readonly prices?: ProductPrices;
  /** Views of Active users that administrators made, in the order of making. */
  readonly customViews: readonly CustomView[];
  /** By product, where somebody has decided; the others may be bought (checklist 165). */
  readonly selfServicePolicies?: Readonly<Record<string, SelfServicePolicy>>;
  /** Absent: as `firstRequestSettings`. */
  readonly requests?: RequestSettings;
  /** Absent: as `firstAutoClaim`. */
  readonly autoClaim?: AutoClaim;
  /** Who may spend from the billing account under an MCA (rules.md 2.2). Absent or empty: roles alone decide who buys. */
  readonly billingAccount?: readonly BillingRole[];
  /** Keys that were issued, redeemed or not. Absent: none. */
  readonly productKeys?: readonly ProductKey[];
};

/** Purchases an organization may hold at most (rules.md 0, source [limits]). */
export const subscriptionsMax = 300;
