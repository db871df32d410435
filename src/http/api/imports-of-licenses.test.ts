import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { applied, head, send, world } from '../../../test/support/import-world.ts';
import type { Answer } from '../../../test/support/http-world.ts';
import { personId, plans, skus } from '../../../test/support/small-world.ts';

describe('importing assignments', () => {
  it('several rows for one person are one change, and unknown people fail', async () => {
    const here = await world(2);
    const text =
      'User principal name;Product;Apps off;Action\n' +
      'p1@contoso.com;Office 365 E3;Sway + Yammer Enterprise;assign\n' +
      'P1@contoso.com;visioclient;;\n' +
      'nobody@contoso.com;visioclient;;\n' +
      'p2@contoso.com;Office 365 E3;No such app;\n' +
      'p2@contoso.com;Office 365 E3;;maybe\n';
    const result = await send(here, '/api/imports/assignments', text);
    expect(result).toMatchObject({ total: 5, understood: 2, failed: 3 });
    expect((result['failures'] as { line: number }[]).map(({ line }) => line)).toEqual([4, 5, 6]);
    await applied(here, result);
    const holdings = await here.holdings(personId(1));
    expect(holdings[skus.visio]).toEqual([]);
    expect([...(holdings[skus.e3] ?? [])].toSorted()).toEqual(
      [plans.sway, plans.yammer].toSorted(),
    );
  });

  it('a preview reads the file and makes no plan', async () => {
    const here = await world(1);
    const result = await send(
      here,
      '/api/imports/assignments?preview=true',
      'UPN,Product\np1@contoso.com,STANDARDPACK\n',
    );
    expect(result).toMatchObject({ understood: 1, planId: null });
  });
});

const official = new URL('../../../../shared/domain/catalog.csv', import.meta.url);

describe('importing the catalog', () => {
  it.skipIf(!existsSync(official))(
    'Microsoft’s file (skipped where it is absent) is taken over once',
    async () => {
      const here = await world(0);
      const raw = readFileSync(official, 'utf8');
      const preview = await send(here, '/api/imports/catalog?preview=true', raw);
      const first = await send(here, '/api/imports/catalog', raw);
      expect({ ...first, preview: true, operationNo: null }).toEqual(preview);
      const { products, servicePlans } = first as Record<
        string,
        { added: number; updated: number; unchanged: number }
      >;
      expect(sum(products)).toBe(569);
      expect(sum(servicePlans)).toBe(723);
      const second = await send(here, '/api/imports/catalog', raw);
      expect(second).toMatchObject({
        products: { unchanged: 569 },
        servicePlans: { unchanged: 723 },
        doubled: 9,
      });
    },
  );
});

function sum(counts: { added: number; updated: number; unchanged: number } | undefined): number {
  return (counts?.added ?? 0) + (counts?.updated ?? 0) + (counts?.unchanged ?? 0);
}

describe('refusals', () => {
  const routes = ['/api/imports/users', '/api/imports/assignments', '/api/imports/catalog'];

  it.each(routes)('401: %s without a caller', async (path) => {
    const here = await world(0);
    expect((await here.http.nobody('POST', path, { raw: 'UPN\n' })).status).toBe(401);
  });

  it.each(routes)('403: %s by an app that may only read', async (path) => {
    const here = await world(0);
    const app = await here.http.appWith('Directory.Read.All');
    const answer: Answer = await app('POST', path, {
      raw: 'UPN,Product\np1@contoso.com,STANDARDPACK\n',
    });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ error: { innerError: { code: 'PermissionDenied' } } });
  });

  it.each(['users', 'assignments'])(
    '403: export of %s by an app without permissions',
    async (what) => {
      const here = await world(0);
      const app = await here.http.appWith();
      expect((await app('GET', `/api/exports/${what}`)).status).toBe(403);
    },
  );

  it.each(routes)('400: %s with an empty file, or one that is another', async (path) => {
    const here = await world(0);
    expect((await here.http.commandLine('POST', path, { raw: '' })).status).toBe(400);
    expect((await here.http.commandLine('POST', path, { raw: 'a,b\n1,2\n' })).status).toBe(400);
  });

  it('progress is told line by line to who asks, and the last line is the result', async () => {
    const here = await world(0);
    const rows = Array.from(
      { length: 1200 },
      (_, at) => `A,n${String(at)}@contoso.com,,CH,\n`,
    ).join('');
    const headers = { accept: 'application/x-ndjson' };
    const answer = await here.http.commandLine('POST', '/api/imports/users', {
      raw: head + rows,
      headers,
    });
    const lines = answer.text
      .trim()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
    expect(lines.slice(0, -1)).toEqual([
      { progress: { done: 500, total: 1201 } },
      { progress: { done: 1000, total: 1201 } },
      { progress: { done: 1200, total: 1201 } },
    ]);
    expect(lines.at(-1)).toMatchObject({ result: { added: 1200 } });
  });
});
