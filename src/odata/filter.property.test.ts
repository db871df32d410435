import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate/evaluate.ts';
import type { Expression, Literal } from './expression.ts';
import { anyFilter, anyRow, thing } from '../../test/worlds/filters.ts';
import { parseFilter } from './parse/filter.ts';
import { parseExpand } from './parse/expand.ts';
import { parseOrderBy } from './parse/order-by.ts';
import { parseQuery } from './parse/query.ts';
import { parseSearch } from './parse/search.ts';
import { parseSelect } from './parse/select.ts';
import { printFilter } from './print-filter.ts';
import { QueryRefused } from './refusal.ts';

describe('laws of filters', () => {
  it('a printed filter parses to the same tree', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(anyFilter, (expression) => {
        kinds.set(expression.kind, (kinds.get(expression.kind) ?? 0) + 1);
        expect(parseFilter(printFilter(expression, thing), thing)).toEqual(expression);
      }),
      { numRuns: 2000 },
    );
    // The generator really reaches every form.
    expect([...kinds.keys()].toSorted()).toEqual([
      'and',
      'any',
      'compare',
      'count',
      'in',
      'match',
      'not',
      'or',
    ]);
  });

  it('names, operators and functions mean the same in any case', () => {
    fc.assert(
      fc.property(anyFilter, fc.boolean(), (expression, isUpper) => {
        // Outside of quotes everything may change its case; only lambda variables keep what was written.
        const shouted = printFilter(expression, thing)
          .split("'")
          .map((part, index) =>
            index % 2 === 1 ? part : isUpper ? part.toUpperCase() : part.toLowerCase(),
          )
          .join("'");
        expect(withoutVariableCase(parseFilter(shouted, thing))).toEqual(
          withoutVariableCase(expression),
        );
      }),
    );
  });

  it('not is the opposite, and/or are those of logic', () => {
    const answers = { yes: 0, no: 0 };
    fc.assert(
      fc.property(anyFilter, anyFilter, anyRow, (a, b, row) => {
        const [isA, isB] = [evaluate(a, row), evaluate(b, row)];
        answers[isA ? 'yes' : 'no'] += 1;
        expect(evaluate({ kind: 'not', operand: a }, row)).toBe(!isA);
        expect(evaluate({ kind: 'and', left: a, right: b }, row)).toBe(isA && isB);
        expect(evaluate({ kind: 'or', left: a, right: b }, row)).toBe(isA || isB);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(100);
  });

  it('ne is the opposite of eq, lt of ge and gt of le where there is a value', () => {
    fc.assert(
      fc.property(anyRow, fc.string({ maxLength: 3 }), (row, value) => {
        const is = (operator: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le', literal: Literal): boolean =>
          evaluate({ kind: 'compare', operator, path: ['displayName'], value: literal }, row);
        expect(is('ne', value)).toBe(!is('eq', value));
        expect(is('ne', null)).toBe(!is('eq', null));
        const hasValue = row['displayName'] !== null;
        expect(is('lt', value)).toBe(hasValue && !is('ge', value));
        expect(is('gt', value)).toBe(hasValue && !is('le', value));
        expect(is('eq', value)).toBe(is('ge', value) && is('le', value));
      }),
      { numRuns: 1000 },
    );
  });

  it('in is an or of eq', () => {
    fc.assert(
      fc.property(
        anyRow,
        fc.array(fc.option(fc.constantFrom('', 'a b', 'null', 'É')), { minLength: 1 }),
        (row, values) => {
          const path = ['displayName'];
          expect(evaluate({ kind: 'in', path, values }, row)).toBe(
            values.some((value) => evaluate({ kind: 'compare', operator: 'eq', path, value }, row)),
          );
        },
      ),
    );
  });

  it('whatever is written, the parsers answer or refuse', () => {
    const outcomes = { parsed: 0, refused: 0 };
    const scraps = fc.constantFrom(
      ..."displayName id tags parts eq in and or not ( ) , / any p : $count 'x' ' 1 null true".split(
        ' ',
      ),
      ...'2026-01-01 " \\ startsWith AND "a:b" $select= ; * desc % \u0000 😀'.split(' '),
      ' ',
    );
    const noise = fc.oneof(
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join(' ')),
      fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const parsers = [
      (text: string): unknown => parseFilter(text, thing),
      (text: string): unknown => parseSearch(text, thing),
      (text: string): unknown => parseOrderBy(text, thing),
      (text: string): unknown => parseSelect(text, thing),
      (text: string): unknown => parseExpand(text, { parts: thing }, 'Thing'),
      (text: string): unknown =>
        parseQuery(
          [
            ['$filter', text],
            [text, text],
          ],
          { entityType: thing, options: ['$filter'] },
        ),
    ];
    fc.assert(
      fc.property(noise, fc.nat(parsers.length - 1), (text, index) => {
        try {
          parsers[index]?.(text);
          outcomes.parsed += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(QueryRefused);
          outcomes.refused += 1;
        }
      }),
      { numRuns: 20_000 },
    );
    expect(outcomes.parsed).toBeGreaterThan(100);
    expect(outcomes.refused).toBeGreaterThan(1000);
  });
});

/** The tree with lambda variables in lower case. */
function withoutVariableCase(expression: Expression): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => {
      if (key === 'variable' && typeof value === 'string') return value.toLowerCase();
      if (key !== 'path' || !Array.isArray(value)) return value;
      return value.map((name) =>
        typeof name === 'string' && name.length === 1 ? name.toLowerCase() : name,
      );
    }),
  );
}
