import * as z from 'zod';
import { cloudAddresses } from '../../core/directory/cloud.ts';
import { requirePermission } from '../../operations/require-permission.ts';
import { type ApiRoute, apiRoute } from './api-route.ts';
import { toPersonBrief } from './present-person.ts';
import { billingAccountBody, cloudBody } from './supply-bodies.ts';

/** People that a billing account names at most. */
const billingRolesMax = 100;

/** Who may spend, and which cloud the organization is in. */
export const billingAccountRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: '/api/settings/billing-account',
    summary: 'Who has which place in the billing account',
    answer: billingAccountBody,
    handle: ({ actor, deps }) => {
      requirePermission(actor, 'readSubscriptions');
      return deps.desk.near(async (reader) => {
        const { billingAccount = [] } = await reader.organization();
        const users = await reader.usersByIds(billingAccount.map(({ userId }) => userId));
        const byId = new Map<string, (typeof users)[number]>(users.map((user) => [user.id, user]));
        return {
          value: billingAccount.flatMap(({ userId, role }) => {
            const user = byId.get(userId);
            return user === undefined ? [] : [{ user: toPersonBrief(user), role }];
          }),
        };
      });
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/settings/billing-account',
    summary: 'Replace who may spend; nobody: roles alone decide who buys',
    body: z.strictObject({
      value: z
        .array(
          z.strictObject({
            user: z.string(),
            role: z.enum(['owner', 'contributor', 'invoiceManager', 'reader']),
          }),
        )
        .max(billingRolesMax),
    }),
    status: 204,
    handle: async ({ body, actor, deps, c }) => {
      await deps.desk.write('setBillingAccount', actor, body);
      return c.body(null, 204);
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/organization/cloud',
    summary: 'Which cloud the organization is in, and the addresses of that cloud',
    answer: cloudBody,
    handle: ({ actor, deps }) => {
      requirePermission(actor, 'readOrganization');
      return deps.desk.near(async (reader) => {
        const { settings } = await reader.organization();
        const { cloud = 'worldwide', sector = 'commercial' } = settings;
        return { cloud, sector, addresses: cloudAddresses[cloud] };
      });
    },
  }),
];
