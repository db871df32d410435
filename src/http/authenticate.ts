import type { MiddlewareHandler } from 'hono';
import { isSameSecret } from '../auth/random-token.ts';
import type { TokenClaims, TokenRefusal } from '../auth/token-verifier.ts';
import type { Actor } from '../core/roles/actor.ts';
import type { AppContext, AppDeps, AppEnv } from './context.ts';
import { HttpRefusal } from './http-refusal.ts';
import { requireSameOrigin } from './same-origin.ts';
import { sessionActor } from './session.ts';

/** Who calls over the local token: whoever can read the data directory. */
export const commandLine: Actor = { kind: 'system', displayName: 'Command line' };

/** Texts that clients know (contract.md 1.20). */
const refusalTexts: Readonly<Record<TokenRefusal, string>> = {
  malformed: 'CompactToken parsing failed with error code: 80049217',
  signature: 'Access token validation failure.',
  audience: 'Access token validation failure. Invalid audience.',
  issuer: 'Access token validation failure. Invalid issuer.',
  expired: 'Lifetime validation failed, the token is expired.',
};

/** Finds out who asks, or answers 401. Everything behind it has `actor`. */
export function authenticate(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('actor', c.env?.inherited?.actor ?? (await actorOf(deps, c)));
    await next();
  };
}

async function actorOf(deps: AppDeps, c: AppContext): Promise<Actor> {
  const header = c.req.header('authorization');
  if (header === undefined) {
    const actor = await sessionActor(deps.desk, c);
    if (actor === null) throw unauthorized(c, 'Access token is empty.');
    requireSameOrigin(c);
    return actor;
  }
  const token = bearerToken(header);
  if (token === '') throw unauthorized(c, 'Access token is empty.');
  if (deps.localToken !== null && isSameSecret(token, deps.localToken)) return commandLine;
  return await appActor(deps, c, token);
}

/** The token of a `Bearer` header, `''` where there is none or the scheme is another. */
function bearerToken(header: string): string {
  return /^bearer +/i.test(header) ? header.slice(7).trim() : '';
}

async function appActor(deps: AppDeps, c: AppContext, token: string): Promise<Actor> {
  const expected = { tenantId: deps.tenantId, origin: c.get('origin'), now: c.get('now') };
  const verdict = await deps.tokens.verify(token, expected);
  if (!verdict.ok) throw unauthorized(c, refusalTexts[verdict.refusal]);
  const actor = await registeredApp(deps, verdict.claims);
  // The registration went after the token was issued.
  if (actor === null) throw unauthorized(c, refusalTexts.signature);
  return actor;
}

/** What was granted when the token was issued and still is. */
async function registeredApp(deps: AppDeps, claims: TokenClaims): Promise<Actor | null> {
  const app = await deps.desk.near((reader) => reader.findApp(claims.appId));
  if (app === null) return null;
  const granted = new Set(app.permissions);
  return {
    kind: 'app',
    appId: app.appId,
    displayName: app.displayName,
    permissions: claims.roles.filter((role) => granted.has(role)),
  };
}

/** 401 in Graph's words, with the challenge that tells clients where tokens come from. */
function unauthorized(c: AppContext, message: string): HttpRefusal {
  const authorize = `${c.get('origin')}/common/oauth2/v2.0/authorize`;
  return new HttpRefusal(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'WWW-Authenticate': `Bearer realm="", authorization_uri="${authorize}", client_id="00000003-0000-0000-c000-000000000000"`,
    },
  });
}
