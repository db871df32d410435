import * as z from 'zod';
import type { PricesBody, SettingsBody, SettingsPatch } from '../../api/organization.ts';
import type { OrganizationSettings, ProductPrices } from '../../core/directory/organization.ts';

/** Highest limit and price that mean anything. */
const peopleAtATimeMax = 1_000_000;
const priceMax = 1_000_000;

const settings = z.strictObject({
  'limits.licensesPage': z.int().min(1).max(peopleAtATimeMax).nullable(),
  'limits.activeUsersPage': z.int().min(1).max(peopleAtATimeMax).nullable(),
  'guests.onlyGlobalAdministrators': z.boolean(),
});

/** Settings by the names that people use for them. */
export const settingsBody: z.ZodType<SettingsBody, SettingsBody> = settings;

/** Body of `PATCH /api/settings`. */
export const settingsPatch: z.ZodType<SettingsPatch, SettingsPatch> = z.strictObject({
  'limits.licensesPage': settings.shape['limits.licensesPage'].exactOptional(),
  'limits.activeUsersPage': settings.shape['limits.activeUsersPage'].exactOptional(),
  'guests.onlyGlobalAdministrators':
    settings.shape['guests.onlyGlobalAdministrators'].exactOptional(),
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

/** Domain → wire; may not fail. */
export function toSettingsBody(all: OrganizationSettings): SettingsBody {
  return {
    'limits.licensesPage': all.licensesPagePeopleMax,
    'limits.activeUsersPage': all.activeUsersPagePeopleMax,
    'guests.onlyGlobalAdministrators': all.guestsNeedGlobalAdministrator,
  };
}

/** Wire → domain; may not fail. */
export function toSettings(patch: SettingsPatch): Partial<OrganizationSettings> {
  const {
    'limits.licensesPage': licensesPagePeopleMax,
    'limits.activeUsersPage': activeUsersPagePeopleMax,
    'guests.onlyGlobalAdministrators': guestsNeedGlobalAdministrator,
  } = patch;
  return {
    ...(licensesPagePeopleMax === undefined ? {} : { licensesPagePeopleMax }),
    ...(activeUsersPagePeopleMax === undefined ? {} : { activeUsersPagePeopleMax }),
    ...(guestsNeedGlobalAdministrator === undefined ? {} : { guestsNeedGlobalAdministrator }),
  };
}

/** Domain → wire; may not fail. */
export function toPricesBody(prices: ProductPrices | undefined): PricesBody {
  return { currency: prices?.currency ?? null, prices: prices?.monthlyPrices ?? {} };
}
