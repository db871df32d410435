import type { JsonObject } from '../../../core/directory/property.ts';
import type { Instant, SkuId, UserId } from '../../../core/ids.ts';
import { readPairId } from '../../../graph/pair-id.ts';
import {
  cloudLicensingType,
  toGraphWaitingMember,
} from '../../../graph/present/cloud-licensing.ts';
import { allotmentEntity, waitingMemberEntity } from '../../../graph/resources/cloud-licensing.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import { pageSizeDefault } from '../../../odata/limits.ts';
import type { QuerySupport } from '../../../odata/parse/query.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import type { GraphCall, GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { pathUser } from '../users/find-user.ts';
import { countAnswer } from '../users/list-users.ts';
import { answerAllotment, pathAllotmentSku } from './allotments.ts';
import { assigneeNavigations, expandedOf } from './present-assignments.ts';
import { unknownResource } from './refusals.ts';

const fragment = 'cloudLicensing/waitingMembers';
const query: QuerySupport = {
  entityType: waitingMemberEntity,
  options: ['$count', '$expand', '$select', '$skiptoken', '$top'],
  navigations: assigneeNavigations,
};

type WaitingRow = { readonly userId: UserId; readonly skuId: SkuId; readonly since: Instant };

async function present(
  call: GraphCall,
  rows: readonly WaitingRow[],
): Promise<readonly JsonObject[]> {
  const { names } = selectedNames(call.query.select, waitingMemberEntity, null);
  const expanded = await expandedOf(
    call,
    rows.map(({ userId, skuId }) => ({ id: userId, skuId })),
  );
  return rows.map(({ userId, skuId, since }, index) => ({
    '@odata.type': cloudLicensingType('waitingMember'),
    ...pick(toGraphWaitingMember(userId, skuId, since), names),
    ...expanded[index],
  }));
}

async function answerOne(call: GraphCall, row: WaitingRow): Promise<GraphAnswer> {
  const [item] = await present(call, [row]);
  return ok(entityBody(call, fragment + '/$entity', item ?? {}));
}

async function waitingOf(call: GraphCall, userId: UserId): Promise<readonly WaitingRow[]> {
  const found = await call.desk.near((reader) => reader.waitingOf([userId]));
  return (found.get(userId) ?? []).map((waiting) => ({ userId, ...waiting }));
}

/** The place in line that the path means: of this product, or of this person; null: of any. */
async function pathWaiting(
  call: GraphCall,
  within: { readonly skuId: SkuId | null; readonly userId: UserId | null },
): Promise<WaitingRow> {
  const id = call.param('waitingMember');
  const pair = readPairId<UserId, SkuId>(id);
  const isHere =
    pair !== null &&
    (within.skuId === null || within.skuId === pair.thing) &&
    (within.userId === null || within.userId === pair.owner);
  const rows = isHere ? await waitingOf(call, pair.owner) : [];
  const row = rows.find(({ skuId }) => skuId === pair?.thing);
  if (row === undefined) throw unknownResource(id, 'waitingMemberId');
  return row;
}

const ofAllotment = {
  method: 'GET',
  isCloudLicensing: true,
  action: 'readCloudLicensing',
} as const;
const ofUser = { ...ofAllotment, selfAction: 'readSelf' } as const;

const listOfAllotmentRoute: GraphRoute = {
  ...ofAllotment,
  path: '/admin/cloudLicensing/allotments/{allotment}/waitingMembers',
  query,
  hasCount: true,
  async handle(call) {
    const skuId = await pathAllotmentSku(call);
    const counted = async (): Promise<number> =>
      (await call.desk.near((reader) => reader.waitingCounts())).get(skuId) ?? 0;
    if (call.isCount) return countAnswer(await counted());
    const { top, skipToken, count } = call.query;
    const page = await call.desk.read('listWaiting', {
      skuId,
      top: top ?? pageSizeDefault,
      after: skipToken,
    });
    const items = await present(
      call,
      page.rows.map((row) => ({ ...row, skuId })),
    );
    const total = count && skipToken === null ? await counted() : null;
    return ok(collectionBody(call, fragment, { items, next: page.next, count: total }));
  },
};

const getOfAllotmentRoute: GraphRoute = {
  ...ofAllotment,
  path: '/admin/cloudLicensing/allotments/{allotment}/waitingMembers/{waitingMember}',
  query: { ...query, options: ['$expand', '$select'] },
  async handle(call) {
    const skuId = await pathAllotmentSku(call);
    return await answerOne(call, await pathWaiting(call, { skuId, userId: null }));
  },
};

const listOfUserRoute: GraphRoute = {
  ...ofUser,
  path: '/users/{user}/cloudLicensing/waitingMembers',
  query: { ...query, options: ['$count', '$expand', '$select'] },
  hasCount: true,
  async handle(call) {
    const rows = await waitingOf(call, (await pathUser(call)).id);
    if (call.isCount) return countAnswer(rows.length);
    const items = await present(call, rows);
    const count = call.query.count ? rows.length : null;
    return ok(collectionBody(call, fragment, { items, next: null, count }));
  },
};

async function pathWaitingOfUser(call: GraphCall): Promise<WaitingRow> {
  return await pathWaiting(call, { skuId: null, userId: (await pathUser(call)).id });
}

const getOfUserRoute: GraphRoute = {
  ...ofUser,
  path: '/users/{user}/cloudLicensing/waitingMembers/{waitingMember}',
  query: { ...query, options: ['$expand', '$select'] },
  handle: async (call) => await answerOne(call, await pathWaitingOfUser(call)),
};

const allotmentOfWaitingRoute: GraphRoute = {
  ...ofUser,
  path: '/users/{user}/cloudLicensing/waitingMembers/{waitingMember}/allotment',
  query: { entityType: allotmentEntity, options: ['$select'] },
  handle: async (call) => await answerAllotment(call, (await pathWaitingOfUser(call)).skuId),
};

/** People who wait for a unit, first in line first (contract.md 1.18). */
export const waitingMemberRoutes: readonly GraphRoute[] = [
  listOfAllotmentRoute,
  getOfAllotmentRoute,
  listOfUserRoute,
  getOfUserRoute,
  allotmentOfWaitingRoute,
];
