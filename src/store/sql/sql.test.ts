import { describe, expect, it } from 'vitest';
import { compileSql } from './compile-sql.ts';
import { sql } from './sql.ts';

describe('a piece of SQL', () => {
  it('makes a parameter of every value, in the order of the text', () => {
    const inner = sql`b = ${'x; drop table "user"'} or c = ${null}`;
    expect(compileSql(sql`select a where ${inner} and d = ${true} limit ${5}`)).toEqual({
      sql: 'select a where b = ? or c = ? and d = ? limit ?',
      params: ['x; drop table "user"', null, 1, 5],
    });
  });

  it('quotes names and lets text through that is told to be SQL', () => {
    expect(compileSql(sql`${sql.ref('u.a"b')} ${sql.raw('desc')}`)).toEqual({
      sql: '"u"."a""b" desc',
      params: [],
    });
  });

  it('joins pieces and values, none too', () => {
    const or = sql.join([sql`a = ${1}`, sql`b`], sql` or `);
    expect(compileSql(sql`(${or}) in (${sql.join(['x', 2])})${sql.join([])}`)).toEqual({
      sql: '(a = ? or b) in (?, ?)',
      params: [1, 'x', 2],
    });
  });
});
