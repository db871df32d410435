import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  filesUnder,
  importedPath,
  root,
  type Source,
  sourcesUnder,
} from '../architecture/sources.ts';

/** Where a file of the pages uses classes of a style sheet. */
type ClassUse = {
  readonly path: string;
  readonly sheet: string;
  /** Exactly this class, or every one that matches where its name is put together. */
  readonly isMeant: (name: string) => boolean;
  readonly text: string;
};

const sheets = new Map(
  filesUnder('src/web')
    .filter((path) => path.endsWith('.module.css'))
    .map((path) => [path, classesOf(readFileSync(join(root, path), 'utf8'))]),
);
const uses = sourcesUnder('src/web').flatMap(usesOf);

/** Class names of a style sheet; comments and numbers such as `0.5` have none. */
function classesOf(css: string): ReadonlySet<string> {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/:[^;{}]*;/g, ';');
  return new Set([...rules.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = '']) => name));
}

function usesOf(source: Source): readonly ClassUse[] {
  const imports = source.text.matchAll(/^import (\w+) from '(\.[^']+\.module\.css)'/gm);
  const code = source.text.replaceAll(/^import [^;]*;/gm, '');
  return [...imports].flatMap(([, name = '', specifier = '']) => {
    const sheet = importedPath(source, specifier) ?? '';
    const at = { path: source.path, sheet };
    const byName = new RegExp(`\\b${name}(?:\\.(\\w+)|\\['([^']+)'\\])`, 'g');
    const built = new RegExp(`\\b${name}\\[\`([^\`]*)\`\\]`, 'g');
    const byVariable = new RegExp(`\\b${name}\\[[a-zA-Z]`);
    return [
      ...[...code.matchAll(byName)].map(([text, one, other]) => {
        const meant = one ?? other;
        return { ...at, text, isMeant: (candidate: string) => candidate === meant };
      }),
      ...[...code.matchAll(built)].map(([text, pattern = '']) => {
        const expected = new RegExp(`^${pattern.replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`);
        return { ...at, text, isMeant: (candidate: string) => expected.test(candidate) };
      }),
      // The variable's type says which; any of the sheet is meant.
      ...(byVariable.test(code)
        ? [{ ...at, text: `${name}[…]`, isMeant: (): boolean => true }]
        : []),
    ];
  });
}

describe('classes of the pages', () => {
  it('are in the style sheet that they are taken from', () => {
    expect(uses.length).toBeGreaterThan(100);
    const missing = uses.filter(
      ({ sheet, isMeant }) => ![...(sheets.get(sheet) ?? [])].some(isMeant),
    );
    expect(missing.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  it('are used, every one of them', () => {
    const unused = [...sheets].flatMap(([sheet, names]) =>
      [...names]
        .filter((name) => !uses.some((use) => use.sheet === sheet && use.isMeant(name)))
        .map((name) => `${sheet}: .${name}`),
    );
    expect(unused).toEqual([]);
  });
});
