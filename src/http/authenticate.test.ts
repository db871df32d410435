import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { signAppToken } from '../auth/access-token.ts';
import { tokenLifetimeSeconds } from '../auth/key-ring.ts';
import { answerOf, openTestApp, tokenRequest } from '../../test/support/test-app.ts';
import type { TestApp } from '../../test/support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});

const me = (authorization: string): Promise<Response> =>
  test.send('GET', '/api/me', { authorization });

async function refusalOf(authorization: string): Promise<string> {
  const answer = await me(authorization);
  expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer ');
  const { error } = await answerOf<{ error: { code: string; message: string } }>(answer, 401);
  expect(error.code).toBe('InvalidAuthenticationToken');
  return error.message;
}

const tokenFor = (change: Partial<Parameters<typeof signAppToken>[0]>): Promise<string> =>
  signAppToken(
    {
      audience: 'https://graph.microsoft.com',
      tenantId: test.tenantId,
      appId: '00001111-aaaa-4222-9bbb-3333cccc4444',
      objectId: '11112222-bbbb-4333-8ccc-4444dddd5555',
      displayName: 'Script',
      roles: [],
      tokenId: 'x',
      ...change,
    },
    test.keys.signingKey(),
    test.now(),
  );

describe('401, in the words clients know (contract.md 1.20)', () => {
  it('nothing, another scheme, or an empty token', async () => {
    for (const header of ['', 'Basic eDp5', 'Bearer', 'Bearer ', 'token']) {
      expect(await refusalOf(header)).toBe('Access token is empty.');
    }
  });

  it('what is no token', async () => {
    expect(await refusalOf('Bearer x')).toBe(
      'CompactToken parsing failed with error code: 80049217',
    );
  });

  it('another audience', async () => {
    const token = await tokenFor({ audience: 'https://management.azure.com' });
    expect(await refusalOf(`Bearer ${token}`)).toBe(
      'Access token validation failure. Invalid audience.',
    );
  });

  it('another organization', async () => {
    const token = await tokenFor({ tenantId: '00000000-0000-4000-8000-000000000000' });
    expect(await refusalOf(`Bearer ${token}`)).toBe(
      'Access token validation failure. Invalid issuer.',
    );
  });

  it('past its time', async () => {
    const token = await test.tokenWith([]);
    expect((await me(`Bearer ${token}`)).status).toBe(200);
    test.pass(tokenLifetimeSeconds);
    expect(await refusalOf(`Bearer ${token}`)).toBe(
      'Lifetime validation failed, the token is expired.',
    );
  });

  it('of an app that was never registered, or is removed', async () => {
    expect(await refusalOf(`Bearer ${await tokenFor({})}`)).toBe(
      'Access token validation failure.',
    );
    const client = await test.addApp([]);
    const answer = await test.send('POST', '/common/oauth2/v2.0/token', tokenRequest(client));
    const { access_token: token } = await answerOf<{ access_token: string }>(answer, 200);
    expect((await me(`Bearer ${token}`)).status).toBe(200);
    expect((await test.send('DELETE', `/api/apps/${client.clientId}`)).status).toBe(204);
    expect(await refusalOf(`Bearer ${token}`)).toBe('Access token validation failure.');
  });
});

describe('who asks', () => {
  it('an app has the permissions of its token that its registration still has', async () => {
    const token = await test.tokenWith(['User.Read.All', 'Group.Read.All']);
    expect(await (await me(`Bearer ${token}`)).json()).toMatchObject({
      kind: 'app',
      displayName: 'Script',
      permissions: ['Group.Read.All', 'User.Read.All'],
    });
  });

  it('permissions that a token claims beyond the registration count for nothing', async () => {
    const { clientId } = await test.addApp(['User.Read.All']);
    const token = await tokenFor({
      appId: clientId,
      roles: ['User.Read.All', 'Directory.ReadWrite.All'],
    });
    expect(await (await me(`Bearer ${token}`)).json()).toMatchObject({
      permissions: ['User.Read.All'],
    });
  });

  it('the scheme is written in any case', async () => {
    expect((await me(`bearer ${test.localToken}`)).status).toBe(200);
    expect((await me(`BEARER  ${test.localToken}`)).status).toBe(200);
  });

  it('the command line with its local token may do everything', async () => {
    expect(await (await me(`Bearer ${test.localToken}`)).json()).toMatchObject({
      kind: 'system',
      displayName: 'Command line',
    });
  });

  it('the local token of another run is none', async () => {
    const other = await openTestApp();
    expect((await me(`Bearer ${other.localToken}`)).status).toBe(401);
  });
});

describe('handing out permissions', () => {
  const register = async (token: string, permissions: readonly string[]): Promise<number> =>
    (
      await test.send('POST', '/api/apps', {
        json: { displayName: 'Made by an app', permissions },
        authorization: `Bearer ${token}`,
      })
    ).status;

  it('an app that may register apps gives them no permissions', async () => {
    const token = await test.tokenWith(['Application.ReadWrite.All']);
    expect(await register(token, [])).toBe(201);
    expect(await register(token, ['Directory.ReadWrite.All'])).toBe(403);
  });

  it('an app without that permission registers none', async () => {
    expect(await register(await test.tokenWith(['User.ReadWrite.All']), [])).toBe(403);
  });

  it('names that are none are refused', async () => {
    for (const name of ['', 'User', 'User Read', 'a.b;drop']) {
      const json = { displayName: 'x', permissions: [name] };
      expect((await test.send('POST', '/api/apps', { json })).status).toBe(400);
    }
  });

  it('the secret is shown once and the list does not have it', async () => {
    const { clientId, clientSecret } = await test.addApp(['User.Read.All']);
    const list = await (await test.send('GET', '/api/apps')).text();
    expect(list).toContain(clientId);
    expect(list).not.toContain(clientSecret);
    expect(list).not.toContain('argon2');
  });
});

it('no Authorization header whatever gets in or breaks the server', async () => {
  const token = await test.tokenWith(['User.Read.All']);
  const header = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.string().map((text) => `Bearer ${text}`),
    fc.base64String().map((text) => `Basic ${text}`),
    fc
      .tuple(fc.nat(token.length - 2), fc.constantFrom('.', 'A', '_', '='))
      .map(
        ([position, character]) =>
          `Bearer ${token.slice(0, position)}${character}${token.slice(position + 2)}`,
      ),
  );
  await fc.assert(
    fc.asyncProperty(header, async (text) => {
      // Headers cannot carry control characters at all: Node refuses them before we see them.
      const sendable = text.replaceAll(/[^\x20-\x7e]/g, '').trim();
      const answer = await me(sendable);
      expect(answer.status).toBe(401);
    }),
    { numRuns: 500 },
  );
});
