import * as z from 'zod';
import type { ViewBody, ViewsBody, ViewUsersBody } from '../../api/views.ts';
import {
  isStandardViewId,
  standardViewNames,
  type CustomView,
  type StandardViewId,
} from '../../core/directory/people-view.ts';
import { parseId, type SkuId } from '../../core/ids.ts';
import { isViewShown } from '../../operations/directory/view-people.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { presentUsers } from '../graph/users/present-users.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

/** Characters of a view's name and of a condition's value. */
const nameCharactersMax = 100;
const valueCharactersMax = 256;
/** Conditions of one view: there are eleven kinds, and none is needed twice. */
const conditionsMax = 11;
/** People on one page. */
const peoplePageDefault = 100;
const peoplePageMax = 999;

const value = z.string().trim().min(1).max(valueCharactersMax);
const skuId = z.custom<SkuId>((text) => typeof text === 'string' && parseId<SkuId>(text) !== null);
const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('domain'), domain: value }),
  z.strictObject({ kind: z.literal('signIn'), isAllowed: z.boolean() }),
  z.strictObject({
    kind: z.enum(['location', 'department', 'city', 'state', 'country', 'jobTitle']),
    value,
  }),
  z.strictObject({ kind: z.literal('product'), skuId }),
  z.strictObject({ kind: z.enum(['synchronized', 'withErrors', 'unlicensed']) }),
]);
const viewBody = z.strictObject({
  name: z.string().trim().min(1).max(nameCharactersMax),
  conditions: z.tuple([condition], condition).refine((list) => list.length <= conditionsMax, {
    message: `A view has at most ${String(conditionsMax)} conditions.`,
  }),
});
const viewParams = z.object({ id: z.string() });
const peopleQuery = z.object({
  q: z.string().max(valueCharactersMax).nullish(),
  $top: z.coerce.number().int().min(1).max(peoplePageMax).default(peoplePageDefault),
  $skiptoken: z.string().nullish(),
});
const customView: z.ZodType<CustomView, CustomView> = z.object({
  id: z.string(),
  name: z.string(),
  conditions: z.tuple([condition], condition),
});
const viewsBody: z.ZodType<ViewsBody, ViewsBody> = z.object({
  value: z.array(
    z.discriminatedUnion('isStandard', [
      z.object({
        id: z.custom<StandardViewId>((id) => typeof id === 'string' && isStandardViewId(id)),
        name: z.string(),
        isStandard: z.literal(true),
      }),
      z.object({
        id: z.string(),
        name: z.string(),
        conditions: z.tuple([condition], condition),
        isStandard: z.literal(false),
      }),
    ]),
  ),
});
/** A person as Graph presents them, with these properties. */
const viewUser = z.object({
  id: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  userType: z.enum(['Member', 'Guest']),
  accountEnabled: z.boolean(),
  usageLocation: z.string().nullable(),
  department: z.string().nullable(),
  country: z.string().nullable(),
  assignedLicenses: z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()) })),
});
const viewUsersBody: z.ZodType<ViewUsersBody, ViewUsersBody> = z.object({
  count: z.number().nullable(),
  value: z.array(viewUser),
  '@odata.nextLink': z.string().exactOptional(),
});

/** Views of Active users: the standard ones and those that administrators made. */
export const viewRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/views',
    summary: 'The views of Active users: standard ones first, then custom ones',
    answer: viewsBody,
    handle: async ({ actor, deps: { desk } }) => {
      requirePermission(actor, 'readUsers');
      return desk.near(async (reader) => {
        const standard: ViewBody[] = [];
        for (const [id, name] of Object.entries(standardViewNames)) {
          if (!isStandardViewId(id) || !(await isViewShown(reader, id))) continue;
          standard.push({ id, name, isStandard: true });
        }
        const { customViews } = await reader.organization();
        const custom = customViews.map((view) => ({ ...view, isStandard: false as const }));
        return { value: [...standard, ...custom] };
      });
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/views',
    summary: 'Make a custom view; every administrator sees it',
    body: viewBody,
    status: 201,
    answer: customView,
    handle: ({ body, actor, deps }): Promise<CustomView> => deps.desk.write('addView', actor, body),
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/views/:id',
    summary: 'Change a custom view',
    params: viewParams,
    body: viewBody,
    answer: customView,
    handle: ({ params, body, actor, deps }): Promise<CustomView> =>
      deps.desk.write('updateView', actor, { ...body, id: params.id }),
  }),
  apiRoute({
    method: 'DELETE',
    path: '/api/views/:id',
    summary: 'Delete a custom view',
    params: viewParams,
    status: 204,
    handle: async ({ params, actor, deps }) => {
      await deps.desk.write('deleteView', actor, params);
      return undefined;
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/views/:id/users',
    summary: 'The people of a view, by display name; q searches among them',
    params: viewParams,
    query: peopleQuery,
    answer: viewUsersBody,
    handle: async ({ params, query, actor, origin, deps: { desk } }) => {
      requirePermission(actor, 'readUsers');
      const page = await desk.read('listView', {
        viewId: params.id,
        query: {
          search: query.q ? { kind: 'term', property: null, text: query.q } : null,
          top: query.$top,
          after: query.$skiptoken ?? null,
          count: true,
        },
      });
      const people = await presentUsers(desk, page.items, Object.keys(viewUser.shape));
      // Of Graph's presentation only the names are known here: the schema gives the types back.
      const answer = { count: page.count, value: z.array(viewUser).parse(people) };
      if (page.next === null) return answer;
      const next = new URLSearchParams({ $top: String(query.$top), $skiptoken: page.next });
      if (query.q) next.set('q', query.q);
      const path = `/api/views/${encodeURIComponent(params.id)}/users`;
      return { '@odata.nextLink': `${origin}${path}?${next.toString()}`, ...answer };
    },
  }),
];
