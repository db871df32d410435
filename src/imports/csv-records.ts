import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

import { parse } from 'csv-parse';

/** The characters that part the fields of files in the wild. */
export type Delimiter = ',' | ';' | '\t';

/** One record of a CSV file, or the reason why there is none. `line` is where it starts, from 1. */
export type CsvRecord =
  | { readonly ok: true; readonly line: number; readonly cells: readonly string[] }
  | { readonly ok: false; readonly line: number; readonly raw: string; readonly error: string };

/** Records between two pauses in which the thread serves others. */
const recordsPerPause = 500;
/** Characters given to the parser at a time. */
const blockCharacters = 32_768;
/** How often a file with a quote that never closes is taken up again on the next line. */
const resumesMax = 100;

/** The delimiter that parts the first line best; commas where it has none. Excel's own `sep=;` line decides. */
export function detectDelimiter(text: string): Delimiter {
  const separator = /^sep=([,;\t])\n/i.exec(text)?.[1];
  const line = separator ?? firstRecord(text);
  const count = (delimiter: Delimiter): number => line.split(delimiter).length;
  const candidates: readonly Delimiter[] = [',', ';', '\t'];
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The first line that has something in it, without what stands in quotes. */
function firstRecord(text: string): string {
  const start = text.search(/[^\n]/);
  const unquoted = text.slice(Math.max(start, 0), 65_536).replaceAll(/"[^"]*"/g, '');
  return unquoted.split('\n', 1)[0] ?? '';
}

/**
 * The records of a CSV text whose lines end in `\n`, in order. Empty lines are left out. A quote that never closes spoils its own line only: reading goes on at the next.
 * Pauses now and then, so that a large file does not hold up the thread.
 */
export async function* csvRecords(
  text: string,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord, void, undefined> {
  let rest = text;
  let linesBefore = 0;
  if (/^sep=[,;\t]\n/i.test(rest)) {
    rest = rest.slice(6);
    linesBefore = 1;
  }
  for (let resumes = 0; rest !== ''; resumes += 1) {
    const unclosed = yield* recordsUpToUnclosedQuote(rest, delimiter, linesBefore);
    if (unclosed === null) return;
    const lineEnd = resumes < resumesMax ? unclosed.raw.indexOf('\n') : -1;
    const raw = lineEnd < 0 ? unclosed.raw : unclosed.raw.slice(0, lineEnd);
    yield {
      ok: false,
      line: unclosed.line,
      raw,
      error:
        'A quotation mark (") opens here and is never closed. Close it, or write it twice where it belongs to the text.',
    };
    if (lineEnd < 0) return;
    rest = unclosed.raw.slice(lineEnd + 1);
    linesBefore = unclosed.line;
  }
}

type Unclosed = { readonly line: number; readonly raw: string };

/** Yields what can be read; returns the record whose quote is open at the end, or null. */
async function* recordsUpToUnclosedQuote(
  text: string,
  delimiter: Delimiter,
  linesBefore: number,
): AsyncGenerator<CsvRecord, Unclosed | null, undefined> {
  const unclosed: Unclosed[] = [];
  const parser = parse({
    delimiter,
    record_delimiter: '\n',
    info: true,
    raw: true,
    relax_column_count: true,
    // A quote inside or after a field is text: people write 3" pipes. What is left is the one that never closes.
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (_error, raw = '') => {
      unclosed.push({ line: linesBefore + newlinesIn(text) - newlinesIn(raw) + 1, raw });
      return undefined;
    },
  });
  Readable.from(blocksOf(text)).pipe(parser);
  let count = 0;
  // The parser's own type is that of any object stream: with `info` and `raw` this is what it emits.
  for await (const { record, info, raw } of parser as AsyncIterable<ParsedRecord>) {
    const line = linesBefore + info.lines - newlinesIn(raw.slice(0, -1));
    if (record.some((cell) => cell.trim() !== '')) yield { ok: true, line, cells: record };
    count += 1;
    if (count % recordsPerPause === 0) await setImmediate();
  }
  return unclosed[0] ?? null;
}

type ParsedRecord = {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
  readonly raw: string;
};

function* blocksOf(text: string): Generator<string, void, undefined> {
  for (let at = 0; at < text.length;) {
    let end = at + blockCharacters;
    // A pair of surrogates stays together: each block becomes bytes on its own.
    if (isHighSurrogate(text.charCodeAt(end - 1))) end += 1;
    yield text.slice(at, end);
    at = end;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
