import { failedRowsFile } from '../../imports/failed-rows-file.ts';
import type { FileFormat } from '../../imports/import-event.ts';
import type { FailedRow } from '../../imports/table-file.ts';

/** Failures that an answer lists; the file of failed rows has all of them. */
export const failuresShownMax = 1000;

/** What every import answers, whatever the file holds. */
export type ImportAnswer = {
  readonly preview: boolean;
  readonly encoding: string;
  /** Headings that mean nothing to Allot. */
  readonly ignoredHeadings: string[];
  /** Rows in the file. */
  readonly total: number;
  readonly failed: number;
  readonly failures: { line: number; errors: string[] }[];
  /** The failed rows to mend and import again, as a file; null where there are none. */
  readonly failedFile: string | null;
  readonly operationNo: number | null;
};

/** Gathers what becomes of the rows of one file. */
export class ImportReport {
  /** Rows met so far. */
  total = 0;
  #format: FileFormat = 'csv';
  #headings: readonly string[] = [];
  #ignored: readonly string[] = [];
  readonly #failed: FailedRow[] = [];

  /** Takes the head of the file. */
  begin(head: {
    readonly format: FileFormat;
    readonly headings: readonly string[];
    readonly ignored: readonly string[];
  }): void {
    this.#format = head.format;
    this.#headings = head.headings;
    this.#ignored = head.ignored;
  }

  /** Counts a row that failed. */
  fail(row: FailedRow): void {
    this.#failed.push(row);
  }

  /** How many rows failed so far. */
  get failed(): number {
    return this.#failed.length;
  }

  /** The common part of the answer. */
  answer(more: Pick<ImportAnswer, 'preview' | 'encoding' | 'operationNo'>): ImportAnswer {
    const failed = this.#failed.toSorted((a, b) => a.line - b.line);
    return {
      ...more,
      ignoredHeadings: [...this.#ignored],
      total: this.total,
      failed: failed.length,
      failures: failed
        .slice(0, failuresShownMax)
        .map(({ line, errors }) => ({ line, errors: [...errors] })),
      failedFile: failed.length === 0 ? null : this.#file(failed),
    };
  }

  #file(failed: readonly FailedRow[]): string {
    return this.#format === 'csv'
      ? failedRowsFile(this.#headings, failed)
      : failed.map(failedItem).join('\n') + '\n';
  }
}

/** A failed object on a line of its own, with the reasons in a property that reading ignores. */
function failedItem({ cells, errors }: FailedRow): string {
  const raw = (cells[0] ?? '').replaceAll(/\s*\n\s*/g, ' ');
  const note = `"@allot.error": ${JSON.stringify(errors.join(' '))}`;
  // Text is put in before the last brace: what is no object is kept as it is, to be mended by hand.
  return /^\{.*\S.*\}$/.test(raw) ? raw.replace(/\s*\}$/, `, ${note}}`) : raw;
}
