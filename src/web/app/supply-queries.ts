import { queryOptions } from '@tanstack/react-query';
import {
  getAutoClaim,
  getClaimReport,
  getForecast,
  getMyProducts,
  getNotices,
  getPlanChange,
  getRequests,
  getRequestSettings,
  getSelfService,
  getTakeOver,
} from '../../client/supply.ts';

/** What the person signed in holds, has bought, may buy and has asked for. */
export const myProductsQuery = queryOptions({ queryKey: ['my-products'], queryFn: getMyProducts });

/** Requests for licenses. */
export const requestsQuery = (status: 'pending' | 'completed') =>
  queryOptions({ queryKey: ['requests', status], queryFn: () => getRequests(status) });

/** How requests are handled. */
export const requestSettingsQuery = queryOptions({
  queryKey: ['request-settings'],
  queryFn: getRequestSettings,
});

/** Policies of auto-claim. */
export const autoClaimQuery = queryOptions({ queryKey: ['auto-claim'], queryFn: getAutoClaim });

/** What was claimed lately. */
export const claimReportQuery = (days: number) =>
  queryOptions({ queryKey: ['auto-claim', 'report', days], queryFn: () => getClaimReport(days) });

/** What people may buy for themselves. */
export const selfServiceQuery = queryOptions({
  queryKey: ['self-service'],
  queryFn: getSelfService,
});

/** Whom a take-over is about. */
export const takeOverQuery = (id: string) =>
  queryOptions({ queryKey: ['take-over', id], queryFn: () => getTakeOver(id) });

/** What a change to another product would come to. */
export const planChangeQuery = (id: string, skuId: string | null) =>
  queryOptions({
    queryKey: ['plan-change', id, skuId],
    queryFn: () => getPlanChange(id, skuId ?? ''),
    enabled: skuId !== null,
  });

/** Messages to people. */
export const noticesQuery = queryOptions({ queryKey: ['notices'], queryFn: getNotices });

/** How many licenses of a product there will be. */
export const forecastQuery = (skuId: string, days: number) =>
  queryOptions({
    queryKey: ['forecast', skuId, days],
    queryFn: () => getForecast(skuId, days),
  });
