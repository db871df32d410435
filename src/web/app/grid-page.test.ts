import { describe, expect, it } from 'vitest';
import { gridPageAt, wholeList } from './grid-page.ts';

describe('pages of a list', () => {
  it.each([
    [0, { no: 0, count: 21, first: 0, rows: 100 }],
    [1, { no: 1, count: 21, first: 100, rows: 100 }],
    [20, { no: 20, count: 21, first: 2000, rows: 19 }],
  ])('page %i of 2,019 rows', (no, page) => {
    expect(gridPageAt(no, 2019)).toEqual(page);
  });

  it('together have every row once', () => {
    for (const rows of [1, 99, 100, 101, 200, 2019]) {
      const { count } = gridPageAt(0, rows);
      const pages = Array.from({ length: count }, (_, no) => gridPageAt(no, rows));
      const shown = pages.flatMap(({ first, rows: length }) =>
        Array.from({ length }, (_, at) => first + at),
      );
      expect(shown).toEqual(Array.from({ length: rows }, (_, row) => row));
    }
  });

  it('the last one is shown where the list has become too short', () => {
    expect(gridPageAt(20, 150)).toEqual({ no: 1, count: 2, first: 100, rows: 50 });
    expect(gridPageAt(20, 0)).toEqual({ no: 0, count: 1, first: 0, rows: 0 });
    expect(gridPageAt(-1, 150)).toMatchObject({ no: 0 });
  });

  it('a list without pages is one', () => {
    expect(wholeList(1_000_000)).toEqual({ no: 0, count: 1, first: 0, rows: 1_000_000 });
  });
});
