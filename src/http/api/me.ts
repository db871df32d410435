import * as z from 'zod';
import type { MeBody } from '../../api/organization.ts';
import { actionNames } from '../../core/roles/action.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { allowedActions } from '../../core/roles/allowed-actions.ts';
import { mayLicenseGuests } from '../../core/roles/may-perform.ts';
import { apiRoute } from './api-route.ts';
import type { ApiRoute } from './api-route.ts';
import { settingsBody, toSettingsBody } from './settings-body.ts';

/** Answer of `GET /api/me`. */
export const meBody: z.ZodType<MeBody, MeBody> = z.object({
  kind: z.enum(['user', 'app', 'system']),
  /** User id or client id; null for the command line. */
  id: z.string().nullable(),
  displayName: z.string(),
  userPrincipalName: z.string().nullable(),
  roles: z.array(z.object({ roleId: z.string(), directoryScopeId: z.string() })),
  permissions: z.array(z.string()),
  can: z.array(z.enum(actionNames)),
  mayLicenseGuests: z.boolean(),
  organization: z.object({
    tenantId: z.string(),
    displayName: z.string(),
    countryLetterCode: z.string(),
    defaultUsageLocation: z.string().nullable(),
    domains: z.array(z.object({ name: z.string(), isDefault: z.boolean() })),
    clockAheadMilliseconds: z.number().nullable(),
  }),
  settings: settingsBody,
});

/** Who the server takes the caller for, what they may do, and for whom. */
export const getMe: ApiRoute = apiRoute({
  method: 'GET',
  path: '/api/me',
  summary: 'Who the caller is, with roles or permissions, and what they may do',
  answer: meBody,
  async handle({ actor, deps }): Promise<MeBody> {
    const organization = await deps.desk.near((reader) => reader.organization());
    const { tenantId, displayName, countryLetterCode, defaultUsageLocation } = organization;
    return {
      ...callerOf(actor),
      can: allowedActions(actor),
      mayLicenseGuests: mayLicenseGuests(actor, organization.settings),
      organization: {
        tenantId,
        displayName,
        countryLetterCode,
        defaultUsageLocation,
        domains: organization.verifiedDomains.map(({ name, isDefault }) => ({ name, isDefault })),
        clockAheadMilliseconds: organization.rehearsal?.clockAheadMilliseconds ?? null,
      },
      settings: toSettingsBody(organization.settings),
    };
  },
});

type Caller = Pick<
  MeBody,
  'kind' | 'id' | 'displayName' | 'userPrincipalName' | 'roles' | 'permissions'
>;

function callerOf(actor: Actor): Caller {
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
