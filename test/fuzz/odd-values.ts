import type { SeededRandom } from '../../src/sample/random.ts';

/** Texts that have broken programs before: quotes, paths, controls, other scripts, prototypes, long ones. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  "'",
  "''",
  '"',
  "' or 1 eq 1 or '",
  "'; drop table users; --",
  '%',
  '%00',
  '\u0000',
  '\\',
  '../../etc/passwd',
  '..',
  '.',
  '*',
  '()',
  "('x')",
  '$count',
  '$value',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '-0',
  '1e999',
  '99999999999999999999',
  '9007199254740993',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-0000-0000-00000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{6fd2c87f-b296-42f0-b197-1e91e994b900}',
  '\ud83d\ude00',
  '\ud83d',
  'ﬃ',
  'İstanbul',
  'ß',
  '\u202eabc',
  'e\u0301',
  '\ufeff',
  '\n\r\t',
  '<script>alert(1)</script>',
  'a'.repeat(300),
  'ü'.repeat(5000),
];

/** Values of every JSON kind, most of them out of place. */
export function oddValue(random: SeededRandom, depth = 0): unknown {
  switch (random.below(depth > 3 ? 8 : 11)) {
    case 0:
      return null;
    case 1:
      return random.next() < 0.5;
    case 2:
      return random.pick([0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 31, Number.MIN_VALUE, 1e21]);
    case 3:
    case 4:
    case 5:
      return random.pick(oddTexts);
    case 6:
      return [];
    case 7:
      return {};
    case 8:
      return Array.from({ length: random.below(4) }, () => oddValue(random, depth + 1));
    case 9:
      return { [random.pick(oddTexts)]: oddValue(random, depth + 1) };
    default:
      return nested(random.pick([5, 60, 600]));
  }
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The same text in another case, letter by letter. */
export function inOddCase(random: SeededRandom, text: string): string {
  return Array.from(text, (letter) =>
    random.next() < 0.5 ? letter.toUpperCase() : letter.toLowerCase(),
  ).join('');
}

/** A body like this one with one thing wrong: a member gone, doubled in another case, of another kind, or too many. */
export function spoiled(random: SeededRandom, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    switch (random.below(4)) {
      case 0:
        return items.map((item) => spoiled(random, item));
      case 1:
        return [...items, oddValue(random)];
      case 2:
        return Array.from({ length: random.pick([2, 25, 1200]) }, () => items[0] ?? null);
      default:
        return oddValue(random);
    }
  }
  if (typeof value !== 'object' || value === null) return oddValue(random);
  const entries: [string, unknown][] = Object.entries(value);
  const [name, member] = entries.length === 0 ? ['a', 1] : random.pick(entries);
  const others = entries.filter(([other]) => other !== name);
  switch (random.below(6)) {
    case 0:
      return Object.fromEntries(others);
    case 1:
      return { ...value, [inOddCase(random, name)]: member };
    case 2:
      return { ...value, [random.pick(oddTexts)]: oddValue(random) };
    case 3:
      return Object.fromEntries(entries.map(([key, one]) => [inOddCase(random, key), one]));
    default:
      return { ...value, [name]: spoiled(random, member) };
  }
}
