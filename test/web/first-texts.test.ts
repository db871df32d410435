import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherTexts } from '../../src/web/messages/en/other.ts';
import { type Source, sourcesUnder } from '../architecture/sources.ts';
import { messagePatterns } from './message-uses.ts';

const files = new Map(
  sourcesUnder('src/web')
    .filter(({ path, isTest }) => !isTest && !path.includes('/messages/'))
    .map((source) => [source.path, source]),
);

/** What a file loads when it is opened, without what brings the other texts with it. */
const dynamic = /(withOtherTexts\(\s*)?\bimport\(\s*'([^']+)'/g;

/** Files that may be drawn before the other texts are there, from what the browser loads first. */
function beforeOtherTexts(): readonly Source[] {
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
      if (brought === undefined) visit(there(specifier));
    }
  };
  visit('src/web/main.tsx');
  return [...seen.values()];
}

describe('texts that are not there from the start', () => {
  const before = beforeOtherTexts();

  it('are said by nothing that may be drawn without them', () => {
    const others = Object.keys(otherTexts);
    const said = before.flatMap((source) => {
      const patterns = messagePatterns(source);
      return others
        .filter(
          (key) =>
            source.text.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key)),
        )
        .map((key) => `${source.path}: ${key}`);
    });
    expect(said).toEqual([]);
  });

  it('are looked for in the pages that people start on', () => {
    const paths = before.map(({ path }) => path);
    for (const page of ['home', 'licenses', 'active-users']) {
      expect(paths).toContain(`src/web/pages/${page}.tsx`);
    }
    expect(paths).not.toContain('src/web/pages/product.tsx');
  });
});
