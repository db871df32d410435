import type { AssignmentError } from '../../../core/assignment/assignment.ts';
import type { JsonObject } from '../../../core/directory/property.ts';
import type { SkuId, UserId } from '../../../core/ids.ts';
import { readPairId } from '../../../graph/pair-id.ts';
import {
  cloudLicensingType,
  toGraphAssignmentError,
} from '../../../graph/present/cloud-licensing.ts';
import {
  assignmentErrorEntity,
  assignmentErrorQueryEntity,
  usageRightEntity,
} from '../../../graph/resources/cloud-licensing.ts';
import { directoryObjectEntity } from '../../../graph/resources/directory-object.ts';
import { pick, selectedNames } from '../../../graph/selected-names.ts';
import { evaluate } from '../../../odata/evaluate/evaluate.ts';
import { pageSizeDefault } from '../../../odata/limits.ts';
import type { QuerySupport } from '../../../odata/parse/query.ts';
import {
  assignmentErrorsOf,
  type AssignmentErrorRow,
} from '../../../operations/cloud-licensing/list-assignment-errors.ts';
import { problemMessage } from '../../problem-catalogue.ts';
import { ok, type GraphAnswer } from '../graph-answer.ts';
import type { GraphCall, GraphRoute } from '../graph-call.ts';
import { collectionBody, entityBody } from '../links.ts';
import { pathUser } from '../users/find-user.ts';
import { countAnswer } from '../users/list-users.ts';
import { answerAssignee } from './read-assignments.ts';
import { assigneesOf } from './present-assignments.ts';
import { unknownResource } from './refusals.ts';
import { answerUsageRight, findUsageRight } from './usage-rights.ts';

const fragment = 'cloudLicensing/assignmentErrors';
const query: QuerySupport = {
  entityType: assignmentErrorEntity,
  queryType: assignmentErrorQueryEntity,
  options: ['$count', '$expand', '$filter', '$select', '$skiptoken', '$top'],
  navigations: { assignedTo: directoryObjectEntity },
};

/** The one code that Microsoft documents is `MissingDependency`; the others are those of `licenseAssignmentStates`. */
const codes: Readonly<Record<AssignmentError, string>> = {
  CountViolation: 'CountViolation',
  MutuallyExclusiveViolation: 'MutuallyExclusiveViolation',
  DependencyViolation: 'MissingDependency',
  ProhibitedInUsageLocationViolation: 'ProhibitedInUsageLocationViolation',
  UniquenessViolation: 'UniquenessViolation',
  Other: 'Other',
};

function messageOf({ error, problem }: AssignmentErrorRow): string {
  if (problem === null) return `The license could not be assigned (${error}).`;
  if (problem.code !== 'DependencyViolation') return problemMessage(problem);
  const { dependent, anyOf } = problem;
  return (
    `Service plan ${dependent.servicePlanId} cannot be assigned without service plan ${anyOf.join(' or ')}, ` +
    'which this user does not currently have.'
  );
}

async function present(
  call: GraphCall,
  rows: readonly AssignmentErrorRow[],
): Promise<readonly JsonObject[]> {
  const { names } = selectedNames(call.query.select, assignmentErrorEntity, null);
  const [expansion] = call.query.expand;
  const assignees =
    expansion === undefined
      ? null
      : await assigneesOf(
          call,
          rows.map(({ userId }) => ({ id: userId })),
          expansion.select,
        );
  return rows.map((row, index) => ({
    '@odata.type': cloudLicensingType('assignmentError'),
    ...pick(
      toGraphAssignmentError({ ...row, code: codes[row.error], message: messageOf(row) }),
      names,
    ),
    ...(assignees === null ? {} : { assignedTo: assignees[index] ?? null }),
  }));
}

/** The products that a list is asked for; null: all. */
async function skusAskedFor(call: GraphCall): Promise<readonly SkuId[] | null> {
  const { filter } = call.query;
  if (filter === null) return null;
  const owned = await call.desk.near((reader) => reader.subscribedSkus());
  return owned.map(({ skuId }) => skuId).filter((skuId) => evaluate(filter, { skuId }));
}

