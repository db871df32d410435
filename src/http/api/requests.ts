import * as z from 'zod';
import {
  addDays,
  type Instant,
  parseInstant,
  type ServicePlanId,
  type SkuId,
} from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import {
  firstRequestSettings,
  isRequestKept,
  requestTextCharactersMax,
} from '../../core/requests/license-request.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { requireApprover, requireRequest } from '../../operations/requests/decide-request.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { idOf } from './groups.ts';
import { presentRequests } from './present-request.ts';
import { requestBody, requestsBody, requestSettingsBody } from './supply-bodies.ts';

const pageDefault = 50;
const pageMax = 200;
/** Addresses to which one request is sent at a time. */
const shareMax = 20;
/** A year and a day: what is older is gone by `isRequestKept`, whichever year it is. */
const daysKept = 367;

/** Since when requests may still be kept. */
export function requestsSince(now: Instant): Instant {
  return addDays(now, -daysKept);
}

const listQuery = z.object({
  status: z.enum(['pending', 'completed']).nullable().default(null),
  $top: z.coerce.number().int().min(1).max(pageMax).default(pageDefault),
  $skiptoken: z.string().optional(),
});

function placeOf(token: string | undefined): { at: Instant; id: string } | null {
  if (token === undefined) return null;
  const [text = '', id = ''] = token.split('~');
  const at = parseInstant(text);
  if (at === null) throw new Refused({ code: 'BadRequest', message: '“$skiptoken” is none.' });
  return { at, id };
}

/** Requests for licenses: listed, decided, shared (rules.md 9.1). */
export const requestRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/requests',
    summary: 'Requests for licenses of the last 12 months, newest first',
    query: listQuery,
    answer: requestsBody,
    handle: ({ query: { status, $top, $skiptoken }, actor, deps, origin }) => {
      // Who may see what was asked for may not need to be able to decide.
      if (!mayPerform(actor, 'readLicensePages')) requirePermission(actor, 'handleLicenseRequests');
      return deps.desk.near(async (reader) => {
        const { now } = await reader.moment();
        const since = requestsSince(now);
        const found = await reader.licenseRequests({
          status,
          since,
          after: placeOf($skiptoken),
          limit: $top,
        });
        const last = found.at(-1);
        const isMore = found.length === $top && last !== undefined;
        const next = isMore
          ? `${origin}/api/requests?$top=${String($top)}${status === null ? '' : `&status=${status}`}&$skiptoken=${last.createdDateTime}~${last.id}`
          : null;
        const kept = found.filter((request) => isRequestKept(request, now));
        return {
          value: [...(await presentRequests(reader, kept))],
          pending: await reader.pendingRequestCount(since),
          ...(next === null ? {} : { '@odata.nextLink': next }),
        };
      });
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/requests/settings',
    summary: 'How requests are handled: who decides, and whether there is another way to ask',
    answer: requestSettingsBody,
    handle: ({ actor, deps }) => {
      requirePermission(actor, 'readOrganization');
      return deps.desk.near(async (reader) => {
        const { requests = firstRequestSettings } = await reader.organization();
        return requests;
      });
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/requests/settings',
    summary: 'Replace how requests are handled',
    body: requestSettingsBody,
    answer: requestSettingsBody,
    handle: ({ body, actor, deps }) => deps.desk.write('setRequestSettings', actor, body),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/requests/share',
    summary: 'Send a request to people of the organization for their opinion',
    body: z.strictObject({
      ids: z.array(z.string()).min(1).max(shareMax),
      with: z.array(z.string().min(1).max(320)).min(1).max(shareMax),
    }),
    status: 204,
    handle: async ({ body, actor, deps, c }) => {
      await deps.desk.write('shareRequest', actor, body);
      return c.body(null, 204);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/requests/:id',
    summary: 'One request for licenses',
    params: z.object({ id: z.string() }),
    answer: requestBody,
    handle: ({ params: { id }, actor, deps }) =>
      deps.desk.near(async (reader) => {
        const request = await requireRequest(reader, id);
        if (!mayPerform(actor, 'readLicensePages')) await requireApprover(reader, actor, request);
        const [body] = await presentRequests(reader, [request]);
        if (body === undefined) throw new Error('a request was there and is not');
        return body;
      }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/requests/:id/decision',
    summary: 'Approve a request for some of its people, or for all or nobody',
    params: z.object({ id: z.string() }),
    body: z.strictObject({
      approve: z.array(z.string()).max(1000),
      license: z
        .strictObject({ skuId: z.string(), disabledPlans: z.array(z.string()).default([]) })
        .nullable()
        .default(null),
      groupId: z.string().nullable().default(null),
      message: z.string().trim().max(requestTextCharactersMax).nullable().default(null),
    }),
    answer: z.object({ approved: z.number(), rejected: z.number() }),
    handle: ({ params: { id }, body, actor, deps }) =>
      deps.desk.write('decideRequest', actor, {
        id,
        approve: body.approve,
        groupId: body.groupId,
        message: body.message === '' ? null : body.message,
        license:
          body.license === null
            ? null
            : {
                skuId: idOf<SkuId>(body.license.skuId),
                disabledPlans: body.license.disabledPlans.map((one) => idOf<ServicePlanId>(one)),
              },
      }),
  }),
];
