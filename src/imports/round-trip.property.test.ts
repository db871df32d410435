import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildCatalog } from '../core/catalog/build-catalog.ts';
import { readAssignmentsFile } from './assignments-file.ts';
import { readCatalogFile } from './catalog-file.ts';
import { csvLine } from './csv-line.ts';
import { csvRecords, detectDelimiter } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { failedRowsFile } from './failed-rows-file.ts';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { productNames } from './product-names.ts';
import { type TableEvent, readTable } from './table-file.ts';
import { readUsersFile } from './users-file.ts';

const names = productNames(buildCatalog([], []), new Set());
/** Fields as people write them, the nasty ones often. */
const field = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', ' ', 'a', 'é'),
  }),
);
/** A field as it comes back: line ends are `\n`. */
const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

async function eventsOf(text: string): Promise<readonly TableEvent<'x'>[]> {
  const events: TableEvent<'x'>[] = [];
  const format = { columnOf: () => null, problemOf: () => null };
  for await (const event of readTable<'x'>(text, format)) events.push(event);
  return events;
}

describe('laws of files', () => {
  it('guarding a formula and taking the guard off again gives back every text', () => {
    fc.assert(
      fc.property(field, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('what is printed as CSV is read back field by field', async () => {
    const table = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = csvLine(['a', 'b', 'c']) + rows.map(csvLine).join('');
        const events = await eventsOf(decodeText(Buffer.from(text)).text);
        const read = events.flatMap((event) => (event.kind === 'row' ? [event.row.cells] : []));
        const expected = rows.map((row) => row.map(withLineFeeds)).filter((row) => !isBlank(row));
        expect(read).toEqual(expected);
      }),
      // A tab alone is printed with a guard before it, and is as blank as without.
      { examples: [[[['', '\t', '']]]] },
    );
  });

  it('a file of failed rows, read again, holds the rows as they were and no column of errors', async () => {
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(table, field, async (rows, error) => {
        const cells = rows.map((row) => row.map(withLineFeeds)).filter((row) => !isBlank(row));
        const failed = cells.map((row, at) => ({ line: at + 2, cells: row, errors: [error] }));
        const events = await eventsOf(
          decodeText(Buffer.from(failedRowsFile(['a', 'b'], failed))).text,
        );
        expect(events[0]).toMatchObject({ kind: 'head', head: { headings: ['a', 'b'] } });
        const read = events.flatMap((event) => (event.kind === 'row' ? [event.row.cells] : []));
        expect(read).toEqual(cells);
      }),
    );
  });

  it('no record is lost, and each one starts on the line it names', async () => {
    const record = fc
      .array(field, { minLength: 2, maxLength: 2 })
      .filter((cells) => !isBlank(cells));
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 6 }),
        fc.nat(2),
        async (rows, gap) => {
          let line = 1;
          const starts: number[] = [];
          let text = '';
          for (const row of [['a', 'b'], ...rows]) {
            starts.push(line);
            const printed = withLineFeeds(csvLine(row)) + '\n'.repeat(gap);
            text += printed;
            line += printed.split('\n').length - 1;
          }
          const lines: number[] = [];
          for await (const each of csvRecords(text, detectDelimiter(text))) lines.push(each.line);
          expect(lines).toEqual(starts);
        },
      ),
    );
  });

  it('no bytes make a reader throw: whatever comes is rows, failures or one refusal', async () => {
    const prefix = fc.constantFrom(
      '',
      'UPN,Product,GUID\n',
      '{"value":[',
      '[{',
      '\uFEFFUPN;Licenses\n"',
      'sep=;\n',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      field.map((text) => Buffer.from(text)),
      field.map((text) => Buffer.from(text, 'utf16le')),
    );
    const seen = { row: 0, failed: 0, unreadable: 0, head: 0 };
    await fc.assert(
      fc.asyncProperty(prefix, bytes, async (start, rest) => {
        const { text } = decodeText(Buffer.concat([Buffer.from(start), rest]));
        for (const events of [
          readUsersFile(text, names),
          readAssignmentsFile(text, names),
          readCatalogFile(text),
        ]) {
          for await (const event of events) seen[event.kind] += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(seen.failed).toBeGreaterThan(0);
    expect(seen.unreadable).toBeGreaterThan(0);
  });
});
