import * as z from 'zod';

import { Refused } from '../../core/problems.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

const product = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  displayName: z.string(),
  kind: z.string(),
  servicePlanIds: z.array(z.string()),
  /** Whether the organization has a purchase of it. */
  isOwned: z.boolean(),
});
const servicePlan = z.object({
  servicePlanId: z.string(),
  servicePlanName: z.string(),
  displayName: z.string(),
  appliesTo: z.string(),
});

/** Every product and service plan that is known, owned or not, with the names that people use. */
export const getCatalogRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/catalog',
  summary: 'Products and service plans by name, part number and id',
  answer: z.object({ products: z.array(product), servicePlans: z.array(servicePlan) }),
  async handle({ actor, deps: { desk } }) {
    if (!mayPerform(actor, 'readProducts')) {
      throw new Refused({ code: 'PermissionDenied', action: 'readProducts' });
    }
    return desk.near(async (reader) => {
      const catalog = await reader.catalog();
      const owned = new Set((await reader.subscribedSkus()).map(({ skuId }) => skuId));
      return {
        products: Array.from(catalog.products.values(), (each) => ({
          ...each,
          servicePlanIds: [...each.servicePlanIds],
          isOwned: owned.has(each.skuId),
        })),
        servicePlans: Array.from(
          catalog.servicePlans.values(),
          ({ servicePlanId, servicePlanName, displayName, appliesTo }) => ({
            servicePlanId,
            servicePlanName,
            displayName,
            appliesTo,
          }),
        ),
      };
    });
  },
});
