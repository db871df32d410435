import * as z from 'zod';
import type { DirectHoldersBody, RemoveDirectPlanBody } from '../../api/group-migration.ts';
import type { SkuId } from '../../core/ids.ts';
import { directHoldersPageMax } from '../../operations/groups/migrate-direct.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { idOf, requireGroupLicenseReader } from './groups.ts';
import { personBrief } from './plan-bodies.ts';
import { reasonSchema } from './plan-request.ts';
import { toPersonBrief } from './present-person.ts';

/** Characters of an id, and of a place in the list (two ids), as sent. */
const idCharactersMax = 100;
/** Products that one request may name. */
const productsMax = 500;
const pageDefault = 100;

const groupParams = z.object({ id: z.string().min(1).max(idCharactersMax) });

const directHoldersBody: z.ZodType<DirectHoldersBody, DirectHoldersBody> = z.object({
  groupId: z.string(),
  displayName: z.string(),
  products: z.array(
    z.object({
      skuId: z.string(),
      displayName: z.string(),
      safe: z.number(),
      losing: z.number(),
      onlyDirect: z.number(),
      outside: z.number(),
    }),
  ),
  value: z.array(
    z.object({
      user: personBrief,
      skuId: z.string(),
      isByGroup: z.boolean(),
      appsLost: z.array(z.string()),
    }),
  ),
  '@odata.nextLink': z.string().exactOptional(),
});

const newPlanBody = z.strictObject({
  skuIds: z.array(z.string().min(1).max(idCharactersMax)).max(productsMax).optional(),
  withLosses: z.boolean().default(false),
  reason: reasonSchema,
});

const planBody: z.ZodType<RemoveDirectPlanBody, RemoveDirectPlanBody> = z.object({
  planId: z.string(),
  people: z.number(),
  leftOut: z.number(),
});

/** From direct licenses to a group's: who holds both, and a plan that removes the direct ones. */
export const groupMigrationRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/groups/:id/direct-holders',
    summary: 'Who holds directly what a group gives, and what they would lose without',
    params: groupParams,
    query: z.object({
      $top: z.coerce.number().int().min(1).max(directHoldersPageMax).default(pageDefault),
      $skiptoken: z.string().max(idCharactersMax).nullish(),
    }),
    answer: directHoldersBody,
    async handle({ params, query, actor, origin, deps: { desk } }): Promise<DirectHoldersBody> {
      requireGroupLicenseReader(actor);
      const { rows, next, ...report } = await desk.read('directHolders', {
        groupId: params.id,
        top: query.$top,
        after: query.$skiptoken ?? null,
      });
      const value = rows.map(({ user, ...row }) => ({ user: toPersonBrief(user), ...row }));
      if (next === null) return { ...report, value };
      const place = new URLSearchParams({ $top: String(query.$top), $skiptoken: next });
      const path = `/api/groups/${encodeURIComponent(params.id)}/direct-holders`;
      return { ...report, value, '@odata.nextLink': `${origin}${path}?${place.toString()}` };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/groups/:id/remove-direct-plans',
    summary: 'Plan to remove the direct licenses of members who have the same by the group',
    params: groupParams,
    body: newPlanBody,
    status: 201,
    answer: planBody,
    async handle({ params, body, actor, origin, deps, c }): Promise<RemoveDirectPlanBody> {
      const made = await deps.desk.write('planRemoveDirect', actor, {
        groupId: params.id,
        skuIds: body.skuIds?.map((id) => idOf<SkuId>(id)) ?? null,
        withLosses: body.withLosses,
        reason: body.reason ?? null,
      });
      c.header('Location', `${origin}/api/plans/${made.planId}`);
      return made;
    },
  }),
];
