import type { Cloud, Sector } from '../core/directory/cloud.ts';
import type { Action } from '../core/roles/action.ts';

/** Settings by the names that people use for them. A limit of null means none. */
export type SettingsBody = {
  /** People at a time on the Licenses page, 1 or more; the admin center's own limit is 20 (rules.md 1.1). */
  readonly 'limits.licensesPage': number | null;
  /** People at a time on Active users, 1 or more; the admin center's own limit is 40 (rules.md 11, decision 9). */
  readonly 'limits.activeUsersPage': number | null;
  /** Whether only Global Administrators may license guests (rules.md 11, decision 6). */
  readonly 'guests.onlyGlobalAdministrators': boolean;
  /** Whether a group's products are given one by one where not all can be; Microsoft gives all or none. */
  readonly 'groups.partialAssignment': boolean;
  /** Whether members of groups inside a group get its licenses too; Microsoft licenses the first level only. */
  readonly 'groups.nestedLicensing': boolean;
  /** Whether apps that come new to a product are off until somebody decides. */
  readonly 'groups.newPlansOff': boolean;
  /** A change of a group's licenses that takes a product from more people must be confirmed by the group's name; 0 or more. */
  readonly 'groups.removalPeopleMax': number | null;
  /** The same, from a greater part of the members; percent, 0 to 100. */
  readonly 'groups.removalPercentMax': number | null;
  /** Which cloud the organization is in (rules.md 8). */
  readonly 'organization.cloud': Cloud;
  /** What kind of customer it is. */
  readonly 'organization.sector': Sector;
};

/** `GET` and `PATCH /api/settings`; a patch has only what changes. */
export type SettingsPatch = Partial<SettingsBody>;

/** `GET /api/settings/prices`; `PUT` replaces them all. */
export type PricesBody = {
  /** ISO 4217; null: no price is known. */
  readonly currency: string | null;
  /** What one license costs a month, by product id. */
  readonly prices: Readonly<Record<string, number>>;
};

/** `GET /api/me`: who asks, what they may do, and for whom. */
export type MeBody = {
  readonly kind: 'user' | 'app' | 'system';
  readonly id: string | null;
  readonly displayName: string;
  readonly userPrincipalName: string | null;
  readonly roles: readonly { readonly roleId: string; readonly directoryScopeId: string }[];
  readonly permissions: readonly string[];
  /** Everything that may be done to somebody or something; a single target may still be refused. */
  readonly can: readonly Action[];
  /** Whether guests may be licensed. */
  readonly mayLicenseGuests: boolean;
  readonly organization: {
    readonly tenantId: string;
    readonly displayName: string;
    readonly countryLetterCode: string;
    readonly defaultUsageLocation: string | null;
    readonly domains: readonly { readonly name: string; readonly isDefault: boolean }[];
    /** How far its clock is ahead of the machine's; null: it is real, and its clock cannot be moved. */
    readonly clockAheadMilliseconds: number | null;
  };
  readonly settings: SettingsBody;
};
