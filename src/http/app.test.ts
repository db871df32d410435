import { beforeAll, describe, expect, it } from 'vitest';
import { answerOf, openTestApp } from '../../test/support/test-app.ts';
import type { TestApp } from '../../test/support/test-app.ts';
import { bodyBytesMax } from './body-limit.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('every answer', () => {
  it('has a request-id of its own and echoes the client-request-id', async () => {
    const headers = { 'client-request-id': 'from-the-client' };
    const [one, two] = [
      await test.send('GET', '/api/me', { headers }),
      await test.send('GET', '/api/me'),
    ];
    expect(one.headers.get('request-id')).toMatch(guid);
    expect(one.headers.get('request-id')).not.toBe(two.headers.get('request-id'));
    expect(one.headers.get('client-request-id')).toBe('from-the-client');
    expect(two.headers.get('client-request-id')).toBe(two.headers.get('request-id'));
  });

  it('does not echo a client-request-id that is no id', async () => {
    for (const text of ['a b', 'x'.repeat(129), 'é']) {
      const answer = await test.send('GET', '/api/me', { headers: { 'client-request-id': text } });
      expect(answer.headers.get('client-request-id')).toBe(answer.headers.get('request-id'));
    }
  });

  it('of the Graph face has its headers, refused or not', async () => {
    const answer = await test.send('GET', '/v1.0/users', { authorization: '' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('OData-Version')).toBe('4.0');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
    expect(JSON.parse(answer.headers.get('x-ms-ags-diagnostic') ?? '')).toHaveProperty(
      'ServerInfo',
    );
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });
});

describe('400', () => {
  it('a body that is no JSON', async () => {
    const answer = await test.send('POST', '/api/links', { body: '{"user":' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'BadRequest' } });
  });

  it('a body that breaks its schema, with the property', async () => {
    const answer = await test.send('POST', '/api/links', { json: { user: 7 } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'Request_BadRequest',
        details: [{ target: 'user' }],
        innerError: { 'request-id': answer.headers.get('request-id') },
      },
    });
  });

  it('an unknown segment of the Graph face', async () => {
    const answer = await test.send('GET', '/v1.0/nothing');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { message: "Resource not found for the segment 'nothing'." },
    });
  });
});

