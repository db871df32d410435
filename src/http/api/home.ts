import * as z from 'zod';
import type { HomeBody } from '../../api/overview.ts';
import { homeSummary } from '../../operations/home-summary.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { peopleCounter } from './people-counts.ts';
import { operationBody, toOperationBody } from './present-operation.ts';

const product = z.object({ skuId: z.string(), displayName: z.string() });
const ofSubscription = product.extend({ subscriptionId: z.string(), licenses: z.number() });
const attention = z.discriminatedUnion('kind', [
  product.extend({ kind: z.literal('overassigned'), by: z.number() }),
  product.extend({ kind: z.literal('outOfUnits'), total: z.number() }),
  product.extend({ kind: z.literal('runningLow'), available: z.number(), total: z.number() }),
  z.object({ kind: z.literal('licenseErrors'), people: z.number() }),
  ofSubscription.extend({ kind: z.literal('expiring'), at: z.string() }),
  ofSubscription.extend({
    kind: z.literal('expired'),
    status: z.enum(['Warning', 'Suspended', 'LockedOut']),
  }),
  z.object({
    kind: z.literal('unassigned'),
    licenses: z.number(),
    products: z.number(),
    monthlyCost: z.number().nullable(),
    currency: z.string().nullable(),
  }),
  z.object({ kind: z.literal('unlicensedPeople'), people: z.number() }),
  z.object({
    kind: z.literal('operation'),
    operationNo: z.number(),
    activity: z.string(),
    status: z.enum(['running', 'stopping', 'failed', 'stopped']),
    refused: z.number(),
  }),
]);

/** Answer of `GET /api/summary/home`. */
export const homeBody: z.ZodType<HomeBody, HomeBody> = z.object({
  attention: z.array(attention),
  licenses: z.object({
    total: z.number(),
    assigned: z.number(),
    available: z.number(),
    products: z.number(),
  }),
  people: z.object({
    active: z.number().nullable(),
    guests: z.number().nullable(),
    deleted: z.number().nullable(),
  }),
  isCounting: z.boolean(),
  recent: z.array(operationBody),
});

/** Home: what wants a decision today. Never waits for people to be counted. */
export const homeRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/summary/home',
  summary: 'Home: what wants a decision today, most urgent first, totals, and what was done last',
  answer: homeBody,
  async handle({ actor, now, deps: { desk } }): Promise<HomeBody> {
    requirePermission(actor, 'readLicensePages');
    const { people, isCounting } = await peopleCounter(desk).counts();
    const home = await desk.near((reader) => homeSummary(reader, actor, { now, people }));
    const { active, guests, deleted } = people;
    return {
      attention: home.attention,
      licenses: home.licenses,
      people: { active, guests, deleted },
      isCounting,
      recent: home.recent.map(toOperationBody),
    };
  },
});
