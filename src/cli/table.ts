import stringWidth from 'string-width';

import { csvLine } from '../imports/csv-line.ts';

/** One column of a table: its heading and what stands in it. Numbers stand at the right. */
export type Column<Row> = {
  readonly heading: string;
  readonly of: (row: Row) => string | number | boolean | null;
};

/** Cells are not made narrower than this, in characters. */
const columnWidthMin = 8;
const gap = '  ';

/** Aligned columns under their headings, cut to `width` characters a line. */
export function textTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
): string {
  if (rows.length === 0) return 'Nothing to show.';
  const values = rows.map((row) => columns.map((column) => column.of(row)));
  const cells = values.map((line) => line.map(textOf));
  const headings = columns.map(({ heading }) => heading);
  const wanted = headings.map((heading, at) =>
    Math.max(...[heading, ...cells.map((line) => line[at] ?? '')].map((text) => stringWidth(text))),
  );
  const widths = fit(wanted, width - gap.length * (columns.length - 1));
  const isNumber = columns.map((_, at) => values.every((line) => typeof line[at] === 'number'));
  const print = (line: readonly string[]): string =>
    line
      .map((cell, at) => pad(cell, widths[at] ?? 0, isNumber[at] === true))
      .join(gap)
      .trimEnd();
  return [headings, widths.map((each) => '─'.repeat(each)), ...cells].map(print).join('\n');
}

/** CSV with headings; spreadsheets' formulas are guarded. */
export function csvTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = rows.map((row) => csvLine(columns.map((column) => textOf(column.of(row)))));
  return csvLine(columns.map(({ heading }) => heading)) + lines.join('');
}

function textOf(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? value.toLocaleString('en-US') : value.replaceAll(/\s+/g, ' ');
}

/** Takes from the widest column until the line fits. */
function fit(wanted: readonly number[], available: number): readonly number[] {
  const widths = [...wanted];
  let over = widths.reduce((sum, each) => sum + each, 0) - available;
  while (over > 0) {
    const widest = Math.max(...widths);
    if (widest <= columnWidthMin) break;
    widths[widths.indexOf(widest)] = widest - 1;
    over -= 1;
  }
  return widths;
}

function pad(text: string, width: number, isRight: boolean): string {
  const cut = stringWidth(text) <= width ? text : truncate(text, width);
  const space = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return isRight ? space + cut : cut + space;
}

function truncate(text: string, width: number): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return cut + '…';
}