describe('404', () => {
  it('a path that nobody serves', async () => {
    const answer = await test.send('GET', '/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'NotFound' } });
  });
});

describe('405', () => {
  it('a known path of /api with another method says which would do', async () => {
    const answer = await test.send('PUT', '/api/apps');
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('POST, GET');
    expect(await answer.json()).toMatchObject({
      error: { message: 'Specified HTTP method is not allowed for the request target.' },
    });
  });
});

describe('413', () => {
  it('a body beyond the limit', async () => {
    const body = 'x'.repeat(bodyBytesMax + 1);
    const answer = await test.send('POST', '/common/oauth2/v2.0/token', { body });
    expect(answer.status).toBe(413);
  });

  it('a stranger with a large body is a stranger first', async () => {
    const body = 'x'.repeat(bodyBytesMax + 1);
    const answer = await test.send('POST', '/v1.0/$batch', { body, authorization: '' });
    expect(answer.status).toBe(401);
  });
});

describe('500', () => {
  it('a defect is logged under the request-id, and told to nobody', async () => {
    const own = await openTestApp();
    await own.desk.close();
    const answer = await own.send('GET', '/api/me', { headers: { authorization: 'Bearer x.y.z' } });
    const broken = await own.send('GET', '/api/apps');
    expect(answer.status).toBe(401);
    expect(broken.status).toBe(500);
    const text = await broken.text();
    const id = broken.headers.get('request-id') ?? '';
    expect(text).toContain(id);
    expect(text).not.toMatch(/database|sqlite|closed|\.ts/i);
    const line = own.logged.find((one) => one.includes('"level":"error"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ level: 'error', 'request-id': id });
  });
});

describe('pages of other sites', () => {
  it('may call the Graph face and read its headers, without our cookie', async () => {
    const headers = { Origin: 'https://elsewhere.example' };
    const answer = await test.send('GET', '/v1.0/nothing', { headers });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('request-id');
  });

  it('may ask beforehand without a token', async () => {
    const answer = await test.send('OPTIONS', '/v1.0/users', {
      authorization: '',
      headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'PATCH' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
  });

  it('may not call /api', async () => {
    const headers = { Origin: 'https://elsewhere.example' };
    const answer = await test.send('GET', '/api/me', { headers });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('the address that links are built on', () => {
  const urlOf = async (own: TestApp, headers: Record<string, string>): Promise<string> => {
    const path = '/common/v2.0/.well-known/openid-configuration';
    const answer = await own.send('GET', path, { headers, authorization: '' });
    const document = await answerOf<{ token_endpoint: string }>(answer, 200);
    return new URL(document.token_endpoint).origin;
  };
  const forwarded = { 'X-Forwarded-Host': 'licenses.example.com', 'X-Forwarded-Proto': 'https' };

  it('is the one the client called', async () => {
    expect(await urlOf(test, {})).toBe('http://localhost:8365');
  });

  it('is not what a stranger says in X-Forwarded headers', async () => {
    expect(await urlOf(test, forwarded)).toBe('http://localhost:8365');
  });

  it('is what a trusted proxy says; of several the first', async () => {
    const own = await openTestApp({ trustProxy: true });
    expect(await urlOf(own, forwarded)).toBe('https://licenses.example.com');
    expect(await urlOf(own, {})).toBe('http://localhost:8365');
    const chain = {
      'X-Forwarded-Host': 'a.example:444, b.example',
      'X-Forwarded-Proto': 'https, http',
    };
    expect(await urlOf(own, chain)).toBe('https://a.example:444');
  });

  it.each(['a b', 'x/y', 'x?y', 'user@host', '<x>', 'a"b'])(
    'a forwarded host %j that could bend a link is refused',
    async (host) => {
      const own = await openTestApp({ trustProxy: true });
      const answer = await own.send('GET', '/api/me', { headers: { 'X-Forwarded-Host': host } });
      expect(answer.status).toBe(400);
    },
  );

  it('is the setting where there is one', async () => {
    const own = await openTestApp({ publicUrl: 'https://fixed.example', trustProxy: true });
    expect(await urlOf(own, forwarded)).toBe('https://fixed.example');
  });
});

describe('for who watches over the process', () => {
  it('it is alive and ready', async () => {
    expect((await test.send('GET', '/healthz', { authorization: '' })).status).toBe(200);
    expect((await test.send('GET', '/readyz', { authorization: '' })).status).toBe(200);
  });

  it('it is not ready without its data', async () => {
    const own = await openTestApp();
    await own.desk.close();
    expect((await own.send('GET', '/readyz', { authorization: '' })).status).toBe(503);
  });

  it('requests are counted by route, method and status, never by path', async () => {
    await test.send('DELETE', '/api/apps/one-that-is-not-there');
    await test.send('GET', '/nowhere/at/all');
    const text = await (await test.send('GET', '/metrics', { authorization: '' })).text();
    expect(text).toContain(
      'allot_http_request_duration_seconds_count{method="DELETE",route="/api/apps/:clientId",status="404"} 1',
    );
    expect(text).toContain('route="(none)"');
    expect(text).not.toContain('one-that-is-not-there');
    expect(text).not.toContain('nowhere');
    expect(text).toMatch(/^allot_writer_queue 0$/m);
  });

  it('each request is one line with its ids, without secrets', async () => {
    const own = await openTestApp();
    await own.send('GET', '/api/me?token=secret');
    const line = own.logged.at(-1) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      method: 'GET',
      path: '/api/me',
      route: '/api/me',
      status: 200,
      actor: 'system Command line',
    });
    expect(line).not.toContain('secret');
    expect(line).not.toContain(own.localToken);
  });
});

describe('the description of /api', () => {
  it('has every route with its schemas', async () => {
    const answer = await test.send('GET', '/api/openapi.json', { authorization: '' });
    const document = await answerOf<{ paths: Record<string, object> }>(answer, 200);
    expect(document).toMatchObject({ openapi: '3.1.0' });
    expect(document.paths['/api/apps']).toMatchObject({
      post: {
        operationId: 'postApps',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                properties: { displayName: { type: 'string' } },
                required: ['displayName'],
              },
            },
          },
        },
        responses: { 201: {} },
      },
    });
    expect(document.paths['/api/apps/{clientId}']).toMatchObject({
      delete: { parameters: [{ name: 'clientId', in: 'path', required: true }] },
    });
  });
});

it('the home page says who is signed in, and to strangers not whose licenses these are', async () => {
  const stranger = await (await test.send('GET', '/', { authorization: '' })).text();
  expect(stranger).toContain('Nobody is signed in');
  expect(stranger).not.toContain(test.tenantId);
  const cookie = await test.signIn('admin@contoso.com');
  const page = await test.send('GET', '/', { authorization: '', headers: { cookie } });
  const text = await page.text();
  expect(text).toContain('admin@contoso.com');
  expect(text).toContain(test.tenantId);
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});
