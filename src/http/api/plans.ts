import { Hono } from 'hono';
import { z } from 'zod';
import { parseId, type PlanId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import type { Surface } from '../../core/plan/outcome.ts';
import { Refused } from '../../core/problems.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { userEntity } from '../../graph/resources/user.ts';
import { parseFilter } from '../../odata/parse/filter.ts';
import type { CreatePlanInput, PlanPeople } from '../../operations/create-plan.ts';
import type { Desk } from '../../operations/desk.ts';
import type { StoredPlan } from '../../store/store.ts';
import type { App, AppContext, AppDeps, AppEnv } from '../context.ts';
import { namesOf } from '../problem-catalogue.ts';
import { commandSchema } from './command-schema.ts';
import { toPlanBody, toPlanRowBody } from './present-plan.ts';

/** People that one request may list; the body limit bounds it as well. */
const listedPeopleMax = 250_000;
/** Characters of a reason. */
const reasonCharactersMax = 1000;
/** Rows of a plan on one page. */
const rowsPageDefault = 100;
const rowsPageMax = 999;

const key = z.string().trim().min(1).max(1024);
const reason = z.string().max(reasonCharactersMax).nullish();
const surface = z
  .enum(['api', 'licensesPage', 'activeUsersPage', 'yourProductsPage'])
  .default('api');

/** One command for a selection of people. */
const commandPlan = z.strictObject({
  command: commandSchema,
  selection: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('people'), keys: z.array(key).min(1).max(listedPeopleMax) }),
    z.strictObject({ kind: z.literal('filter'), filter: z.string() }),
    z.strictObject({ kind: z.literal('all') }),
  ]),
  surface,
  reason,
});
/** A command a row. */
const rowsPlan = z.strictObject({
  rows: z
    .array(z.strictObject({ key, command: commandSchema, line: z.int().optional() }))
    .min(1)
    .max(listedPeopleMax),
  surface,
  reason,
});

/** Body of `POST /api/plans`. */
export type CreatePlanBody = {
  readonly surface: Surface;
  readonly reason?: string | null | undefined;
} & (
  | {
      readonly command: Command;
      readonly selection:
        | { readonly kind: 'people'; readonly keys: readonly string[] }
        | { readonly kind: 'filter'; readonly filter: string }
        | { readonly kind: 'all' };
    }
  | {
      readonly rows: readonly {
        readonly key: string;
        readonly command: Command;
        readonly line?: number | undefined;
      }[];
    }
);

/** Body of `POST /api/plans`: one command for a selection, or a command a row. */
export const createPlanBody: z.ZodType<CreatePlanBody> = z.union([commandPlan, rowsPlan]);

/** Body of `POST /api/plans/{id}/apply`. */
export const applyPlanBody: z.ZodType<{
  allOrNothing: boolean;
  reason?: string | null | undefined;
}> = z.strictObject({ allOrNothing: z.boolean().default(false), reason });

const rowsQuery = z.object({
  kind: z.enum(['all', 'change', 'problem', 'unchanged', 'drifted']).default('all'),
  $top: z.coerce.number().int().min(1).max(rowsPageMax).default(rowsPageDefault),
  $skiptoken: z.string().nullish(),
});

/** Plans: make one, look at it, apply it. */
export function planRoutes({ desk }: AppDeps): App {
  const app = new Hono<AppEnv>();

  app.post('/plans', async (c) => {
    const body = createPlanBody.parse(await c.req.json());
    const { planId } = await desk.write('createPlan', c.get('actor'), toInput(body));
    const plan = await findPlan(desk, planId);
    return c.json(toPlanBody(plan), 201, { Location: `${c.get('origin')}/api/plans/${planId}` });
  });

  app.get('/plans/:id', async (c) => {
    requireReader(c);
    return c.json(toPlanBody(await findPlan(desk, planIdOf(c))));
  });

  app.get('/plans/:id/rows', async (c) => {
    requireReader(c);
    const planId = planIdOf(c);
    const query = rowsQuery.parse(c.req.query());
    const page = await desk.read('listPlanRows', {
      planId,
      kind: query.kind,
      top: query.$top,
      after: query.$skiptoken ?? null,
    });
    const names = namesOf(await desk.near((reader) => reader.catalog()));
    const value = page.rows.map((row) => toPlanRowBody(row, names));
    if (page.next === null) return c.json({ value });
    const next = new URLSearchParams({
      kind: query.kind,
      $top: String(query.$top),
      $skiptoken: page.next,
    });
    const link = `${c.get('origin')}/api/plans/${planId}/rows?${next.toString()}`;
    return c.json({ '@odata.nextLink': link, value });
  });

  app.post('/plans/:id/apply', async (c) => {
    const planId = planIdOf(c);
    const text = await c.req.text();
    const body = applyPlanBody.parse(text === '' ? {} : JSON.parse(text));
    const applied = await desk.write('applyPlan', c.get('actor'), {
      planId,
      allOrNothing: body.allOrNothing,
      reason: body.reason ?? null,
    });
    return c.json(applied, 202, {
      Location: `${c.get('origin')}/api/operations/${String(applied.operationNo)}`,
    });
  });

  return app;
}

function toInput(body: CreatePlanBody): CreatePlanInput {
  return {
    people: toPeople(body),
    surface: body.surface,
    reason: body.reason ?? null,
  };
}

function toPeople(body: CreatePlanBody): PlanPeople {
  if ('rows' in body) return { kind: 'rows', rows: body.rows };
  const { command, selection } = body;
  switch (selection.kind) {
    case 'people':
      return { kind: 'people', keys: selection.keys, command };
    case 'filter': {
      const filter = selection.filter;
      return { kind: 'filter', filter, expression: parseFilter(filter, userEntity), command };
    }
    case 'all':
      return { kind: 'filter', filter: '', expression: null, command };
  }
}

function planIdOf(c: AppContext): PlanId {
  const text = c.req.param('id') ?? '';
  const id = parseId<PlanId>(text);
  if (id === null) throw new Refused({ code: 'ResourceNotFound', id: text });
  return id;
}

async function findPlan(desk: Desk, planId: PlanId): Promise<StoredPlan> {
  const plan = await desk.near((reader) => reader.plan(planId));
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: planId });
  return plan;
}

/** Plans and operations name people and what they hold: whoever may read the directory may see them. */
export function requireReader(c: AppContext): void {
  if (!mayPerform(c.get('actor'), 'readDirectory')) {
    throw new Refused({ code: 'PermissionDenied', action: 'readDirectory' });
  }
}
