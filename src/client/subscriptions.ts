import type { ClockBody, SubscriptionBody, SubscriptionChangedBody } from '../api/licenses.ts';
import { request } from './request.ts';

/** One subscription, its conditions, and what can be done to it. */
export function getSubscription(id: string, signal?: AbortSignal): Promise<SubscriptionBody> {
  return request(pathOf(id), signal === undefined ? {} : { signal });
}

/** What is asked of a subscription: the last part of its address, and what goes with it. */
export type SubscriptionRequest =
  | { readonly what: 'units'; readonly totalLicenses: number; readonly when: 'now' | 'renewal' }
  | { readonly what: 'recurring-billing'; readonly isOn: boolean }
  | { readonly what: 'cancel'; readonly reason: string }
  | { readonly what: 'reactivate' | 'extend-trial' }
  | { readonly what: 'buy'; readonly totalLicenses: number; readonly term: 'P1M' | 'P1Y' | 'P3Y' };

/** Changes a subscription. No payment is taken. */
export function changeSubscription(
  id: string,
  { what, ...body }: SubscriptionRequest,
): Promise<SubscriptionChangedBody> {
  return request(`${pathOf(id)}/${what}`, { method: 'POST', body });
}

/** Deletes a subscription that has ended, at once. */
export function deleteSubscription(id: string): Promise<SubscriptionChangedBody> {
  return request(pathOf(id), { method: 'DELETE' });
}

/** Buys so many licenses more of a product. No payment is taken. */
export function buyUnits(skuId: string, units: number): Promise<SubscriptionChangedBody> {
  return request(`/api/products/${encodeURIComponent(skuId)}/units`, {
    method: 'POST',
    body: { units },
  });
}

/** Moves the clock of an organization for rehearsal ahead. */
export function moveClock(days: number): Promise<Pick<ClockBody, 'now'>> {
  return request('/api/clock', { method: 'POST', body: { days } });
}

function pathOf(id: string): string {
  return `/api/subscriptions/${encodeURIComponent(id)}`;
}
