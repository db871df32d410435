import type { PricesBody, SettingsBody, SettingsPatch } from '../../api/organization.ts';

/** What stands in the fields of Settings. */
export type SettingsDraft = {
  readonly licensesPage: string;
  readonly activeUsersPage: string;
  readonly onlyGlobalAdministrators: boolean;
};

/** Highest limit and price that the server takes. */
const numberMax = 1_000_000;

/** The fields as the settings are now. */
export function settingsDraftOf(settings: SettingsBody): SettingsDraft {
  return {
    licensesPage: String(settings['limits.licensesPage'] ?? ''),
    activeUsersPage: String(settings['limits.activeUsersPage'] ?? ''),
    onlyGlobalAdministrators: settings['guests.onlyGlobalAdministrators'],
  };
}

/** A limit as it was typed; null: none; undefined: no limit can be meant. */
export function limitOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= numberMax ? limit : undefined;
}

/** What to save; null: a field cannot be meant so. Empty: nothing changed. */
export function settingsPatchOf(before: SettingsBody, draft: SettingsDraft): SettingsPatch | null {
  const licensesPage = limitOf(draft.licensesPage);
  const activeUsersPage = limitOf(draft.activeUsersPage);
  if (licensesPage === undefined || activeUsersPage === undefined) return null;
  const after: SettingsBody = {
    'limits.licensesPage': licensesPage,
    'limits.activeUsersPage': activeUsersPage,
    'guests.onlyGlobalAdministrators': draft.onlyGlobalAdministrators,
  };
  const names = [
    'limits.licensesPage',
    'limits.activeUsersPage',
    'guests.onlyGlobalAdministrators',
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
