import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { answerFailure } from './answer-failure.ts';
import { openapiDocument } from './api/openapi.ts';
import { apiRoutes } from './api/routes.ts';
import { authenticate } from './authenticate.ts';
import { limitBody } from './body-limit.ts';
import type { App, AppContext, AppDeps, AppEnv } from './context.ts';
import { mountGraph } from './graph/mount-graph.ts';
import { healthRoutes } from './health.ts';
import { showHome } from './home-page.ts';
import { HttpRefusal, methodNotAllowed, segmentNotFound } from './http-refusal.ts';
import { isGraphPath, openRequest } from './open-request.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { tokenRoutes } from './token-routes.ts';
import { webApp } from './web-app.ts';

/** Paths that need a caller. */
const guardedPaths = ['/v1.0/*', '/beta/*', '/api/*'];
/** Paths that pages of other sites may call: with a token of their own, never with our cookie. */
const openPaths = [
  '/v1.0/*',
  '/beta/*',
  '/:tenant/oauth2/*',
  '/:tenant/discovery/*',
  '/:tenant/v2.0/*',
];

/** The whole HTTP face. `app.request()` needs no socket: tests and `$batch` use that. */
export function createApp(deps: AppDeps): App {
  const app = new Hono<AppEnv>();
  app.onError((error, c) => answerFailure(deps, error, c));
  app.notFound((c) => answerFailure(deps, nothingAt(c), c));
  app.use('*', openRequest(deps));
  for (const path of openPaths) app.use(path, allowOtherSites);

  // What strangers may see. Their bodies are small.
  app.use('/signin', limitBody);
  app.use('/:tenant/oauth2/*', limitBody);
  app.route('/', healthRoutes(deps));
  app.route('/', tokenRoutes(deps));
  app.route('/', signInRoutes(deps));
  if (deps.webFolder === null) app.get('/', (c) => showHome(deps, c));
  else app.route('/', webApp(deps.webFolder));
  app.get('/api/openapi.json', (c) => {
    c.set('route', '/api/openapi.json');
    return c.json(openapiDocument(apiRoutes, c.get('origin')));
  });

  // A caller is asked for before a body is read: strangers cannot make us hold one.
  for (const path of guardedPaths) {
    app.use(path, authenticate(deps));
    app.use(path, limitBody);
  }
  mountApi(app, deps);
  mountGraph(app, deps);
  return app;
}

/** The routes of `/api`, and 405 for their paths with another method. */
function mountApi(app: App, deps: AppDeps): void {
  const methods = new Map<string, string[]>();
  for (const route of apiRoutes) {
    app.on(route.method, route.path, (c) => {
      c.set('route', route.path);
      return route.answerTo(c, deps);
    });
    methods.set(route.path, [...(methods.get(route.path) ?? []), route.method]);
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      c.set('route', path);
      throw methodNotAllowed(allowed);
    });
  }
}

function nothingAt(c: AppContext): HttpRefusal {
  const { path } = c.req;
  return isGraphPath(path)
    ? segmentNotFound(path.split('/')[2] ?? '')
    : new HttpRefusal(404, 'NotFound', `There is nothing at ${path}.`);
}

/** Headers that scripts of other sites may read (contract.md 0). */
const exposedHeaders = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'request-id',
  'client-request-id',
  'ReadWriteConsistencyToken',
  'SdkVersion',
  'WWW-Authenticate',
  'x-ms-client-gcc-tenant',
  'Retry-After',
];

const anySite = cors({
  origin: '*',
  allowMethods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'],
  exposeHeaders: exposedHeaders,
  maxAge: 3600,
});

/** As Graph: any site, but without credentials, so that a session is never lent. Only browsers send `Origin`. */
const allowOtherSites: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.header('origin') === undefined) return await next();
  return await anySite(c, next);
};
