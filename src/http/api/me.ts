import * as z from 'zod';
import type { Actor } from '../../core/roles/actor.ts';
import { apiRoute } from './api-route.ts';
import type { ApiRoute } from './api-route.ts';

const heldRole = z.object({ roleId: z.string(), directoryScopeId: z.string() });

const caller = z.object({
  kind: z.enum(['user', 'app', 'system']),
  /** User id or client id; null for the command line. */
  id: z.string().nullable(),
  displayName: z.string(),
  userPrincipalName: z.string().nullable(),
  roles: z.array(heldRole),
  permissions: z.array(z.string()),
  organization: z.object({ tenantId: z.string(), displayName: z.string() }),
});

/** Who the server takes the caller for. */
export const getMe: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/me',
  summary: 'Who the caller is, with roles or permissions',
  answer: caller,
  async handle({ actor, deps }) {
    const { tenantId, displayName } = await deps.desk.near((reader) => reader.organization());
    return { ...callerOf(actor), organization: { tenantId, displayName } };
  },
});

function callerOf(actor: Actor): Omit<z.infer<typeof caller>, 'organization'> {
  const nobody = { id: null, userPrincipalName: null, roles: [], permissions: [] };
  const { kind, displayName } = actor;
  switch (actor.kind) {
    case 'user':
      return {
        ...nobody,
        kind,
        displayName,
        id: actor.userId,
        userPrincipalName: actor.userPrincipalName,
        roles: actor.roles.map(({ roleId, directoryScopeId }) => ({ roleId, directoryScopeId })),
      };
    case 'app':
      return {
        ...nobody,
        kind,
        displayName,
        id: actor.appId,
        permissions: [...actor.permissions],
      };
    case 'system':
      return { ...nobody, kind, displayName };
  }
}
