import * as z from 'zod';
import type { PricesBody, SettingsBody, SettingsPatch } from '../../api/organization.ts';
import type { OrganizationSettings, ProductPrices } from '../../core/directory/organization.ts';

/** Highest limit and price that mean anything. */
const peopleAtATimeMax = 1_000_000;
const priceMax = 1_000_000;
const wholePercent = 100;

const settings = z.strictObject({
  'limits.licensesPage': z.int().min(1).max(peopleAtATimeMax).nullable(),
  'limits.activeUsersPage': z.int().min(1).max(peopleAtATimeMax).nullable(),
  'guests.onlyGlobalAdministrators': z.boolean(),
  'groups.partialAssignment': z.boolean(),
  'groups.nestedLicensing': z.boolean(),
  'groups.newPlansOff': z.boolean(),
  'groups.removalPeopleMax': z.int().min(0).max(peopleAtATimeMax).nullable(),
  'groups.removalPercentMax': z.int().min(0).max(wholePercent).nullable(),
  'organization.cloud': z.enum(['worldwide', 'china', 'usGov', 'usGovHigh', 'usGovDoD']),
  'organization.sector': z.enum(['commercial', 'education', 'government', 'nonprofit']),
});

/** Settings by the names that people use for them. */
export const settingsBody: z.ZodType<SettingsBody, SettingsBody> = settings;

const { shape } = settings;

/** Body of `PATCH /api/settings`. */
export const settingsPatch: z.ZodType<SettingsPatch, SettingsPatch> = z.strictObject({
  'limits.licensesPage': shape['limits.licensesPage'].exactOptional(),
  'limits.activeUsersPage': shape['limits.activeUsersPage'].exactOptional(),
  'guests.onlyGlobalAdministrators': shape['guests.onlyGlobalAdministrators'].exactOptional(),
  'groups.partialAssignment': shape['groups.partialAssignment'].exactOptional(),
  'groups.nestedLicensing': shape['groups.nestedLicensing'].exactOptional(),
  'groups.newPlansOff': shape['groups.newPlansOff'].exactOptional(),
  'groups.removalPeopleMax': shape['groups.removalPeopleMax'].exactOptional(),
  'groups.removalPercentMax': shape['groups.removalPercentMax'].exactOptional(),
  'organization.cloud': shape['organization.cloud'].exactOptional(),
  'organization.sector': shape['organization.sector'].exactOptional(),
});

const monthlyPrices = z.record(z.string(), z.number().min(0).max(priceMax));

/** Answer of `GET /api/settings/prices`. */
export const pricesBody: z.ZodType<PricesBody, PricesBody> = z.object({
  currency: z.string().nullable(),
  prices: monthlyPrices,
});

/** Body of `PUT /api/settings/prices`. */
export const newPricesBody: z.ZodType<{
  readonly currency: string;
  readonly prices: Readonly<Record<string, number>>;
}> = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three capital letters, as in EUR.'),
  prices: monthlyPrices,
});

/** What each setting is called in the domain. */
const domainNames = {
  'limits.licensesPage': 'licensesPagePeopleMax',
  'limits.activeUsersPage': 'activeUsersPagePeopleMax',
  'guests.onlyGlobalAdministrators': 'guestsNeedGlobalAdministrator',
  'groups.partialAssignment': 'groupPartialAssignment',
  'groups.nestedLicensing': 'nestedGroupLicensing',
  'groups.newPlansOff': 'newPlansOff',
  'groups.removalPeopleMax': 'groupRemovalPeopleMax',
  'groups.removalPercentMax': 'groupRemovalPercentMax',
  'organization.cloud': 'cloud',
  'organization.sector': 'sector',
} as const satisfies Readonly<Record<keyof SettingsBody, keyof OrganizationSettings>>;

/** Domain → wire; may not fail. */
export function toSettingsBody(all: OrganizationSettings): SettingsBody {
  return {
    'limits.licensesPage': all.licensesPagePeopleMax,
    'limits.activeUsersPage': all.activeUsersPagePeopleMax,
    'guests.onlyGlobalAdministrators': all.guestsNeedGlobalAdministrator,
    'groups.partialAssignment': all.groupPartialAssignment,
    'groups.nestedLicensing': all.nestedGroupLicensing,
    'groups.newPlansOff': all.newPlansOff,
    'groups.removalPeopleMax': all.groupRemovalPeopleMax,
    'groups.removalPercentMax': all.groupRemovalPercentMax,
    'organization.cloud': all.cloud ?? 'worldwide',
    'organization.sector': all.sector ?? 'commercial',
  };
}

/** Wire → domain; may not fail. */
export function toSettings(patch: SettingsPatch): Partial<OrganizationSettings> {
  // Object.entries forgets the key type; the schema has let no other through, and each value has its setting's type.
  const entries = Object.entries(patch) as [keyof SettingsBody, number | boolean | string | null][];
  return Object.fromEntries(entries.map(([name, value]) => [domainNames[name], value]));
}

/** Domain → wire; may not fail. */
export function toPricesBody(prices: ProductPrices | undefined): PricesBody {
  return { currency: prices?.currency ?? null, prices: prices?.monthlyPrices ?? {} };
}
