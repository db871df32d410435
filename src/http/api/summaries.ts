import { z } from 'zod';
import type { SuggestedPeopleBody } from '../../api/people.ts';
import { licensesSummary } from '../../operations/licenses-summary.ts';
import { ownedProducts } from '../../operations/owned-products.ts';
import { productsSummary } from '../../operations/products-summary.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { licensesBody, productsBody, yourProductsBody } from './license-bodies.ts';

/** People offered while somebody types. */
const typeAheadDefault = 10;
const typeAheadMax = 50;
/** Characters of what is typed. */
const typedCharactersMax = 200;

const peopleQuery = z.object({
  q: z.string().max(typedCharactersMax),
  $top: z.coerce.number().int().min(1).max(typeAheadMax).default(typeAheadDefault),
});

const peopleBody: z.ZodType<SuggestedPeopleBody, SuggestedPeopleBody> = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      displayName: z.string(),
      userPrincipalName: z.string(),
      mail: z.string().nullable(),
      department: z.string().nullable(),
      userType: z.enum(['Member', 'Guest']),
    }),
  ),
});

/** What pages show at a glance. */
export const summaryRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/summary/licenses',
    summary: 'The Licenses page: a row for each product over all its subscriptions',
    answer: licensesBody,
    handle: async ({ actor, deps }) => {
      requirePermission(actor, 'readProducts');
      return { value: await deps.desk.near((reader) => licensesSummary(reader, actor)) };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/summary/products',
    summary: 'Your products: a row for each subscription',
    answer: yourProductsBody,
    handle: async ({ actor, deps }) => {
      requirePermission(actor, 'readSubscriptions');
      return { value: await deps.desk.near((reader) => productsSummary(reader, actor)) };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/products',
    summary: 'The owned products with their apps and what each app needs',
    answer: productsBody,
    handle: async ({ actor, deps }) => {
      requirePermission(actor, 'readProducts');
      return { value: await deps.desk.near(ownedProducts) };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/people',
    summary: 'People whose name, user name or mail begins as typed',
    query: peopleQuery,
    answer: peopleBody,
    handle: async ({ query, actor, deps }) => {
      requirePermission(actor, 'readUsers');
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
