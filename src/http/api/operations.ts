import { z } from 'zod';
import { Refused } from '../../core/problems.ts';
import { describeOperations } from '../../operations/describe-operations.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { planBody } from './plan-bodies.ts';
import { reasonSchema } from './plan-request.ts';
import { requirePlanReader } from './plans.ts';
import {
  operationBody,
  operationChangesBody,
  operationsBody,
  toOperationBody,
} from './present-operation.ts';
import { presentPlan } from './present-plan.ts';

/** Operations, or changes of one, on one page. */
const pageDefault = 50;
const pageMax = 999;
/** Characters of an actor's id or user principal name. */
const actorCharactersMax = 1024;

const pageQuery = z.object({
  $top: z.coerce.number().int().min(1).max(pageMax).default(pageDefault),
  $skiptoken: z.coerce.number().int().positive().nullish(),
});
const listQuery = pageQuery.extend({
  /** Id or user principal name of who did it. */
  actor: z.string().min(1).max(actorCharactersMax).nullish(),
  status: z.enum(['running', 'stopping', 'stopped', 'done', 'failed']).nullish(),
});
const operationParams = z.object({ no: z.string() });
const undoBody = z.strictObject({ reason: reasonSchema });

/** Operations: who did what, when and why; follow one, stop it, take it back. */
export const operationRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/operations',
    summary: 'What was done, newest first',
    query: listQuery,
    answer: operationsBody,
    handle: async ({ query, actor, origin, deps }) => {
      requirePlanReader(actor);
      const { $top, $skiptoken, ...only } = query;
      const operations = await deps.desk.read('listOperations', {
        before: $skiptoken ?? null,
        limit: $top,
        actor: only.actor ?? null,
        status: only.status ?? null,
      });
      const value = operations.map(toOperationBody);
      const last = operations.at(-1);
      if (operations.length < $top || last === undefined) return { value };
      const next = new URLSearchParams({
        ...(only.actor ? { actor: only.actor } : {}),
        ...(only.status ? { status: only.status } : {}),
        $top: String($top),
        $skiptoken: String(last.operationNo),
      });
      return { '@odata.nextLink': `${origin}/api/operations?${next.toString()}`, value };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/operations/:no',
    summary: 'One operation: progress while it runs, counts, and what took it back',
    params: operationParams,
    answer: operationBody,
    handle: async ({ params, actor, deps }) => {
      requirePlanReader(actor);
      const operationNo = parseOperationNo(params.no);
      const [described] = await deps.desk.near(async (reader) => {
        const operation = await reader.operation(operationNo);
        return operation === null ? [] : describeOperations(reader, [operation]);
      });
      if (described === undefined) throw new Refused({ code: 'ResourceNotFound', id: params.no });
      return toOperationBody(described);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/operations/:no/changes',
    summary: 'What an operation wrote, oldest first',
    params: operationParams,
    query: pageQuery,
    answer: operationChangesBody,
    handle: async ({ params, query, actor, origin, deps }) => {
      requirePlanReader(actor);
      // Lines tell all of a person that was added or changed.
      requirePermission(actor, 'readUsers');
      const operationNo = parseOperationNo(params.no);
      const { changes, next } = await deps.desk.read('listOperationChanges', {
        operationNo,
        after: query.$skiptoken ?? 0,
        top: query.$top,
      });
      const value = changes.map(({ seq, at, targetId, targetName, kind, body }) => ({
        seq,
        at,
        targetId,
        targetName,
        kind,
        body,
      }));
      if (next === null) return { value };
      const more = new URLSearchParams({ $top: String(query.$top), $skiptoken: String(next) });
      const path = `${origin}/api/operations/${String(operationNo)}/changes`;
      return { '@odata.nextLink': `${path}?${more.toString()}`, value };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/operations/:no/stop',
    summary:
      'Stop a running operation after its present chunk; what it wrote stays and can be undone',
    params: operationParams,
    status: 202,
    answer: z.object({ operationNo: z.number() }),
    handle: ({ params, actor, deps }) =>
      deps.desk.write('stopOperation', actor, { operationNo: parseOperationNo(params.no) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/operations/:no/undo',
    summary: 'Plan the way back from an operation; apply that plan to take the operation back',
    params: operationParams,
    body: undoBody,
    status: 201,
    answer: planBody,
    handle: async ({ params, body, actor, origin, deps, c }) => {
      const { planId } = await deps.desk.write('undoOperation', actor, {
        operationNo: parseOperationNo(params.no),
        reason: body.reason ?? null,
      });
      const plan = await deps.desk.near((reader) => reader.plan(planId));
      if (plan === null) throw new Error('a plan just made is not there');
      c.header('Location', `${origin}/api/plans/${planId}`);
      return await presentPlan(deps.desk, plan);
    },
  }),
];

function parseOperationNo(text: string): number {
  const operationNo = Number(text);
  if (!Number.isSafeInteger(operationNo) || operationNo < 1) {
    throw new Refused({ code: 'ResourceNotFound', id: text });
  }
  return operationNo;
}
