import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalCertificate } from '../../src/auth/local-certificate.ts';
import { listen } from '../../src/http/listen.ts';
import type { Listening } from '../../src/http/listen.ts';
import { openTestApp } from '../support/test-app.ts';
import type { TestApp } from '../support/test-app.ts';

type Answers = Readonly<
  Record<'identity' | 'identityByDomain' | 'msal' | 'identityFailure' | 'msalFailure', string>
>;

const run = promisify(execFile);
const program = fileURLToPath(new URL('./token-clients.ts', import.meta.url));

let directory: string;
let test: TestApp;
let server: Listening;
let origin: string;
let answers: Answers;
let clientId: string;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'allot-msal-'));
  test = await openTestApp();
  const certificate = await openLocalCertificate(directory, ['localhost', '127.0.0.1'], test.now());
  server = await listen(test.app, { host: '127.0.0.1', port: 0, certificate });
  origin = `https://localhost:${server.port}`;
  const client = await test.addApp(['User.Read.All']);
  ({ clientId } = client);
  const { stdout } = await run(
    process.execPath,
    [program, origin, client.tenantId, client.clientId, client.clientSecret],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate.caFile } },
  );
  answers = JSON.parse(stdout);
});

afterAll(async () => {
  await server.close();
  await test.desk.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('stock clients over HTTPS with a certificate of our own', () => {
  it.each(['identity', 'identityByDomain', 'msal'] as const)('%s gets a token', (name) => {
    expect(decodeJwt(answers[name])).toMatchObject({
      aud: 'https://graph.microsoft.com',
      appid: clientId,
      roles: ['User.Read.All'],
    });
  });

  it('such a token gets in', async () => {
    const answer = await test.send('GET', '/api/me', { authorization: `Bearer ${answers.msal}` });
    expect(answer.status).toBe(200);
  });

  it('they understand why a secret is refused', () => {
    expect(answers.identityFailure).toContain('AADSTS7000215');
    expect(answers.msalFailure).toContain('AADSTS7000215');
  });
});
