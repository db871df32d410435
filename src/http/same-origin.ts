import type { AppContext } from './context.ts';
import { HttpRefusal } from './http-refusal.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * For requests that a browser's cookie vouches for: whoever changes something must come from our own pages. Every
 * browser says so in `Sec-Fetch-Site` or `Origin`; a request that says neither is refused. Unlike hono/csrf this
 * covers every content type, as our bodies are JSON.
 */
export function requireSameOrigin(c: AppContext): void {
  if (safeMethods.has(c.req.method)) return;
  if (!isOwnOrigin(c, c.req.header('origin')) && c.req.header('sec-fetch-site') !== 'same-origin') {
    throw foreignOrigin();
  }
}

/** For requests without a cookie yet (signing in): refuses what a browser says comes from elsewhere. */
export function refuseForeignOrigin(c: AppContext): void {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (origin !== undefined && !isOwnOrigin(c, origin)) throw foreignOrigin();
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreignOrigin();
}

function isOwnOrigin(c: AppContext, origin: string | undefined): boolean {
  return origin !== undefined && origin.toLowerCase() === c.get('origin').toLowerCase();
}

function foreignOrigin(): HttpRefusal {
  return new HttpRefusal(
    403,
    'Authorization_RequestDenied',
    'The request came from another site. Requests with a session must come from this address.',
  );
}
