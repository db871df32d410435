import { z } from 'zod';
import { Refused } from '../../core/problems.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { licensesSummary } from '../../operations/licenses-summary.ts';
import { productsSummary } from '../../operations/products-summary.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';

/** People offered while somebody types. */
const typeAheadDefault = 10;
const typeAheadMax = 50;
/** Characters of what is typed. */
const typedCharactersMax = 200;

const peopleQuery = z.object({
  q: z.string().max(typedCharactersMax),
  $top: z.coerce.number().int().min(1).max(typeAheadMax).default(typeAheadDefault),
});

/** What pages show at a glance. */
export const summaryRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/summary/licenses',
    summary: 'The Licenses page: a row for each product over all its subscriptions',
    answer: z.unknown(),
    handle: async ({ actor, deps }) => {
      if (!mayPerform(actor, 'readProducts')) {
        throw new Refused({ code: 'PermissionDenied', action: 'readProducts' });
      }
      return { value: await deps.desk.near(licensesSummary) };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/summary/products',
    summary: 'Your products: a row for each subscription',
    answer: z.unknown(),
    handle: async ({ actor, deps }) => {
      if (!mayPerform(actor, 'readSubscriptions')) {
        throw new Refused({ code: 'PermissionDenied', action: 'readSubscriptions' });
      }
      return { value: await deps.desk.near((reader) => productsSummary(reader, actor)) };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/people',
    summary: 'People whose name, user name or mail begins as typed',
    query: peopleQuery,
    answer: z.unknown(),
    handle: async ({ query, actor, deps }) => {
      if (!mayPerform(actor, 'readUsers')) {
        throw new Refused({ code: 'PermissionDenied', action: 'readUsers' });
      }
      const people = await deps.desk.near((reader) => reader.typeAhead(query.q, query.$top));
      const value = people.map(
        ({ id, displayName, userPrincipalName, mail, department, userType }) => ({
          id,
          displayName,
          userPrincipalName,
          mail,
          department,
          userType,
        }),
      );
      return { value };
    },
  }),
];
