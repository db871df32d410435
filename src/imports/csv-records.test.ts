import { describe, expect, it } from 'vitest';

import { type CsvRecord, csvRecords, detectDelimiter } from './csv-records.ts';

async function recordsOf(text: string): Promise<readonly CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(text, detectDelimiter(text))) records.push(record);
  return records;
}

describe('csv records', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      '\n\na;b\n"x\ny";2\n\n3;4',
      [
        [3, 'a', 'b'],
        [4, 'x\ny', '2'],
        [7, '3', '4'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'sep=;\na;b\n1;2',
      [
        [2, 'a', 'b'],
        [3, '1', '2'],
      ],
    ],
    [
      '"a, first";b\n1;2',
      [
        [1, 'a, first', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a,b\n3" pipe,"say ""hi"""\n',
      [
        [1, 'a', 'b'],
        [2, '3" pipe', 'say "hi"'],
      ],
    ],
    [
      'a,b\n,\n ,\n1,2',
      [
        [1, 'a', 'b'],
        [4, '1', '2'],
      ],
    ],
  ])('%j is read with the line on which each record starts', async (text, expected) => {
    const records = await recordsOf(text);
    expect(records.map((r) => (r.ok ? [r.line, ...r.cells] : r))).toEqual(expected);
  });

  it('a quote that never closes spoils its own line only, and every other row is read', async () => {
    const records = await recordsOf('a,b\n1,2\n"3,4\n5,6\n"7,8\n9,10\n"11,12');
    // The quotes of lines 3 and 5 close each other: one record over three lines. That of line 7 has no partner.
    expect(records.map((r) => [r.line, r.ok ? r.cells.length : r.raw])).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
      [6, 2],
      [7, '"11,12'],
    ]);
  });

  it('after an unclosed quote the following lines keep their numbers', async () => {
    const records = await recordsOf('a,b\n\n"3,4\n5,6\n\n7,8\n');
    expect(records.map((r) => [r.line, r.ok])).toEqual([
      [1, true],
      [3, false],
      [4, true],
      [6, true],
    ]);
  });
});
