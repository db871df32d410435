import {
  companySubscriptionEntity,
  subscribedSkuEntity,
} from '../../../graph/resources/subscribed-sku.ts';
import {
  toGraphSubscribedSku,
  toGraphSubscription,
} from '../../../graph/present/subscribed-sku.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import type { JsonObject } from '../../../core/directory/property.ts';
import type { Actor } from '../../../core/roles/actor.ts';
import { mayPerform } from '../../../core/roles/may-perform.ts';
import type { Subscription } from '../../../core/subscription/subscribed-sku.ts';
import { ok } from '../graph-answer.ts';
import { notFound, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { pageOf } from '../page-of.ts';

/** `GET /subscribedSkus`: not paged, `$select` only (contract.md 1.1). */
export const listSubscribedSkusRoute: GraphRoute = {
  method: 'GET',
  path: '/subscribedSkus',
  action: 'readProducts',
  query: { entityType: subscribedSkuEntity, options: ['$select'] },
  async handle(call) {
    const { names, contextSuffix } = selectedNames(call.query.select, subscribedSkuEntity, null);
    const items = (await subscribedSkus(call)).map((sku) => pick(sku, names));
    return ok(
      collectionBody(call, 'subscribedSkus' + contextSuffix, { items, next: null, count: null }),
    );
  },
};

/** `GET /subscribedSkus/{tenantId_skuId}` (contract.md 1.1). */
export const getSubscribedSkuRoute: GraphRoute = {
  method: 'GET',
  path: '/subscribedSkus/{sku}',
  action: 'readProducts',
  query: { entityType: subscribedSkuEntity, options: ['$select'] },
  properties: subscribedSkuEntity,
  async handle(call) {
    const id = call.param('sku').toLowerCase();
    const sku = (await subscribedSkus(call)).find((candidate) => candidate['id'] === id);
    if (sku === undefined) throw notFound(call.param('sku'));
    const { names, contextSuffix } = selectedNames(call.query.select, subscribedSkuEntity, null);
    return ok(entityBody(call, `subscribedSkus${contextSuffix}/$entity`, pick(sku, names)));
  },
};

async function subscribedSkus(call: GraphCall): Promise<readonly JsonObject[]> {
  return await call.desk.near(async (reader) => {
    const catalog = await reader.catalog();
    const organization = await reader.organization();
    const skus = await reader.subscribedSkus();
    return skus.map((sku) => toGraphSubscribedSku(sku, catalog, organization));
  });
}

/** `GET /directory/subscriptions` (contract.md 1.1). */
export const listSubscriptionsRoute: GraphRoute = {
  method: 'GET',
  path: '/directory/subscriptions',
  action: 'readSubscriptions',
  query: {
    entityType: companySubscriptionEntity,
    options: ['$select', '$filter', '$top', '$count', '$orderby', '$skiptoken'],
  },
  hasCount: true,
  async handle(call) {
    const subscriptions = await visibleSubscriptions(call);
    return await pageOf(call, subscriptions, {
      fragment: 'directory/subscriptions',
      entityType: companySubscriptionEntity,
      key: 'id',
    });
  },
};

/**
 * `GET /directory/subscriptions/{id}`, also by `commerceSubscriptionId`, as an alternate key and (as the documentation's own example
 * does) in the place of the id (contract.md 1.1).
 */
export const getSubscriptionRoute: GraphRoute = {
  method: 'GET',
  path: '/directory/subscriptions/{subscription}',
  action: 'readSubscriptions',
  query: { entityType: companySubscriptionEntity, options: ['$select'] },
  properties: companySubscriptionEntity,
  async handle(call) {
    const key = call
      .param('subscription')
      .replace(/^commerceSubscriptionId=/i, '')
      .toLowerCase();
    const found = (await visibleSubscriptions(call)).find(
      (candidate) => candidate['id'] === key || candidate['commerceSubscriptionId'] === key,
    );
    if (found === undefined) throw notFound(call.param('subscription'));
    const { select } = call.query;
    const { names, contextSuffix } = selectedNames(select, companySubscriptionEntity, null);
    return ok(
      entityBody(call, `directory/subscriptions${contextSuffix}/$entity`, pick(found, names)),
    );
  },
};

/** Which purchases somebody sees: those made through a partner are Global Administrators' only (checklist 58). */
export function subscriptionsSeenBy(actor: Actor): (subscription: Subscription) => boolean {
  const seesPartners = mayPerform(actor, 'readPartnerSubscriptions');
  return (subscription) => seesPartners || subscription.channel !== 'Reseller';
}

async function visibleSubscriptions(call: GraphCall): Promise<readonly JsonObject[]> {
  const isVisible = subscriptionsSeenBy(call.actor);
  return await call.desk.near(async (reader) => {
    const catalog = await reader.catalog();
    return (await reader.subscriptions())
      .filter(isVisible)
      .map((subscription) => toGraphSubscription(subscription, catalog, call.version));
  });
}
