import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../test/support/contoso.ts';
import { refusalOf } from '../../../test/support/graph-answers.ts';
import type { Answer } from '../../../test/support/http-world.ts';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

type Part = {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: Record<string, unknown>;
};

const batch = (requests: unknown, path = '/v1.0/$batch'): Promise<Answer> =>
  contoso.commandLine('POST', path, { json: { requests } });

function partsOf(answer: Answer): ReadonlyMap<string, Part> {
  expect(answer.status, answer.text).toBe(200);
  const { responses }: { responses: Part[] } = JSON.parse(answer.text);
  return new Map(responses.map((part) => [part.id, part]));
}

const get = (id: unknown, url: string, more: object = {}): object => ({
  id,
  method: 'GET',
  url,
  ...more,
});

describe('POST /$batch', () => {
  it('answers each part by itself; urls with and without a slash, numbers as ids', async () => {
    const parts = partsOf(
      await batch([
        get(1, '/users/AdeleV@contoso.com?$select=displayName'),
        get(21, 'subscribedSkus?$select=skuId'),
        get('x', '/users/nobody@contoso.com'),
        get('c', '/users/$count', { headers: { ConsistencyLevel: 'eventual' } }),
      ]),
    );
    expect([...parts.keys()]).toEqual(['1', '21', 'x', 'c']);
    expect(parts.get('1')).toMatchObject({ status: 200, body: { displayName: 'Adele Vance' } });
    expect(parts.get('21')).toMatchObject({ status: 200 });
    expect(parts.get('x')).toMatchObject({
      status: 404,
      body: { error: { code: 'Request_ResourceNotFound' } },
    });
    expect(Number(parts.get('c')?.body)).toBeGreaterThan(1000);
  });

  it('links in parts are on the address of the batch', async () => {
    const parts = partsOf(await batch([get('a', '/users?$top=1')], '/beta/$batch'));
    expect(parts.get('a')?.body?.['@odata.nextLink']).toMatch(
      /^http:\/\/localhost:8365\/beta\/users\?\$top=1&\$skiptoken=/,
    );
  });

  it('PATCH parts answer 204 without a body; JSON bodies need their content type', async () => {
    const headers = { 'content-type': 'application/json;odata.metadata=none' };
    const parts = partsOf(
      await batch([
        {
          id: 'a',
          method: 'PATCH',
          url: '/users/LeeG@contoso.com',
          headers,
          body: { city: 'Bern' },
        },
        { id: 'b', method: 'PATCH', url: '/users/LeeG@contoso.com', body: { city: 'Biel' } },
      ]),
    );
    expect(parts.get('a')).toEqual({ id: 'a', status: 204, headers: expect.any(Object) });
    expect(parts.get('b')?.status).toBe(400);
    const lee = await contoso.commandLine('GET', '/v1.0/users/LeeG@contoso.com?$select=city');
    expect(lee.body?.['city']).toBe('Bern');
  });

  it('dependsOn puts parts in order; after a failure 424', async () => {
    const parts = partsOf(
      await batch([
        get('c', '/users?$top=1', { dependsOn: ['b'] }),
        get('b', '/users/nobody@contoso.com', { dependsOn: ['A'] }),
        get('a', '/users?$top=1'),
        get('d', '/users?$top=1', { dependsOn: ['c'] }),
      ]),
    );
    expect([...parts.values()].map(({ id, status }) => [id, status])).toEqual([
      ['a', 200],
      ['b', 404],
      ['c', 424],
      ['d', 424],
    ]);
  });

  it('each part is judged by the rights of who sent the batch, whatever it says itself', async () => {
    const reader = await contoso.appWith('User.Read.All');
    const answer = await reader('POST', '/v1.0/$batch', {
      json: {
        requests: [
          get('a', '/users?$top=1'),
          get('b', '/groups'),
          get('c', '/groups', { headers: { Authorization: 'Bearer local-token-of-the-test' } }),
          { id: 'd', method: 'DELETE', url: '/users/LeeG@contoso.com' },
        ],
      },
    });
    expect([...partsOf(answer).values()].map(({ status }) => status)).toEqual([200, 403, 403, 403]);
  });

  it('20 parts are answered, 21 are refused', async () => {
    const parts = Array.from({ length: 21 }, (_, index) => get(index, '/users?$top=1'));
    expect(partsOf(await batch(parts.slice(1))).size).toBe(20);
    expect((await batch(parts)).status).toBe(400);
  });

  it.each<[string, unknown]>([
    ['no list', 'x'],
    ['nothing in it', []],
    ['ids twice, in another case', [get('a', '/users'), get('A', '/users')]],
    ['a part without method', [{ id: 'a', url: '/users' }]],
    [
      'a circle',
      [get('a', '/users', { dependsOn: ['b'] }), get('b', '/users', { dependsOn: ['a'] })],
    ],
    ['a dependence on nobody', [get('a', '/users', { dependsOn: ['z'] })]],
  ])('400 for %s', async (_what, requests) => {
    expect(refusalOf(await batch(requests))[0]).toBe(400);
  });

  it.each([
    'https://elsewhere.example/v1.0/users',
    '//elsewhere.example',
    '/../api/links',
    '/%2e%2e/api/links',
    '/$batch',
    '$batch?x',
  ])('a part never leaves the Graph face: %s', async (url) => {
    const parts = partsOf(
      await batch([
        {
          id: 'a',
          method: 'POST',
          url,
          headers: { 'content-type': 'application/json' },
          body: { user: 'admin@contoso.com' },
        },
      ]),
    );
    expect(parts.get('a')?.status).toBe(400);
  });
});
