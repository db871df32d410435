import { z } from 'zod';
import type { GroupRow, GroupsBody, SearchBody } from '../../api/overview.ts';
import type { PersonBrief, ResolvedPeopleBody } from '../../api/people.ts';
import { Refused } from '../../core/problems.ts';
import type { Action } from '../../core/roles/action.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { searchEverything } from '../../operations/search-everything.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

/** Keys of a pasted list, and characters of one of them. */
const keysMax = 10_000;
const keyCharactersMax = 1024;
/** Characters of what is typed. */
const typedCharactersMax = 200;
/** Groups on one page. */
const groupsPageDefault = 100;
const groupsPageMax = 200;

const personBrief = z.object({
  id: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  userType: z.enum(['Member', 'Guest']),
}) satisfies z.ZodType<PersonBrief>;
const resolvedBody: z.ZodType<ResolvedPeopleBody> = z.object({
  people: z.array(personBrief.extend({ key: z.string() })),
  unknown: z.array(z.string()),
  ambiguous: z.array(z.string()),
});
const searchBody: z.ZodType<SearchBody> = z.object({
  people: z.array(personBrief),
  groups: z.array(
    z.object({ id: z.string(), displayName: z.string(), mail: z.string().nullable() }),
  ),
  products: z.array(
    z.object({ skuId: z.string(), displayName: z.string(), skuPartNumber: z.string() }),
  ),
});
const groupRow: z.ZodType<GroupRow> = z.object({
  id: z.string(),
  displayName: z.string(),
  description: z.string().nullable(),
  mail: z.string().nullable(),
  kind: z.enum(['security', 'mailEnabledSecurity', 'microsoft365', 'distribution']),
  isDynamic: z.boolean(),
  isSynchronized: z.boolean(),
  members: z.number(),
  owners: z.number(),
});
const groupsBody: z.ZodType<GroupsBody> = z.object({
  value: z.array(groupRow),
  count: z.number(),
  '@odata.nextLink': z.string().exactOptional(),
});

const typed = z.string().max(typedCharactersMax);
const groupsQuery = z.object({
  q: typed.default(''),
  $top: z.coerce.number().int().min(1).max(groupsPageMax).default(groupsPageDefault),
  $skiptoken: z.string().nullish(),
});

/** What pages look up while somebody types or pastes. */
export const directorySearchRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'POST',
    path: '/api/people/resolve',
    summary: 'Who is meant by a pasted list of ids, user names, mail addresses or display names',
    body: z.strictObject({ keys: z.array(z.string().max(keyCharactersMax)).max(keysMax) }),
    answer: resolvedBody,
    handle: async ({ body, actor, deps: { desk } }) => {
      requireAction(actor, 'readUsers');
      return desk.read('resolvePeople', body);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/groups-list',
    summary: 'Groups by display name, with how many members and owners they have',
    query: groupsQuery,
    answer: groupsBody,
    handle: async ({ query, actor, origin, deps: { desk } }) => {
      requireAction(actor, 'readGroups');
      requireAction(actor, 'readGroupMembers');
      const { q, $top, $skiptoken } = query;
      const page = await desk.read('groupRows', { q, top: $top, after: $skiptoken ?? null });
      const body = { value: page.items, count: page.count ?? page.items.length };
      if (page.next === null) return body;
      const next = new URLSearchParams({ q, $top: String($top), $skiptoken: page.next });
      return { ...body, '@odata.nextLink': `${origin}/api/groups-list?${next.toString()}` };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/search',
    summary:
      'People, groups and owned products whose names begin as typed; what the caller may read of these',
    query: z.object({ q: typed }),
    answer: searchBody,
    handle: async ({ query, actor, deps: { desk } }) => {
      const kinds = {
        people: mayPerform(actor, 'readUsers'),
        groups: mayPerform(actor, 'readGroups'),
        products: mayPerform(actor, 'readProducts'),
      };
      if (!kinds.people && !kinds.groups && !kinds.products) requireAction(actor, 'readUsers');
      return desk.near((reader) => searchEverything(reader, query.q, kinds));
    },
  }),
];

function requireAction(actor: Actor, action: Action): void {
  if (!mayPerform(actor, action)) throw new Refused({ code: 'PermissionDenied', action });
}
