import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/sources.ts';

/** Kilobytes of script, compressed, that a page may load on which people start. */
const firstMax = 180;
/** The same for a page that is reached from these, if it is opened first: with the texts that those do not say. */
const otherMax = 210;
/** Kilobytes of style. */
const styleMax = 16;

/** What the build says of one of its files. */
type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

const folder = join(root, 'dist/web');

function manifest(): Readonly<Record<string, Chunk>> {
  return JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
}

/** Pages that say only texts which are there from the start. */
const firstPages = new Set(['home', 'licenses', 'active-users'].map((name) => `pages/${name}.tsx`));

/** Files of a page: the entry, the page itself, what both import at once, and the texts that the page waits for. */
function filesOf(page: string, language: 'en' | 'de'): readonly string[] {
  const chunks = manifest();
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry === true);
  visit(entry ?? '');
  visit(page);
  // English first texts are in the file of the entry.
  const texts = [
    ...(language === 'en' ? [] : [`messages/${language}/first.ts`]),
    ...(firstPages.has(page) ? [] : [`messages/${language}/other.ts`]),
  ];
  for (const text of texts) visit(text);
  for (const name of [page, ...texts]) {
    expect([...seen], 'what the build has as a file of its own').toContain(name);
  }
  return [...files];
}

function kilobytes(files: readonly string[]): number {
  const bytes = files.map(
    (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
  );
  return bytes.reduce((sum, length) => sum + length, 0) / 1000;
}

describe.each([
  ['home', firstMax],
  ['licenses', firstMax],
  ['product', otherMax],
  ['active-users', firstMax],
  ['plan', otherMax],
] as const)('the page %s, opened first,', (name, scriptMax) => {
  it.each(['en', 'de'] as const)(
    `in %s loads at most ${scriptMax} kB of script and ${styleMax} kB of style`,
    (language) => {
      const files = filesOf(`pages/${name}.tsx`, language);
      expect(kilobytes(files.filter((file) => file.endsWith('.js')))).toBeLessThan(scriptMax);
      expect(kilobytes(files.filter((file) => file.endsWith('.css')))).toBeLessThan(styleMax);
    },
  );
});
