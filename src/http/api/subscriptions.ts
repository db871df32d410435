import * as z from 'zod';
import { parseId, type SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { subscriptionUnitsMax } from '../../operations/add-subscription.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

/** Writes down a purchase; its units can be assigned at once. */
export const addSubscriptionRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/subscriptions',
  summary: 'Add a purchase of a product: so many units more',
  body: z.strictObject({
    skuId: z.string(),
    totalLicenses: z.int().min(1).max(subscriptionUnitsMax),
    isTrial: z.boolean().default(false),
  }),
  answer: z.object({ id: z.string(), skuId: z.string(), totalLicenses: z.number() }),
  status: 201,
  handle: ({ body, actor, deps }) => {
    const skuId = parseId<SkuId>(body.skuId);
    if (skuId === null) throw new Refused({ code: 'ResourceNotFound', id: body.skuId });
    return deps.desk.write('addSubscription', actor, { ...body, skuId });
  },
});
