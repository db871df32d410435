import { html } from 'hono/html';
import type { AppContext, AppDeps } from './context.ts';
import { respondWithPage } from './page.ts';
import { sessionActor } from './session.ts';

/** `GET /`: what runs here and who is signed in. */
export async function showHome(deps: AppDeps, c: AppContext): Promise<Response> {
  c.set('route', '/');
  const actor = await sessionActor(deps.desk, c);
  const organization = await deps.desk.near((reader) => reader.organization());
  const origin = c.get('origin');
  const signedIn =
    actor?.kind === 'user'
      ? html`<p>
          Signed in as <strong>${actor.displayName}</strong> (${actor.userPrincipalName}).
        </p>`
      : html`<p>
          Nobody is signed in. <code>npx allot link</code> on the machine where Allot runs prints a
          sign-in link.
        </p>`;
  // Strangers are not told whose licenses these are.
  const details =
    actor === null
      ? html``
      : html`<dt>Organization</dt>
          <dd>${organization.displayName} (<code>${organization.tenantId}</code>)</dd>`;
  return await respondWithPage(c, 200, {
    title: 'Allot',
    body: html`${signedIn}
      <p>
        This server assigns product licenses to people. Its pages are not built: run
        <code>npm run build</code> and start it again. Scripts and the command line work without.
      </p>
      <dl>
        ${details}
        <dt>Microsoft Graph</dt>
        <dd><code>${origin}/v1.0</code>, <code>${origin}/beta</code></dd>
        <dt>Plans, operations, undo</dt>
        <dd>
          <code>${origin}/api</code>, described in <a href="/api/openapi.json">openapi.json</a>
        </dd>
        <dt>Tokens</dt>
        <dd><code>${origin}/common/oauth2/v2.0/token</code></dd>
        <dt>Help</dt>
        <dd>
          <code>README.md</code> and <code>docs/</code> of the program, or
          <code>npx allot --help</code>
        </dd>
      </dl>`,
  });
}
