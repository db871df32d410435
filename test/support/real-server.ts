import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, and how to reach it. */
export type RealServer = {
  readonly url: string;
  /** Secret of the command line of the machine. */
  readonly localToken: string;
  readonly directory: string;
  /** Seconds from start until it said that it is ready. */
  readonly readySeconds: number;
  readonly process: ChildProcess;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it without a warning, as a power cut would. */
  kill(): Promise<void>;
};

/** Seconds that a start may take on a machine that is busy with other tests. */
const startSecondsMax = 60;

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/**
 * Starts the real server on a data directory, on a free port of this machine only, and waits until it is ready.
 * A new directory gets the sample organization, or an empty one with `--empty` among the arguments.
 */
export async function startServer(
  directory: string,
  ...args: readonly string[]
): Promise<RealServer> {
  const file = join(directory, 'server.json');
  await rm(file, { force: true });
  const start = performance.now();
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ALLOT_DATA: directory, ALLOT_PORT: '0', ALLOT_HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A test that fails must not leave a server behind, nor wait for it.
  const killAtExit = (): void => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  void exited.then(() => process.off('exit', killAtExit));
  child.unref();
  const { url, token } = await announced(file, child);
  while (!(await isReady(url))) await pause();
  return {
    url,
    directory,
    localToken: token,
    readySeconds: (performance.now() - start) / 1000,
    process: child,
    stop: async () => {
      child.ref();
      child.kill('SIGTERM');
      await exited;
    },
    kill: async () => {
      child.ref();
      child.kill('SIGKILL');
      await exited;
    },
  };
}

async function announced(
  file: string,
  child: ChildProcess,
): Promise<{ url: string; token: string }> {
  const end = performance.now() + startSecondsMax * 1000;
  for (;;) {
    if (child.exitCode !== null) throw new Error('the server ended with ' + String(child.exitCode));
    if (performance.now() > end) throw new Error('the server does not start');
    try {
      const found: { url: string; token: string } = JSON.parse(await readFile(file, 'utf8'));
      return found;
    } catch {
      await pause();
    }
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** A short wait between looks; the server must not be slowed down by them. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** Resident memory of a process in megabytes, and the most it ever had. */
export async function memoryOf(child: ChildProcess): Promise<{ resident: number; peak: number }> {
  const status = await readFile(`/proc/${String(child.pid)}/status`, 'utf8');
  const kilobytes = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { resident: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 };
}

/** A token for an app with these permissions, as any Graph client gets it. */
export async function appToken(
  server: RealServer,
  permissions: readonly string[],
): Promise<string> {
  const added = await fetch(`${server.url}/api/apps`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.localToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ displayName: 'Test', permissions }),
  });
  if (!added.ok) throw new Error('no app: ' + (await added.text()));
  const app: { tenantId: string; clientId: string; clientSecret: string } = JSON.parse(
    await added.text(),
  );
  const answer = await fetch(`${server.url}/${app.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: app.clientId,
      client_secret: app.clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  if (!answer.ok) throw new Error('no token: ' + (await answer.text()));
  const { access_token: token }: { access_token: string } = JSON.parse(await answer.text());
  return token;
}
