import type {
  GroupErrorsBody,
  GroupLicensesBody,
  NewGroupPlan,
  NewGroupPlanBody,
  NewGroupsPlan,
  ProductGroupsBody,
  PurchasedBody,
  PurchaseForMembers,
  ReprocessedGroupBody,
  ReprocessedPeopleBody,
  ReprocessPeople,
  WaitingBody,
  WaitingCountsBody,
} from '../api/groups.ts';
import { queryOf, request } from './request.ts';

/** What a group gives, and how its members fare with it. */
export function getGroupLicensing(id: string): Promise<GroupLicensesBody> {
  return request(`/api/groups/${encodeURIComponent(id)}/licenses`);
}

/** Plans a change of what a group gives; the plan is computed from now on. */
export function planGroupLicenses(id: string, plan: NewGroupPlan): Promise<NewGroupPlanBody> {
  return request(`/api/groups/${encodeURIComponent(id)}/license-plans`, {
    method: 'POST',
    body: plan,
  });
}

/** Plans the same change of several groups; who is in several of them is in the plan once. */
export function planLicensesOfGroups(plan: NewGroupsPlan): Promise<NewGroupPlanBody> {
  return request('/api/group-license-plans', { method: 'POST', body: plan });
}

/** Members for whom a product is not as the group gives it, a page at a time. */
export function getGroupErrors(
  id: string,
  page: { readonly skuId: string | null; readonly top: number; readonly after: string | null },
): Promise<GroupErrorsBody> {
  const query = queryOf({ skuId: page.skuId, $top: page.top, $skiptoken: page.after });
  return request(`/api/groups/${encodeURIComponent(id)}/errors${query}`);
}

/** Looks again at what groups give to at most 20 people. */
export function reprocessPeople(body: ReprocessPeople): Promise<ReprocessedPeopleBody> {
  return request('/api/people/reprocess', { method: 'POST', body });
}

/** Brings what a group gives to all its members once more. */
export function reprocessGroup(id: string): Promise<ReprocessedGroupBody> {
  return request(`/api/groups/${encodeURIComponent(id)}/reprocess`, { method: 'POST', body: {} });
}

/** Buys one unit more for each of at most 20 members who wait. */
export function purchaseForMembers(id: string, body: PurchaseForMembers): Promise<PurchasedBody> {
  return request(`/api/groups/${encodeURIComponent(id)}/purchase`, { method: 'POST', body });
}

/** Groups that give a product. */
export function getProductGroups(skuId: string): Promise<ProductGroupsBody> {
  return request(`/api/products/${encodeURIComponent(skuId)}/groups`);
}

/** Products that people wait for. */
export function getWaiting(): Promise<WaitingCountsBody> {
  return request('/api/waiting');
}

/** The line for a product, from the first. */
export function getWaitingFor(
  skuId: string,
  page: { readonly skip: number; readonly top: number },
): Promise<WaitingBody> {
  return request(`/api/waiting/${encodeURIComponent(skuId)}${queryOf({ ...page })}`);
}
