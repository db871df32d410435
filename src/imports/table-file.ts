import { type CsvRecord, csvRecords, detectDelimiter } from './csv-records.ts';
import { unguardFormula } from './formula-guard.ts';

/** The heading under which the reasons stand in a file of failed rows. Ignored when such a file is read again. */
export const errorHeading = 'Error';

/** One row of a file with headings: what stands in each column that was understood. */
export type TableRow<Column extends string> = {
  /** Where it starts in the file, from 1. */
  readonly line: number;
  /** Every field as it stood, in the file's own order (without the column of errors). */
  readonly cells: readonly string[];
  /** Trimmed values; a missing column is missing, an empty field is `''`. */
  readonly values: { readonly [Name in Column]?: string };
};

/** A row that could not be read or carried out, with one sentence a reason. */
export type FailedRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly errors: readonly string[];
};

/** What the first line of a file says. */
export type TableHead<Column extends string> = {
  /** As written, without the column of errors. */
  readonly headings: readonly string[];
  /** Columns understood, in the file's order. */
  readonly columns: readonly Column[];
  /** Headings that mean nothing to us. */
  readonly ignored: readonly string[];
};

/** What a file is read as: `columnOf` answers a canonical heading's column, or null. */
export type TableFormat<Column extends string> = {
  readonly columnOf: (canonicalHeading: string) => Column | null;
  /** Whether the columns found suffice; a sentence where not. */
  readonly problemOf: (columns: ReadonlySet<Column>) => string | null;
};

/** The parts of a table file as they are read: first the head, or one problem of the file as a whole. */
export type TableEvent<Column extends string> =
  | { readonly kind: 'head'; readonly head: TableHead<Column> }
  | { readonly kind: 'row'; readonly row: TableRow<Column> }
  | { readonly kind: 'failed'; readonly row: FailedRow }
  | { readonly kind: 'unreadable'; readonly error: string };

/** `text` as headings are compared: case, spaces and punctuation do not count. */
export function canonicalHeading(text: string): string {
  // Entra's bulk templates: `User name [userPrincipalName] Required`.
  const name = /\[([A-Za-z]+)\]/.exec(text)?.[1] ?? text;
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Reads a CSV text with a line of headings. Rows longer than the headings are failures; shorter ones end in empty fields; rows of
 * nothing but blanks are left out, also where a blank is guarded against being read as a formula.
 */
export async function* readTable<Column extends string>(
  text: string,
  format: TableFormat<Column>,
): AsyncGenerator<TableEvent<Column>, void, undefined> {
  let layout: Layout<Column> | null = null;
  for await (const record of csvRecords(text, detectDelimiter(text))) {
    if (layout !== null) {
      const event = rowEvent(record, layout);
      if (event.kind !== 'row' || !isBlank(event.row.cells)) yield event;
      continue;
    }
    if (record.ok && /^version:/i.test(record.cells[0] ?? '')) continue;
    const found = layoutOf(record, format);
    if ('error' in found) {
      yield { kind: 'unreadable', error: found.error };
      return;
    }
    layout = found;
    yield { kind: 'head', head: headOf(layout) };
  }
  if (layout === null) yield { kind: 'unreadable', error: 'The file is empty.' };
}

type Layout<Column extends string> = {
  readonly headings: readonly string[];
  readonly columns: readonly (Column | null)[];
  /** Position of the column of errors, or -1. */
  readonly errorAt: number;
};

function layoutOf<Column extends string>(
  record: CsvRecord,
  format: TableFormat<Column>,
): Layout<Column> | { readonly error: string } {
  if (!record.ok) return { error: `Line ${record.line} should hold the headings. ${record.error}` };
  const canonical = record.cells.map(canonicalHeading);
  const columns = canonical.map((heading) => format.columnOf(heading));
  const known = columns.filter((column) => column !== null);
  const doubled = columns.findIndex(
    (column, at) => column !== null && columns.indexOf(column) !== at,
  );
  if (doubled >= 0) {
    return {
      error: `Two columns mean the same: “${record.cells[columns.indexOf(columns[doubled] ?? null)]}” and “${record.cells[doubled]}”. Remove one of them.`,
    };
  }
  const error = format.problemOf(new Set(known));
  if (error !== null) return { error };
  return {
    headings: record.cells,
    columns,
    errorAt: canonical.indexOf(canonicalHeading(errorHeading)),
  };
}

function headOf<Column extends string>(layout: Layout<Column>): TableHead<Column> {
  const { headings, columns, errorAt } = layout;
  return {
    headings: headings.filter((_, at) => at !== errorAt),
    columns: columns.filter((column) => column !== null),
    ignored: headings.filter((_, at) => columns[at] === null && at !== errorAt),
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function rowEvent<Column extends string>(
  record: CsvRecord,
  layout: Layout<Column>,
): TableEvent<Column> {
  const { line } = record;
  if (!record.ok) {
    return { kind: 'failed', row: { line, cells: [record.raw], errors: [record.error] } };
  }
  const { headings, columns, errorAt } = layout;
  const cells = record.cells.map(unguardFormula);
  const own = cells.filter((_, at) => at !== errorAt);
  if (cells.slice(headings.length).some((cell) => cell !== '')) {
    const error = `The row has ${cells.length} fields, the headings are ${headings.length}. Put a field that contains the separator in quotation marks.`;
    return { kind: 'failed', row: { line, cells: own, errors: [error] } };
  }
  const values: { [Name in Column]?: string } = {};
  for (const [at, column] of columns.entries()) {
    if (column !== null) values[column] = (cells[at] ?? '').trim();
  }
  return { kind: 'row', row: { line, cells: own, values } };
}
