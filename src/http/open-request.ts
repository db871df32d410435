import type { MiddlewareHandler } from 'hono';
import type { Actor } from '../core/roles/actor.ts';
import type { AppContext, AppDeps, AppEnv } from './context.ts';
import { requestOrigin } from './request-origin.ts';

/** What Graph's gateways say of themselves; clients print it in error reports (contract.md 0). */
const diagnostic = JSON.stringify({
  ServerInfo: {
    DataCenter: 'Allot',
    Slice: 'E',
    Ring: '1',
    ScaleUnit: '000',
    RoleInstance: 'ALLOT0',
  },
});

/** A `client-request-id` that may be sent back: visible ASCII, at most 128 characters. */
const clientRequestIdPattern = /^[\x21-\x7e]{1,128}$/;

/** Whether a path belongs to the Graph face. */
export function isGraphPath(path: string): boolean {
  return path.startsWith('/v1.0/') || path.startsWith('/beta/');
}

/** First of all: ids, time and address of the request, the headers every answer has, and the count when it is over. */
export function openRequest(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = performance.now();
    const requestId = deps.newId();
    c.set('requestId', requestId);
    c.set('clientRequestId', clientRequestIdOf(c, requestId));
    c.set('now', deps.now());
    c.set('route', '');
    setHeaders(c);
    // Last, as it may refuse: the refusal needs the ids above.
    c.set('origin', c.env?.inherited?.origin ?? requestOrigin(c, deps.config));
    await next();
    if (c.env?.inherited === undefined) closeRequest(deps, c, performance.now() - started);
  };
}

function clientRequestIdOf(c: AppContext, requestId: string): string {
  const inherited = c.env?.inherited?.clientRequestId;
  if (inherited !== undefined) return inherited;
  const sent = c.req.header('client-request-id');
  return sent !== undefined && clientRequestIdPattern.test(sent) ? sent : requestId;
}

/** Set before the handler runs: Hono carries them into whatever answer it makes. */
function setHeaders(c: AppContext): void {
  c.header('request-id', c.get('requestId'));
  c.header('client-request-id', c.get('clientRequestId'));
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Accept-Encoding');
  if (!isGraphPath(c.req.path)) return;
  c.header('OData-Version', '4.0');
  c.header('x-ms-ags-diagnostic', diagnostic);
  c.header('x-ms-resource-unit', '1');
  if (c.req.url.startsWith('https:')) {
    c.header('Strict-Transport-Security', 'max-age=31536000');
  }
}

function closeRequest(deps: AppDeps, c: AppContext, milliseconds: number): void {
  const route = routeOf(c);
  const { status } = c.res;
  deps.metrics.request({ method: methodLabel(c.req.method), route, status }, milliseconds / 1000);
  deps.log.request({
    at: c.get('now'),
    'request-id': c.get('requestId'),
    'client-request-id': c.get('clientRequestId'),
    method: c.req.method,
    path: c.req.path,
    route,
    status,
    milliseconds: Math.round(milliseconds * 100) / 100,
    actor: actorLabel(c.get('actor')),
  });
}

/** Pattern of the route that answered; `(none)` keeps paths nobody serves in one series. */
function routeOf(c: AppContext): string {
  const { route } = c.var;
  return route === '' ? '(none)' : route;
}

const countedMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function methodLabel(method: string): string {
  return countedMethods.has(method) ? method : '(other)';
}

function actorLabel(actor: Actor | undefined): string | null {
  if (actor === undefined) return null;
  switch (actor.kind) {
    case 'user':
      return `user ${actor.userId}`;
    case 'app':
      return `app ${actor.appId}`;
    case 'system':
      return `system ${actor.displayName}`;
  }
}
