import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { de } from '../../src/web/messages/de/all.ts';
import { en } from '../../src/web/messages/en/all.ts';
import { sourcesUnder } from '../architecture/sources.ts';
import { messagePatterns, messageUses } from './message-uses.ts';

const english: Readonly<Record<string, string>> = en;
const german: Readonly<Record<string, string>> = de;
const keys = Object.keys(english);
const code = sourcesUnder('src/web').filter(
  ({ path, isTest }) => !isTest && !path.includes('/messages/'),
);
const uses = code.flatMap(messageUses);

/** Words that are the same in both languages; what has no words at all is the same anyway. */
const sameInBoth = new Set([
  'Alias',
  'Apps',
  'Filter',
  'Microsoft 365',
  'Name',
  'Person',
  'Plan',
  'Problem',
  'Status',
  'System',
]);

/** The words of a message, without what it is filled in with. */
function wordsOf(text: string): string {
  return text
    .replaceAll(/\{[^{}]*\}/g, '')
    .replaceAll(/[^\p{L}\d ]/gu, '')
    .trim();
}

type Parsed = ReturnType<IntlMessageFormat['getAst']>;

function parsed(text: string, language: string): Parsed {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
}

/** What a message is filled in with: all of it, or what is shown and does not only choose between forms. */
function argumentsOf(elements: Parsed, which: 'all' | 'shown' = 'all'): ReadonlySet<string> {
  const found = new Set<string>();
  for (const element of elements) {
    // 0 is plain text, 7 the number of a plural.
    if (element.type === 0 || element.type === 7) continue;
    const isChoice = 'options' in element;
    const forms = isChoice ? Object.values(element.options).map(({ value }) => value) : [];
    const isNumberShown = forms.flat().some(({ type }) => type === 7);
    if (which === 'all' || !isChoice || isNumberShown) found.add(element.value);
    for (const inner of forms.flatMap((form) => [...argumentsOf(form, which)])) found.add(inner);
  }
  return found;
}

function sorted(names: Iterable<string>): readonly string[] {
  return [...names].toSorted();
}

describe('texts of the pages', () => {
  it('are ICU messages, each of them', () => {
    const broken = keys.flatMap((key) =>
      [
        [english[key], 'en'],
        [german[key], 'de'],
      ].flatMap(([text = '', language = '']) => {
        try {
          parsed(text, language);
          return [];
        } catch (error) {
          return [`${language} ${key}: ${String(error)}`];
        }
      }),
    );
    expect(broken).toEqual([]);
  });

  it('say the same in both languages: what one is filled in with the other is too', () => {
    // A count that only chooses between forms may be needed in one language alone.
    const shown = (text: string, language: string): string =>
      sorted(argumentsOf(parsed(text, language), 'shown')).join();
    const wrong = keys.filter(
      (key) => shown(english[key] ?? '', 'en') !== shown(german[key] ?? '', 'de'),
    );
    expect(wrong).toEqual([]);
  });

  it('are translated: German is not the English text', () => {
    const untranslated = keys.filter(
      (key) =>
        german[key] === english[key] &&
        wordsOf(german[key] ?? '') !== '' &&
        !sameInBoth.has(wordsOf(german[key] ?? '')),
    );
    expect(untranslated.map((key) => `${key}: ${german[key] ?? ''}`)).toEqual([]);
  });

  it('exist where the code asks for them', () => {
    expect(uses.length).toBeGreaterThan(100);
    const missing = uses.filter(({ key }) => !(key in english));
    expect(missing.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  });

  it('get everything that they are filled in with, and nothing else', () => {
    const wrong = uses.flatMap(({ path, key, values }) => {
      const text = english[key];
      if (values === null || text === undefined) return [];
      const wanted = sorted(
        new Set([
          ...argumentsOf(parsed(text, 'en')),
          ...argumentsOf(parsed(german[key] ?? '', 'de')),
        ]),
      ).join(', ');
      const given = sorted(values).join(', ');
      return wanted === given ? [] : [`${path}: ${key} wants {${wanted}}, gets {${given}}`];
    });
    expect(wrong).toEqual([]);
  });

  it('are all used', () => {
    const patterns = code.flatMap(messagePatterns);
    const words = new Set(
      code.flatMap(({ text }) =>
        [...text.matchAll(/'([a-zA-Z]+\.[\w.]+)'/g)].map(([, key]) => key),
      ),
    );
    const unused = keys.filter(
      (key) => !words.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('use typographic quotation marks and dots', () => {
    const wrong = [...Object.entries(english), ...Object.entries(german)].filter(
      ([, text]) => /\w'\w|"|\.\.\./.test(text) || /\bseats?\b|licence/i.test(text),
    );
    expect(wrong).toEqual([]);
  });
});
