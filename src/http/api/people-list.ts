import { z } from 'zod';
import type {
  PeopleCountBody,
  PeopleIdsBody,
  PeopleWindowBody,
  PersonRow,
} from '../../api/people.ts';
import { Refused } from '../../core/problems.ts';
import type { Action } from '../../core/roles/action.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import type { ListedPeople } from '../../operations/directory/people-list.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

/** Characters of what is typed, of a view's id and of a snapshot's name. */
const typedCharactersMax = 200;
/** People of one window, and ids of one range. */
const windowPeopleDefault = 100;
const windowPeopleMax = 200;
const rangeIdsMax = 5000;

const text = z.string().min(1).max(typedCharactersMax);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Conditions of a list of people, as a plan's selection has them. */
export const listBody: z.ZodType<ListedPeople> = z.strictObject({
  view: text.optional(),
  q: z.string().max(typedCharactersMax).optional(),
  sku: text.optional(),
  by: z.enum(['direct', 'group']).optional(),
  group: text.optional(),
  deleted: z.boolean().optional(),
});

const listParameters = z.object({
  view: text.optional(),
  q: z.string().max(typedCharactersMax).optional(),
  sku: text.optional(),
  by: z.enum(['direct', 'group']).optional(),
  group: text.optional(),
  deleted: flag.optional(),
});
/** The same as query parameters. */
export const listQuery: z.ZodType<ListedPeople> = listParameters;
const orderQuery = listParameters.extend({
  sort: z.enum(['displayName', 'userPrincipalName']).default('displayName'),
  desc: flag.default(false),
});
const position = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0);
const windowQuery = orderQuery.extend({
  skip: position,
  top: z.coerce.number().int().min(1).max(windowPeopleMax).default(windowPeopleDefault),
  snapshot: z.string().max(typedCharactersMax).optional(),
});
const idsQuery = orderQuery.extend({
  skip: position,
  top: z.coerce.number().int().min(1).max(rangeIdsMax).default(rangeIdsMax),
});

const heldLicense = z.object({
  skuId: z.string(),
  isHeld: z.boolean(),
  isDirect: z.boolean(),
  groups: z.array(z.object({ id: z.string(), displayName: z.string() })),
  appsOn: z.number(),
  appsTotal: z.number(),
  error: z
    .enum([
      'CountViolation',
      'MutuallyExclusiveViolation',
      'DependencyViolation',
      'ProhibitedInUsageLocationViolation',
      'UniquenessViolation',
      'Other',
    ])
    .nullable(),
});
const personRow: z.ZodType<PersonRow> = z.object({
  id: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  mail: z.string().nullable(),
  userType: z.enum(['Member', 'Guest']),
  accountEnabled: z.boolean(),
  usageLocation: z.string().nullable(),
  department: z.string().nullable(),
  jobTitle: z.string().nullable(),
  deletedDateTime: z.string().nullable(),
  licenses: z.array(heldLicense),
});
const windowBody: z.ZodType<PeopleWindowBody> = z.object({
  rows: z.array(personRow),
  snapshot: z.string(),
  isChanged: z.boolean(),
  total: z.number().nullable(),
});
const countBody: z.ZodType<PeopleCountBody> = z.object({ count: z.number(), snapshot: z.string() });
const idsBody: z.ZodType<PeopleIdsBody> = z.object({ ids: z.array(z.string()) });

/** Lists of people by position, as the pages show them. */
export const peopleListRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/people-list',
    summary: 'People who meet all conditions, from any position of the list, with what they hold',
    query: windowQuery,
    answer: windowBody,
    handle: async ({ query, actor, deps: { desk } }) => {
      requireListReader(actor, query);
      const input = {
        list: listOf(query),
        order: orderOf(query),
        skip: query.skip,
        top: query.top,
      };
      const window = await finished(() => desk.read('peopleWindow', input));
      const { rows, state, total } = window;
      const isChanged = query.snapshot !== undefined && query.snapshot !== state;
      return { rows, snapshot: state, isChanged, total };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/people-list/count',
    summary: 'How many people a list has',
    query: orderQuery,
    answer: countBody,
    handle: async ({ query, actor, deps: { desk } }) => {
      requireListReader(actor, query);
      const input = { list: listOf(query), order: orderOf(query) };
      const { count, state } = await finished(() => desk.read('peopleCount', input));
      return { count, snapshot: state };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/people-list/ids',
    summary: 'Ids of a range of a list',
    query: idsQuery,
    answer: idsBody,
    handle: async ({ query, actor, deps: { desk } }) => {
      requireListReader(actor, query);
      const input = {
        list: listOf(query),
        order: orderOf(query),
        skip: query.skip,
        top: query.top,
      };
      return { ids: (await finished(() => desk.read('peopleIds', input))).ids };
    },
  }),
];

/** What a caller must be allowed: who is on the list, and for the licenses of each row, what they hold. */
export function requireListReader(actor: Actor, query: ListedPeople): void {
  const actions: Action[] = [
    query.deleted === true ? 'readDeletedUsers' : 'readUsers',
    'readLicenseDetails',
  ];
  if (query.group !== undefined) actions.push('readGroupMembers');
  for (const action of actions) {
    if (!mayPerform(actor, action)) throw new Refused({ code: 'PermissionDenied', action });
  }
}

/** The conditions among a query's parameters. */
export function listOf(query: ListedPeople): ListedPeople {
  const { view, q, sku, by, group, deleted } = query;
  return { view, q, sku, by, group, deleted };
}

function orderOf(query: z.output<typeof orderQuery>): {
  readonly property: 'displayName' | 'userPrincipalName';
  readonly descending: boolean;
} {
  return { property: query.sort, descending: query.desc };
}

/** Asks until the work is done: a long one is paused now and then, so that other lists get their turn. */
export async function finished<Output extends { readonly paused: boolean }>(
  ask: () => Promise<Output>,
): Promise<Extract<Output, { readonly paused: false }>> {
  for (;;) {
    const output = await ask();
    if (isFinished(output)) return output;
  }
}

function isFinished<Output extends { readonly paused: boolean }>(
  output: Output,
): output is Extract<Output, { readonly paused: false }> {
  return !output.paused;
}
