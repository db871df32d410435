import type { MeBody, PricesBody, SettingsBody } from '../api/organization.ts';
import type { HomeBody, SearchBody } from '../api/overview.ts';
import { queryOf, request } from './request.ts';

/** Who is signed in, what they may do, and for which organization. */
export function getMe(): Promise<MeBody> {
  return request('/api/me');
}

/** Ends the session of this browser. */
export function signOut(): Promise<null> {
  return request('/api/signout', { method: 'POST' });
}

/** What needs attention today. */
export function getHome(): Promise<HomeBody> {
  return request('/api/summary/home');
}

/** People, groups and products by what was typed. */
export function search(q: string, signal: AbortSignal): Promise<SearchBody> {
  return request(`/api/search${queryOf({ q })}`, { signal });
}

/** How the organization wants licensing to behave. */
export function getSettings(): Promise<SettingsBody> {
  return request('/api/settings');
}

/** Changes some settings and leaves the others. */
export function changeSettings(settings: Partial<SettingsBody>): Promise<SettingsBody> {
  return request('/api/settings', { method: 'PATCH', body: settings });
}

/** What products cost a month, as far as it was written down. */
export function getPrices(): Promise<PricesBody> {
  return request('/api/settings/prices');
}

/** Replaces all prices. */
export function putPrices(prices: {
  readonly currency: string;
  readonly prices: PricesBody['prices'];
}): Promise<PricesBody> {
  return request('/api/settings/prices', { method: 'PUT', body: prices });
}
