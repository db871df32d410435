import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MyProductsBody, RequestBody, RequestsBody } from '../../src/api/supply.ts';
import {
  e1,
  e3,
  powerBiPro,
  powerBiProDept,
  supplyWorld,
  type SupplyWorld,
} from '../support/supply-world.ts';

let world: SupplyWorld;
beforeEach(async () => {
  world = await supplyWorld();
});
afterEach(async () => {
  await world.app.desk.close();
});

/** Asks for licenses; answers the request. */
async function request(who: string, more: object = {}): Promise<string> {
  const json = { skuId: powerBiPro, ...more };
  return (await world.ask<{ id: string }>(who, 'POST', '/api/me/requests', json)).id;
}

function requests(status: string | null = null): Promise<RequestsBody> {
  return world.ask(null, 'GET', `/api/requests${status === null ? '' : `?status=${status}`}`);
}

function decide(
  who: string | null,
  id: string,
  approve: readonly string[],
  more: object = {},
): Promise<unknown> {
  return world.ask(who, 'POST', `/api/requests/${id}/decision`, { approve, ...more });
}

async function licensedGroup(licensed: boolean): Promise<string> {
  const group = {
    displayName: licensed ? 'Analysts' : 'Friends',
    mailEnabled: false,
    mailNickname: licensed ? 'analysts' : 'friends',
    securityEnabled: true,
  };
  const { id } = await world.ask<{ id: string }>(null, 'POST', '/v1.0/groups', group);
  if (licensed) {
    const json = { addLicenses: [{ skuId: powerBiPro }], removeLicenses: [] };
    await world.ask(null, 'POST', `/v1.0/groups/${id}/assignLicense`, json);
    await world.app.desk.idle();
  }
  return id;
}

