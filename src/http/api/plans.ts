import { z } from 'zod';
import { parseId, type PlanId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';
import type { Surface } from '../../core/plan/outcome.ts';
import type { Resolution } from '../../core/plan/resolution.ts';
import { Refused } from '../../core/problems.ts';
import { type Actor } from '../../core/roles/actor.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { userEntity } from '../../graph/resources/user.ts';
import { parseFilter } from '../../odata/parse/filter.ts';
import { resolutionsMax } from '../../operations/check-resolutions.ts';
import type { PlanPeople } from '../../operations/create-plan.ts';
import type { ListedPeople } from '../../operations/directory/people-list.ts';
import { exceptedPeopleMax } from '../../operations/selected-people.ts';
import type { Desk } from '../../operations/desk.ts';
import type { StoredPlan } from '../../store/stored-plan.ts';
import { namesAbout } from '../problem-names.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { commandSchema } from './command-schema.ts';
import {
  appliedBody,
  planBody,
  planProblemsBody,
  planRowsBody,
  resolutionBody,
} from './plan-bodies.ts';
import { keySchema, reasonSchema, surfaceSchema } from './plan-request.ts';
import { finished, listBody } from './people-list.ts';
import { presentPlan, toPlanRowBody } from './present-plan.ts';
import { toProblemGroup } from './present-problems.ts';

/** People that one request may list; the body limit bounds it as well. */
const listedPeopleMax = 250_000;
/** Rows of a plan on one page. */
const rowsPageDefault = 100;
const rowsPageMax = 999;
/** Characters of a group's name. */
const confirmationCharactersMax = 256;

const commandPlan = z.strictObject({
  command: commandSchema,
  selection: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('people'),
      keys: z.array(keySchema).min(1).max(listedPeopleMax),
    }),
    z.strictObject({ kind: z.literal('filter'), filter: z.string() }),
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({
      kind: z.literal('list'),
      list: listBody,
      except: z.array(keySchema).max(exceptedPeopleMax).default([]),
    }),
  ]),
  surface: surfaceSchema.default('api'),
  resolutions: z.array(resolutionBody).max(resolutionsMax).default([]),
  reason: reasonSchema,
});
const rowsPlan = z.strictObject({
  rows: z
    .array(z.strictObject({ key: keySchema, command: commandSchema, line: z.int().optional() }))
    .min(1)
    .max(listedPeopleMax),
  surface: surfaceSchema.default('api'),
  reason: reasonSchema,
});

/** What `POST /api/plans` takes: one command for a selection of people, or a command a row. */
type CreatePlanBody = {
  readonly surface: Surface;
  readonly reason?: string | null | undefined;
} & (
  | {
      readonly command: Command;
      readonly resolutions: readonly Resolution[];
      readonly selection:
        | { readonly kind: 'people'; readonly keys: readonly string[] }
        | { readonly kind: 'filter'; readonly filter: string }
        | { readonly kind: 'all' }
        | {
            readonly kind: 'list';
            readonly list: ListedPeople;
            readonly except: readonly string[];
          };
    }
  | { readonly rows: readonly { readonly key: string; readonly command: Command }[] }
);
const createPlanBody: z.ZodType<CreatePlanBody> = z.union([commandPlan, rowsPlan]);

const planParams = z.object({ id: z.string() });
const rowsQuery = z.object({
  kind: z.enum(['all', 'change', 'problem', 'unchanged', 'drifted']).default('all'),
  $top: z.coerce.number().int().min(1).max(rowsPageMax).default(rowsPageDefault),
  $skiptoken: z.string().nullish(),
});
const planAgainBody = z.strictObject({
  resolutions: z.array(resolutionBody).max(resolutionsMax).default([]),
  only: z.literal('failed').exactOptional(),
});
const applyPlanBody = z.strictObject({
  allOrNothing: z.boolean().default(false),
  reason: reasonSchema,
  confirmation: z.string().max(confirmationCharactersMax).exactOptional(),
});

