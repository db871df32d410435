import type { Instant } from '../ids.ts';
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
};

/** Purchases an organization may hold at most (rules.md 0, source [limits]). */
export const subscriptionsMax = 300;