describe('requests for licenses', () => {
  it('#168 one for a blocked product with others named is one pending request with all names', async () => {
    await world.person('ada');
    await world.person('ben');
    await world.person('eve');
    await world.ask(null, 'PUT', `/api/self-service/products/${powerBiProDept}`, {
      policy: 'Disabled',
    });
    const { offers } = await world.ask<MyProductsBody>('ada', 'GET', '/api/me/products');
    expect(offers.find(({ skuId }) => skuId === powerBiProDept)?.problem).not.toBeNull();
    await request('ada', {
      skuId: powerBiProDept,
      people: ['ben@contoso.com', 'EVE@contoso.com', 'ben@contoso.com'],
      note: 'For the year-end figures',
    });
    const { value, pending } = await requests('pending');
    expect(pending).toBe(1);
    expect(value).toHaveLength(1);
    expect(value[0]?.people.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      'ada@contoso.com',
      'ben@contoso.com',
      'eve@contoso.com',
    ]);
    expect(value[0]).toMatchObject({ note: 'For the year-end figures', decision: null });
  });

  it('#169 some approved and others rejected: only the approved get it, and everybody is told', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    await world.person('lia', ['licenseAdministrator']);
    await world.buy(powerBiPro, 5);
    const id = await request('ada', { people: ['ben@contoso.com'] });
    expect(await world.told('lia@contoso.com')).toHaveLength(1);
    await decide('lia', id, [ben], { message: 'One license for now' });
    expect(await world.holds(ada)).toEqual([]);
    expect(await world.holds(ben)).toEqual([powerBiPro]);
    expect(await requests('pending')).toMatchObject({ value: [], pending: 0 });
    const [done] = (await requests('completed')).value;
    expect(done?.decision).toMatchObject({ approved: [ben], rejected: [ada] });
    for (const name of ['ada', 'ben']) {
      expect(await world.told(`${name}@contoso.com`)).toEqual([
        'Your request for Power BI Pro was approved in part',
      ]);
    }
    const again = { approve: [ada] };
    expect(await world.refused('lia', 'POST', `/api/requests/${id}/decision`, again)).toEqual([
      409,
      'RequestAlreadyDecided',
    ]);
    // What was given is an operation like any other: it can be taken back.
    const { value } = await world.ask<{
      value: { operationNo: number; activity: string; reason: string | null }[];
    }>(null, 'GET', '/api/operations');
    const given = value.find(({ activity }) => activity === 'Assign licenses');
    expect(given?.reason).toBe('Request for Power BI Pro');
  });

  it('is refused as a whole where one of the approved cannot have it', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben', [], { usageLocation: null });
    await world.buy(powerBiPro, 5);
    const id = await request('ada', { people: ['ben@contoso.com'] });
    const approve = { approve: [ada, ben] };
    expect(await world.refused(null, 'POST', `/api/requests/${id}/decision`, approve)).toEqual([
      400,
      'UsageLocationMissing',
    ]);
    expect(await world.holds(ada)).toEqual([]);
    expect((await requests('pending')).pending).toBe(1);
    await decide(null, id, [ada]);
    expect(await world.holds(ada)).toEqual([powerBiPro]);
  });

  it('another product, or fewer apps, can be given than was asked for', async () => {
    const ada = await world.person('ada');
    await world.buy(e3, 1);
    const id = await request('ada', { skuId: e1 });
    const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';
    await decide(null, id, [ada], { license: { skuId: e3, disabledPlans: [yammer] } });
    const { assignedLicenses } = await world.ask<{ assignedLicenses: unknown }>(
      null,
      'GET',
      `/v1.0/users/${ada}?$select=assignedLicenses`,
    );
    expect(assignedLicenses).toEqual([{ skuId: e3, disabledPlans: [yammer] }]);
  });

  it('#170 the approved become members of a licensed group; one without licenses is refused', async () => {
    const ada = await world.person('ada');
    await world.buy(powerBiPro, 5);
    const id = await request('ada');
    const friends = { approve: [ada], groupId: await licensedGroup(false) };
    expect(await world.refused(null, 'POST', `/api/requests/${id}/decision`, friends)).toEqual([
      400,
      'BadRequest',
    ]);
    const groupId = await licensedGroup(true);
    await decide(null, id, [ada], { groupId });
    expect(await world.holds(ada)).toEqual([powerBiPro]);
    const { value } = await world.ask<{ value: { id: string }[] }>(
      null,
      'GET',
      `/v1.0/groups/${groupId}/members?$select=id`,
    );
    expect(value.map((one) => one.id)).toEqual([ada]);
  });

  it('#171 after 12 months it is gone, decided or not', async () => {
    await world.person('ada');
    const first = await request('ada');
    await world.live(300);
    await request('ada', { skuId: e3 });
    expect((await requests()).value).toHaveLength(2);
    await world.live(66);
    expect((await requests()).value.map(({ product }) => product.skuId)).toEqual([e3]);
    expect(await world.refused(null, 'GET', `/api/requests/${first}`)).toEqual([
      404,
      'ResourceNotFound',
    ]);
    await world.live(10);
    const left = await world.app.store.read((reader) => reader.licenseRequest(first));
    expect(left).toBeNull();
  });

  it('#172 with a process of its own no new request is taken; old ones stay until handled', async () => {
    const ada = await world.person('ada');
    await world.buy(powerBiPro, 1);
    const id = await request('ada');
    const ownProcess = { message: 'Ask the service desk.', link: 'https://desk.contoso.com/' };
    await world.ask(null, 'PUT', '/api/requests/settings', { ownProcess, approvers: {} });
    const another = { skuId: e3 };
    expect(await world.refused('ada', 'POST', '/api/me/requests', another)).toEqual([
      409,
      'RequestsHandledElsewhere',
    ]);
    expect((await requests()).value.map((one) => one.id)).toEqual([id]);
    await decide(null, id, [ada]);
    expect(await world.holds(ada)).toEqual([powerBiPro]);
    await world.ask(null, 'PUT', '/api/requests/settings', { ownProcess: null, approvers: {} });
    await request('ada', another);
  });

  it('#173 is shared one at a time, with people of the organization only', async () => {
    await world.person('ada');
    await world.person('eve');
    const id = await request('ada');
    const other = await request('ada', { skuId: e3 });
    const path = '/api/requests/share';
    const stranger = { ids: [id], with: ['eve@contoso.com', 'who@fabrikam.com'] };
    expect(await world.refused(null, 'POST', path, stranger)).toEqual([400, 'AddressesUnknown']);
    const two = { ids: [id, other], with: ['eve@contoso.com'] };
    expect(await world.refused(null, 'POST', path, two)).toEqual([400, 'BadRequest']);
    expect(await world.told('eve@contoso.com')).toEqual([]);
    await world.ask(null, 'POST', path, { ids: [id], with: ['eve@contoso.com'] });
    expect(await world.told('eve@contoso.com')).toEqual([
      'What do you think of a request for Power BI Pro?',
    ]);
    const shown = await world.ask<RequestBody>(null, 'GET', `/api/requests/${id}`);
    expect(shown.sharedWith).toEqual(['eve@contoso.com']);
  });

  it('a manager decides about reports where the organization says so, and about nobody else', async () => {
    const max = await world.person('max');
    const ada = await world.person('ada', [], { managerId: max });
    await world.person('ben');
    await world.buy(powerBiPro, 5);
    const mine = await request('ada');
    const others = await request('ada', { people: ['ben@contoso.com'] });
    const approve = { approve: [ada] };
    expect(await world.refused('max', 'POST', `/api/requests/${mine}/decision`, approve)).toEqual([
      403,
      'PermissionDenied',
    ]);
    const approvers = { [powerBiPro]: 'managers' };
    await world.ask(null, 'PUT', '/api/requests/settings', { ownProcess: null, approvers });
    expect(await world.refused('max', 'POST', `/api/requests/${others}/decision`, approve)).toEqual(
      [403, 'PermissionDenied'],
    );
    await decide('max', mine, [ada]);
    expect(await world.holds(ada)).toEqual([powerBiPro]);
  });

  it('is approved at once where the organization says so, as long as there are licenses', async () => {
    const ada = await world.person('ada');
    await world.person('ben');
    await world.buy(powerBiPro, 1);
    const approvers = { [powerBiPro]: 'automatic' };
    await world.ask(null, 'PUT', '/api/requests/settings', { ownProcess: null, approvers });
    await request('ada');
    expect(await world.holds(ada)).toEqual([powerBiPro]);
    await request('ben');
    expect((await requests('pending')).value).toHaveLength(1);
    expect(await world.told('ben@contoso.com')).toEqual([]);
  });

  it('nobody decides, lists or shares without a role for it', async () => {
    const ada = await world.person('ada');
    const id = await request('ada');
    const denied = [403, 'PermissionDenied'];
    expect(await world.refused('ada', 'GET', '/api/requests')).toEqual(denied);
    const approve = { approve: [ada] };
    expect(await world.refused('ada', 'POST', `/api/requests/${id}/decision`, approve)).toEqual(
      denied,
    );
    const share = { ids: [id], with: ['ada@contoso.com'] };
    expect(await world.refused('ada', 'POST', '/api/requests/share', share)).toEqual(denied);
  });
});