async function errorsOf(call: GraphCall, userId: UserId): Promise<readonly AssignmentErrorRow[]> {
  return await call.desk.near((reader) => assignmentErrorsOf(reader, [userId]));
}

/** The error that the path means; `userId` null: of anybody. */
async function pathError(call: GraphCall, userId: UserId | null): Promise<AssignmentErrorRow> {
  const id = call.param('assignmentError');
  const pair = readPairId<UserId, SkuId>(id);
  const isHere = pair !== null && (userId === null || userId === pair.owner);
  const rows = isHere ? await errorsOf(call, pair.owner) : [];
  const row = rows.find(({ skuId }) => skuId === pair?.thing);
  if (row === undefined) throw unknownResource(id, 'assignmentErrorId');
  return row;
}

async function answerOne(call: GraphCall, row: AssignmentErrorRow): Promise<GraphAnswer> {
  const [item] = await present(call, [row]);
  return ok(entityBody(call, fragment + '/$entity', item ?? {}));
}

const ofAdmin = {
  method: 'GET',
  isCloudLicensing: true,
  action: 'readCloudLicensing',
} as const;
const ofUser = { ...ofAdmin, selfAction: 'readSelf' } as const;
const one: QuerySupport = { ...query, options: ['$expand', '$select'] };

const listRoute: GraphRoute = {
  ...ofAdmin,
  path: '/admin/cloudLicensing/assignmentErrors',
  query,
  hasCount: true,
  async handle(call) {
    const skuIds = await skusAskedFor(call);
    const { top, skipToken, count } = call.query;
    if (call.isCount) return countAnswer(await call.desk.read('countAssignmentErrors', { skuIds }));
    const page = await call.desk.read('listAssignmentErrors', {
      skuIds,
      top: top ?? pageSizeDefault,
      after: skipToken,
    });
    const isCounted = count && skipToken === null;
    const total = isCounted ? await call.desk.read('countAssignmentErrors', { skuIds }) : null;
    const items = await present(call, page.rows);
    return ok(collectionBody(call, fragment, { items, next: page.next, count: total }));
  },
};

const listOfUserRoute: GraphRoute = {
  ...ofUser,
  path: '/users/{user}/cloudLicensing/assignmentErrors',
  query: { ...query, options: ['$count', '$expand', '$filter', '$select'] },
  hasCount: true,
  async handle(call) {
    const { filter, count } = call.query;
    const rows = (await errorsOf(call, (await pathUser(call)).id)).filter(
      ({ skuId }) => filter === null || evaluate(filter, { skuId }),
    );
    if (call.isCount) return countAnswer(rows.length);
    const items = await present(call, rows);
    const total = count ? rows.length : null;
    return ok(collectionBody(call, fragment, { items, next: null, count: total }));
  },
};

const path = '/admin/cloudLicensing/assignmentErrors/{assignmentError}';

/** Why people do not have what groups give them, by person and product (contract.md 1.18). */
export const assignmentErrorRoutes: readonly GraphRoute[] = [
  listRoute,
  {
    ...ofAdmin,
    path,
    query: one,
    handle: async (call) => await answerOne(call, await pathError(call, null)),
  },
  {
    ...ofAdmin,
    path: path + '/assignedTo',
    query: { entityType: directoryObjectEntity, options: ['$select'] },
    handle: async (call) => await answerAssignee(call, (await pathError(call, null)).userId),
  },
  {
    ...ofAdmin,
    path: path + '/usageRight',
    query: { entityType: usageRightEntity, options: ['$select'] },
    async handle(call) {
      const { userId } = await pathError(call, null);
      const id = call.param('assignmentError');
      // An error and a right have the same id: both are of a person and a product. Who has nothing of the product has no right.
      const right = await findUsageRight(call, { kind: 'user', id: userId }, id);
      if (right === null) throw unknownResource(id, 'usageRight');
      return answerUsageRight(call, right);
    },
  },
  listOfUserRoute,
  {
    ...ofUser,
    path: '/users/{user}/cloudLicensing/assignmentErrors/{assignmentError}',
    query: one,
    handle: async (call) => await answerOne(call, await pathError(call, (await pathUser(call)).id)),
  },
];
