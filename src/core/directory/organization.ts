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
};

/** What one license of each product costs a month, as the organization wrote it down. */
export type ProductPrices = {
  /** ISO 4217, upper case. */
  readonly currency: string;
  /** By product id; in units of the currency, not in cents. */
  readonly monthlyPrices: Readonly<Record<string, number>>;
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
  /** Absent: no price is known. */
  readonly prices?: ProductPrices;
  /** Views of Active users that administrators made, in the order of making. */
  readonly customViews: readonly CustomView[];
};

/** Purchases an organization may hold at most (rules.md 0, source [limits]). */
export const subscriptionsMax = 300;
