import * as z from 'zod';
import type { ProductGroupsBody, WaitingBody } from '../../api/groups.ts';
import type { SkuId } from '../../core/ids.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { productGroupsBody, waitingBody, waitingCountsBody } from './group-bodies.ts';
import { idOf, requireGroupLicenseReader } from './groups.ts';
import { toPersonBrief } from './present-person.ts';

/** People of a line that are answered at once. */
const linePageDefault = 100;
const linePageMax = 999;

const skuParams = z.object({ skuId: z.string() });
const lineQuery = z.object({
  skip: z.coerce.number().int().min(0).default(0),
  top: z.coerce.number().int().min(1).max(linePageMax).default(linePageDefault),
});

/** Products that groups give: by which groups, and who waits for a unit. */
export const waitingRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/products/:skuId/groups',
    summary: 'Groups that give a product, and how their members fare with it',
    params: skuParams,
    answer: productGroupsBody,
    async handle({ params, actor, deps: { desk } }): Promise<ProductGroupsBody> {
      requireGroupLicenseReader(actor);
      const groups = await desk.read('productGroups', { skuId: idOf<SkuId>(params.skuId) });
      return {
        value: groups.map(({ groupId, displayName, ...rest }) => ({
          group: { id: groupId, displayName },
          ...rest,
        })),
      };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/waiting',
    summary: 'Products that people wait for, and how many people',
    answer: waitingCountsBody,
    async handle({ actor, deps: { desk } }) {
      requireGroupLicenseReader(actor);
      return { value: await desk.read('waitedFor', {}) };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/waiting/:skuId',
    summary: 'The line for a product: who is next, since when they wait, and by which groups',
    params: skuParams,
    query: lineQuery,
    answer: waitingBody,
    async handle({ params, query, actor, deps: { desk } }): Promise<WaitingBody> {
      requireGroupLicenseReader(actor);
      const { rows, ...line } = await desk.read('waitingLine', {
        skuId: idOf<SkuId>(params.skuId),
        ...query,
      });
      return {
        ...line,
        value: rows.map(({ user, ...rest }) => ({ user: toPersonBrief(user), ...rest })),
      };
    },
  }),
];
