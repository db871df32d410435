import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/sources.ts';

/** Kilobytes of script, compressed, that Home may load: where signing in leads. */
const firstMax = 180;
/** The same for another page that is opened first. */
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

/** Files of a page: the entry, the page itself, and what both import at once. */
function filesOf(page: string): readonly string[] {
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
  expect(seen, 'the build has the page as a file of its own').toContain(page);
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
  ['licenses', otherMax],
  ['product', otherMax],
  ['active-users', otherMax],
  ['plan', otherMax],
] as const)('the page %s, opened first,', (name, scriptMax) => {
  it(`loads at most ${scriptMax} kB of script and ${styleMax} kB of style`, () => {
    const files = filesOf(`pages/${name}.tsx`);
    expect(kilobytes(files.filter((file) => file.endsWith('.js')))).toBeLessThan(scriptMax);
    expect(kilobytes(files.filter((file) => file.endsWith('.css')))).toBeLessThan(styleMax);
  });
});
