import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openContoso, type Contoso } from '../../../test/support/contoso.ts';
import type { Caller } from '../../../test/support/http-world.ts';
import { metadataXml } from '../../graph/metadata/metadata.ts';
import { graphRoutes } from './graph-routes.ts';
import { createRouteTable } from './route-table.ts';

const routes = graphRoutes(() => Promise.reject(new Error('no batch here')));
/** What is open to every caller: a batch says of each part what it may, the metadata is public. */
const open = new Set(['/$batch', '/$metadata']);

let contoso: Contoso;
let app: Caller;
beforeAll(async () => {
  contoso = await openContoso();
  app = await contoso.appWith();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

/** The route's path with keys of nobody, or of somebody. */
function pathOf(path: string, user: string): string {
  const version = /cloudLicensing/.test(path) ? '/beta' : '/v1.0';
  const keyed = path
    .replace('{user}', user)
    .replaceAll(/\{\w+\}/g, '5bde3e51-d13b-4db1-9948-fe4b109d11a8');
  return version + keyed + (path === '/directory/deletedItems' ? '/microsoft.graph.user' : '');
}

describe.each(
  routes
    .filter((route) => !open.has(route.path))
    .map((route) => [route.method, route.path] as const),
)('%s %s', (method, path) => {
  const sent = method === 'GET' || method === 'DELETE' ? {} : { json: {} };

  it('401 without a token', async () => {
    const answer = await contoso.nobody(method, pathOf(path, 'AdeleV@contoso.com'), sent);
    expect(answer.status).toBe(401);
  });

  it('refuses an app without permissions, the same whether or not there is somebody', async () => {
    const somebody = await app(method, pathOf(path, 'AdeleV@contoso.com'), sent);
    const nobody = await app(method, pathOf(path, 'nobody@contoso.com'), sent);
    expect(somebody.status, somebody.text).toBe(403);
    expect(nobody.status).toBe(403);
  });
});

describe('the table of routes', () => {
  it('finds literals in any case before keys, and names the segment that failed', () => {
    const table = createRouteTable(routes);
    expect(table.find('GET', ['USERS', 'delta'])).toMatchObject({
      route: { path: '/users/delta' },
    });
    expect(table.find('GET', ['users', 'x', 'MEMBEROF'])).toMatchObject({
      route: { path: '/users/{user}/memberOf' },
      keys: ['x'],
    });
    expect(table.find('GET', ['users', 'x', 'memberOf', 'y'])).toEqual({
      kind: 'segment',
      segment: 'y',
    });
    expect(table.find('PUT', ['users'])).toEqual({ kind: 'method', allowed: ['GET', 'POST'] });
    expect(table.find('GET', ['users', 'x', 'city'])).toMatchObject({
      kind: 'property',
      segment: 'city',
    });
  });

  it('stands in docs/graph row by row', async () => {
    const text = await readFile(new URL('../../../docs/graph/README.md', import.meta.url), 'utf8');
    for (const { method, path } of routes) expect(text).toContain(`| ${method} | \`${path}\``);
    expect(text.match(/^\| (GET|POST|PATCH|PUT|DELETE) \|/gm)).toHaveLength(routes.length);
  });

  it('holds no route twice', () => {
    const [first] = routes;
    if (first === undefined) throw new Error('there are routes');
    expect(() => createRouteTable([first, first])).toThrow('twice');
  });
});

describe('$metadata', () => {
  it('declares every type it names, once', () => {
    const xml = metadataXml();
    const declared = Array.from(
      xml.matchAll(/<(?:EntityType|ComplexType|EnumType) Name="(\w+)"/g),
      ([, name]) => name,
    );
    const named = Array.from(
      xml.matchAll(/(?:graph|microsoft\.graph)\.(\w+)[)"]/g),
      ([, name]) => name,
    );
    expect(new Set(declared).size).toBe(declared.length);
    expect(named.filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.length).toBeGreaterThan(25);
  });
});
