import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readServerFile } from './config/server-file.ts';

// Each test starts whole programs, several of them one after the other.
vi.setConfig({ testTimeout: 60_000 });

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

let directory: string;
let children: ChildProcess[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'allot-main-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

type Started = {
  readonly child: ChildProcess;
  readonly firstLines: (count: number) => Promise<readonly string[]>;
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
};

function start(args: readonly string[], environment: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, ALLOT_DATA: join(directory, 'data'), ALLOT_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  return {
    child,
    async firstLines(count) {
      const found: string[] = [];
      while (found.length < count) {
        const { value, done } = await lines.next();
        if (done === true) throw new Error(`it ended: ${errors}`);
        found.push(value);
      }
      return found;
    },
    ended: once(child, 'close').then(([code]) => ({ code, errors })),
  };
}

const privateFiles = ['allot.db', 'signing-keys.json', 'server.json', 'lock.db'];

const dataDirectory = (): string => join(directory, 'data');

describe('the first start', () => {
  it('makes an empty organization on request and prints a link that signs its administrator in', async () => {
    const server = start(['--empty', '--name', 'Fabrikam', '--domain', 'fabrikam.com']);
    const [address, link] = await server.firstLines(2);
    const url = /^Allot serves Fabrikam at (http:\/\/127\.0\.0\.1:\d+)$/.exec(address ?? '')?.[1];
    const token = /\/signin\?token=([\w-]{43})$/.exec(link ?? '')?.[1];
    expect(link).toContain('admin@fabrikam.com');
    const signedIn = await fetch(`${url}/signin`, {
      method: 'POST',
      body: new URLSearchParams({ token: token ?? '' }),
      redirect: 'manual',
    });
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const me = await fetch(`${url}/api/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ userPrincipalName: 'admin@fabrikam.com' });
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, errors: '' });
  });

  it('makes the sample organization otherwise; the next start finds it as it was', async () => {
    const first = start([]);
    const [address, link] = await first.firstLines(2);
    expect(address).toContain('Contoso');
    expect(link).toContain('/signin?token=');
    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(0);
    const second = start([]);
    const [again, hint] = await second.firstLines(2);
    expect(again).toContain('Contoso');
    expect(hint).toContain('npx allot link');
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });
});

describe('a running server', () => {
  it('is found by the command line through its data directory, until it ends; all files are its owner’s alone', async () => {
    const server = start(['--empty']);
    await server.firstLines(2);
    const file = await readServerFile(dataDirectory());
    const me = await fetch(`${file?.url}/api/me`, {
      headers: { authorization: `Bearer ${file?.token}` },
    });
    expect(await me.json()).toMatchObject({ kind: 'system' });
    // Windows has no such modes: the rights of the folder hold there.
    for (const name of process.platform === 'win32' ? [] : privateFiles) {
      expect(statSync(join(dataDirectory(), name)).mode & 0o077, name).toBe(0);
    }
    server.child.kill('SIGTERM');
    await server.ended;
    expect(existsSync(join(dataDirectory(), 'server.json'))).toBe(false);
  });

  it('has its data directory to itself, until it is killed', async () => {
    const server = start(['--empty']);
    await server.firstLines(2);
    const { code, errors } = await start(['--empty']).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^.*is in use by another Allot\..*\n$/);
    const file = await readServerFile(dataDirectory());
    expect((await fetch(`${file?.url}/readyz`)).status).toBe(200);
    server.child.kill('SIGKILL');
    await server.ended;
    const again = start(['--empty']);
    await again.firstLines(2);
    expect((await readServerFile(dataDirectory()))?.processId).toBe(again.child.pid);
  });

  it('with ALLOT_TLS=1 says what clients must trust', async () => {
    const server = start(['--empty'], { ALLOT_TLS: '1' });
    const [address, trust] = await server.firstLines(3);
    expect(address).toContain('https://127.0.0.1:');
    const file = trust?.split('NODE_EXTRA_CA_CERTS=')[1] ?? '';
    expect(file).toBe(join(dataDirectory(), 'tls', 'ca.pem'));
    expect(existsSync(file)).toBe(true);
  });

  it('writes a JSON line for each request where that is set', async () => {
    const server = start(['--empty'], { ALLOT_LOG: 'json' });
    await server.firstLines(2);
    const file = await readServerFile(dataDirectory());
    const answer = await fetch(`${file?.url}/healthz`);
    server.child.kill('SIGTERM');
    const { errors } = await server.ended;
    expect(JSON.parse(errors.split('\n')[0] ?? '')).toMatchObject({
      'request-id': answer.headers.get('request-id'),
      route: '/healthz',
      status: 200,
    });
  });
});

describe('a start that makes no sense ends with one line', () => {
  const cases: readonly (readonly [string, string[], Record<string, string>, number, RegExp])[] = [
    ['a bad port', [], { ALLOT_PORT: 'x' }, 2, /^ALLOT_PORT is 'x'.*\n$/],
    ['a bad argument', ['--nonsense'], {}, 2, /--nonsense/],
    ['a bad country', ['--empty', '--country', 'Germany'], {}, 2, /^--country is 'Germany'.*\n$/],
    ['a bad domain', ['--empty', '--domain', 'a b'], {}, 2, /^--domain is 'a b'.*\n$/],
    [
      'no certificate there',
      ['--empty'],
      { ALLOT_TLS_CERT: '/nowhere/c.pem', ALLOT_TLS_KEY: '/nowhere/k.pem' },
      2,
      /^ALLOT_TLS_CERT cannot be read: ENOENT.*c\.pem'\n$/,
    ],
  ];
  it.each(cases)('%s', async (_title, args, environment, code, message) => {
    const ended = await start(args, environment).ended;
    expect(ended.code).toBe(code);
    expect(ended.errors).toMatch(message);
  });

  it('key files that cannot be read', async () => {
    const server = start(['--empty']);
    await server.firstLines(2);
    server.child.kill('SIGTERM');
    await server.ended;
    writeFileSync(join(dataDirectory(), 'signing-keys.json'), 'x');
    expect((await start(['--empty']).ended).code).toBe(1);
  });
});
