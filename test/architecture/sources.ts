import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the repository begins. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** One import or re-export as written. */
export type Import = { readonly specifier: string; readonly isTypeOnly: boolean };

/** One source file, its path from the root with forward slashes. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly imports: readonly Import[];
  readonly isTest: boolean;
};

/** All `.ts` and `.js` files under a folder of the repository, in order of path. */
export function sourcesUnder(folder: string): readonly Source[] {
  return filesUnder(folder)
    .filter((path) => /\.(ts|tsx|js)$/.test(path))
    .map(readSource);
}

/** Paths of all files under a folder, from the root. Empty where there is no such folder. */
export function filesUnder(folder: string): readonly string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  return {
    path,
    text,
    lines: text.split('\n'),
    imports: importsOf(text),
    isTest: path.endsWith('.test.ts') || path.startsWith('test/') || path.includes('/testing/'),
  };
}

const fromClause = /^(?:import|export)\b([^'"`;]*?)\bfrom\s+'([^']+)'/gm;
const sideEffect = /^import\s+'([^']+)'/gm;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  for (const [, clause = '', specifier = ''] of text.matchAll(fromClause)) {
    found.push({ specifier, isTypeOnly: /^\s+type\s/.test(clause) });
  }
  for (const [, specifier = ''] of text.matchAll(sideEffect)) {
    found.push({ specifier, isTypeOnly: false });
  }
  for (const [, specifier = ''] of text.matchAll(dynamic)) {
    found.push({ specifier, isTypeOnly: false });
  }
  return found;
}

/** The file that a relative import of `source` means, or null for a package. */
export function importedPath(source: Source, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(source.path), specifier));
}

/** The code alone: comments and the contents of texts are blanked. Good enough to look for words in. */
export function codeOf(text: string): string {
  return text.replaceAll(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g,
    (match) => (match.startsWith('/') ? ' ' : "''"),
  );
}
