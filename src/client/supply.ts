import type { ForecastBody } from '../api/dates.ts';
import type {
  AutoClaimBody,
  AutoClaimPolicyBody,
  AutoClaimReportBody,
  MyProductsBody,
  NoticesBody,
  PlanChangeBody,
  RequestsBody,
  RequestSettingsBody,
  SelfServiceProductsBody,
  TakeOverBody,
} from '../api/supply.ts';
import type { SelfServicePolicy } from '../core/self-service/self-service-policy.ts';
import { queryOf, request } from './request.ts';

/** What the caller holds, has bought, may buy and has asked for. */
export function getMyProducts(): Promise<MyProductsBody> {
  return request('/api/me/products');
}

/** Buys a product for oneself, or tries it. No payment is taken. */
export function buyForMe(purchase: {
  readonly skuId: string;
  readonly units: number;
  readonly isTrial: boolean;
}): Promise<unknown> {
  return request('/api/me/purchases', { method: 'POST', body: purchase });
}

/** Gives licenses of one's own purchase to people, and takes them. */
export function giveOwnLicenses(
  id: string,
  people: { readonly give: readonly string[]; readonly take: readonly string[] },
): Promise<unknown> {
  const path = `/api/me/purchases/${encodeURIComponent(id)}/people`;
  return request(path, { method: 'POST', body: people });
}

/** Asks for licenses. */
export function requestLicenses(asked: {
  readonly skuId: string;
  readonly people: readonly string[];
  readonly isForMe: boolean;
  readonly note: string | null;
}): Promise<{ readonly id: string; readonly isApproved: boolean }> {
  return request('/api/me/requests', { method: 'POST', body: asked });
}

/** Requests for licenses, newest first. */
export function getRequests(status: 'pending' | 'completed'): Promise<RequestsBody> {
  return request(`/api/requests${queryOf({ status, $top: 200 })}`);
}

/** Decides about a request. */
export function decideRequest(
  id: string,
  decision: {
    readonly approve: readonly string[];
    readonly groupId: string | null;
    readonly message: string | null;
  },
): Promise<{ readonly approved: number; readonly rejected: number }> {
  const path = `/api/requests/${encodeURIComponent(id)}/decision`;
  return request(path, { method: 'POST', body: decision });
}

/** Sends a request to people for their opinion. */
export function shareRequest(id: string, people: readonly string[]): Promise<unknown> {
  return request('/api/requests/share', { method: 'POST', body: { ids: [id], with: people } });
}

/** How requests are handled. */
export function getRequestSettings(): Promise<RequestSettingsBody> {
  return request('/api/requests/settings');
}

/** Replaces how requests are handled. */
export function setRequestSettings(settings: RequestSettingsBody): Promise<RequestSettingsBody> {
  return request('/api/requests/settings', { method: 'PUT', body: settings });
}

/** Whether auto-claim is on, and its policies. */
export function getAutoClaim(): Promise<AutoClaimBody> {
  return request('/api/auto-claim');
}

/** Turns auto-claim on or off. */
export function turnAutoClaim(isOn: boolean): Promise<unknown> {
  return request('/api/auto-claim', { method: 'PUT', body: { isOn } });
}

/** Makes a policy, or replaces one. */
export function saveAutoClaimPolicy(
  id: string | null,
  policy: Omit<AutoClaimPolicyBody, 'id'>,
): Promise<unknown> {
  const path = '/api/auto-claim/policies';
  return id === null
    ? request(path, { method: 'POST', body: policy })
    : request(`${path}/${encodeURIComponent(id)}`, { method: 'PUT', body: policy });
}

/** Deletes a policy. */
export function deleteAutoClaimPolicy(id: string): Promise<unknown> {
  return request(`/api/auto-claim/policies/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** What was claimed lately. */
export function getClaimReport(days: number): Promise<AutoClaimReportBody> {
  return request(`/api/auto-claim/report${queryOf({ days })}`);
}

/** What people may buy for themselves. */
export function getSelfService(): Promise<SelfServiceProductsBody> {
  return request('/api/self-service/products');
}

/** Says whether people may buy a product for themselves. */
export function setSelfServicePolicy(skuId: string, policy: SelfServicePolicy): Promise<unknown> {
  const path = `/api/self-service/products/${encodeURIComponent(skuId)}`;
  return request(path, { method: 'PUT', body: { policy } });
}

/** Whom a take-over is about. */
export function getTakeOver(id: string): Promise<TakeOverBody> {
  return request(`/api/subscriptions/${encodeURIComponent(id)}/take-over`);
}

/** Takes over what a person bought. */
export function takeOver(
  id: string,
  how: 'move' | 'cancel',
  reason: string | null,
): Promise<unknown> {
  const path = `/api/subscriptions/${encodeURIComponent(id)}/take-over`;
  return request(path, { method: 'POST', body: { how, reason } });
}

/** What a change to another product would come to. */
export function getPlanChange(id: string, skuId: string): Promise<PlanChangeBody> {
  return request(`/api/subscriptions/${encodeURIComponent(id)}/plan-change${queryOf({ skuId })}`);
}

/** Changes a subscription to another product. */
export function changePlan(id: string, skuId: string): Promise<unknown> {
  const path = `/api/subscriptions/${encodeURIComponent(id)}/plan-change`;
  return request(path, { method: 'POST', body: { skuId } });
}

/** Redeems a product key. */
export function redeemKey(key: string, use: 'addUnits' | 'extend'): Promise<unknown> {
  return request('/api/product-keys/redeem', { method: 'POST', body: { key, use } });
}

/** Messages to people, newest first. */
export function getNotices(): Promise<NoticesBody> {
  return request(`/api/notices${queryOf({ $top: 100 })}`);
}

/** Gives a plan a start, an end, or both. */
export function schedulePlan(
  id: string,
  dates: { readonly startsAt: string | null; readonly endsAt: string | null },
): Promise<{ readonly operationNo: number | null }> {
  const path = `/api/plans/${encodeURIComponent(id)}/schedule`;
  return request(path, { method: 'POST', body: dates });
}

/** Drops a start or an end that is to come. */
export function cancelDates(id: string): Promise<unknown> {
  return request(`/api/plans/${encodeURIComponent(id)}/schedule`, { method: 'DELETE' });
}

/** How many licenses of a product there will be, and how many in use. */
export function getForecast(skuId: string, days: number): Promise<ForecastBody> {
  return request(`/api/products/${encodeURIComponent(skuId)}/forecast${queryOf({ days })}`);
}
