import type { FailedRow } from './table-file.ts';

/** What a file turns out to be. */
export type FileFormat = 'csv' | 'json';

/** A file as it is read: its head first, then every row as what it means or as a failure. Rows out = rows in. */
export type ImportEvent<Row> =
  | {
      readonly kind: 'head';
      readonly format: FileFormat;
      readonly headings: readonly string[];
      /** Headings that mean nothing here; the data under them is not imported. */
      readonly ignored: readonly string[];
    }
  | { readonly kind: 'row'; readonly row: Row; readonly cells: readonly string[] }
  | { readonly kind: 'failed'; readonly row: FailedRow }
  /** The file as a whole cannot be read; nothing follows. */
  | { readonly kind: 'unreadable'; readonly error: string };

/** A value, or the sentences that say what is wrong with what was given. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly string[] };
