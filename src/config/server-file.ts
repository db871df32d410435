import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { writePrivateFile } from './private-file.ts';

/** What a running server leaves in its data directory for the command line on the same machine. */
export type ServerFile = {
  /** Where this machine reaches the server, without a slash at the end. */
  readonly url: string;
  /** Full rights over the API while the server runs. */
  readonly token: string;
  /** PEM file of the authority behind our own certificate; null: no HTTPS, or a certificate that is trusted anyway. */
  readonly caFile: string | null;
  readonly processId: number;
};

const serverFile: z.ZodType<ServerFile> = z.object({
  url: z.string(),
  token: z.string(),
  caFile: z.string().nullable(),
  processId: z.number(),
});

function pathIn(dataDirectory: string): string {
  return join(dataDirectory, 'server.json');
}

/** Tells the command line where the server is. Readable by its owner only: it holds a token with full rights. */
export async function writeServerFile(dataDirectory: string, file: ServerFile): Promise<void> {
  await writePrivateFile(pathIn(dataDirectory), JSON.stringify(file, null, 2) + '\n');
}

/**
 * What the last server left; null: none runs, or it has ended properly. After a crash the file stays: a server
 * runs only if it answers, too.
 */
export async function readServerFile(dataDirectory: string): Promise<ServerFile | null> {
  try {
    const text = await readFile(pathIn(dataDirectory), 'utf8');
    return serverFile.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes the file away at the end. */
export async function removeServerFile(dataDirectory: string): Promise<void> {
  await rm(pathIn(dataDirectory), { force: true });
}
