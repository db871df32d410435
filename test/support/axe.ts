import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of what axe answers, what is told here. */
type Violation = {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
};

/** Findings that keep people out. */
const grave = new Set(['serious', 'critical']);
/**
 * All but what is said to readers at this moment: there React Aria keeps what it has said for some seconds, also where the button whose
 * name it was is gone.
 */
const context = JSON.stringify({ exclude: ['[data-live-announcer]'] });
const options = JSON.stringify({
  resultTypes: ['violations'],
  // WCAG 2.0 to 2.2, A and AA.
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // An experiment of axe: it takes pictures of keys and initials, which are hidden from readers, for a part of the name.
  rules: { 'label-content-name-mismatch': { enabled: false } },
});

/**
 * What is serious or critical for people who cannot see, point or tell colors on the page as it stands; empty: nothing. The source is
 * handed to the page by the browser's debugger: the page's own content security policy stays as it is.
 */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(`if (!('axe' in window)) { ${source} }`);
  const violations: readonly Violation[] = await page.evaluate(
    `axe.run(${context}, ${options}).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => grave.has(impact ?? ''))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) =>
        `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`.replaceAll(/\s+/g, ' '),
      ),
    );
}
