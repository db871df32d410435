import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { App, AppContext, AppEnv } from './context.ts';

/** Built files carry a hash of their content in their names: whoever has one never asks again. */
const foreverSeconds = 31_536_000;

/**
 * The pages: built files, and for every other address that a browser opens the one document that reads it. Scripts and styles come
 * from here only; nobody may frame the pages.
 */
export function webApp(folder: string): App {
  const app = new Hono<AppEnv>();
  // Held in memory: it is small, and every page begins with it.
  const document = readFileSync(join(folder, 'index.html'), 'utf8');
  app.use('/assets/*', async (c, next) => {
    c.set('route', '/assets/*');
    await next();
    if (c.res.ok) c.header('Cache-Control', `public, max-age=${foreverSeconds}, immutable`);
  });
  app.use('/assets/*', serveStatic({ root: folder, precompressed: true }));
  app.get('/icon.svg', serveStatic({ root: folder }));
  app.get('*', async (c, next) => {
    if (!opensPage(c)) return await next();
    c.set('route', '/*');
    c.header(
      'Content-Security-Policy',
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'same-origin');
    c.header('Cache-Control', 'no-cache');
    return c.html(document);
  });
  return app;
}

/** Addresses that are never pages, whatever is asked for. */
const notPages =
  /^\/(?:api|v1\.0|beta|assets|healthz|readyz|metrics|signin)(?:\/|$)|\/oauth2\/|\/discovery\/|\/\.well-known\//i;

/** Whether a browser opens an address of the pages. */
function opensPage(c: AppContext): boolean {
  return !notPages.test(c.req.path) && (c.req.header('accept') ?? '').includes('text/html');
}
