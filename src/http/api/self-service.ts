import * as z from 'zod';
import { parseId, type SkuId } from '../../core/ids.ts';
import { selfServicePolicyOf } from '../../core/self-service/may-buy.ts';
import { selfServiceOffers } from '../../core/self-service/offers.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { previewTakeOver } from '../../operations/self-service/take-over.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { idOf } from './groups.ts';
import { peopleById, productsByName } from './present-request.ts';
import { selfServicePolicy, selfServiceProductsBody, takeOverBody } from './supply-bodies.ts';

/** Characters of a reason. */
const reasonCharactersMax = 500;

/** What people may buy for themselves, and how it comes under control. */
export const selfServiceRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/self-service/products',
    summary: 'Products that people may buy for themselves, and what the organization allows',
    answer: selfServiceProductsBody,
    handle: ({ actor, deps }) => {
      requirePermission(actor, 'readLicensePages');
      return deps.desk.near(async (reader) => {
        const organization = await reader.organization();
        const product = await productsByName(reader);
        const purchases = (await reader.subscriptions()).filter(
          ({ ownerId, status }) => ownerId !== null && status !== 'Deleted',
        );
        return {
          value: selfServiceOffers
            .map(({ skuId }) => ({
              ...product(skuId),
              policy: selfServicePolicyOf(organization, skuId),
              purchases: purchases.filter((one) => one.skuId === skuId).length,
            }))
            .sort((one, other) => one.displayName.localeCompare(other.displayName, 'en')),
        };
      });
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/self-service/products/:skuId',
    summary: 'Allow people to buy a product, allow trials only, or do not allow it',
    params: z.object({ skuId: z.string() }),
    body: z.strictObject({ policy: selfServicePolicy }),
    status: 204,
    handle: async ({ params, body, actor, deps, c }) => {
      const skuId = idOf<SkuId>(params.skuId);
      await deps.desk.write('setSelfServicePolicy', actor, { skuId, ...body });
      return c.body(null, 204);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/subscriptions/:id/take-over',
    summary: 'Who has a license of what a person bought, and whether they can be moved',
    params: z.object({ id: z.string() }),
    answer: takeOverBody,
    handle: ({ params: { id }, actor, deps }) => {
      requirePermission(actor, 'takeOverSelfService');
      return deps.desk.near(async (reader) => {
        const { people, to, free } = await previewTakeOver(reader, id);
        const subscription = (await reader.subscriptions()).find((one) => one.id === id);
        const ownerId = parseId<never>(subscription?.ownerId ?? '');
        const product = await productsByName(reader);
        const briefs = await peopleById(reader, ownerId === null ? people : [...people, ownerId]);
        return {
          people: people.flatMap((userId) => briefs.get(userId) ?? []),
          owner: ownerId === null ? null : (briefs.get(ownerId) ?? null),
          product: product(subscription?.skuId ?? to),
          to: product(to),
          free,
        };
      });
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/subscriptions/:id/take-over',
    summary: 'Take over what a person bought: move its people, or cancel it',
    params: z.object({ id: z.string() }),
    body: z.strictObject({
      how: z.enum(['move', 'cancel']),
      reason: z.string().trim().max(reasonCharactersMax).nullable().default(null),
    }),
    answer: z.object({ operationNo: z.number() }),
    handle: ({ params: { id: subscriptionId }, body, actor, deps }) =>
      deps.desk.write('takeOver', actor, { subscriptionId, ...body }),
  }),
];
