import * as z from 'zod';
import type { PlanChangeBody } from '../../api/supply.ts';
import type { SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { subscriptionUnitsMax } from '../../core/subscription/change-units.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { previewPlanChange } from '../../operations/subscriptions/change-plan.ts';
import { showSubscription } from '../../operations/subscriptions/show-subscription.ts';
import { toProblemBody } from '../problem-body.ts';
import { namesOf } from '../problem-catalogue.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { idOf } from './groups.ts';
import { planChangeBody } from './supply-bodies.ts';

const reason = z.string().trim().max(500).nullable().default(null);
const changed = z.object({ operationNo: z.number(), subscriptionId: z.string() });

/** Another product for a subscription and all its people, and product keys (rules.md 3.3, 3.6). */
export const planChangeRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/subscriptions/:id/plan-change',
    summary: 'What it would come to if a subscription became one of another product',
    params: z.object({ id: z.string() }),
    query: z.object({ skuId: z.string() }),
    answer: planChangeBody,
    handle: ({ params, query, actor, deps }): Promise<PlanChangeBody> => {
      requirePermission(actor, 'readSubscriptions');
      const to = idOf<SkuId>(query.skuId);
      return deps.desk.near(async (reader) => {
        const { subscription } = await showSubscription(reader, actor, params.id);
        const catalog = await reader.catalog();
        if (!catalog.products.has(to)) throw new Refused({ code: 'ResourceNotFound', id: to });
        const names = namesOf(catalog);
        const preview = await previewPlanChange(reader, subscription, to);
        return {
          ...preview,
          lostApps: preview.lostApps.map((servicePlanId) => ({
            servicePlanId,
            displayName: names.servicePlan(servicePlanId),
          })),
          problem: preview.problem === null ? null : toProblemBody(preview.problem, names),
        };
      });
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/plan-change',
    summary: 'Change a subscription to another product, for everybody who holds it',
    params: z.object({ id: z.string() }),
    body: z.strictObject({ skuId: z.string(), reason }),
    answer: changed,
    handle: ({ params: { id: subscriptionId }, body, actor, deps }) =>
      deps.desk.write('changePlan', actor, {
        subscriptionId,
        skuId: idOf<SkuId>(body.skuId),
        reason: body.reason,
      }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/product-keys',
    summary: 'Issue a product key: so many licenses for so long. No payment is taken',
    body: z.strictObject({
      skuId: z.string(),
      units: z.int().min(1).max(subscriptionUnitsMax),
      term: z.enum(['P1M', 'P1Y', 'P3Y']).default('P1Y'),
    }),
    answer: z.object({ key: z.string() }),
    status: 201,
    handle: ({ body, actor, deps }) =>
      deps.desk.write('issueProductKey', actor, { ...body, skuId: idOf<SkuId>(body.skuId) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/product-keys/redeem',
    summary: 'Redeem a product key: a new subscription, more licenses, or another term',
    body: z.strictObject({
      key: z.string().max(100),
      use: z.enum(['addUnits', 'extend']).default('addUnits'),
    }),
    answer: changed,
    handle: ({ body, actor, deps }) => deps.desk.write('redeemKey', actor, body),
  }),
];
