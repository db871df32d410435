import type { JsonObject } from '../../../core/directory/property.ts';
import type { SkuId } from '../../../core/ids.ts';
import {
  allotmentId,
  cloudLicensingType,
  toGraphAllotment,
} from '../../../graph/present/cloud-licensing.ts';
import { readPairId } from '../../../graph/pair-id.ts';
import { allotmentEntity } from '../../../graph/resources/cloud-licensing.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import { applySteps } from '../../../odata/evaluate/apply.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import type { GraphCall, GraphRoute } from '../graph-call.ts';
import { contextUrl, entityBody } from '../links.ts';
import { pageOf } from '../page-of.ts';
import { subscriptionsSeenBy } from '../licenses/subscribed-skus.ts';
import { unknownResource } from './refusals.ts';

const fragment = 'admin/cloudLicensing/allotments';

/** Every allotment: one a product that was ever owned, backed by all its purchases. */
export async function allotmentsFor(
  call: GraphCall,
): Promise<readonly { readonly skuId: SkuId; readonly allotment: JsonObject }[]> {
  const isVisible = subscriptionsSeenBy(call.actor);
  return await call.desk.near(async (reader) => {
    const catalog = await reader.catalog();
    const { tenantId } = await reader.organization();
    const all = (await reader.subscriptions()).filter(isVisible);
    return (await reader.subscribedSkus()).map((sku) => {
      const subscriptions = all.filter(({ id }) => sku.subscriptionIds.includes(id));
      const facts = { catalog, tenantId, subscriptions };
      return { skuId: sku.skuId, allotment: toGraphAllotment(sku, facts) };
    });
  });
}

/** The product whose allotment has this id; null: there is none. */
export async function skuOfAllotment(call: GraphCall, id: string): Promise<SkuId | null> {
  const pair = readPairId<SkuId, SkuId>(id);
  if (pair === null) return null;
  return await call.desk.near(async (reader) => {
    const { tenantId } = await reader.organization();
    if (pair.owner !== tenantId) return null;
    const owned = await reader.subscribedSkus();
    return owned.some(({ skuId }) => skuId === pair.thing) ? pair.thing : null;
  });
}

/** The product that the path's `{allotment}` means. */
export async function pathAllotmentSku(call: GraphCall): Promise<SkuId> {
  const id = call.param('allotment');
  const skuId = await skuOfAllotment(call, id);
  if (skuId === null) throw unknownResource(id, 'allotmentId');
  return skuId;
}

/** One allotment as an answer of its own, by its product. */
export async function answerAllotment(call: GraphCall, skuId: SkuId): Promise<GraphAnswer> {
  const found = (await allotmentsFor(call)).find((one) => one.skuId === skuId);
  if (found === undefined) throw unknownResource(skuId, 'allotmentId');
  const { names, contextSuffix } = selectedNames(call.query.select, allotmentEntity, null);
  return ok(
    entityBody(call, `${fragment}${contextSuffix}/$entity`, {
      '@odata.type': cloudLicensingType('allotment'),
      ...pick(found.allotment, names),
    }),
  );
}

/** The reference of a product's allotment. */
export async function allotmentReference(call: GraphCall, skuId: SkuId): Promise<string> {
  const { tenantId } = await call.desk.near((reader) => reader.organization());
  return `${call.base}/${fragment}/${allotmentId(tenantId, skuId)}`;
}

async function aggregated(call: GraphCall): Promise<GraphAnswer> {
  const { apply, filter } = call.query;
  const rows = (await allotmentsFor(call)).map(({ allotment }) => allotment);
  const steps = filter === null ? apply : [{ kind: 'filter' as const, filter }, ...apply];
  // What steps make of JSON objects are JSON objects.
  const value = applySteps(steps, rows) as readonly JsonObject[];
  return ok({ '@odata.context': contextUrl(call, fragment), value });
}

/** `GET /admin/cloudLicensing/allotments`, also aggregated by `$apply` (contract.md 1.18). */
const listAllotmentsRoute: GraphRoute = {
  method: 'GET',
  path: '/admin/cloudLicensing/allotments',
  isCloudLicensing: true,
  action: 'readCloudLicensing',
  query: {
    entityType: allotmentEntity,
    options: ['$apply', '$count', '$filter', '$orderby', '$select', '$skiptoken', '$top'],
  },
  hasCount: true,
  async handle(call) {
    if (call.query.apply.length > 0) return await aggregated(call);
    const items = (await allotmentsFor(call)).map(({ allotment }) => allotment);
    const odataType = cloudLicensingType('allotment');
    return await pageOf(call, items, {
      fragment,
      entityType: allotmentEntity,
      key: 'id',
      odataType,
    });
  },
};

/** `GET /admin/cloudLicensing/allotments/{id}` (contract.md 1.18). */
const getAllotmentRoute: GraphRoute = {
  method: 'GET',
  path: '/admin/cloudLicensing/allotments/{allotment}',
  isCloudLicensing: true,
  action: 'readCloudLicensing',
  query: { entityType: allotmentEntity, options: ['$select'] },
  properties: allotmentEntity,
  handle: async (call) => await answerAllotment(call, await pathAllotmentSku(call)),
};

/** Allotments (contract.md 1.18). */
export const allotmentRoutes: readonly GraphRoute[] = [listAllotmentsRoute, getAllotmentRoute];
