import * as z from 'zod';
import type { DatedPlansBody } from '../../api/dates.ts';
import { type PlanId, parseId, parseInstant, type Instant, type SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { forecastDaysMax } from '../../core/subscription/forecast.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { datedPlansBody, forecastBody } from './dates-bodies.ts';
import { idOf } from './groups.ts';

const reason = z.string().trim().max(500).nullable().default(null);
const day = z.string().max(40);
/** Plans with dates that are listed. */
const listMax = 200;

function momentOf(text: string | null, name: string): Instant | null {
  if (text === null) return null;
  const moment = parseInstant(text);
  if (moment === null) throw new Refused({ code: 'BadRequest', message: `“${name}” is no date.` });
  return moment;
}

function planIdOf(text: string): PlanId {
  const id = parseId<PlanId>(text);
  if (id === null) throw new Refused({ code: 'ResourceNotFound', id: text });
  return id;
}

/** Plans that begin or end on a date, and what that comes to. */
export const datedPlanRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'POST',
    path: '/api/plans/:id/schedule',
    summary: 'Give a plan a start, an end, or both: it is applied and taken back by itself',
    params: z.object({ id: z.string() }),
    body: z.strictObject({
      startsAt: day.nullable().default(null),
      endsAt: day.nullable().default(null),
      reason,
      confirmation: z.string().max(256).exactOptional(),
    }),
    answer: z.object({ operationNo: z.number().nullable() }),
    status: 202,
    handle: ({ params, body, actor, deps }) =>
      deps.desk.write('schedulePlan', actor, {
        planId: planIdOf(params.id),
        startsAt: momentOf(body.startsAt, 'startsAt'),
        endsAt: momentOf(body.endsAt, 'endsAt'),
        reason: body.reason,
        confirmation: body.confirmation ?? null,
      }),
  }),
  apiRoute({
    method: 'DELETE',
    path: '/api/plans/:id/schedule',
    summary: 'Drop a start or an end that is to come: what was given stays',
    params: z.object({ id: z.string() }),
    status: 204,
    handle: async ({ params, actor, deps, c }) => {
      await deps.desk.write('cancelDatedPlan', actor, { planId: planIdOf(params.id) });
      return c.body(null, 204);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/dated-plans',
    summary: 'Plans that begin or end on a date to come, the next first',
    answer: datedPlansBody,
    handle: ({ actor, deps }) => {
      requirePermission(actor, 'readLicensePages');
      return deps.desk.near(async (reader): Promise<DatedPlansBody> => {
        const coming = await reader.comingDatedPlans(listMax);
        const value: DatedPlansBody['value'][number][] = [];
        for (const { planId, startsAt, endsAt, step, operationNo, by, reason: why } of coming) {
          const plan = await reader.plan(planId);
          value.push({
            planId,
            startsAt: step === 'waiting' ? startsAt : null,
            endsAt,
            operationNo,
            by,
            reason: why,
            command: plan?.command ?? null,
            people: plan?.totals?.counts.change ?? 0,
          });
        }
        return { value };
      });
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/products/:skuId/forecast',
    summary: 'How many licenses of a product there will be, and how many will be in use',
    params: z.object({ skuId: z.string() }),
    query: z.object({
      days: z.coerce.number().int().min(1).max(forecastDaysMax).default(365),
    }),
    answer: forecastBody,
    handle: ({ params, query: { days }, actor, deps }) => {
      requirePermission(actor, 'readLicensePages');
      return deps.desk.read('forecastProduct', { skuId: idOf<SkuId>(params.skuId), days });
    },
  }),
];
