import { Hono } from 'hono';
import { z } from 'zod';
import { Refused } from '../../core/problems.ts';
import type { App, AppContext, AppDeps, AppEnv } from '../context.ts';
import { requireReader } from './plans.ts';
import { toOperationBody, toPlanBody } from './present-plan.ts';

/** Operations on one page. */
const operationsPageDefault = 50;
const operationsPageMax = 999;

const listQuery = z.object({
  $top: z.coerce.number().int().min(1).max(operationsPageMax).default(operationsPageDefault),
  $skiptoken: z.coerce.number().int().positive().nullish(),
});

/** Body of `POST /api/operations/{no}/undo`. */
export const undoBody: z.ZodType<{ reason?: string | null | undefined }> = z.strictObject({
  reason: z.string().max(1000).nullish(),
});

/** Operations: who did what, when and why; follow one, stop it, take it back. */
export function operationRoutes({ desk }: AppDeps): App {
  const app = new Hono<AppEnv>();

  app.get('/operations', async (c) => {
    requireReader(c);
    const query = listQuery.parse(c.req.query());
    const operations = await desk.near((reader) =>
      reader.listOperations({ before: query.$skiptoken ?? null, limit: query.$top }),
    );
    const value = operations.map(toOperationBody);
    const last = operations.at(-1);
    if (operations.length < query.$top || last === undefined) return c.json({ value });
    const link = `${c.get('origin')}/api/operations?$top=${String(query.$top)}&$skiptoken=${String(last.operationNo)}`;
    return c.json({ '@odata.nextLink': link, value });
  });

  app.get('/operations/:no', async (c) => {
    requireReader(c);
    const operationNo = operationNoOf(c);
    const operation = await desk.near((reader) => reader.operation(operationNo));
    if (operation === null) {
      throw new Refused({ code: 'ResourceNotFound', id: String(operationNo) });
    }
    return c.json(toOperationBody(operation));
  });

  app.post('/operations/:no/stop', async (c) => {
    const stopped = await desk.write('stopOperation', c.get('actor'), {
      operationNo: operationNoOf(c),
    });
    return c.json(stopped, 202);
  });

  app.post('/operations/:no/undo', async (c) => {
    const text = await c.req.text();
    const body = undoBody.parse(text === '' ? {} : JSON.parse(text));
    const { planId } = await desk.write('undoOperation', c.get('actor'), {
      operationNo: operationNoOf(c),
      reason: body.reason ?? null,
    });
    const plan = await desk.near((reader) => reader.plan(planId));
    if (plan === null) throw new Error('a plan just made is not there');
    return c.json(toPlanBody(plan), 201, { Location: `${c.get('origin')}/api/plans/${planId}` });
  });

  return app;
}

function operationNoOf(c: AppContext): number {
  const text = c.req.param('no') ?? '';
  const operationNo = Number(text);
  if (!Number.isSafeInteger(operationNo) || operationNo < 1) {
    throw new Refused({ code: 'ResourceNotFound', id: text });
  }
  return operationNo;
}
