import type { Assignment } from '../../../core/assignment/assignment.ts';
import { isHeld } from '../../../core/assignment/held.ts';
import type { JsonObject } from '../../../core/directory/property.ts';
import type { SkuId, UserId } from '../../../core/ids.ts';
import { readPairId } from '../../../graph/pair-id.ts';
import { cloudLicensingType, toGraphUsageRights } from '../../../graph/present/cloud-licensing.ts';
import { assignmentEntity, usageRightEntity } from '../../../graph/resources/cloud-licensing.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import {
  assignmentRowsOf,
  type Assignee,
  type AssignmentRow,
} from '../../../operations/cloud-licensing/find-assignment.ts';
import type { Reader } from '../../../store/store.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import type { GraphCall, GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { pageOf } from '../page-of.ts';
import { pathGroupAssignee, pathUserAssignee } from './assignment-scope.ts';
import { assigneeNavigations, presentAssignments } from './present-assignments.ts';
import { unknownResource } from './refusals.ts';

/** By which a person holds products, or what a group gives to its members. */
async function pathsOf(reader: Reader, assignee: Assignee): Promise<readonly Assignment[]> {
  if (assignee.kind === 'user') {
    return (await reader.assignmentsOf([assignee.id])).get(assignee.id) ?? [];
  }
  return (await assignmentRowsOf(reader, assignee)).map(({ skuId, disabledPlans }) => ({
    skuId,
    disabledPlans,
    assignedByGroup: null,
    state: 'Active',
    error: null,
  }));
}

async function usageRightsOf(call: GraphCall, assignee: Assignee): Promise<readonly JsonObject[]> {
  return await call.desk.near(async (reader) =>
    toGraphUsageRights(assignee.id, await pathsOf(reader, assignee), await reader.catalog()),
  );
}

/** One usage right of somebody, by its id; null: they have none such. */
export async function findUsageRight(
  call: GraphCall,
  assignee: Assignee,
  id: string,
): Promise<JsonObject | null> {
  const rights = await usageRightsOf(call, assignee);
  return rights.find((right) => right['id'] === id.toUpperCase()) ?? null;
}

/** One usage right as an answer of its own. */
export function answerUsageRight(call: GraphCall, right: JsonObject): GraphAnswer {
  const { names, contextSuffix } = selectedNames(call.query.select, usageRightEntity, null);
  return ok(
    entityBody(call, `cloudLicensing/usageRights${contextSuffix}/$entity`, {
      '@odata.type': cloudLicensingType('usageRight'),
      ...pick(right, names),
    }),
  );
}

/** The assignments from which a usage right comes: one's own, and those of the groups by which it is held. */
async function assignmentsBehind(
  call: GraphCall,
  assignee: Assignee,
  skuId: SkuId,
): Promise<readonly AssignmentRow[]> {
  return await call.desk.near(async (reader) => {
    const own = (await assignmentRowsOf(reader, assignee)).filter((row) => row.skuId === skuId);
    if (assignee.kind === 'group') return own;
    const groupIds = (await pathsOf(reader, assignee)).flatMap((path) =>
      path.skuId === skuId && path.assignedByGroup !== null && isHeld(path)
        ? [path.assignedByGroup]
        : [],
    );
    const given = await reader.groupLicenses(groupIds);
    const byGroups = groupIds.flatMap((id) =>
      (given.get(id) ?? [])
        .filter((license) => license.skuId === skuId)
        .map((license): AssignmentRow => ({ assignee: { kind: 'group', id }, ...license })),
    );
    return [...own, ...byGroups];
  });
}

async function pathRight(call: GraphCall, assignee: Assignee): Promise<JsonObject> {
  const id = call.param('usageRight');
  const right = await findUsageRight(call, assignee, id);
  if (right === null) throw unknownResource(id, 'usageRightId');
  return right;
}

function routesOf(
  path: string,
  ofSelf: boolean,
  assigneeOf: (call: GraphCall) => Promise<Assignee>,
): readonly GraphRoute[] {
  const common = {
    method: 'GET',
    isCloudLicensing: true,
    action: 'readCloudLicensing',
    ...(ofSelf ? { selfAction: 'readSelf' as const } : {}),
  } as const;
  return [
    {
      ...common,
      path,
      query: {
        entityType: usageRightEntity,
        options: ['$count', '$filter', '$orderby', '$select', '$skiptoken', '$top'],
      },
      hasCount: true,
      async handle(call) {
        const items = await usageRightsOf(call, await assigneeOf(call));
        return await pageOf(call, items, {
          fragment: 'cloudLicensing/usageRights',
          entityType: usageRightEntity,
          key: 'id',
          odataType: cloudLicensingType('usageRight'),
        });
      },
    },
    {
      ...common,
      path: path + '/{usageRight}',
      query: { entityType: usageRightEntity, options: ['$select'] },
      properties: usageRightEntity,
      async handle(call) {
        return answerUsageRight(call, await pathRight(call, await assigneeOf(call)));
      },
    },
    {
      ...common,
      path: path + '/{usageRight}/assignments',
      query: {
        entityType: assignmentEntity,
        options: ['$expand', '$select'],
        navigations: assigneeNavigations,
      },
      async handle(call) {
        const assignee = await assigneeOf(call);
        await pathRight(call, assignee);
        const pair = readPairId<UserId, SkuId>(call.param('usageRight'));
        const rows = pair === null ? [] : await assignmentsBehind(call, assignee, pair.thing);
        const items = await presentAssignments(call, rows);
        const page = { items, next: null, count: null };
        return ok(collectionBody(call, 'admin/cloudLicensing/assignments', page));
      },
    },
  ];
}

/** What people and groups may use (contract.md 1.18). */
export const usageRightRoutes: readonly GraphRoute[] = [
  ...routesOf('/users/{user}/cloudLicensing/usageRights', true, pathUserAssignee),
  ...routesOf('/groups/{group}/cloudLicensing/usageRights', false, pathGroupAssignee),
];
