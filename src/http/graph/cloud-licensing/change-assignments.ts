import type { SkuId } from '../../../core/ids.ts';
import { readAssignmentBody, type AssignmentBody } from '../../../graph/bodies/assignment-body.ts';
import { referenceBody } from '../../../graph/bodies/action-bodies.ts';
import { pairId } from '../../../graph/pair-id.ts';
import type { Assignee } from '../../../operations/cloud-licensing/find-assignment.ts';
import { HttpRefusal } from '../../http-refusal.ts';
import { created, noContent, ok } from '../graph-answer.ts';
import { bodyOf, noQuery, rawBody, type GraphCall, type GraphRoute } from '../graph-call.ts';
import { parseGraphPath } from '../graph-path.ts';
import { confirmationOf } from '../groups/assign-group-license.ts';
import { entityBody } from '../links.ts';
import { skuOfAllotment } from './allotments.ts';
import {
  assignmentScopes,
  pathAssignment,
  requireAssigner,
  requireAssignerOf,
  type AssignmentScope,
} from './assignment-scope.ts';
import { presentAssignments } from './present-assignments.ts';
import {
  immutableProperty,
  invalidAssigneeType,
  malformedBody,
  missingInBody,
  unknownInBody,
  unknownServicePlan,
} from './refusals.ts';

const fragment = 'admin/cloudLicensing/assignments/$entity';

async function assignmentBodyOf(call: GraphCall): Promise<AssignmentBody> {
  const reading = readAssignmentBody(await rawBody(call));
  if (!reading.ok) throw malformedBody(reading.propertyName);
  return reading.value;
}

/** The last two segments of a reference, on whatever host: what kind of thing, and which. */
function endOf(reference: string, propertyName: string): readonly [string, string] {
  const path = /^(?:https?:\/\/[^/]+)?(\/.*)$/i.exec(reference.trim())?.[1];
  const segments = path === undefined ? [] : parseGraphPath(path).segments;
  const [kind, id] = segments.slice(-2);
  if (kind === undefined || id === undefined) throw unknownInBody(propertyName);
  return [kind.toLowerCase(), id];
}

async function boundAllotment(call: GraphCall, reference: string): Promise<SkuId> {
  const [kind, id] = endOf(reference, 'allotment');
  const skuId = kind === 'allotments' ? await skuOfAllotment(call, id) : null;
  if (skuId === null) throw unknownInBody('allotment');
  return skuId;
}

async function boundAssignee(call: GraphCall, reference: string): Promise<Assignee> {
  const [kind, id] = endOf(reference, 'assignedTo');
  // Allot keeps no devices: nothing it has can be assigned to one.
  if (kind === 'devices' || kind === 'device') throw invalidAssigneeType();
  const isUser = kind === 'users' || kind === 'directoryobjects';
  const isGroup = kind === 'groups' || kind === 'directoryobjects';
  const found = await call.desk.near(async (reader): Promise<Assignee | null> => {
    const user = isUser ? await reader.findUser(id) : null;
    if (user !== null && user.deletedDateTime === null) return { kind: 'user', id: user.id };
    const group = isGroup ? await reader.findGroup(id.toLowerCase()) : null;
    return group === null || group.deletedDateTime !== null
      ? null
      : { kind: 'group', id: group.id };
  });
  if (found === null) throw unknownInBody('assignedTo');
  return found;
}

/** Which plan of the body the product does not have: told by its place. */
async function requirePlansOf(
  call: GraphCall,
  skuId: SkuId,
  plans: NonNullable<AssignmentBody['disabledServicePlanIds']>,
): Promise<void> {
  const product = (await call.desk.near((reader) => reader.catalog())).products.get(skuId);
  const index = plans.findIndex((plan) => product?.servicePlanIds.includes(plan) !== true);
  if (index !== -1) throw unknownServicePlan(index);
}

function createRoute(scope: AssignmentScope): GraphRoute {
  return {
    method: 'POST',
    path: scope.path + '/assignments',
    isCloudLicensing: true,
    action: scope.writeAction,
    query: noQuery,
    async handle(call) {
      requireAssigner(call);
      const within = await scope.within(call);
      const { allotment, assignedTo, disabledServicePlanIds: plans } = await assignmentBodyOf(call);
      if (within.skuId === null && allotment === null) throw missingInBody('allotment');
      if (within.assignee === null && assignedTo === null) throw missingInBody('assignedTo');
      if (plans === null) throw missingInBody('disabledServicePlanIds');
      const bound = allotment === null ? null : await boundAllotment(call, allotment);
      const to = assignedTo === null ? null : await boundAssignee(call, assignedTo);
      const skuId = within.skuId ?? bound;
      const assignee = within.assignee ?? to;
      if (skuId === null || assignee === null) throw new Error('one of both is there');
      // A body may repeat what the address says; it may not say something else.
      if (bound !== null && bound !== skuId) throw immutableProperty('allotment');
      if (to !== null && to.id !== assignee.id) throw immutableProperty('assignedTo');
      requireAssignerOf(call, assignee);
      await requirePlansOf(call, skuId, plans);
      const change = { kind: 'set', disabledPlans: plans } as const;
      const input = { assignee, skuId, change, confirmation: confirmationOf(call) };
      await call.desk.write('changeAssignment', call.actor, input);
      const row = { assignee, skuId, disabledPlans: [...new Set(plans)].toSorted() };
      const [item] = await presentAssignments(call, [row]);
      const id = pairId(assignee.id, skuId);
      const address = `${call.base}/admin/cloudLicensing/assignments/${id}`;
      return created(entityBody(call, fragment, item ?? {}), address);
    },
  };
}

