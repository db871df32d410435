import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { AppContext } from './context.ts';

/** A piece of HTML whose values have been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
:root{color-scheme:light dark;font:15px/1.5 Segoe UI Variable Text,Segoe UI,system-ui,sans-serif;
--bg:#f3f4f7;--surface:#fff;--line:#e4e7ec;--text:#14171f;--quiet:#4f5866;--accent:#2f52d6;--on:#fff;--soft:#92a7f1;--free:#c3cad7}
@media(prefers-color-scheme:dark){:root{--bg:#0e1014;--surface:#16191f;--line:#272c35;--text:#eceef3;--quiet:#adb5c2;--accent:#8ba4ff;--on:#0c1330;--soft:#4659a8;--free:#454d5c}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--bg);color:var(--text)}
main{box-sizing:border-box;width:min(30rem,100vw - 2rem);margin:1rem;padding:2rem;border:1px solid var(--line);border-radius:12px;background:var(--surface);overflow-wrap:anywhere}
.logo{display:flex;gap:3px;margin-bottom:1.25rem}.logo b{width:7px;height:24px;border-radius:2px;background:var(--accent)}
.logo b:nth-child(2){background:var(--soft)}.logo b:nth-child(3){background:none;box-shadow:inset 0 0 0 2px var(--free)}
h1{font-size:1.4rem;line-height:1.3;letter-spacing:-.015em;margin:0 0 .5rem}p,dd{color:var(--quiet);margin:0 0 1rem}
button{font:600 15px/1 inherit;font-family:inherit;min-height:38px;padding:0 1.25rem;border:0;border-radius:8px;background:var(--accent);color:var(--on)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
code{font-family:ui-monospace,monospace;font-size:.92em;color:var(--text)}
a{color:inherit}dt{font-weight:600;margin-top:.75rem}
`;

/**
 * Answers with a small page. No script runs on it, nothing is loaded, nobody may frame it; forms go to ourselves only.
 * The referrer policy keeps `Origin` on our own forms: `no-referrer` would turn it into `null`.
 */
export async function respondWithPage(
  c: AppContext,
  status: 200 | 400 | 410,
  page: { readonly title: string; readonly body: Html; readonly language?: string },
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
      <html lang="${page.language ?? 'en'}">
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
            <div class="logo" aria-hidden="true"><b></b><b></b><b></b></div>
            <h1>${page.title}</h1>
            ${page.body}
          </main>
        </body>
      </html>`,
    status,
  );
}
