import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherTexts } from '../../src/web/messages/en/other.ts';
import { pageTexts } from '../../src/web/messages/en/pages.ts';
import { type Source, sourcesUnder } from '../architecture/sources.ts';
import { messagePatterns } from './message-uses.ts';

const files = new Map(
  sourcesUnder('src/web')
    .filter(({ path, isTest }) => !isTest && !path.includes('/messages/'))
    .map((source) => [source.path, source]),
);

/** What a file loads when it is opened, and with which texts. */
const dynamic = /(?:(withOtherTexts|withPageTexts)\(\s*)?\bimport\(\s*'([^']+)'/g;

/** Files that may be drawn before what these functions bring is there, from what the browser loads first. */
function before(...bringing: readonly string[]): readonly Source[] {
  const seen = new Map<string, Source>();
  const visit = (path: string): void => {
    const source = files.get(path);
    if (source === undefined || seen.has(path)) return;
    seen.set(path, source);
    const there = (specifier: string): string => posix.join(posix.dirname(path), specifier);
    const loaded = [...source.text.matchAll(dynamic)];
    const later = new Set(loaded.map(([, , specifier = '']) => specifier));
    for (const { specifier, isTypeOnly } of source.imports) {
      if (!isTypeOnly && !later.has(specifier)) visit(there(specifier));
    }
    for (const [, brought, specifier = ''] of loaded) {
      if (brought === undefined || !bringing.includes(brought)) visit(there(specifier));
    }
  };
  visit('src/web/main.tsx');
  return [...seen.values()];
}

describe('texts that are not there from the start', () => {
  it('are said by nothing that may be drawn without them', () => {
    const first = before('withOtherTexts', 'withPageTexts');
    expect(sayings(first, Object.keys({ ...otherTexts, ...pageTexts }))).toEqual([]);
  });

  it('are said with the other ones by nothing that does not bring them too', () => {
    expect(sayings(before('withPageTexts'), Object.keys(pageTexts))).toEqual([]);
  });

  it('are looked for in the pages that people start on', () => {
    const first = before('withOtherTexts', 'withPageTexts').map(({ path }) => path);
    for (const page of ['home', 'licenses', 'active-users']) {
      expect(first).toContain(`src/web/pages/${page}.tsx`);
    }
    expect(first).not.toContain('src/web/pages/product.tsx');
    const next = before('withPageTexts').map(({ path }) => path);
    expect(next).toContain('src/web/pages/product.tsx');
    expect(next).not.toContain('src/web/pages/settings.tsx');
  });
});

/** Which of these texts are said, and where. */
function sayings(sources: readonly Source[], keys: readonly string[]): readonly string[] {
  return sources.flatMap((source) => {
    const patterns = messagePatterns(source);
    return keys
      .filter(
        (key) => source.text.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key)),
      )
      .map((key) => `${source.path}: ${key}`);
  });
}
