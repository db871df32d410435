import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate/evaluate.ts';
import { thing } from '../../test/worlds/filters.ts';
import { filterClausesMax, filterDepthMax, filterLengthMax } from './limits.ts';
import { parseFilter } from './parse/filter.ts';
import { QueryRefused, type QueryProblem } from './refusal.ts';

function refusalOf(text: string): QueryProblem {
  try {
    parseFilter(text, thing);
  } catch (error) {
    if (error instanceof QueryRefused) return error.problem;
    throw error;
  }
  throw new Error('not refused: ' + text);
}

describe('parseFilter', () => {
  it('binds not tightest, then and, then or', () => {
    expect(parseFilter("not isOn eq true and size eq 1 or displayName eq 'x'", thing)).toEqual({
      kind: 'or',
      left: {
        kind: 'and',
        left: {
          kind: 'not',
          operand: { kind: 'compare', operator: 'eq', path: ['isOn'], value: true },
        },
        right: { kind: 'compare', operator: 'eq', path: ['size'], value: 1 },
      },
      right: { kind: 'compare', operator: 'eq', path: ['displayName'], value: 'x' },
    });
  });

  it('takes GUIDs quoted and bare and answers them in lower case', () => {
    const guid = '184EFA21-98C3-4E5D-95AB-D07053A96E67';
    const expected = { kind: 'compare', operator: 'eq', path: ['id'], value: guid.toLowerCase() };
    expect(parseFilter('id eq ' + guid, thing)).toEqual(expected);
    expect(parseFilter("id eq '" + guid + "'", thing)).toEqual(expected);
  });

  it('takes a GUID that begins with a letter as a GUID', () => {
    const text = 'parts/any(u:u/partId eq cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46)';
    expect(parseFilter(text, thing)).toMatchObject({
      kind: 'any',
      path: ['parts'],
      predicate: { path: ['u', 'partId'], value: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46' },
    });
  });

  it.each([
    ['bornAt ge 2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
    ['bornAt ge 2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['bornAt ge 2026-01-01T02:00:00+02:00', '2026-01-01T00:00:00.000Z'],
    ['bornAt ge 2026-01-01T00:00:00.1234567Z', '2026-01-01T00:00:00.123Z'],
  ])('reads the moment of %s', (text, value) => {
    expect(parseFilter(text, thing)).toMatchObject({ value });
  });

  it('reads a function compared with a truth value', () => {
    const match = { kind: 'match', function: 'startsWith', path: ['displayName'], value: 'a' };
    expect(parseFilter("startswith(DisplayName,'a') eq true", thing)).toEqual(match);
    expect(parseFilter("startswith(DisplayName,'a') eq false", thing)).toEqual({
      kind: 'not',
      operand: match,
    });
  });

  it.each<[string, QueryProblem]>([
    ['', { code: 'Syntax', position: 0, found: null }],
    ['displayName', { code: 'Syntax', position: 11, found: null }],
    ["displayName eq 'x", { code: 'UnclosedString', position: 15 }],
    ["displayName eq 'x' size", { code: 'Syntax', position: 19, found: 'size' }],
    [
      "nothing eq 'x'",
      { code: 'UnknownProperty', position: 0, name: 'nothing', typeName: 'Thing' },
    ],
    ["tolower(displayName) eq 'x'", { code: 'UnknownFunction', position: 0, name: 'tolower' }],
    [
      "tags eq 'x'",
      { code: 'UnsupportedClause', position: 0, property: 'tags', typeName: 'Thing' },
    ],
    [
      "startsWith(size,'x')",
      { code: 'UnsupportedClause', position: 11, property: 'size', typeName: 'Thing' },
    ],
    [
      "size eq 'x'",
      {
        code: 'IncompatibleTypes',
        position: 8,
        operator: 'eq',
        left: 'Edm.Int32',
        right: 'Edm.String',
      },
    ],
    [
      "bornAt ge '2026-01-01'",
      {
        code: 'IncompatibleTypes',
        position: 10,
        operator: 'ge',
        left: 'Edm.DateTimeOffset',
        right: 'Edm.String',
      },
    ],
    [
      'size eq 2147483648',
      {
        code: 'IncompatibleTypes',
        position: 8,
        operator: 'eq',
        left: 'Edm.Int32',
        right: 'Edm.Int32',
      },
    ],
    [
      'displayName gt null',
      {
        code: 'IncompatibleTypes',
        position: 15,
        operator: 'gt',
        left: 'Edm.String',
        right: 'Edm.Boolean',
      },
    ],
    ["id eq 'x'", { code: 'InvalidGuid', position: 6, property: 'id', value: 'x' }],
    ["tags/any(t:displayName eq 'x')", { code: 'Syntax', position: 11, found: 'displayName' }],
    ["tags/all(t:t eq 'x')", { code: 'Syntax', position: 5, found: 'all' }],
  ])('refuses %s and says where', (text, problem) => {
    expect(refusalOf(text)).toEqual(problem);
  });

  it('has a limit for length, depth and clauses', () => {
    const deep = (levels: number): string => '('.repeat(levels) + 'size eq 1' + ')'.repeat(levels);
    const wide = (clauses: number): string => Array(clauses).fill('size eq 1').join(' or ');
    expect(parseFilter(deep(filterDepthMax), thing)).toMatchObject({ kind: 'compare' });
    expect(refusalOf(deep(filterDepthMax + 1))).toMatchObject({ code: 'TooLong', unit: 'levels' });
    expect(parseFilter(wide(filterClausesMax), thing)).toMatchObject({ kind: 'or' });
    expect(refusalOf(wide(filterClausesMax + 1))).toMatchObject({
      code: 'TooLong',
      unit: 'clauses',
    });
    expect(refusalOf(' '.repeat(filterLengthMax) + 'x')).toMatchObject({ unit: 'characters' });
  });
});

describe('evaluate', () => {
  const row = { displayName: 'Ana', size: 3, place: null, tags: ['One'], isOn: null };

  it.each([
    ["displayName eq 'ANA'", true],
    ["displayName ne 'bo'", true],
    ['place/city eq null', true],
    ["place/city ne 'Bern'", true],
    ["not startsWith(place/city,'B')", true],
    ["startsWith(place/city,'')", false],
    ['isOn eq false', false],
    ['isOn ne true', true],
    ['bornAt lt 2026-01-01', false],
    ["tags/any(t:t eq 'one')", true],
    ['tags/$count eq 1', true],
    ['parts/$count eq 0', true],
    ['parts/any()', false],
    ["displayName in ('x','ana')", true],
    ["contains(displayName,'N')", true],
    ["endsWith(displayName,'na')", true],
    ["displayName gt 'amz' and displayName lt 'anb'", true],
  ])('%s is %s of the row', (text, expected) => {
    expect(evaluate(parseFilter(text, thing), row)).toBe(expected);
  });
});