/** Plans: make one, look at it, apply it. */
export const planRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'POST',
    path: '/api/plans',
    summary: 'Plan a change of licenses: what would happen, for whom, and what stands in the way',
    body: createPlanBody,
    status: 201,
    answer: planBody,
    handle: async ({ body, actor, origin, deps, c }) => {
      const people = toPeople(body);
      const counted =
        people.kind === 'filter' || people.kind === 'list'
          ? await finished(() => deps.desk.read('countSelected', { actor, people }))
          : null;
      const { planId } = await deps.desk.write('createPlan', actor, {
        people,
        ...(counted !== null && { count: counted.count }),
        surface: body.surface,
        reason: body.reason ?? null,
        resolutions: 'rows' in body ? [] : body.resolutions,
      });
      c.header('Location', `${origin}/api/plans/${planId}`);
      return await presentPlan(deps.desk, await findPlan(deps.desk, planId));
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/plans/:id',
    summary: 'How far a plan is computed or applied, and its totals',
    params: planParams,
    answer: planBody,
    handle: async ({ params, actor, deps }) => {
      requirePlanReader(actor);
      return await presentPlan(deps.desk, await findPlan(deps.desk, parsePlanId(params.id)));
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/plans/:id/rows',
    summary: 'What a plan says of each person, with the ways out of each problem',
    params: planParams,
    query: rowsQuery,
    answer: planRowsBody,
    handle: async ({ params, query, actor, origin, deps }) => {
      requirePlanReader(actor);
      const planId = parsePlanId(params.id);
      const page = await deps.desk.read('listPlanRows', {
        planId,
        kind: query.kind,
        top: query.$top,
        after: query.$skiptoken ?? null,
      });
      const names = await namesAbout(
        deps.desk,
        page.rows.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.problems)),
      );
      const value = page.rows.map((row) => toPlanRowBody(row, names));
      if (page.next === null) return { value };
      const next = new URLSearchParams({
        kind: query.kind,
        $top: String(query.$top),
        $skiptoken: page.next,
      });
      return { '@odata.nextLink': `${origin}/api/plans/${planId}/rows?${next.toString()}`, value };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/plans/:id/problems',
    summary: 'What stands in the way in a plan, with whom it concerns and the ways out',
    params: planParams,
    answer: planProblemsBody,
    handle: async ({ params, actor, deps }) => {
      requirePlanReader(actor);
      const planId = parsePlanId(params.id);
      const told = await deps.desk.read('listPlanProblems', { planId });
      const names = await namesAbout(
        deps.desk,
        told.problems.map(({ problem }) => problem),
      );
      const people = new Map(told.people.map((person) => [person.id, person]));
      const { resolutions } = told;
      return {
        value: told.problems.map((each) => toProblemGroup(each, { names, people, resolutions })),
      };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/plans/:id/again',
    summary: 'Plan the same people and command once more, at the present state',
    params: planParams,
    body: planAgainBody,
    status: 201,
    answer: planBody,
    handle: async ({ params, body, actor, origin, deps, c }) => {
      const { planId } = await deps.desk.write('planAgain', actor, {
        planId: parsePlanId(params.id),
        resolutions: body.resolutions,
        only: body.only ?? 'all',
      });
      c.header('Location', `${origin}/api/plans/${planId}`);
      return await presentPlan(deps.desk, await findPlan(deps.desk, planId));
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/plans/:id/apply',
    summary: 'Apply a plan that is ready; answers with the operation, which runs on',
    params: planParams,
    body: applyPlanBody,
    status: 202,
    answer: appliedBody,
    handle: async ({ params, body, actor, origin, deps, c }) => {
      const applied = await deps.desk.write('applyPlan', actor, {
        planId: parsePlanId(params.id),
        allOrNothing: body.allOrNothing,
        reason: body.reason ?? null,
        confirmation: body.confirmation ?? null,
      });
      c.header('Location', `${origin}/api/operations/${String(applied.operationNo)}`);
      return applied;
    },
  }),
];

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
    case 'list':
      return { ...selection, command };
  }
}

function parsePlanId(text: string): PlanId {
  const id = parseId<PlanId>(text);
  if (id === null) throw new Refused({ code: 'ResourceNotFound', id: text });
  return id;
}

async function findPlan(desk: Desk, planId: PlanId): Promise<StoredPlan> {
  const plan = await desk.near((reader) => reader.plan(planId));
  if (plan === null) throw new Refused({ code: 'ResourceNotFound', id: planId });
  return plan;
}

/** Plans and operations say who holds what and why: for those who see the licensing pages or may assign. */
export function requirePlanReader(actor: Actor): void {
  if (mayPerform(actor, 'readLicensePages') || mayPerform(actor, 'assignUserLicense')) return;
  throw new Refused({ code: 'PermissionDenied', action: 'readLicensePages' });
}
