import { csvLine } from './csv-line.ts';
import { type FailedRow, errorHeading } from './table-file.ts';

/**
 * The failed rows as a file to mend and import again: the same headings and fields, and the reasons in a last column
 * `Error`, which reading ignores.
 */
export function failedRowsFile(headings: readonly string[], rows: readonly FailedRow[]): string {
  const width = headings.length;
  const lines = rows.map(({ line, cells, errors }) => {
    const padded = Array.from({ length: Math.max(width, 1) }, (_, at) => cells[at] ?? '');
    // Fields beyond the headings cannot stand in columns of their own: they are kept with the reason.
    const beyond = cells.slice(padded.length).filter((cell) => cell !== '');
    const also = beyond.length === 0 ? [] : [`Also in this row: ${beyond.join(', ')}`];
    return csvLine([...padded, `Line ${line}: ${[...errors, ...also].join(' ')}`]);
  });
  return '\uFEFF' + csvLine([...headings, errorHeading]) + lines.join('');
}
