import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalCertificate } from '../../src/auth/local-certificate.ts';
import { instantOf } from '../../src/core/ids.ts';
import { listen } from '../../src/http/listen.ts';
import type { Listening } from '../../src/http/listen.ts';
import { openContoso, type Contoso } from '../support/contoso.ts';
import { textOf } from '../support/graph-answers.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./graph-client.ts', import.meta.url));

let directory: string;
let contoso: Contoso;
let server: Listening;
let answers: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'allot-graph-client-'));
  contoso = await openContoso();
  // The clients judge the certificate by the real clock.
  const certificate = await openLocalCertificate(
    directory,
    ['localhost', '127.0.0.1'],
    instantOf(Date.now()),
  );
  server = await listen(contoso.app, { host: '127.0.0.1', port: 0, certificate });
  const { body } = await contoso.commandLine('POST', '/api/apps', {
    json: {
      displayName: 'Stock client',
      permissions: ['Directory.ReadWrite.All', 'LicenseAssignment.ReadWrite.All'],
    },
  });
  const origin = `https://localhost:${server.port}`;
  const args = ['tenantId', 'clientId', 'clientSecret'].map((name) => textOf(body, name));
  const { stdout } = await run(process.execPath, [program, origin, ...args], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate.caFile },
    maxBuffer: 16 * 1024 * 1024,
  });
  answers = JSON.parse(stdout);
}, 60_000);

afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await server.close();
  await contoso.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('@microsoft/microsoft-graph-client with @azure/identity, unmodified, over HTTPS', () => {
  it('adds a person, assigns a license and reads what it brings', () => {
    expect(answers['added']).toMatchObject({ userPrincipalName: 'stock.client@contoso.com' });
    expect(answers['assigned']).toMatchObject({ displayName: 'Stock Client' });
    expect(answers['details']).toMatchObject({ value: [{ skuPartNumber: 'ENTERPRISEPACK' }] });
  });

  it('understands a refusal', () => {
    expect(answers['missing']).toEqual({
      statusCode: 400,
      code: 'Request_BadRequest',
      message:
        "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: removeLicenses.",
      hasRequestId: true,
      date: expect.any(String),
    });
    expect(answers['gone']).toMatchObject({ statusCode: 404, code: 'Request_ResourceNotFound' });
  });

  it('filters, counts and follows pages to the end', async () => {
    expect(answers['found']).toMatchObject({ '@odata.count': expect.any(Number) });
    const count = await contoso.commandLine('GET', '/v1.0/users/$count');
    expect(answers['all']).toBe(Number(count.text));
  });

  it('sends batches', () => {
    expect(answers['batch']).toEqual([
      200,
      expect.objectContaining({ displayName: 'Stock Client' }),
      404,
    ]);
  });

  it('takes 204 for nothing, and speaks to the beta as well', () => {
    expect([answers['changed'], answers['deleted']]).toEqual([null, null]);
    expect(answers['beta']).toMatchObject({ value: [{ displayName: 'Contoso' }] });
    expect(answers['skus']).toMatchObject({ value: expect.any(Array) });
  });
});
