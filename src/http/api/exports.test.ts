import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contoso, openContoso } from '../../../test/support/contoso.ts';
import type { Answer, Caller } from '../../../test/support/http-world.ts';

const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

type CsvRow = Readonly<Record<string, string>>;

async function rowsOf(path: string, caller: Caller = contoso.commandLine): Promise<CsvRow[]> {
  const answer = await caller('GET', path);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('request-id')).not.toBeNull();
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="\w+\.csv"$/);
  return parse(answer.text, { columns: true, bom: true, record_delimiter: '\r\n' });
}
const get = (path: string, caller: Caller = contoso.commandLine): Promise<Answer> =>
  caller('GET', path);
async function count(query: string): Promise<unknown> {
  return (await get(`/api/people-list/count${query}`)).body?.['count'];
}

describe('the Licenses page as a file', () => {
  it('#1 has a line for each product; what is unlimited is said so', async () => {
    const rows = await rowsOf('/api/exports/licenses');
    const product = (name: string): CsvRow | undefined =>
      rows.find((row) => row['Product'] === name);
    expect(product('Microsoft 365 Business Premium')).toMatchObject({
      'Total licenses': '13',
      'Assigned licenses': '4',
      'Available licenses': '9',
      Subscriptions: '2',
    });
    expect(product('Microsoft Fabric (Free)')).toMatchObject({ 'Total licenses': 'Unlimited' });
    expect(product('Power BI Pro Dept')).toMatchObject({ 'Account type': 'Self-service' });
  });

  it('says what products cost where prices were written down, to those who may see prices', async () => {
    const rows = await rowsOf('/api/exports/licenses');
    const premium = rows.find((row) => row['Product'] === 'Microsoft 365 Business Premium');
    const price = Number(premium?.['Monthly price']);
    expect(price).toBeGreaterThan(0);
    expect(premium).toMatchObject({
      'Monthly cost': (price * 13).toFixed(2),
      'Monthly cost of available licenses': (price * 9).toFixed(2),
    });
    expect(premium?.['Currency']).toMatch(/^[A-Z]{3}$/);
  });
});

describe('people of a list as a file', () => {
  it('are those whom the list shows, by display name, over several parts', async () => {
    const rows = await rowsOf('/api/exports/people');
    expect(rows).toHaveLength(Number(await count('')));
    expect(rows.length).toBeGreaterThan(2000);
    const names = rows.map((row) => row['Display name']?.toLowerCase() ?? '');
    expect(names).toEqual(names.toSorted((a, b) => (a === b ? 0 : a < b ? -1 : 1)));
    expect(new Set(rows.map((row) => row['Object Id'])).size).toBe(rows.length);
  });

  it.each([
    ['?view=guests'],
    ['?view=unlicensed'],
    [`?sku=${e3}`],
    [`?sku=${e3}&by=direct&q=a`],
    ['?deleted=true'],
    ['?q=isaiah'],
  ])('%s: as many as the list has', async (query) => {
    const rows = await rowsOf(`/api/exports/people${query}`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(Number(await count(query)));
  });

  it('a view that is not there is a 404 and no file', async () => {
    const answer = await get('/api/exports/people?view=00000000-0000-4000-8000-000000000001');
    expect(answer.status).toBe(404);
  });
});

describe('the audit log as a file', () => {
  it('comes newest first with who, what, to whom and why, over several parts', async () => {
    await contoso.commandLine('POST', '/api/people/lynner@contoso.com/licenses', {
      json: {
        command: { kind: 'assign', licenses: [{ skuId: 'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235' }] },
        reason: '=Reports, weekly',
      },
    });
    const rows = await rowsOf('/api/exports/audit');
    expect(rows.length).toBe(await contoso.lastSeq());
    expect(rows[0]).toMatchObject({
      Activity: 'Change user license',
      'Target (user name)': 'LynneR@contoso.com',
      // Guarded: a spreadsheet must not run it.
      Reason: "'=Reports, weekly",
    });
    const lines = rows.map((row) => Number(row['Line']));
    expect(lines).toEqual(lines.toSorted((a, b) => b - a));
  });

  it('is filtered as Graph’s directoryAudits', async () => {
    const filter = encodeURIComponent("activityDisplayName eq 'Add group'");
    const rows = await rowsOf(`/api/exports/audit?$filter=${filter}`);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row['Activity']))).toEqual(new Set(['Add group']));
    const name = encodeURIComponent(
      "targetResources/any(t:startswith(t/displayName,'Isaiah Langer'))",
    );
    const ofOne = await rowsOf(`/api/exports/audit?$filter=${name}`);
    expect(new Set(ofOne.map((row) => row['Target']))).toEqual(new Set(['Isaiah Langer']));
    const refused = await get('/api/exports/audit?$filter=nonsense%20eq%201');
    expect([refused.status, refused.body]).toMatchObject([
      400,
      { error: { message: expect.stringContaining("property named 'nonsense'") } },
    ]);
    expect((await get('/api/exports/users?$filter=nonsense%20eq%201')).status).toBe(400);
  });
});

it('files are for those who may read what is in them', async () => {
  const stranger = await contoso.appWith('Group.Read.All');
  for (const path of ['licenses', 'people', 'audit', 'users', 'assignments']) {
    expect((await get(`/api/exports/${path}`, stranger)).status, path).toBe(403);
  }
  const member = await contoso.session('isaiahl@contoso.com');
  expect((await get('/api/exports/audit', member)).status).toBe(403);
  expect((await get('/api/exports/people?deleted=true', member)).status).toBe(403);
  expect((await get('/api/exports/licenses', member)).status).toBe(200);
});
