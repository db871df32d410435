import * as z from 'zod';
import type { AutoClaimBody, AutoClaimReportBody } from '../../api/supply.ts';
import { addDays, type ServicePlanId, type SkuId } from '../../core/ids.ts';
import { claimReportDays, firstAutoClaim } from '../../core/requests/auto-claim.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import type { Reader } from '../../store/store.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { idOf } from './groups.ts';
import { peopleById, productsByName } from './present-request.ts';
import { autoClaimBody, autoClaimReportBody } from './supply-bodies.ts';

/** Claims that the report names one by one. */
const claimsShown = 200;
const nameCharactersMax = 120;
/** More than a policy may have, so that the refusal can say how many it may. */
const productsInBodyMax = 20;

const policy = z.strictObject({
  displayName: z.string().trim().min(1).max(nameCharactersMax),
  servicePlanId: z.string(),
  products: z
    .array(z.strictObject({ skuId: z.string(), disabledPlans: z.array(z.string()).default([]) }))
    .max(productsInBodyMax),
  isOn: z.boolean().default(true),
});

function policyOf(body: z.output<typeof policy>) {
  return {
    displayName: body.displayName,
    isOn: body.isOn,
    servicePlanId: idOf<ServicePlanId>(body.servicePlanId),
    products: body.products.map(({ skuId, disabledPlans }) => ({
      skuId: idOf<SkuId>(skuId),
      disabledPlans: disabledPlans.map((one) => idOf<ServicePlanId>(one)),
    })),
  };
}

const params = z.object({ id: z.string() });

/** Licenses for whoever opens an app (rules.md 9.2). */
export const autoClaimRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/auto-claim',
    summary: 'Whether auto-claim is on, and its policies',
    answer: autoClaimBody,
    handle: ({ actor, deps }) => {
      requirePermission(actor, 'readLicensePages');
      return deps.desk.near(async (reader): Promise<AutoClaimBody> => {
        const { autoClaim = firstAutoClaim } = await reader.organization();
        return autoClaim;
      });
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/auto-claim',
    summary: 'Turn auto-claim on or off for the whole organization',
    body: z.strictObject({ isOn: z.boolean() }),
    status: 204,
    handle: async ({ body, actor, deps, c }) => {
      await deps.desk.write('turnAutoClaim', actor, body);
      return c.body(null, 204);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/auto-claim/policies',
    summary: 'Add a policy: a product for whoever opens an app, and up to four to fall back on',
    body: policy,
    answer: z.object({ id: z.string() }),
    status: 201,
    handle: ({ body, actor, deps }) =>
      deps.desk.write('saveAutoClaimPolicy', actor, { id: null, ...policyOf(body) }),
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/auto-claim/policies/:id',
    summary: 'Replace a policy',
    params,
    body: policy,
    answer: z.object({ id: z.string() }),
    handle: ({ params: { id }, body, actor, deps }) =>
      deps.desk.write('saveAutoClaimPolicy', actor, { id: id.toLowerCase(), ...policyOf(body) }),
  }),
  apiRoute({
    method: 'DELETE',
    path: '/api/auto-claim/policies/:id',
    summary: 'Delete a policy; who got a license by it keeps it',
    params,
    status: 204,
    handle: async ({ params: { id }, actor, deps, c }) => {
      await deps.desk.write('deleteAutoClaimPolicy', actor, { id });
      return c.body(null, 204);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/auto-claim/report',
    summary: 'What was claimed in the last 1, 7, 30 or 90 days',
    query: z.object({
      days: z.literal(claimReportDays.map(String)).default('30').transform(Number),
    }),
    answer: autoClaimReportBody,
    handle: ({ query: { days }, actor, deps }) => {
      requirePermission(actor, 'readLicensePages');
      return deps.desk.near((reader) => reportOf(reader, days));
    },
  }),
];

async function reportOf(reader: Reader, days: number): Promise<AutoClaimReportBody> {
  const { now } = await reader.moment();
  const since = addDays(now, -days);
  const counts = await reader.autoClaimCounts(since);
  const latest = await reader.autoClaims(since, claimsShown);
  const product = await productsByName(reader);
  const people = await peopleById(
    reader,
    latest.map(({ userId }) => userId),
  );
  const { autoClaim = firstAutoClaim } = await reader.organization();
  const policies = new Map(autoClaim.policies.map((one) => [one.id, one.displayName]));
  return {
    days,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    products: Array.from(counts, ([skuId, claims]) => ({ ...product(skuId), claims })).sort(
      (one, other) => other.claims - one.claims,
    ),
    latest: latest.map(({ at, userId, skuId, policyId }) => ({
      at,
      user: people.get(userId) ?? null,
      product: product(skuId),
      policy: policies.get(policyId) ?? null,
    })),
  };
}
