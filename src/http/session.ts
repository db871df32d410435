import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { tokenHash } from '../auth/random-token.ts';
import type { UserId } from '../core/ids.ts';
import type { Actor } from '../core/roles/actor.ts';
import type { Desk } from '../operations/desk.ts';
import type { AppContext } from './context.ts';

/** Name of the session cookie. */
export const sessionCookie = 'allot_session';
/** Life of a session, in seconds. */
export const sessionLifetimeSeconds: number = 12 * 3600;

/** The token of the session cookie, or null. */
export function sessionToken(c: AppContext): string | null {
  return getCookie(c, sessionCookie) ?? null;
}

/** Whom the session cookie stands for, with their roles of now; null: no session, or the person may not sign in any more. */
export async function sessionActor(desk: Desk, c: AppContext): Promise<Actor | null> {
  const token = sessionToken(c);
  if (token === null) return null;
  const userId = await desk.sessionUser(tokenHash(token));
  return userId === null ? null : await userActor(desk, userId);
}

/** A person as the one who asks; null where the account is gone or blocked. */
async function userActor(desk: Desk, userId: UserId): Promise<Actor | null> {
  return await desk.near(async (reader) => {
    const user = await reader.findUser(userId);
    if (user === null || !user.accountEnabled) return null;
    const roles = await reader.rolesOf(userId);
    return {
      kind: 'user',
      userId,
      userPrincipalName: user.userPrincipalName,
      displayName: user.displayName,
      userType: user.userType,
      roles: roles.map(({ roleId, directoryScopeId }) => ({
        roleId,
        directoryScopeId,
        allowedResourceActions: null,
      })),
      scopes: null,
    };
  });
}

/** Gives the browser its session. Only our own pages' requests carry it, scripts cannot read it. */
export function giveSession(c: AppContext, token: string): void {
  setCookie(c, sessionCookie, token, {
    ...cookieAttributes(c),
    maxAge: sessionLifetimeSeconds,
  });
}

/** Takes the session away from the browser. */
export function forgetSession(c: AppContext): void {
  deleteCookie(c, sessionCookie, cookieAttributes(c));
}

function cookieAttributes(c: AppContext): {
  readonly path: string;
  readonly httpOnly: true;
  readonly sameSite: 'Lax';
  readonly secure: boolean;
} {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('origin').startsWith('https:'),
  };
}
