import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { AppContext } from './context.ts';

/** A piece of HTML whose values have been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:3rem auto;max-width:40rem;padding:0 1rem}
h1{font-size:1.5rem;margin:0 0 1rem}
button{font:inherit;padding:.5rem 1.25rem;cursor:pointer}
code{font-family:ui-monospace,monospace;font-size:.95em}
dt{font-weight:600;margin-top:.75rem}dd{margin:0}
`;

/**
 * Answers with a small page. No script runs on it, nothing is loaded, nobody may frame it; forms go to ourselves only.
 * The referrer policy keeps `Origin` on our own forms: `no-referrer` would turn it into `null`.
 */
export async function respondWithPage(
  c: AppContext,
  status: 200 | 400 | 410,
  page: { readonly title: string; readonly body: Html },
): Promise<Response> {
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  c.header('Referrer-Policy', 'same-origin');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cache-Control', 'no-store');
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${page.title === 'Allot' ? page.title : `${page.title} – Allot`}</title>
          <style>
            ${style}
          </style>
        </head>
        <body>
          <main>
            <h1>${page.title}</h1>
            ${page.body}
          </main>
        </body>
      </html>`,
    status,
  );
}
