import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import * as z from 'zod';

import { DataDirectoryInUse } from '../config/data-lock.ts';
import { Client, type Send, refusalOf } from './client.ts';
import { Refusal, Unreachable, UsageError } from './failures.ts';

/** Where Allot is to be found. */
export type Address = {
  /** Of a server elsewhere; null: the data directory decides. */
  readonly url: string | null;
  readonly dataDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** How long a server that starts is waited for, and how often it is looked for, in milliseconds. */
const startMilliseconds = 15_000;
const pollMilliseconds = 100;

const serverFile = z.object({
  url: z.string(),
  token: z.string(),
  /** Authority of the server's own certificate. */
  caFile: z.string().nullish(),
});
const tokenAnswer = z.object({ access_token: z.string() });

/**
 * Reaches Allot: the server at `--url` with an app's credentials, else the one that serves the data directory, else
 * the data directory itself. All three answer the same requests.
 */
export async function connect(address: Address): Promise<Client> {
  if (address.url !== null) return connectToUrl(address.url, address.environment);
  const { dataDirectory } = address;
  const server = await connectToServer(dataDirectory);
  if (server !== null) return server;
  return (await openUnlessStarting(dataDirectory)) ?? (await awaitServer(dataDirectory));
}

/** The data directory itself; null where another process has it, which is most likely a server that starts. */
async function openUnlessStarting(dataDirectory: string): Promise<Client | null> {
  try {
    return await connectInProcess(dataDirectory);
  } catch (error) {
    if (error instanceof DataDirectoryInUse) return null;
    throw error;
  }
}

async function awaitServer(dataDirectory: string): Promise<Client> {
  const end = performance.now() + startMilliseconds;
  while (performance.now() < end) {
    await setTimeout(pollMilliseconds);
    const server = await connectToServer(dataDirectory);
    if (server !== null) return server;
  }
  throw new Unreachable(`Another Allot uses ${dataDirectory} and does not answer.`);
}

async function connectToUrl(url: string, environment: Address['environment']): Promise<Client> {
  if (!URL.canParse(url))
    throw new UsageError(`“${url}” is no address such as https://allot.example.com.`);
  const { ALLOT_CLIENT_ID: id, ALLOT_CLIENT_SECRET: secret } = environment;
  if (id === undefined || secret === undefined) {
    throw new UsageError(
      'With --url an app signs in: set ALLOT_CLIENT_ID and ALLOT_CLIENT_SECRET to those that “allot app create” printed.',
    );
  }
  const { origin } = new URL(url);
  const response = await fetchFrom(origin, '/organizations/oauth2/v2.0/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: secret,
      scope: `${origin}/.default`,
    }),
  });
  if (!response.ok) throw await refusalOf(response);
  const { access_token: token } = tokenAnswer.parse(await response.json());
  return clientOf(origin, token);
}

async function connectToServer(dataDirectory: string): Promise<Client | null> {
  const file = join(dataDirectory, 'server.json');
  if (!existsSync(file)) return null;
  const parsed = serverFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Unreachable(`${file} cannot be read.`);
  const { url, token, caFile } = parsed.data;
  if (caFile !== null && caFile !== undefined) trust(caFile);
  const client = clientOf(url, token);
  try {
    await client.request('/api/me', { method: 'GET' });
    return client;
  } catch (error) {
    // A server that was killed leaves its file behind; another program may have its port.
    if (error instanceof Unreachable || error instanceof Refusal) return null;
    throw error;
  }
}

async function connectInProcess(dataDirectory: string): Promise<Client> {
  if (!existsSync(join(dataDirectory, 'allot.db'))) {
    throw new Unreachable(
      `There is no Allot data in ${dataDirectory}. Start Allot there once with “allot serve”, or say where it is with --data or --url.`,
    );
  }
  // Loaded only now: most commands talk to a server and start faster without the whole program.
  const { openInProcess } = await import('./in-process.ts');
  const { send, close } = await openInProcess(dataDirectory);
  return new Client(send, { origin: null, close });
}

function clientOf(origin: string, token: string): Client {
  const send: Send = (path, init) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetchFrom(origin, path, { ...init, headers });
  };
  return new Client(send, { origin, close: async () => undefined });
}

async function fetchFrom(origin: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(origin + path, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Unreachable(`Allot does not answer at ${origin}: ${why}`);
  }
}

/** With ALLOT_TLS=1 the server's certificate comes from an authority of its own. */
function trust(caFile: string): void {
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(caFile, 'utf8')]);
}
