import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Client } from './client.ts';
import type { CliCall, CliOption } from './command.ts';
import { UsageError } from './failures.ts';
import type { OutputStream } from './terminal.ts';

/** Options that every export has. */
export const exportOptions: readonly CliOption[] = [
  {
    flags: '--filter <expression>',
    summary: `only people who match, for example "department eq 'Sales'"`,
  },
];

/** Writes what the server streams to the file asked for, or to the standard output. Nothing is held in memory. */
export async function exportFile(
  client: Client,
  { options, terminal }: Pick<CliCall, 'options' | 'terminal'>,
  path: string,
): Promise<void> {
  if (terminal.format === 'json')
    throw new UsageError('An export is CSV: leave --output json out.');
  const filter = options.find('filter');
  const query = filter === null ? '' : `?${new URLSearchParams({ $filter: filter }).toString()}`;
  const { body } = await client.request(path + query, { method: 'GET' });
  if (body === null) return;
  const file = options.find('file');
  // The web stream of a fetch is what Node's own type calls by another name.
  const source = Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);
  if (file === null) {
    for await (const bytes of source) await written(terminal.output, bytes);
    return;
  }
  try {
    await pipeline(source, createWriteStream(file));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  terminal.tell(`Written to ${file}.`);
}

async function written(output: OutputStream, bytes: Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    output.write(bytes, (error) =>
      error === null || error === undefined ? resolve() : reject(error),
    );
  });
}
