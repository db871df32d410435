import fc from 'fast-check';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf, openTestApp, testOrigin, tokenRequest } from '../../test/support/test-app.ts';
import type { TestApp, TestClient } from '../../test/support/test-app.ts';

let test: TestApp;
let client: TestClient;
beforeAll(async () => {
  test = await openTestApp();
  client = await test.addApp(['User.Read.All', 'LicenseAssignment.ReadWrite.All']);
});

const ask = (
  change: Readonly<Record<string, string>> = {},
  tenant: string = test.tenantId,
): Promise<Response> =>
  test.send('POST', `/${tenant}/oauth2/v2.0/token`, tokenRequest(client, change));

describe('200', () => {
  it('a token with the claims Graph clients look for (contract.md 5.4)', async () => {
    const answer = await ask();
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const body = await answerOf<{ access_token: string }>(answer, 200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600 });
    expect(decodeProtectedHeader(body.access_token)).toMatchObject({ typ: 'JWT', alg: 'RS256' });
    const seconds = Date.parse(test.now()) / 1000;
    const claims = decodeJwt(body.access_token);
    expect(claims).toMatchObject({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${test.tenantId}/`,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3600,
      tid: test.tenantId,
      appid: client.clientId,
      app_displayname: 'Script',
      idtyp: 'app',
      roles: ['LicenseAssignment.ReadWrite.All', 'User.Read.All'],
      ver: '1.0',
    });
    expect(claims.sub).toBe(claims['oid']);
    expect(claims['uti']).toBeDefined();
  });

  it.each(['contoso.com', 'CONTOSO.com', 'common', 'organizations'])(
    'for the tenant called %s',
    async (tenant) => {
      expect((await ask({}, tenant)).status).toBe(200);
    },
  );

  it('for the tenant id in capitals', async () => {
    expect((await ask({}, test.tenantId.toUpperCase())).status).toBe(200);
  });

  it('with the secret in the Authorization header', async () => {
    const { clientId, clientSecret } = client;
    const answer = await test.send('POST', '/common/oauth2/v2.0/token', {
      body: 'grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default',
      authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['https://graph.microsoft.com/.default', 'https://graph.microsoft.com'],
    ['https://graph.microsoft.com//.default', 'https://graph.microsoft.com/'],
    ['00000003-0000-0000-c000-000000000000/.default', '00000003-0000-0000-c000-000000000000'],
    [`${testOrigin}/.default`, testOrigin],
  ])('the scope %s is for %s, and such a token gets in', async (scope, audience) => {
    const { access_token: token } = await answerOf<{ access_token: string }>(
      await ask({ scope }),
      200,
    );
    expect(decodeJwt(token).aud).toBe(audience);
    const answer = await test.send('GET', '/api/me', { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(200);
  });
});

describe('a refusal in the form MSAL reads', () => {
  it('has code, number and the ids of the request', async () => {
    const answer = await test.send('POST', '/common/oauth2/v2.0/token', {
      ...tokenRequest(client, { client_secret: 'wrong' }),
      headers: { 'client-request-id': 'my-correlation' },
    });
    const body = await answerOf<Record<string, unknown>>(answer, 401);
    expect(body).toMatchObject({
      error: 'invalid_client',
      error_codes: [7_000_215],
      timestamp: '2026-01-31 09:00:00Z',
      trace_id: answer.headers.get('request-id'),
      correlation_id: 'my-correlation',
    });
    expect(body['error_description']).toMatch(/^AADSTS7000215: Invalid client secret provided\./);
  });

  const refusals: readonly (readonly [string, Record<string, string>, number, string, number])[] = [
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70_003],
    ['an app that is not there', { client_id: 'x' }, 400, 'unauthorized_client', 700_016],
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7_000_215],
    ['an empty secret', { client_secret: '' }, 401, 'invalid_client', 7_000_216],
    ['a scope of one permission', { scope: 'User.Read' }, 400, 'invalid_scope', 1_002_012],
    ['another resource', { scope: 'https://x.example/.default' }, 400, 'invalid_resource', 500_011],
  ];
  it.each(refusals)('%s', async (_title, change, status, error, number) => {
    const answer = await ask(change);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error, error_codes: [number] });
  });

  it('another organization', async () => {
    const answer = await ask({}, '00000000-0000-4000-8000-000000000000');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error_codes: [90_002] });
  });

  it('a removed app', async () => {
    const removed = await test.addApp([]);
    await test.send('DELETE', `/api/apps/${removed.clientId}`);
    const answer = await test.send('POST', '/common/oauth2/v2.0/token', tokenRequest(removed));
    expect(await answer.json()).toMatchObject({ error_codes: [700_016] });
  });

  it('anything but POST', async () => {
    const answer = await test.send('GET', '/common/oauth2/v2.0/token', { authorization: '' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('POST');
  });
});

describe('what clients discover', () => {
  type Discovery = Record<
    'issuer' | 'token_endpoint' | 'jwks_uri' | 'authorization_endpoint' | 'end_session_endpoint',
    string
  >;
  const discover = async (tenant: string): Promise<Discovery> =>
    await answerOf(
      await test.send('GET', `/${tenant}/v2.0/.well-known/openid-configuration`, {
        authorization: '',
      }),
      200,
    );

  it('an issuer on the address of the authority, as MSAL compares the two', async () => {
    for (const tenant of [test.tenantId, 'contoso.com', 'common', 'organizations']) {
      const document = await discover(tenant);
      expect(document.issuer).toBe(`${testOrigin}/${test.tenantId}/v2.0`);
      expect(document.token_endpoint).toBe(`${testOrigin}/${tenant}/oauth2/v2.0/token`);
      expect(document.authorization_endpoint).toContain(testOrigin);
      expect(document.end_session_endpoint).toContain(testOrigin);
    }
  });

  it('the keys that tokens are signed with', async () => {
    const { jwks_uri } = await discover('common');
    const answer = await test.send('GET', new URL(jwks_uri).pathname, { authorization: '' });
    const jwks = await answerOf<JSONWebKeySet>(answer, 200);
    const { access_token: token } = await answerOf<{ access_token: string }>(await ask(), 200);
    const verified = await jwtVerify(token, createLocalJWKSet(jwks), {
      currentDate: new Date(test.now()),
    });
    expect(verified.payload['appid']).toBe(client.clientId);
  });

  it('nothing of another organization', async () => {
    const path = '/fabrikam.com/v2.0/.well-known/openid-configuration';
    const answer = await test.send('GET', path, { authorization: '' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request', error_codes: [90_002] });
  });

  it('that this host is an authority of its own', async () => {
    const path = '/common/discovery/instance?api-version=1.1&authorization_endpoint=x';
    const answer = await test.send('GET', path, { authorization: '' });
    expect(await answerOf(answer, 200)).toMatchObject({
      tenant_discovery_endpoint: expect.stringContaining(testOrigin),
      metadata: [{ aliases: ['localhost:8365'] }],
    });
  });
});

it('a token outlives the rotation of keys', async () => {
  const { access_token: token } = await answerOf<{ access_token: string }>(await ask(), 200);
  await test.keys.rotate(test.now());
  const get = (): Promise<Response> =>
    test.send('GET', '/api/me', { authorization: `Bearer ${token}` });
  expect((await get()).status).toBe(200);
  expect((await ask()).status).toBe(200);
});

it('no request for a token whatever breaks the server', async () => {
  const names = fc.constantFrom('grant_type', 'client_id', 'client_secret', 'scope', 'claims');
  const value = fc.oneof(
    fc.constantFrom('client_credentials', client.clientId, 'https://graph.microsoft.com/.default'),
    fc.string({ unit: 'binary' }),
    fc.string(),
  );
  const form = fc
    .array(fc.tuple(names, value))
    .map((pairs) => new URLSearchParams(pairs.map(([n, v]) => [n, v])).toString());
  const body = fc.oneof(form, fc.string({ unit: 'binary' }));
  const tenant = fc.oneof(fc.constantFrom('common', test.tenantId), fc.webSegment());
  await fc.assert(
    fc.asyncProperty(tenant, body, fc.base64String(), async (name, text, credentials) => {
      const path = `/${encodeURIComponent(name)}/oauth2/v2.0/token`;
      const authorization = credentials.length % 2 === 0 ? '' : `Basic ${credentials}`;
      const answer = await test.send('POST', path, { body: text, authorization });
      expect([400, 401, 404]).toContain(answer.status);
      if (answer.status !== 404) expect(await answer.json()).toHaveProperty('error_codes');
    }),
    { numRuns: 500 },
  );
});
