import type { PricesBody, SettingsBody, SettingsPatch } from '../../api/organization.ts';

/** What stands in the fields of Settings. */
export type SettingsDraft = {
  readonly licensesPage: string;
  readonly activeUsersPage: string;
  readonly onlyGlobalAdministrators: boolean;
  readonly partialAssignment: boolean;
  readonly nestedLicensing: boolean;
  readonly newPlansOff: boolean;
  readonly removalPeopleMax: string;
  readonly removalPercentMax: string;
  readonly cloud: SettingsBody['organization.cloud'];
  readonly sector: SettingsBody['organization.sector'];
};

/** Highest limit and price that the server takes. */
const numberMax = 1_000_000;
const wholePercent = 100;

/** The fields as the settings are now. */
export function settingsDraftOf(settings: SettingsBody): SettingsDraft {
  return {
    licensesPage: String(settings['limits.licensesPage'] ?? ''),
    activeUsersPage: String(settings['limits.activeUsersPage'] ?? ''),
    onlyGlobalAdministrators: settings['guests.onlyGlobalAdministrators'],
    partialAssignment: settings['groups.partialAssignment'],
    nestedLicensing: settings['groups.nestedLicensing'],
    newPlansOff: settings['groups.newPlansOff'],
    removalPeopleMax: String(settings['groups.removalPeopleMax'] ?? ''),
    removalPercentMax: String(settings['groups.removalPercentMax'] ?? ''),
    cloud: settings['organization.cloud'],
    sector: settings['organization.sector'],
  };
}

/** A limit as it was typed; null: none; undefined: no limit can be meant. */
export function limitOf(typed: string): number | null | undefined {
  return wholeNumberOf(typed, 1, numberMax);
}

/** How many people may lose a product by one change of a group, as it was typed. */
export function removalPeopleOf(typed: string): number | null | undefined {
  return wholeNumberOf(typed, 0, numberMax);
}

/** Which part of a group's members, in percent. */
export function removalPercentOf(typed: string): number | null | undefined {
  return wholeNumberOf(typed, 0, wholePercent);
}

function wholeNumberOf(typed: string, min: number, max: number): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const value = /^\d+$/.test(text) ? Number(text) : -1;
  return value >= min && value <= max ? value : undefined;
}

/** What to save; null: a field cannot be meant so. Empty: nothing changed. */
export function settingsPatchOf(before: SettingsBody, draft: SettingsDraft): SettingsPatch | null {
  const licensesPage = limitOf(draft.licensesPage);
  const activeUsersPage = limitOf(draft.activeUsersPage);
  const removalPeopleMax = removalPeopleOf(draft.removalPeopleMax);
  const removalPercentMax = removalPercentOf(draft.removalPercentMax);
  if (licensesPage === undefined || activeUsersPage === undefined) return null;
  if (removalPeopleMax === undefined || removalPercentMax === undefined) return null;
  const after: SettingsBody = {
    'limits.licensesPage': licensesPage,
    'limits.activeUsersPage': activeUsersPage,
    'guests.onlyGlobalAdministrators': draft.onlyGlobalAdministrators,
    'groups.partialAssignment': draft.partialAssignment,
    'groups.nestedLicensing': draft.nestedLicensing,
    'groups.newPlansOff': draft.newPlansOff,
    'groups.removalPeopleMax': removalPeopleMax,
    'groups.removalPercentMax': removalPercentMax,
    'organization.cloud': draft.cloud,
    'organization.sector': draft.sector,
  };
  const names = [
    'limits.licensesPage',
    'limits.activeUsersPage',
    'guests.onlyGlobalAdministrators',
    'groups.partialAssignment',
    'groups.nestedLicensing',
    'groups.newPlansOff',
    'groups.removalPeopleMax',
    'groups.removalPercentMax',
    'organization.cloud',
    'organization.sector',
  ] as const;
  return Object.fromEntries(
    names.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
  );
}

/** What stands in the fields of prices, by product. */
export type PricesDraft = {
  readonly currency: string;
  readonly prices: Readonly<Record<string, string>>;
};

/** The fields as the prices are now. */
export function pricesDraftOf({ currency, prices }: PricesBody): PricesDraft {
  return {
    currency: currency ?? '',
    prices: Object.fromEntries(Object.entries(prices).map(([id, price]) => [id, String(price)])),
  };
}

/** A price as it was typed, with a point or a comma; null: none; undefined: none can be meant. */
export function priceOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const price = /^\d+(\.\d{1,4})?$/.test(text) ? Number(text) : numberMax + 1;
  return price <= numberMax ? price : undefined;
}

/** Whether it is a currency: three capital letters. */
export function isCurrency(typed: string): boolean {
  return /^[A-Z]{3}$/.test(typed);
}

/** What to save; null: a field cannot be meant so. */
export function newPricesOf(
  draft: PricesDraft,
): { readonly currency: string; readonly prices: Readonly<Record<string, number>> } | null {
  if (!isCurrency(draft.currency)) return null;
  const prices: Record<string, number> = {};
  for (const [id, typed] of Object.entries(draft.prices)) {
    const price = priceOf(typed);
    if (price === undefined) return null;
    if (price !== null) prices[id] = price;
  }
  return { currency: draft.currency, prices };
}