function updateRoute(scope: AssignmentScope): GraphRoute {
  return {
    method: 'PATCH',
    path: scope.path + '/assignments/{assignment}',
    isCloudLicensing: true,
    action: scope.writeAction,
    query: noQuery,
    async handle(call) {
      requireAssigner(call);
      const row = await pathAssignment(call, await scope.within(call));
      requireAssignerOf(call, row.assignee);
      const { allotment, assignedTo, disabledServicePlanIds: plans } = await assignmentBodyOf(call);
      await requireSame(call, row, { allotment, assignedTo });
      if (plans !== null) {
        await requirePlansOf(call, row.skuId, plans);
        const change = { kind: 'update', disabledPlans: plans } as const;
        const input = { ...row, change, confirmation: confirmationOf(call) };
        await call.desk.write('changeAssignment', call.actor, input);
      }
      const disabledPlans = plans === null ? row.disabledPlans : [...new Set(plans)].toSorted();
      const [item] = await presentAssignments(call, [{ ...row, disabledPlans }]);
      return ok(entityBody(call, fragment, item ?? {}));
    },
  };
}

/** References that a change repeats must be those that the assignment has. */
async function requireSame(
  call: GraphCall,
  row: { readonly assignee: Assignee; readonly skuId: SkuId },
  {
    allotment,
    assignedTo,
  }: { readonly allotment: string | null; readonly assignedTo: string | null },
): Promise<void> {
  const isSameAllotment =
    allotment === null || (await unlessRefused(boundAllotment(call, allotment))) === row.skuId;
  if (!isSameAllotment) throw immutableProperty('allotment');
  const isSameAssignee =
    assignedTo === null ||
    (await unlessRefused(boundAssignee(call, assignedTo)))?.id === row.assignee.id;
  if (!isSameAssignee) throw immutableProperty('assignedTo');
}

/** A reference to nothing is another one than the assignment has. */
async function unlessRefused<Value>(found: Promise<Value>): Promise<Value | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof HttpRefusal) return null;
    throw error;
  }
}

function deleteRoute(scope: AssignmentScope): GraphRoute {
  return {
    method: 'DELETE',
    path: scope.path + '/assignments/{assignment}',
    isCloudLicensing: true,
    action: scope.writeAction,
    query: noQuery,
    async handle(call) {
      requireAssigner(call);
      const { assignee, skuId } = await pathAssignment(call, await scope.within(call));
      requireAssignerOf(call, { ...assignee });
      const input = { assignee, skuId, change: { kind: 'remove' } as const };
      const confirmation = confirmationOf(call);
      await call.desk.write('changeAssignment', call.actor, { ...input, confirmation });
      return noContent;
    },
  };
}

/** An assignment keeps what it links: putting the same reference is nothing, any other is refused. */
function putReferenceRoute(name: 'allotment' | 'assignedTo'): GraphRoute {
  return {
    method: 'PUT',
    path: `/admin/cloudLicensing/assignments/{assignment}/${name}/$ref`,
    isCloudLicensing: true,
    action: null,
    query: noQuery,
    async handle(call) {
      requireAssigner(call);
      const row = await pathAssignment(call, { assignee: null, skuId: null });
      const body = await bodyOf(call, referenceBody, { resource: 'Reference' });
      const none = { allotment: null, assignedTo: null };
      await requireSame(call, row, { ...none, [name]: body['@odata.id'] });
      return noContent;
    },
  };
}

const reprocessUserRoute: GraphRoute = {
  method: 'POST',
  path: '/users/{user}/cloudLicensing/assignments/reprocessAssignments',
  isCloudLicensing: true,
  action: 'reprocessUser',
  query: noQuery,
  async handle(call) {
    // What still fails is found among the assignment errors.
    await call.desk.write('reprocessUser', call.actor, { userKey: call.param('user') });
    return nothingToSay;
  },
};

const reprocessGroupRoute: GraphRoute = {
  method: 'POST',
  path: '/groups/{group}/cloudLicensing/assignments/reprocessAssignments',
  isCloudLicensing: true,
  action: 'reprocessGroup',
  query: noQuery,
  async handle(call) {
    const groupId = call.param('group');
    await call.desk.write('reprocessGroup', call.actor, { groupId, reason: null });
    return nothingToSay;
  },
};

/** 200 without a body (contract.md 1.18). */
const nothingToSay = { kind: 'text', text: '', contentType: 'text/plain' } as const;

/** Writes of assignments, wherever they are found. */
export const changeAssignmentRoutes: readonly GraphRoute[] = [
  ...assignmentScopes.flatMap((scope) => [
    createRoute(scope),
    updateRoute(scope),
    deleteRoute(scope),
  ]),
  putReferenceRoute('allotment'),
  putReferenceRoute('assignedTo'),
  reprocessUserRoute,
  reprocessGroupRoute,
];
