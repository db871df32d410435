import { createInterface } from 'node:readline/promises';

import { type Column, csvTable, textTable } from './table.ts';

/** How results are written. */
export type OutputFormat = 'table' | 'json' | 'csv';

/** Where a command reads and writes: results on one stream, everything else on the other. */
export type Terminal = {
  readonly format: OutputFormat;
  /** Writes one result: as JSON the value itself, else what `show` says. Once a command. */
  readonly result: (value: unknown, show: () => string) => void;
  /** Writes a list: a table, JSON, or CSV. Once a command. */
  readonly list: <Row>(rows: readonly Row[], columns: readonly Column<Row>[]) => void;
  /** Tells something beside the result. */
  readonly tell: (text: string) => void;
  /** Whether somebody watches: only then are there bars and questions. */
  readonly isWatched: boolean;
  /** Asks yes or no; where nobody can answer, no. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Width of lines that people read. */
  readonly width: number;
  readonly output: OutputStream;
  readonly errors: OutputStream;
};

/** A stream that may be a terminal; where it is none it has no width. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** Where the program runs: the streams and the environment of its process. */
export type Surroundings = {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Of this process. */
export function processSurroundings(): Surroundings {
  const { stdout, stderr, stdin, env } = process;
  return { stdout, stderr, stdin, environment: env };
}

/** Width assumed where the output is no terminal. */
const plainWidth = 200;

/** The terminal of a command. */
export function terminalOf(
  { stdout, stderr, stdin }: Surroundings,
  format: OutputFormat,
): Terminal {
  const width = stdout.isTTY === true ? (stdout.columns ?? plainWidth) : plainWidth;
  return {
    format,
    width,
    output: stdout,
    errors: stderr,
    isWatched: stderr.isTTY === true,
    tell: (text) => void stderr.write(text + '\n'),
    result: (value, show) => {
      const text = format === 'json' ? JSON.stringify(value, null, 2) : show();
      if (text !== '') stdout.write(text + '\n');
    },
    list: (rows, columns) => {
      if (format === 'json') stdout.write(JSON.stringify(rows, null, 2) + '\n');
      else if (format === 'csv') stdout.write(csvTable(rows, columns));
      else stdout.write(textTable(rows, columns, width) + '\n');
    },
    confirm: async (question) => {
      if (stdin.isTTY !== true || stderr.isTTY !== true) return false;
      const reader = createInterface({ input: stdin, output: stderr });
      const answer = await reader.question(`${question} [y/N] `);
      reader.close();
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}
