import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalCertificate } from '../auth/local-certificate.ts';
import { instantOf } from '../core/ids.ts';
import type { App, AppEnv } from './context.ts';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';

/** An app with a request that the test ends when it wants. */
function heldApp(): { app: App; started: Promise<void>; finish: () => void } {
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const app = new Hono<AppEnv>();
  app.get('/quick', (c) => c.text('quick'));
  app.get('/held', async (c) => {
    begun.resolve();
    await held.promise;
    return c.text('finished');
  });
  return { app, started: begun.promise, finish: () => held.resolve() };
}

const here = { host: '127.0.0.1', port: 0, certificate: null };
let open: Listening[] = [];
beforeEach(() => {
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
});

describe('a server', () => {
  it('takes a free port for 0 and says which', async () => {
    const server = await listen(heldApp().app, here);
    open.push(server);
    expect(await (await fetch(`http://127.0.0.1:${server.port}/quick`)).text()).toBe('quick');
  });

  it('does not start on a port that is taken', async () => {
    const server = await listen(heldApp().app, here);
    open.push(server);
    await expect(listen(heldApp().app, { ...here, port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('that ends lets a running request finish and takes no new one', async () => {
    const { app, started, finish } = heldApp();
    const server = await listen(app, here);
    const url = `http://127.0.0.1:${server.port}`;
    const running = fetch(`${url}/held`);
    await started;
    const closing = server.close();
    await expect(fetch(`${url}/quick`)).rejects.toThrow();
    finish();
    expect(await (await running).text()).toBe('finished');
    await closing;
  });

  it('that ends does not wait for connections on which nothing is asked', async () => {
    const server = await listen(heldApp().app, here);
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    const kept = await fetch(`http://127.0.0.1:${server.port}/quick`);
    await kept.text();
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(5000);
    socket.destroy();
  });

  it('answers a broken request line with 400 and goes on', async () => {
    const server = await listen(heldApp().app, here);
    open.push(server);
    const socket = connect(server.port, '127.0.0.1');
    socket.end('NONSENSE\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`http://127.0.0.1:${server.port}/quick`)).status).toBe(200);
  });

  it('takes addresses of 16,000 characters, as paging links have them', async () => {
    const server = await listen(heldApp().app, here);
    open.push(server);
    const answer = await fetch(`http://127.0.0.1:${server.port}/quick?q=${'x'.repeat(16_000)}`);
    expect(answer.status).toBe(200);
  });
});

describe('HTTPS', () => {
  it('serves with a certificate of our own to who trusts its authority, and to nobody else', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'allot-https-'));
    try {
      const certificate = await openLocalCertificate(
        directory,
        ['localhost', '127.0.0.1'],
        instantOf(Date.now()),
      );
      const server = await listen(heldApp().app, { ...here, certificate });
      open.push(server);
      const ca = readFileSync(certificate.caFile, 'utf8');
      const options = { host: 'localhost', port: server.port, path: '/quick', agent: false };
      const trusting = secureRequest({ ...options, ca }).end();
      const [answer] = await once(trusting, 'response');
      expect(answer.statusCode).toBe(200);
      answer.destroy();
      await expect(once(secureRequest(options).end(), 'response')).rejects.toThrow(
        /certificate|issuer/,
      );
      const plain = get({ host: '127.0.0.1', port: server.port, path: '/quick', agent: false });
      await expect(once(plain, 'response')).rejects.toThrow();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
