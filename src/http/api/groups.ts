import * as z from 'zod';
import type {
  GroupErrorsBody,
  GroupLicensesBody,
  NewGroupPlanBody,
  PurchasedBody,
} from '../../api/groups.ts';
import type { GroupLicense } from '../../core/groups/group-license.ts';
import { parseId, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { groupErrorsPageMax } from '../../operations/groups/list-group-errors.ts';
import { purchasedFor } from '../../operations/groups/purchased-for.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { toProblemBody } from '../problem-body.ts';
import { namesAbout } from '../problem-names.ts';
import { type ApiCall, type ApiRoute, apiRoute } from './api-route.ts';
import {
  groupErrorsBody,
  groupLicensesBody,
  newGroupPlanBody,
  purchasedBody,
  reprocessedGroupBody,
} from './group-bodies.ts';
import { reasonSchema } from './plan-request.ts';
import { toPersonBrief } from './present-person.ts';

/** Products and apps that one request may name. */
const productsMax = 500;
const appsMax = 1_000;
/** People that one request may name before it is counted: above what may be ticked, so that the refusal says the number. */
const idsMax = 1_000;
/** Characters of an id as sent. */
const idCharactersMax = 100;
const errorsPageDefault = 100;

const idSchema = z.string().min(1).max(idCharactersMax);
const groupParams = z.object({ id: idSchema });
const newPlanBody = z.strictObject({
  add: z
    .array(z.strictObject({ skuId: idSchema, disabledPlans: z.array(idSchema).max(appsMax) }))
    .max(productsMax)
    .default([]),
  remove: z.array(idSchema).max(productsMax).default([]),
  reason: reasonSchema,
});
const errorsQuery = z.object({
  skuId: idSchema.nullable().default(null),
  $top: z.coerce.number().int().min(1).max(groupErrorsPageMax).default(errorsPageDefault),
  $skiptoken: z.string().max(idCharactersMax).nullish(),
});

const newGroupsPlanBody = newPlanBody.extend({
  groupIds: z.array(idSchema).min(1).max(idsMax),
});

/** Plans the same change of these groups. */
async function planGroups(
  { body, actor, origin, deps, c }: ApiCall<unknown, unknown, z.output<typeof newPlanBody>>,
  groupIds: readonly string[],
): Promise<NewGroupPlanBody> {
  const planned = await deps.desk.write('planGroupLicenses', actor, {
    groupIds,
    change: {
      addLicenses: body.add.map(toGroupLicense),
      removeLicenses: body.remove.map((id) => idOf<SkuId>(id)),
    },
    reason: body.reason ?? null,
  });
  c.header('Location', `${origin}/api/plans/${planned.planId}`);
  return planned;
}

/** Groups that give licenses: what they give, plans that change it, who does not have it and why, and what helps. */
export const groupRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/groups/:id/licenses',
    summary: 'What a group gives, and how its members fare with it',
    params: groupParams,
    answer: groupLicensesBody,
    async handle({ params, actor, deps: { desk } }): Promise<GroupLicensesBody> {
      requireGroupLicenseReader(actor);
      const { canBeLicensed, ...rest } = await desk.read('groupLicensing', { groupId: params.id });
      if (canBeLicensed === null) return { ...rest, canBeLicensed };
      const names = await namesAbout(desk, [canBeLicensed]);
      return { ...rest, canBeLicensed: toProblemBody(canBeLicensed, names) };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/groups/:id/license-plans',
    summary: 'Plan a change of what a group gives: who gains and loses what, before it is saved',
    params: groupParams,
    body: newPlanBody,
    status: 201,
    answer: newGroupPlanBody,
    handle: (call) => planGroups(call, [call.params.id]),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/group-license-plans',
    summary:
      'Plan the same change of up to 20 groups: whoever is in several of them is in the plan once',
    body: newGroupsPlanBody,
    status: 201,
    answer: newGroupPlanBody,
    handle: (call) => planGroups(call, call.body.groupIds),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/groups/:id/errors',
    summary: 'Members who do not have what a group gives, with what stands in the way',
    params: groupParams,
    query: errorsQuery,
    answer: groupErrorsBody,
    async handle({ params, query, actor, origin, deps: { desk } }): Promise<GroupErrorsBody> {
      requireGroupLicenseReader(actor);
      const page = await desk.read('listGroupErrors', {
        groupId: params.id,
        skuId: query.skuId === null ? null : idOf<SkuId>(query.skuId),
        top: query.$top,
        after: query.$skiptoken ?? null,
      });
      const problems = page.rows.map(({ problem }) => problem).filter((one) => one !== null);
      const names = await namesAbout(desk, problems);
      const value = page.rows.map(({ user, problem, skuId, error, isHeld, since, waiting }) => ({
        user: toPersonBrief(user),
        skuId,
        error,
        problem: problem === null ? null : toProblemBody(problem, names),
        isHeld,
        since,
        waiting,
      }));
      if (page.next === null) return { value };
      const next = new URLSearchParams({
        ...(query.skuId === null ? {} : { skuId: query.skuId }),
        $top: String(query.$top),
        $skiptoken: page.next,
      });
      const path = `/api/groups/${encodeURIComponent(params.id)}/errors`;
      return { value, '@odata.nextLink': `${origin}${path}?${next.toString()}` };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/groups/:id/reprocess',
    summary: 'Bring what a group gives to all its members once more; answers with the operation',
    params: groupParams,
    body: z.strictObject({ reason: reasonSchema }),
    status: 202,
    answer: reprocessedGroupBody,
    async handle({ params, body, actor, origin, deps, c }) {
      const input = { groupId: params.id, reason: body.reason ?? null };
      const { operationNo } = await deps.desk.write('reprocessGroup', actor, input);
      c.header('Location', `${origin}/api/operations/${String(operationNo)}`);
      return { operationNo };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/groups/:id/purchase',
    summary:
      'Buy one license more for each of at most 20 members who wait; the first in line get them',
    params: groupParams,
    body: z.strictObject({ skuId: idSchema, userIds: z.array(idSchema).min(1).max(idsMax) }),
    answer: purchasedBody,
    async handle({ params, body, actor, deps: { desk } }): Promise<PurchasedBody> {
      const skuId = idOf<SkuId>(body.skuId);
      const input = { groupId: params.id, skuId, userIds: body.userIds };
      const bought = await desk.write('purchaseForMembers', actor, input);
      // What the purchase has changed was done in its commit.
      const people = await desk.near((reader) => purchasedFor(reader, input));
      return {
        ...bought,
        value: people.map(({ user, ...rest }) => ({ user: toPersonBrief(user), ...rest })),
      };
    },
  }),
];

function toGroupLicense(license: {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
}): GroupLicense {
  return {
    skuId: idOf<SkuId>(license.skuId),
    disabledPlans: license.disabledPlans.map((id) => idOf<ServicePlanId>(id)),
  };
}

/** The id that is meant; refuses what is none as nothing that is there. */
export function idOf<Kind extends SkuId | ServicePlanId>(text: string): Kind {
  const id = parseId<Kind>(text);
  if (id === null) throw new Refused({ code: 'ResourceNotFound', id: text });
  return id;
}

/** Who has what by which group: for those who see the licensing pages or may license groups. */
export function requireGroupLicenseReader(actor: Actor): void {
  requirePermission(actor, 'readGroups');
  if (mayPerform(actor, 'readLicensePages') || mayPerform(actor, 'assignGroupLicense')) return;
  throw new Refused({ code: 'PermissionDenied', action: 'readLicensePages' });
}
