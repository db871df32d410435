import { Hono } from 'hono';
import { html } from 'hono/html';
import { newRandomToken, tokenHash } from '../auth/random-token.ts';
import { addSeconds } from '../auth/seconds.ts';
import type { Actor } from '../core/roles/actor.ts';
import type { App, AppContext, AppDeps, AppEnv } from './context.ts';
import { pageTexts } from './page-texts.ts';
import { respondWithPage } from './page.ts';
import { refuseForeignOrigin, requireSameOrigin } from './same-origin.ts';
import { forgetSession, giveSession, sessionLifetimeSeconds, sessionToken } from './session.ts';

const signInDesk: Actor = { kind: 'system', displayName: 'Sign-in' };

/** One-time links: opening one shows a button, pressing it spends the link and opens a session. */
export function signInRoutes(deps: AppDeps): App {
  const app = new Hono<AppEnv>();
  app.get('/signin', (c) => {
    c.set('route', '/signin');
    return showConfirmation(c, c.req.query('token') ?? '');
  });
  app.post('/signin', async (c) => {
    c.set('route', '/signin');
    refuseForeignOrigin(c);
    const form = new URLSearchParams(await c.req.text());
    return await signIn(deps, c, form.get('token') ?? '');
  });
  app.post('/api/signout', async (c) => {
    c.set('route', '/api/signout');
    requireSameOrigin(c);
    const token = sessionToken(c);
    if (token !== null) {
      await deps.desk.write('dropSession', signInDesk, { tokenHash: tokenHash(token) });
    }
    forgetSession(c);
    return c.body(null, 204);
  });
  return app;
}

/** Looking at a link must not spend it: mail programs and chat previews open every link they see. */
async function showConfirmation(c: AppContext, token: string): Promise<Response> {
  const texts = pageTexts(c);
  return await respondWithPage(c, 200, {
    title: texts.signIn,
    language: texts.language,
    body: html`<form method="post" action="/signin">
      <input type="hidden" name="token" value="${token}" />
      <p>${texts.signsInOnce(sessionLifetimeSeconds / 3600)}</p>
      <button type="submit">${texts.signIn}</button>
    </form>`,
  });
}

async function signIn(deps: AppDeps, c: AppContext, link: string): Promise<Response> {
  const session = newRandomToken();
  const spent = await deps.desk.write('spendSignInLink', signInDesk, {
    linkHash: tokenHash(link),
    sessionHash: tokenHash(session),
    sessionExpiresAt: addSeconds(c.get('now'), sessionLifetimeSeconds),
  });
  if (spent === null) {
    const texts = pageTexts(c);
    return await respondWithPage(c, 410, {
      title: texts.linkSpent,
      language: texts.language,
      body: html`<p>${texts.linkSpentWhy}</p>
        <p>${texts.newLink} <code>npx allot link</code></p>`,
    });
  }
  giveSession(c, session);
  return c.redirect('/', 303);
}
