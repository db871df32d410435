import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contoso, openContoso } from '../../../test/support/contoso.ts';
import { itemsOf } from '../../../test/support/graph-answers.ts';
import type { Answer, Caller } from '../../../test/support/http-world.ts';
import { toSettings } from './settings-body.ts';

const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

const patch = (json: unknown, caller: Caller = contoso.commandLine): Promise<Answer> =>
  caller('PATCH', '/api/settings', { json });
const setPrices = (json: unknown, caller: Caller = contoso.commandLine): Promise<Answer> =>
  caller('PUT', '/api/settings/prices', { json });
async function auditedActivity(): Promise<readonly unknown[]> {
  const answer = await contoso.commandLine('GET', '/v1.0/auditLogs/directoryAudits?$top=1');
  return itemsOf(answer).map((line) => line['activityDisplayName']);
}

describe('settings', () => {
  it('a new organization has no limits, and guests are for Global Administrators', async () => {
    expect((await contoso.commandLine('GET', '/api/settings')).body).toEqual({
      'limits.licensesPage': null,
      'limits.activeUsersPage': null,
      'guests.onlyGlobalAdministrators': true,
      'groups.partialAssignment': false,
      'groups.nestedLicensing': false,
      'groups.newPlansOff': false,
      'groups.removalPeopleMax': null,
      'groups.removalPercentMax': null,
      'organization.cloud': 'worldwide',
      'organization.sector': 'commercial',
    });
  });

  it.each([
    ['groups.partialAssignment', true, 'groupPartialAssignment'],
    ['groups.nestedLicensing', true, 'nestedGroupLicensing'],
    ['groups.newPlansOff', true, 'newPlansOff'],
    ['groups.removalPeopleMax', 0, 'groupRemovalPeopleMax'],
    ['groups.removalPercentMax', 100, 'groupRemovalPercentMax'],
  ] as const)('%s is kept, alone, and taken back', async (name, value, kept) => {
    const first = (await contoso.commandLine('GET', '/api/settings')).body;
    expect((await patch({ [name]: value })).body).toEqual({ ...Object(first), [name]: value });
    expect(toSettings({ [name]: value })).toEqual({ [kept]: value });
    expect((await patch({ [name]: value === true ? false : null })).body).toEqual(first);
  });

  it('#15 with limits.licensesPage 20 a plan for 21 people on that page is refused, for 20 not', async () => {
    expect((await patch({ 'limits.licensesPage': 20 })).body).toMatchObject({
      'limits.licensesPage': 20,
      'limits.activeUsersPage': null,
    });
    expect(await auditedActivity()).toEqual(['Set Company Information']);
    const people = itemsOf(await contoso.commandLine('GET', '/v1.0/users?$top=21&$select=id'));
    const plan = (count: number): Promise<Answer> =>
      contoso.commandLine('POST', '/api/plans', {
        json: {
          command: { kind: 'assign', licenses: [{ skuId: e3 }] },
          selection: { kind: 'people', keys: people.slice(0, count).map((one) => one['id']) },
          surface: 'licensesPage',
        },
      });
    expect((await plan(20)).status).toBe(201);
    expect((await plan(21)).status).toBe(400);
    await patch({ 'limits.licensesPage': null });
    expect((await plan(21)).status).toBe(201);
    await contoso.idle();
  });

  it('what is so already is not written again', async () => {
    const before = await contoso.lastSeq();
    expect((await patch({ 'guests.onlyGlobalAdministrators': true })).status).toBe(200);
    expect(await contoso.lastSeq()).toBe(before);
  });

  it.each([
    [{ 'limits.licensesPage': 0 }],
    [{ 'limits.licensesPage': 1.5 }],
    [{ 'limits.licensesPage': '20' }],
    [{ 'limits.unknown': 1 }],
    [{ 'groups.removalPeopleMax': -1 }],
    [{ 'groups.removalPercentMax': 101 }],
    [{ 'groups.partialAssignment': null }],
  ])('%j is refused', async (json) => {
    expect((await patch(json)).status).toBe(400);
  });

  it('are changed by those who manage the organization', async () => {
    const licenseAdmin = await contoso.session('lidiah@contoso.com');
    expect((await licenseAdmin('GET', '/api/settings')).status).toBe(200);
    expect((await patch({ 'limits.licensesPage': 5 }, licenseAdmin)).status).toBe(403);
    const admin = await contoso.session('admin@contoso.com');
    expect((await patch({ 'limits.licensesPage': null }, admin)).status).toBe(200);
    const app = await contoso.appWith('User.Read.All');
    expect((await app('GET', '/api/settings')).status).toBe(403);
  });
});

describe('prices', () => {
  it('Contoso knows those of its main products', async () => {
    const { body } = await contoso.commandLine('GET', '/api/settings/prices');
    expect(body).toMatchObject({ currency: 'USD', prices: { [e3]: 23 } });
  });

  it('are replaced as a whole', async () => {
    const wanted = { currency: 'EUR', prices: { [e3]: 21.6 } };
    expect((await setPrices(wanted)).body).toEqual(wanted);
    expect((await contoso.commandLine('GET', '/api/settings/prices')).body).toEqual(wanted);
    const before = await contoso.lastSeq();
    await setPrices(wanted);
    expect(await contoso.lastSeq()).toBe(before);
  });

  it('are refused for products that nobody knows, currencies that are none and amounts below zero', async () => {
    const nobody = { '00000000-0000-4000-8000-000000000001': 1 };
    expect((await setPrices({ currency: 'EUR', prices: nobody })).status).toBe(404);
    expect((await setPrices({ currency: 'Euro', prices: {} })).status).toBe(400);
    expect((await setPrices({ currency: 'EUR', prices: { [e3]: -1 } })).status).toBe(400);
  });

  it('are read by those who read subscriptions and written by those who manage the organization', async () => {
    const member = await contoso.session('isaiahl@contoso.com');
    expect((await member('GET', '/api/settings/prices')).status).toBe(403);
    const billing = await contoso.session('pradeepg@contoso.com');
    expect((await billing('GET', '/api/settings/prices')).status).toBe(200);
    expect((await setPrices({ currency: 'EUR', prices: {} }, billing)).status).toBe(403);
  });
});
