import * as z from 'zod';
import { parseId, type SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { subscriptionUnitsMax } from '../../core/subscription/change-units.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import type { SubscriptionChange } from '../../operations/subscriptions/subscription-actions.ts';
import { type ApiRoute, type ApiCall, apiRoute } from './api-route.ts';
import { presentSubscription, subscriptionBody } from './subscription-body.ts';

const units = z.int().min(1).max(subscriptionUnitsMax);
const term = z.enum(['P1M', 'P1Y', 'P3Y']);
/** Characters of a reason. */
const reasonCharactersMax = 500;
const reason = z.string().trim().max(reasonCharactersMax).nullable().default(null);
const params = z.object({ id: z.string() });
const changed = z.object({ operationNo: z.number(), subscriptionId: z.string() });

type Changed = z.input<typeof changed>;

function change(
  {
    params: { id },
    actor,
    deps,
  }: Pick<ApiCall<{ id: string }, unknown, unknown>, 'params' | 'actor' | 'deps'>,
  wanted: SubscriptionChange,
  why: string | null,
): Promise<Changed> {
  const input = { subscriptionId: id, change: wanted, reason: why };
  return deps.desk.write('changeSubscription', actor, input);
}

function billed(recurringBilling: boolean | null): { readonly recurringBilling?: boolean } {
  return recurringBilling === null ? {} : { recurringBilling };
}

/** Purchases: added, shown, changed. No payment is taken. */
export const subscriptionRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions',
    summary: 'Add a purchase of a product: so many units more',
    body: z.strictObject({
      skuId: z.string(),
      totalLicenses: units,
      isTrial: z.boolean().default(false),
      channel: z.enum(['Direct', 'Reseller', 'Prepaid', 'VolumeLicensing']).default('Direct'),
      agreement: z.enum(['MCA', 'MOSA', 'EA', 'Open']).default('MCA'),
      isEnterprise: z.boolean().default(false),
      /** None: once and for good. */
      term: term.nullable().default(null),
      /** None: on, but for a trial. */
      recurringBilling: z.boolean().nullable().default(null),
    }),
    answer: z.object({ id: z.string(), skuId: z.string(), totalLicenses: z.number() }),
    status: 201,
    handle: ({ body, actor, deps }) => {
      const skuId = parseId<SkuId>(body.skuId);
      if (skuId === null) throw new Refused({ code: 'ResourceNotFound', id: body.skuId });
      const { totalLicenses, isTrial, channel, recurringBilling, agreement, isEnterprise } = body;
      const terms = { agreement, isEnterprise, term: body.term, ...billed(recurringBilling) };
      const input = { skuId, totalLicenses, isTrial, channel, terms };
      return deps.desk.write('addSubscription', actor, input);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/subscriptions/:id',
    summary: 'A subscription, its conditions, and what can be done to it',
    params,
    answer: subscriptionBody,
    handle: ({ params: { id }, actor, deps }) => {
      requirePermission(actor, 'readSubscriptions');
      return presentSubscription(deps.desk, actor, id);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/units',
    summary: 'Buy or remove licenses: the new number, now or from the renewal on',
    params,
    body: z.strictObject({
      totalLicenses: units,
      when: z.enum(['now', 'renewal']).default('now'),
      reason,
    }),
    answer: changed,
    handle: (call) => {
      const { reason: why, ...wanted } = call.body;
      return change(call, { kind: 'units', ...wanted }, why);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/recurring-billing',
    summary: 'Turn recurring billing on or off',
    params,
    body: z.strictObject({ isOn: z.boolean(), reason }),
    answer: changed,
    handle: (call) =>
      change(call, { kind: 'recurringBilling', isOn: call.body.isOn }, call.body.reason),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/cancel',
    summary: 'Cancel a subscription: it is disabled at once',
    params,
    body: z.strictObject({ reason: z.string().trim().min(1).max(reasonCharactersMax) }),
    answer: changed,
    handle: (call) => change(call, { kind: 'cancel' }, call.body.reason),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/reactivate',
    summary: 'Take a subscription up again that has expired or was disabled',
    params,
    body: z.strictObject({ reason }),
    answer: changed,
    handle: (call) => change(call, { kind: 'reactivate' }, call.body.reason),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/extend-trial',
    summary: 'Extend a trial by 30 days, once',
    params,
    body: z.strictObject({ reason }),
    answer: changed,
    handle: (call) => change(call, { kind: 'extendTrial' }, call.body.reason),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/buy',
    summary: 'Buy a trial: it is a paid subscription from now on',
    params,
    body: z.strictObject({ totalLicenses: units, term, reason }),
    answer: changed,
    handle: (call) => {
      const { reason: why, ...wanted } = call.body;
      return change(call, { kind: 'buyTrial', ...wanted }, why);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/products/:skuId/units',
    summary: 'Buy so many licenses more of a product, whichever subscription they come with',
    params: z.object({ skuId: z.string() }),
    body: z.strictObject({ units, reason }),
    answer: changed,
    handle: ({ params: { skuId: text }, body, actor, deps }) => {
      const skuId = parseId<SkuId>(text);
      if (skuId === null) throw new Refused({ code: 'ResourceNotFound', id: text });
      return deps.desk.write('buyUnits', actor, { skuId, ...body });
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: '/api/subscriptions/:id',
    summary: 'Delete a subscription that has ended, at once',
    params,
    answer: changed,
    handle: (call) => change(call, { kind: 'delete' }, null),
  }),
];
