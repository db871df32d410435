import type { SkuId } from '../../../core/ids.ts';
import {
  allotmentEntity,
  assignmentEntity,
  assignmentQueryEntity,
} from '../../../graph/resources/cloud-licensing.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import { evaluate } from '../../../odata/evaluate/evaluate.ts';
import { pageSizeDefault } from '../../../odata/limits.ts';
import type { QuerySupport } from '../../../odata/parse/query.ts';
import { assignmentRowsOf } from '../../../operations/cloud-licensing/find-assignment.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import type { GraphCall, GraphRoute } from '../graph-call.ts';
import { collectionBody, contextUrl, entityBody } from '../links.ts';
import { countAnswer } from '../users/list-users.ts';
import { allotmentReference, allotmentsFor, answerAllotment } from './allotments.ts';
import { assignmentScopes, pathAssignment, type AssignmentScope } from './assignment-scope.ts';
import { assigneesOf, assigneeNavigations, presentAssignments } from './present-assignments.ts';
import { unknownResource } from './refusals.ts';

const fragment = 'admin/cloudLicensing/assignments';
const query: QuerySupport = {
  entityType: assignmentEntity,
  queryType: assignmentQueryEntity,
  options: ['$count', '$expand', '$filter', '$select', '$skiptoken', '$top'],
  navigations: assigneeNavigations,
};

/**
 * The products that a list is asked for. A filter of assignments speaks of their allotments only: the few products are asked, not
 * the many assignments.
 */
async function skusAskedFor(call: GraphCall, skuId: SkuId | null): Promise<readonly SkuId[]> {
  const { filter } = call.query;
  return (await allotmentsFor(call))
    .filter((one) => skuId === null || one.skuId === skuId)
    .filter(
      (one) => filter === null || evaluate(filter, { skuId: one.skuId, allotment: one.allotment }),
    )
    .map((one) => one.skuId);
}

async function answerList(call: GraphCall, scope: AssignmentScope): Promise<GraphAnswer> {
  const { assignee, skuId } = await scope.within(call);
  const skuIds = await skusAskedFor(call, skuId);
  const { top, skipToken, count } = call.query;
  if (assignee !== null) {
    const all = (await call.desk.near((reader) => assignmentRowsOf(reader, assignee))).filter(
      (row) => skuIds.includes(row.skuId),
    );
    if (call.isCount) return countAnswer(all.length);
    const left = all.filter((row) => skipToken === null || row.skuId > skipToken);
    const rows = left.slice(0, top ?? left.length);
    const items = await presentAssignments(call, rows);
    const next = left.length > rows.length ? (rows.at(-1)?.skuId ?? null) : null;
    const total = count && skipToken === null ? all.length : null;
    return ok(collectionBody(call, fragment, { items, next, count: total }));
  }
  if (call.isCount) return countAnswer(await call.desk.read('countAssignments', { skuIds }));
  const page = await call.desk.read('listAssignments', {
    skuIds,
    top: top ?? pageSizeDefault,
    after: skipToken,
  });
  const isCounted = count && skipToken === null;
  const total = isCounted ? await call.desk.read('countAssignments', { skuIds }) : null;
  const items = await presentAssignments(call, page.rows);
  return ok(collectionBody(call, fragment, { items, next: page.next, count: total }));
}

function reads(scope: AssignmentScope): readonly GraphRoute[] {
  const common = {
    method: 'GET',
    isCloudLicensing: true,
    action: 'readCloudLicensing',
    ...(scope.ofSelf ? { selfAction: 'readSelf' as const } : {}),
  } as const;
  return [
    {
      ...common,
      path: scope.path + '/assignments',
      query,
      hasCount: true,
      handle: (call) => answerList(call, scope),
    },
    {
      ...common,
      path: scope.path + '/assignments/{assignment}',
      query: { ...query, options: ['$expand', '$select'] },
      async handle(call) {
        const row = await pathAssignment(call, await scope.within(call));
        const [item] = await presentAssignments(call, [row]);
        return ok(entityBody(call, fragment + '/$entity', item ?? {}));
      },
    },
  ];
}

const assigneeTargets = { allotment: allotmentEntity, assignedTo: directoryObjectEntity };

/** What an assignment leads to, from `/admin` (contract.md 1.18). */
const navigations: readonly GraphRoute[] = (['allotment', 'assignedTo'] as const).flatMap(
  (name): readonly GraphRoute[] => {
    const path = `/admin/cloudLicensing/assignments/{assignment}/${name}`;
    const everywhere = { assignee: null, skuId: null };
    const common = {
      method: 'GET',
      isCloudLicensing: true,
      action: 'readCloudLicensing',
    } as const;
    return [
      {
        ...common,
        path,
        query: { entityType: assigneeTargets[name], options: ['$select'] },
        async handle(call) {
          const row = await pathAssignment(call, everywhere);
          if (name === 'allotment') return await answerAllotment(call, row.skuId);
          return await answerAssignee(call, row.assignee.id);
        },
      },
      {
        ...common,
        path: path + '/$ref',
        query: { ...query, options: [] },
        async handle(call) {
          const { assignee, skuId } = await pathAssignment(call, everywhere);
          const id =
            name === 'allotment'
              ? await allotmentReference(call, skuId)
              : `${call.base}/${assignee.kind}s/${assignee.id}`;
          return ok({ '@odata.context': contextUrl(call, '$ref'), '@odata.id': id });
        },
      },
    ];
  },
);

/** A person or a group as an answer of its own. */
export async function answerAssignee(call: GraphCall, id: string): Promise<GraphAnswer> {
  const [object] = await assigneesOf(call, [{ id }], call.query.select);
  if (object === null || object === undefined) throw unknownResource(id, 'assignedTo');
  return ok(entityBody(call, 'directoryObjects/$entity', object));
}

/** Reads of assignments, wherever they are found. */
export const readAssignmentRoutes: readonly GraphRoute[] = [
  ...assignmentScopes.flatMap(reads),
  ...navigations,
];
