import { z } from 'zod';
import { Refused } from '../../core/problems.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { reasonSchema } from './plan-request.ts';
import { requirePlanReader } from './plans.ts';
import { toOperationBody, toPlanBody } from './present-plan.ts';

/** Operations on one page. */
const operationsPageDefault = 50;
const operationsPageMax = 999;

const listQuery = z.object({
  $top: z.coerce.number().int().min(1).max(operationsPageMax).default(operationsPageDefault),
  $skiptoken: z.coerce.number().int().positive().nullish(),
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
    answer: z.unknown(),
    handle: async ({ query, actor, origin, deps }) => {
      requirePlanReader(actor);
      const operations = await deps.desk.near((reader) =>
        reader.listOperations({ before: query.$skiptoken ?? null, limit: query.$top }),
      );
      const value = operations.map(toOperationBody);
      const last = operations.at(-1);
      if (operations.length < query.$top || last === undefined) return { value };
      const next = new URLSearchParams({
        $top: String(query.$top),
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
    answer: z.unknown(),
    handle: async ({ params, actor, deps }) => {
      requirePlanReader(actor);
      const operationNo = parseOperationNo(params.no);
      const operation = await deps.desk.near((reader) => reader.operation(operationNo));
      if (operation === null) throw new Refused({ code: 'ResourceNotFound', id: params.no });
      return toOperationBody(operation);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/operations/:no/stop',
    summary:
      'Stop a running operation after its present chunk; what it wrote stays and can be undone',
    params: operationParams,
    status: 202,
    answer: z.unknown(),
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
    answer: z.unknown(),
    handle: async ({ params, body, actor, origin, deps, c }) => {
      const { planId } = await deps.desk.write('undoOperation', actor, {
        operationNo: parseOperationNo(params.no),
        reason: body.reason ?? null,
      });
      const plan = await deps.desk.near((reader) => reader.plan(planId));
      if (plan === null) throw new Error('a plan just made is not there');
      c.header('Location', `${origin}/api/plans/${planId}`);
      return toPlanBody(plan);
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
