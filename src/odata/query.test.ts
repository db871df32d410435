import { describe, expect, it } from 'vitest';
import { thing } from '../../test/worlds/filters.ts';
import { parseQuery, type Query, type QuerySupport } from './parse/query.ts';
import { QueryRefused, type QueryProblem } from './refusal.ts';

const support: QuerySupport = {
  entityType: thing,
  options: ['$select', '$filter', '$search', '$orderby', '$expand', '$top', '$count', '$skiptoken'],
  navigations: { owner: thing },
};

const ask = (query: string): Query => parseQuery(new URLSearchParams(query), support);

function refusalOf(query: string): QueryProblem {
  try {
    ask(query);
  } catch (error) {
    if (error instanceof QueryRefused) return error.problem;
    throw error;
  }
  throw new Error('not refused: ' + query);
}

describe('parseQuery', () => {
  it('knows the options in any case, with or without $, and leaves strangers alone', () => {
    const query = ask(
      '$Select=Id,DISPLAYNAME&$orderBy=displayName desc,size&top=5&$count=True&x=1',
    );
    expect(query).toEqual({
      select: { isAll: false, names: ['id', 'displayName'] },
      filter: null,
      search: null,
      orderBy: [
        { property: 'displayName', descending: true },
        { property: 'size', descending: false },
      ],
      expand: [],
      apply: [],
      top: 5,
      count: true,
      skipToken: null,
      deltaToken: null,
    });
  });

  it('takes an empty option for an absent one', () => {
    expect(ask('$filter=&$select=')).toEqual(ask(''));
  });

  it('selects the whole property where a cast or a path is asked for', () => {
    expect(ask('$select=*,microsoft.graph.user/displayName,place/city').select).toEqual({
      isAll: true,
      names: ['displayName', 'place'],
    });
  });

  it('expands one level with its own $select and $filter', () => {
    expect(ask("$expand=Owner($select=id;$filter=displayName eq 'a;b,(c')").expand).toEqual([
      {
        navigation: 'owner',
        select: { isAll: false, names: ['id'] },
        filter: { kind: 'compare', operator: 'eq', path: ['displayName'], value: 'a;b,(c' },
      },
    ]);
  });

  it('searches clauses with AND, OR, parentheses and escaped quotes', () => {
    expect(ask('$search="displayName:a \\"b\\"" OR ("x" AND "TAGS:y")').search).toEqual({
      kind: 'or',
      left: { kind: 'term', property: 'displayName', text: 'a "b"' },
      right: {
        kind: 'and',
        left: { kind: 'term', property: null, text: 'x' },
        right: { kind: 'term', property: 'tags', text: 'y' },
      },
    });
  });

  it.each<[string, QueryProblem]>([
    ['$top=1000', { code: 'InvalidPageSize', position: 0, value: '1000' }],
    ['$top=0', { code: 'InvalidPageSize', position: 0, value: '0' }],
    [
      '$top=x',
      { code: 'InvalidValue', position: 0, value: 'x', expected: 'a non-negative integer' },
    ],
    ['$count=1', { code: 'InvalidValue', position: 0, value: '1', expected: "'true' or 'false'" }],
    ['$skip=1', { code: 'OptionUnsupported', position: 0, typeName: 'Thing' }],
    ['$what=1', { code: 'OptionUnknown', position: 0, name: '$what' }],
    ['$top=1&$Top=2', { code: 'OptionRepeated', position: 0 }],
    [
      '$select=id,nothing',
      { code: 'UnknownProperty', position: 3, name: 'nothing', typeName: 'Thing' },
    ],
    [
      '$orderby=tags',
      { code: 'UnsupportedClause', position: 0, property: 'tags', typeName: 'Thing' },
    ],
    ['$orderby=id up', { code: 'Syntax', position: 0, found: 'id up' }],
    ['$expand=nobody', { code: 'UnknownProperty', position: 0, name: 'nobody', typeName: 'Thing' }],
    ['$expand=owner($levels=2)', { code: 'OptionUnknown', position: 6, name: '$levels' }],
    ['$search=a', { code: 'Syntax', position: 0, found: 'a' }],
    [
      '$search="nothing:a"',
      { code: 'UnknownProperty', position: 0, name: 'nothing', typeName: 'Thing' },
    ],
    ['$search=("a"', { code: 'Syntax', position: 4, found: null }],
  ])('refuses %s', (query, problem) => {
    expect(refusalOf(query)).toEqual(problem);
  });
});
