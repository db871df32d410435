import { writeFileSync } from 'node:fs';

import * as z from 'zod';

import { type Client, envelopeIn, refusalOfEnvelope } from './client.ts';
import type { CliCall, CliOption } from './command.ts';
import { Refusal, Unreachable, UsageError } from './failures.ts';
import { numbered } from './plan-preview.ts';
import { progressBar } from './progress.ts';
import { readInput } from './selection.ts';
import type { Terminal } from './terminal.ts';

/** Options that every import has. */
export const importOptions: readonly CliOption[] = [
  { flags: '--preview', summary: 'say what would happen and change nothing' },
  {
    flags: '--failed <file>',
    summary: 'write the rows that failed to this file, to mend and import again',
  },
  { flags: '--reason <text>', summary: 'why; kept in the log' },
];

/** Failures named on the terminal. */
const failuresShownMax = 20;

const progressLine = z.object({ progress: z.object({ done: z.number(), total: z.number() }) });
/** What every import answers, and what its kind of file adds. */
export type ImportResult = {
  preview: boolean;
  total: number;
  failed: number;
  failures: { line: number; errors: string[] }[];
  failedFile: string | null;
  ignoredHeadings: string[];
  operationNo: number | null;
} & Record<string, unknown>;
const common: z.ZodType<ImportResult> = z.looseObject({
  preview: z.boolean(),
  total: z.number(),
  failed: z.number(),
  failures: z.array(z.object({ line: z.number(), errors: z.array(z.string()) })),
  failedFile: z.string().nullable(),
  ignoredHeadings: z.array(z.string()),
  operationNo: z.number().nullable(),
});

/** Sends the file and answers what became of it; failures are told, and written to the file asked for. */
export async function importFile(
  client: Client,
  call: Pick<CliCall, 'options' | 'terminal'>,
  path: string,
): Promise<ImportResult> {
  const { options, terminal } = call;
  const file = options.text('file');
  const bytes = readInput(file);
  const response = await client.request(path, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      accept: 'application/x-ndjson, application/json',
      'content-type': 'application/octet-stream',
    },
  });
  const result = common.parse(await resultOf(response, terminal, file));
  const failedTo = options.find('failed');
  if (result.failedFile !== null && failedTo !== null) writeFailed(failedTo, result.failedFile);
  tellFailures(result, failedTo, terminal);
  return result;
}

/** The query of an import: only what is set. */
export function importQuery(values: Readonly<Record<string, string | boolean | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== false) query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Exit code 1 where rows failed: a script must notice. */
export function refuseWhereFailed(result: ImportResult): void {
  if (result.failed === 0) return;
  throw new Refusal(
    'RowsFailed',
    `${numbered(result.failed, 'row', 'rows')} of ${result.total.toLocaleString('en-US')} failed.`,
    ['Mend them in the file that --failed writes and import that file.'],
  );
}

async function resultOf(response: Response, terminal: Terminal, file: string): Promise<unknown> {
  if (!(response.headers.get('content-type') ?? '').includes('ndjson')) return response.json();
  const bar = progressBar(terminal, `Reading ${file}`);
  try {
    for await (const line of linesOf(response)) {
      const value: unknown = JSON.parse(line);
      const step = progressLine.safeParse(value);
      if (step.success) {
        bar.show(step.data.progress.done, step.data.progress.total);
        continue;
      }
      const error = envelopeIn(value);
      if (error !== null) throw refusalOfEnvelope(error);
      return z.object({ result: z.unknown() }).parse(value).result;
    }
  } finally {
    bar.end();
  }
  throw new Unreachable(
    'The answer ended before the import did. See “allot log” for how far it came.',
  );
}

async function* linesOf(response: Response): AsyncGenerator<string, void, undefined> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
  if (rest !== '') yield rest;
}

function writeFailed(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function tellFailures(result: ImportResult, failedTo: string | null, terminal: Terminal): void {
  for (const { line, errors } of result.failures.slice(0, failuresShownMax)) {
    terminal.tell(`Line ${String(line)}: ${errors.join(' ')}`);
  }
  const more = result.failed - Math.min(result.failures.length, failuresShownMax);
  if (more > 0) terminal.tell(`and ${numbered(more, 'other row', 'other rows')}`);
  if (result.failed > 0 && failedTo !== null) {
    terminal.tell(
      `The failed rows are in ${failedTo}, each with its reason. Mend them and import that file.`,
    );
  }
  if (result.ignoredHeadings.length > 0) {
    terminal.tell(`Columns that were not read: ${result.ignoredHeadings.join(', ')}.`);
  }
}
