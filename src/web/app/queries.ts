import { queryOptions } from '@tanstack/react-query';
import { getHome, getMe, getPrices, getSettings } from '../../client/organization.ts';
import { getWaiting } from '../../client/groups.ts';
import { getOperation } from '../../client/operations.ts';
import { getPersonLicenses } from '../../client/people.ts';
import { getPlan, getPlanProblems } from '../../client/plans.ts';
import { getLicenses, getProducts, getYourProducts } from '../../client/products.ts';
import { getSubscription } from '../../client/subscriptions.ts';

/** How long facts that rarely change count as fresh, in milliseconds. */
const slowMilliseconds = 300_000;
/** How often work that runs is looked at, in milliseconds: small work is over soon, so at first more often. */
const followMilliseconds = 500;
const firstFollowMilliseconds = 50;

/** When to look again at something that was looked at so many times. */
function followAfter(looks: number): number {
  return Math.min(followMilliseconds, firstFollowMilliseconds * 2 ** Math.min(looks, 8));
}

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: getMe,
  staleTime: slowMilliseconds,
});

/** What needs attention today, asked again while people are still being counted. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: getHome,
  refetchInterval: ({ state }) => (state.data?.isCounting === true ? followMilliseconds : false),
});

/** The Licenses page. */
export const licensesQuery = queryOptions({
  queryKey: ['licenses'],
  queryFn: ({ signal }) => getLicenses(signal),
});

/** Products that people wait for. */
export const waitingQuery = queryOptions({ queryKey: ['waiting'], queryFn: getWaiting });

/** Your products. */
export const yourProductsQuery = queryOptions({
  queryKey: ['your-products'],
  queryFn: ({ signal }) => getYourProducts(signal),
});

/** One subscription with what can be done to it. */
export const subscriptionQuery = (id: string) =>
  queryOptions({
    queryKey: ['subscription', id],
    queryFn: ({ signal }) => getSubscription(id, signal),
  });

/** The owned products with their apps. */
export const productsQuery = queryOptions({
  queryKey: ['products'],
  queryFn: ({ signal }) => getProducts(signal),
  staleTime: slowMilliseconds,
});

/** What a person holds, and why. */
export const personLicensesQuery = (id: string) =>
  queryOptions({ queryKey: ['people', id, 'licenses'], queryFn: () => getPersonLicenses(id) });

/** A plan, followed while it is computed. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plans', id],
    queryFn: () => getPlan(id),
    refetchInterval: ({ state }) =>
      state.data?.status === 'computing' || state.data?.status === 'applying'
        ? followAfter(state.dataUpdateCount)
        : false,
  });

/** The problems of a plan that is ready. */
export const planProblemsQuery = (id: string) =>
  queryOptions({ queryKey: ['plans', id, 'problems'], queryFn: () => getPlanProblems(id) });

/** An operation, followed while it runs. */
export const operationQuery = (operationNo: number) =>
  queryOptions({
    queryKey: ['operations', operationNo],
    queryFn: () => getOperation(operationNo),
    refetchInterval: ({ state }) =>
      state.data?.status === 'running' || state.data?.status === 'stopping'
        ? followAfter(state.dataUpdateCount)
        : false,
  });

/** How licensing behaves. */
export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: getSettings });

/** What products cost. */
export const pricesQuery = queryOptions({ queryKey: ['prices'], queryFn: getPrices });
