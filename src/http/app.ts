import { Hono } from 'hono';
import { answerFailure } from './answer-failure.ts';
import { apiRoutes } from './api/routes.ts';
import { authenticate } from './authenticate.ts';
import { limitBody } from './body-limit.ts';
import type { App, AppDeps, AppEnv } from './context.ts';
import { HttpRefusal, segmentNotFound } from './http-refusal.ts';
import { openRequest } from './open-request.ts';

/** The whole HTTP face. `app.request()` needs no socket: tests and `$batch` use that. */
export function createApp(deps: AppDeps): App {
  const app = new Hono<AppEnv>();
  app.onError((error, c) => answerFailure(deps, error, c));
  app.use('*', openRequest(deps));

  // A caller is asked for before a body is read: strangers cannot make us hold one.
  for (const prefix of ['/v1.0/*', '/beta/*', '/api/*']) app.use(prefix, authenticate(deps));
  app.use('*', limitBody);

  for (const route of apiRoutes) {
    app.on(route.method, route.path, (c) => {
      c.set('route', route.path);
      return route.answerTo(c, deps);
    });
  }
  app.notFound((c) => {
    if (c.req.path.startsWith('/v1.0') || c.req.path.startsWith('/beta')) {
      throw segmentNotFound(c.req.path.split('/')[2] ?? '');
    }
    throw new HttpRefusal(404, 'NotFound', `There is nothing at ${c.req.path}.`);
  });
  return app;
}
