import * as z from 'zod';
import { hashSecret, newSecret } from '../../auth/app-secret.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { Refused } from '../../core/problems.ts';
import { appNameMax, appPermissionsMax } from '../../operations/add-app.ts';
import { apiRoute } from './api-route.ts';
import type { ApiRoute } from './api-route.ts';

const app = z.object({
  clientId: z.string(),
  objectId: z.string(),
  displayName: z.string(),
  permissions: z.array(z.string()),
  createdDateTime: z.string(),
});

/** Registers an app. Its secret is in this answer and nowhere else. */
export const addAppRoute: ApiRoute = apiRoute({
  method: 'POST',
  path: '/api/apps',
  summary: 'Register an app; its secret is shown this once',
  body: z.object({
    displayName: z.string().min(1).max(appNameMax),
    permissions: z.array(z.string()).max(appPermissionsMax).default([]),
  }),
  answer: z.object({
    tenantId: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    displayName: z.string(),
    permissions: z.array(z.string()),
  }),
  status: 201,
  async handle({ actor, body, deps }) {
    const clientSecret = newSecret();
    const secretHash = await hashSecret(clientSecret);
    const { appId, tenantId } = await deps.desk.write('addApp', actor, { ...body, secretHash });
    return { tenantId, clientId: appId, clientSecret, ...body };
  },
});

/** Lists registrations; their secrets are not known any more. */
export const listAppsRoute: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/apps',
  summary: 'List app registrations',
  answer: z.object({ value: z.array(app) }),
  async handle({ actor, deps }) {
    if (!mayPerform(actor, 'manageApps')) {
      throw new Refused({ code: 'PermissionDenied', action: 'manageApps' });
    }
    const apps = await deps.desk.near((reader) => reader.listApps());
    return {
      value: apps.map(({ appId, objectId, displayName, permissions, createdAt }) => ({
        clientId: appId,
        objectId,
        displayName,
        permissions: [...permissions],
        createdDateTime: createdAt,
      })),
    };
  },
});

/** Removes a registration: its tokens are refused at once. */
export const removeAppRoute: ApiRoute = apiRoute({
  method: 'DELETE',
  path: '/api/apps/:clientId',
  summary: 'Remove an app registration; its tokens stop working at once',
  params: z.object({ clientId: z.string() }),
  status: 204,
  async handle({ actor, params, deps }) {
    await deps.desk.write('removeApp', actor, { appId: params.clientId.toLowerCase() });
    return undefined;
  },
});
