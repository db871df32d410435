import { Hono } from 'hono';
import type { App, AppDeps, AppEnv } from './context.ts';

/** Longest that a readiness check waits for the data, in milliseconds. */
const readyMilliseconds = 2000;

/** For who watches over the process: alive, able to serve, figures. */
export function healthRoutes(deps: AppDeps): App {
  const app = new Hono<AppEnv>();
  app.get('/healthz', (c) => {
    c.set('route', '/healthz');
    return c.json({ status: 'alive' });
  });
  app.get('/readyz', async (c) => {
    c.set('route', '/readyz');
    const ready = await isReady(deps);
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    c.set('route', '/metrics');
    c.header('Content-Type', deps.metrics.contentType);
    return c.body(await deps.metrics.text());
  });
  return app;
}

/** Whether the data answers in time. */
async function isReady(deps: AppDeps): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), readyMilliseconds);
  });
  try {
    const answer = deps.desk.near((reader) => reader.organization()).then(() => true);
    return await Promise.race([answer, late]);
  } catch (error) {
    deps.log.defect('readyz', error);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
