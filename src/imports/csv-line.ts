import { stringify } from 'csv-stringify/sync';

import { guardFormula } from './formula-guard.ts';

/** One line of a CSV file, commas between the fields, ended by `\r\n` (RFC 4180). Formulas are guarded. */
export function csvLine(cells: readonly string[]): string {
  return csvLines([cells]);
}

/** Many lines in one call of the writer. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(guardFormula)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n;\t]|^\s|\s$/ },
  );
}
