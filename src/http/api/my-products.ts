import * as z from 'zod';
import type { MyProductsBody, OwnPurchaseBody } from '../../api/supply.ts';
import type { ServicePlanId, SkuId, UserId } from '../../core/ids.ts';
import { isHeld } from '../../core/assignment/held.ts';
import { Refused, type Problem } from '../../core/problems.ts';
import {
  firstRequestSettings,
  requestTextCharactersMax,
} from '../../core/requests/license-request.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { selfServiceRefusal } from '../../core/self-service/may-buy.ts';
import { selfServiceOffers } from '../../core/self-service/offers.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import { termsOf } from '../../core/subscription/terms-of.ts';
import { selfServiceUnitsMax } from '../../operations/self-service/buy-self-service.ts';
import { holdersOfPurchase } from '../../operations/self-service/own-purchase.ts';
import type { Reader } from '../../store/store.ts';
import { namesOf } from '../problem-catalogue.ts';
import { toProblemBody } from '../problem-body.ts';
import type { AppDeps } from '../context.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { idOf } from './groups.ts';
import { peopleById, presentRequests, productsByName } from './present-request.ts';
import { requestsSince } from './requests.ts';
import { myProductsBody } from './supply-bodies.ts';

/** Own requests that are shown. */
const requestsShown = 50;
const person = z.string().min(1).max(320);

/** What somebody holds, buys, asks for and claims for themselves: anybody who is signed in. */
export const myProductsRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/me/products',
    summary: 'What the caller holds, has bought, may buy, and has asked for',
    answer: myProductsBody,
    handle: ({ actor, deps }) => myProducts(actor, deps),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/me/purchases',
    summary: 'Buy a product for oneself, or try it',
    body: z.strictObject({
      skuId: z.string(),
      units: z.int().min(1).max(selfServiceUnitsMax).default(1),
      isTrial: z.boolean().default(false),
      term: z.enum(['P1M', 'P1Y']).default('P1M'),
    }),
    answer: z.object({ subscriptionId: z.string() }),
    status: 201,
    handle: ({ body, actor, deps }) =>
      deps.desk.write('buySelfService', actor, { ...body, skuId: idOf<SkuId>(body.skuId) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/me/purchases/:id/people',
    summary: 'Give licenses of one’s own purchase to people, and take them, 20 at a time',
    params: z.object({ id: z.string() }),
    body: z.strictObject({
      give: z.array(person).max(1000).default([]),
      take: z.array(person).max(1000).default([]),
    }),
    answer: z.object({ people: z.number() }),
    handle: ({ params: { id: subscriptionId }, body, actor, deps }) =>
      deps.desk.write('giveOwnLicenses', actor, { subscriptionId, ...body }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/me/requests',
    summary: 'Ask for licenses, for oneself and others',
    body: z.strictObject({
      skuId: z.string(),
      people: z.array(person).max(1000).default([]),
      isForMe: z.boolean().default(true),
      note: z.string().trim().max(requestTextCharactersMax).nullable().default(null),
    }),
    answer: z.object({ id: z.string(), isApproved: z.boolean() }),
    status: 201,
    handle: ({ body, actor, deps }) =>
      deps.desk.write('requestLicenses', actor, { ...body, skuId: idOf<SkuId>(body.skuId) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/me/claims',
    summary: 'Open an app: where a policy says so the caller gets a license for it',
    body: z.strictObject({ servicePlanId: z.string() }),
    answer: z.object({ skuId: z.string().nullable() }),
    handle: ({ body, actor, deps }) =>
      deps.desk.write('claimLicense', actor, {
        servicePlanId: idOf<ServicePlanId>(body.servicePlanId),
      }),
  }),
];

async function myProducts(actor: Actor, { desk }: AppDeps): Promise<MyProductsBody> {
  if (actor.kind !== 'user') throw new Refused({ code: 'PermissionDenied', action: 'readSelf' });
  return await desk.near(async (reader) => {
    const { userId } = actor;
    const product = await productsByName(reader);
    const assignments = (await reader.assignmentsOf([userId])).get(userId) ?? [];
    const held = [...new Set(assignments.filter(isHeld).map(({ skuId }) => skuId))].map(product);
    const subscriptions = await reader.subscriptions();
    const purchases: OwnPurchaseBody[] = [];
    for (const one of subscriptions) {
      if (one.ownerId === userId) purchases.push(await purchaseOf(reader, one));
    }
    const { now } = await reader.moment();
    const requests = await reader.licenseRequests({
      status: null,
      since: requestsSince(now),
      userId,
      after: null,
      limit: requestsShown,
    });
    const { requests: settings = firstRequestSettings } = await reader.organization();
    return {
      held: held.sort((one, other) => one.displayName.localeCompare(other.displayName, 'en')),
      purchases,
      offers: await offersTo(reader, actor, subscriptions),
      requests: [...(await presentRequests(reader, requests))],
      ownProcess: settings.ownProcess,
    };
  });
}

async function purchaseOf(reader: Reader, one: Subscription): Promise<OwnPurchaseBody> {
  const product = await productsByName(reader);
  const holders: readonly UserId[] =
    one.status === 'Deleted' ? [] : await holdersOfPurchase(reader, one);
  const people = await peopleById(reader, holders);
  const { id, status, totalLicenses, isTrial, nextLifecycleDateTime } = one;
  return {
    ...product(one.skuId),
    id,
    status,
    totalLicenses,
    isTrial,
    nextLifecycleDateTime,
    recurringBilling: status === 'Enabled' && termsOf(one).recurringBilling,
    people: holders.flatMap((userId) => people.get(userId) ?? []),
  };
}

async function offersTo(
  reader: Reader,
  actor: Extract<Actor, { kind: 'user' }>,
  subscriptions: readonly Subscription[],
): Promise<MyProductsBody['offers']> {
  const organization = await reader.organization();
  const product = await productsByName(reader);
  const names = namesOf(await reader.catalog());
  return selfServiceOffers
    .map(({ skuId }) => {
      const isOwned = subscriptions.some(
        (one) => one.skuId === skuId && one.ownerId === null && one.status !== 'Deleted',
      );
      const problemOf = (isTrial: boolean): Problem | null => {
        const reason = selfServiceRefusal(organization, actor, { skuId, isTrial, isOwned });
        return reason === null ? null : { code: 'SelfServiceNotAllowed', skuId, reason };
      };
      const [problem, trialProblem] = [problemOf(false), problemOf(true)];
      return {
        ...product(skuId),
        problem: problem === null ? null : toProblemBody(problem, names),
        trialProblem: trialProblem === null ? null : toProblemBody(trialProblem, names),
      };
    })
    .sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'));
}
