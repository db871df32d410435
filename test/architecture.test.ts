import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checklistOfThisIssue, elsewhere } from './architecture/checklist.ts';
import { functionsOf, wordsOf } from './architecture/measures.ts';
import { rooms } from './architecture/rooms.ts';
import { codeOf, filesUnder, importedPath, root, sourcesUnder } from './architecture/sources.ts';
import type { Source } from './architecture/sources.ts';

const sources = sourcesUnder('src');
const production = sources.filter((source) => !source.isTest);
const tests = [...sources.filter((source) => source.isTest), ...sourcesUnder('test')];

/** Lines of a file that a person wrote, at most. */
const fileLinesMax = 500;
/** Lines of a function, at most. */
const functionLinesMax = 60;
/** Files that are tables and may be longer; still under a megabyte each. */
const tables: readonly RegExp[] = [
  /^src\/core\/catalog\/built-in\/service-plans\.ts$/,
  /^src\/core\/catalog\/built-in\/products\//,
  /^src\/store\/migrations\//,
];
const tableBytesMax = 1_000_000;

/** The room of a file, or null for those directly in `src`. */
function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

describe('who may import whom', () => {
  it('knows every room', () => {
    const found = new Set(
      sources.map((source) => roomOf(source.path)).filter((room) => room !== null),
    );
    expect([...found].filter((room) => !(room in rooms))).toEqual([]);
  });

  it('each room imports only what its row in the table allows', () => {
    expect(production.flatMap(forbiddenImports)).toEqual([]);
  });

  it('production code never imports a test', () => {
    const wrong = production.flatMap((source) =>
      source.imports
        .filter(({ specifier }) =>
          /\.test\.tsx?$|\/test\/|\/testing\/|^vitest|^fast-check/.test(specifier),
        )
        .map(({ specifier }) => `${source.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing imports itself by a detour, not even types', () => {
    expect(cyclesAmong(production)).toEqual([]);
  });

  it('no file only passes on what others export, and nothing is a default export', () => {
    const wrong = sources.flatMap(({ path, text }) => [
      ...(/(^|\/)index\.tsx?$/.test(path) ? [`${path} is a barrel`] : []),
      ...(/^export\s+(\*|\{[^}]*\}|type\s*\{[^}]*\})\s*from\b/m.test(text)
        ? [`${path} re-exports`]
        : []),
      ...(/^export\s+default\b/m.test(text) ? [`${path} has a default export`] : []),
    ]);
    expect(wrong).toEqual([]);
  });
});

function forbiddenImports(source: Source): readonly string[] {
  const name = roomOf(source.path);
  const room = name === null ? null : rooms[name];
  // What stands directly in `src` puts the rooms together and may see them all.
  if (room === null || room === undefined) return [];
  return source.imports.flatMap(({ specifier }) => {
    const path = importedPath(source, specifier);
    const allowed =
      path === null
        ? room.packages.some((own) => isOfPackage(specifier, own))
        : roomOf(path) === name ||
          room.rooms.includes(roomOf(path) ?? '') ||
          (room.files ?? []).includes(path);
    return allowed ? [] : [`${source.path} imports ${specifier}`];
  });
}

function isOfPackage(specifier: string, name: string): boolean {
  if (name.endsWith(':')) return specifier.startsWith(name);
  return specifier === name || specifier.startsWith(`${name}/`);
}

function cyclesAmong(files: readonly Source[]): readonly string[] {
  const edges = new Map(
    files.map((source) => [
      source.path,
      source.imports.flatMap(({ specifier }) => importedPath(source, specifier) ?? []),
    ]),
  );
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[] = [];
  const visit = (path: string): void => {
    const before = trail.indexOf(path);
    if (before >= 0) cycles.push([...trail.slice(before), path].join(' > '));
    if (before >= 0 || done.has(path)) return;
    trail.push(path);
    for (const next of edges.get(path) ?? []) visit(next);
    trail.pop();
    done.add(path);
  };
  for (const path of edges.keys()) visit(path);
  return cycles;
}

describe('core and odata are pure', () => {
  const pure = production.filter(({ path }) => /^src\/(core|odata)\//.test(path));

  it('ask neither clock nor chance', () => {
    const wrong = pure.filter(({ text }) =>
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\b|\bcrypto\b/.test(
        codeOf(text),
      ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('promise nothing', () => {
    const wrong = pure.filter(({ text }) => /\basync\b|\bawait\b|\bPromise\b/.test(codeOf(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('sizes', () => {
  it(`no file that a person wrote has over ${fileLinesMax} lines; tables stay under a megabyte`, () => {
    const long = [...sources, ...sourcesUnder('test'), ...sourcesUnder('bench')].flatMap(
      ({ path, lines, text }) => {
        const isTable = tables.some((table) => table.test(path));
        const isLong = isTable ? text.length > tableBytesMax : lines.length > fileLinesMax;
        return isLong ? [`${path} has ${lines.length} lines`] : [];
      },
    );
    expect(long).toEqual([]);
  });

  it(`no function has over ${functionLinesMax} lines`, () => {
    const long = production.flatMap(({ path, lines }) =>
      functionsOf(lines)
        .filter(({ length }) => length > functionLinesMax)
        .map(({ line, length }) => `${path}:${line} has ${length} lines`),
    );
    expect(long).toEqual([]);
  });

  it('measures functions at all', () => {
    const lengths = functionsOf(['export function one(', '  a: string,', '): void {', '  a;', '}']);
    expect(lengths).toEqual([{ line: 1, length: 5 }]);
    const component = ['function Two({', '  a,', '}: {', '  a: string;', '}): Node {', '  a;', '}'];
    expect(functionsOf(component)).toEqual([{ line: 1, length: 7 }]);
    const measured = production.flatMap(({ lines }) => functionsOf(lines));
    expect(measured.length).toBeGreaterThan(production.length);
  });
});

describe('names', () => {
  /** Words that say nothing, or something else than Graph does. */
  const refused = new Set([
    'seat',
    'seats',
    'licence',
    'licences',
    'utils',
    'util',
    'helper',
    'helpers',
  ]);
  const refusedInPaths = new Set([...refused, 'common', 'manager', 'misc']);
  /** A person's `manager` is Graph's word; a drawer called so is not. */
  const graphManager =
    /\b(?:set|clear|remove|get)-manager\b|^src\/(?:http\/)?graph\/.*\bmanager\.ts$/;
  /** Protocol and wire, where Microsoft's word is `tenantId`; elsewhere it names the organization itself. */
  const tenantFiles =
    /^src\/(api|auth|config|http|graph|sample|store|cli)\/|^src\/[a-z-]+\.ts$|^src\/core\/directory\/organization\.ts$|^src\/core\/subscription\/subscribed-sku\.ts$|^src\/operations\/(add-app|add-subscription|products-summary)\.ts$/;

  it('are words of the house', () => {
    const wrong = sources.flatMap(({ path, text }) => {
      const words = new Set(wordsOf(codeOf(text.replaceAll(/^import [^;]*;/gm, ''))));
      return [...refused].filter((word) => words.has(word)).map((word) => `${path}: ${word}`);
    });
    expect(wrong).toEqual([]);
  });

  it('of files and folders are kebab-case, say what they hold, and none is called service', () => {
    const paths = [...filesUnder('src'), ...filesUnder('test'), ...filesUnder('bench')];
    const wrong = paths.filter((path) => {
      const names = path.split('/');
      const isKebab = names.every(
        (name) => name === 'README.md' || /^[a-z0-9@$-]+(\.[a-z0-9]+)*$/.test(name),
      );
      const isService = names.some((name) => /^services?(\.tsx?)?$/.test(name));
      return (
        !isKebab ||
        isService ||
        wordsOf(path.replace(graphManager, '')).some((word) => refusedInPaths.has(word))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('use tenantId for the organization only', () => {
    const wrong = production.filter(
      ({ path, text }) => /tenantId/i.test(codeOf(text)) && !tenantFiles.test(path),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the record', () => {
  const problems = readFileSync(join(root, 'src/core/problems.ts'), 'utf8');
  const codes = [...problems.matchAll(/readonly code: '(\w+)'/g)].map(([, code = '']) => code);

  it('has one help page for each problem code, in four parts, and none without a code', () => {
    expect(codes.length).toBeGreaterThan(20);
    const pages = filesUnder('docs/errors').map((path) =>
      path.replace(/^docs\/errors\/|\.md$/g, ''),
    );
    expect(pages.filter((page) => page !== 'README')).toEqual(codes.toSorted());
    for (const code of codes) {
      const page = readFileSync(join(root, 'docs/errors', `${code}.md`), 'utf8');
      const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
      expect(headings, code).toEqual([code, 'What happened', 'Why', 'How to fix', 'See also']);
    }
  });

  it('names each statement of the checklist that this issue promises in the title of a test', () => {
    const named = new Set(tests.flatMap(({ text }) => numbersInTitles(text)));
    const missing = checklistOfThisIssue.filter((one) => !named.has(one) && !elsewhere.has(one));
    expect(missing).toEqual([]);
    const kept = [...elsewhere.keys()].filter((one) => named.has(one));
    expect(kept, 'statements that are tested although the list says they come later').toEqual([]);
  });
});

/** Checklist numbers (`#68`, `#38-57`) with which titles of tests, or of rows of a table of tests, begin. */
function numbersInTitles(text: string): readonly number[] {
  const titles = text.matchAll(/(['"`])((?:#\d+(?:[–-]\d+)?[ ,]*(?:and )?)+)/g);
  return [...titles].flatMap(([, , title = '']) =>
    [...title.matchAll(/#(\d+)(?:[–-](\d+))?/g)].flatMap(([, first = '', last]) => {
      const from = Number(first);
      const to = last === undefined ? from : Number(last);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }),
  );
}

describe('package-lock.json', () => {
  it('lists the native parts of every dependency for Linux, macOS and Windows', () => {
    const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const names = packageNames(lock);
    const families = new Map<string, Set<string>>();
    for (const name of names) {
      const match = /^(.*?)[-/](linux|darwin|win32|win)-(?:x64|arm64)/.exec(name);
      if (match === null) continue;
      const [, family = '', system = ''] = match;
      families.set(
        family,
        (families.get(family) ?? new Set()).add(system === 'win' ? 'win32' : system),
      );
    }
    expect(families.size).toBeGreaterThan(3);
    for (const [family, systems] of families) {
      expect([...systems].toSorted(), family).toEqual(['darwin', 'linux', 'win32']);
    }
  });
});

function packageNames(lock: unknown): readonly string[] {
  if (typeof lock !== 'object' || lock === null || !('packages' in lock)) return [];
  const { packages } = lock;
  if (typeof packages !== 'object' || packages === null) return [];
  return Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ''));
}
