import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of a CSV file', () => {
  it('says the same when it is read again', () => {
    const plain = fc.string().filter((cell) => !/^[=+\-@\t\r]/.test(cell));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 5 }), (cells) => {
        expect(parse(csvLine(cells), { relax_column_count: true })).toEqual([cells]);
      }),
    );
  });

  it('keeps a spreadsheet from running a name as a formula', () => {
    expect(csvLine(['=1+1', '@x', 'Adele'])).toBe("'=1+1,'@x,Adele\r\n");
  });
});
