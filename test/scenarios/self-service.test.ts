import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  MyProductsBody,
  SelfServiceProductsBody,
  TakeOverBody,
} from '../../src/api/supply.ts';
import {
  powerBiPro,
  powerBiProDept,
  supplyWorld,
  type SupplyWorld,
  visioPlan2,
  visioPlan2Dept,
} from '../support/supply-world.ts';

let world: SupplyWorld;
beforeEach(async () => {
  world = await supplyWorld();
});
afterEach(async () => {
  await world.app.desk.close();
});

/** Somebody buys for themselves; answers the purchase. */
async function purchase(who: string, skuId = powerBiProDept, units = 3): Promise<string> {
  const { subscriptionId } = await world.ask<{ subscriptionId: string }>(
    who,
    'POST',
    '/api/me/purchases',
    { skuId, units },
  );
  return subscriptionId;
}

function give(who: string, id: string, people: readonly string[]): Promise<unknown> {
  return world.ask(who, 'POST', `/api/me/purchases/${id}/people`, { give: people });
}

function policy(skuId: string, value: string): Promise<unknown> {
  return world.ask(null, 'PUT', `/api/self-service/products/${skuId}`, { policy: value });
}

function products(who: string): Promise<MyProductsBody> {
  return world.ask(who, 'GET', '/api/me/products');
}

async function statusOf(id: string): Promise<string> {
  return (await world.ask<{ status: string }>(null, 'GET', `/api/subscriptions/${id}`)).status;
}

describe('what people buy for themselves', () => {
  it('#159 is not assigned and not taken by an administrator, who is told to take it over', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    await purchase('ada');
    expect(await world.holds(ada)).toEqual([powerBiProDept]);
    const path = (id: string): string => `/v1.0/users/${id}/assignLicense`;
    const add = { addLicenses: [{ skuId: powerBiProDept }], removeLicenses: [] };
    const take = { addLicenses: [], removeLicenses: [powerBiProDept] };
    expect(await world.refused(null, 'POST', path(ben), add)).toEqual([
      400,
      'SelfServiceSubscription',
    ]);
    expect(await world.refused(null, 'POST', path(ada), take)).toEqual([
      400,
      'SelfServiceSubscription',
    ]);
    expect(await world.holds(ada)).toEqual([powerBiProDept]);
  });

  it('#160 is not moved where the organization has too few licenses free', async () => {
    await world.person('ada');
    const ben = await world.person('ben');
    const id = await purchase('ada');
    await give('ada', id, ['ben@contoso.com']);
    await world.buy(powerBiPro, 1);
    const preview = await world.ask<TakeOverBody>(
      null,
      'GET',
      `/api/subscriptions/${id}/take-over`,
    );
    expect([preview.people.length, preview.free, preview.to.skuId]).toEqual([2, 1, powerBiPro]);
    const how = { how: 'move' };
    expect(await world.refused(null, 'POST', `/api/subscriptions/${id}/take-over`, how)).toEqual([
      409,
      'NotEnoughUnits',
    ]);
    expect(await world.holds(ben)).toEqual([powerBiProDept]);
    expect(await statusOf(id)).toBe('Enabled');
  });

  it('#161 is moved with its people to the organization’s own licenses; the purchaser is told', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    const id = await purchase('ada');
    await give('ada', id, ['ben@contoso.com']);
    await world.buy(powerBiPro, 2);
    await world.ask(null, 'POST', `/api/subscriptions/${id}/take-over`, { how: 'move' });
    expect(await world.holds(ada)).toEqual([powerBiPro]);
    expect(await world.holds(ben)).toEqual([powerBiPro]);
    expect(await statusOf(id)).toBe('Deleted');
    expect(await world.told('ada@contoso.com')).toEqual([
      'Power BI Pro Dept is now managed by your organization',
    ]);
    expect(await world.told('ben@contoso.com')).toEqual([]);
  });

  it('#162 is canceled with a reason only; its people lose it, and the purchaser is told', async () => {
    const ada = await world.person('ada');
    const id = await purchase('ada');
    const path = `/api/subscriptions/${id}/take-over`;
    for (const reason of [undefined, '', '  ']) {
      const cancel = reason === undefined ? { how: 'cancel' } : { how: 'cancel', reason };
      expect(await world.refused(null, 'POST', path, cancel)).toEqual([400, 'MissingParameters']);
    }
    expect(await statusOf(id)).toBe('Enabled');
    await world.ask(null, 'POST', path, { how: 'cancel', reason: 'We use something else' });
    expect(await world.holds(ada)).toEqual([]);
    expect(await statusOf(id)).toBe('Deleted');
    expect(await world.told('ada@contoso.com')).toEqual([
      'Power BI Pro Dept was canceled by your organization',
    ]);
    expect(await world.refused(null, 'POST', path, { how: 'cancel', reason: 'again' })).toEqual([
      409,
      'SubscriptionActionOff',
    ]);
  });

  it('#163 is not sold where the organization does not allow it; what was bought stays', async () => {
    const ada = await world.person('ada');
    await world.person('ben');
    const id = await purchase('ada');
    await policy(powerBiProDept, 'Disabled');
    const buy = { skuId: powerBiProDept };
    expect(await world.refused('ben', 'POST', '/api/me/purchases', buy)).toEqual([
      403,
      'SelfServiceNotAllowed',
    ]);
    expect(await world.holds(ada)).toEqual([powerBiProDept]);
    expect(await statusOf(id)).toBe('Enabled');
    await give('ada', id, ['ben@contoso.com']);
    // Another product is as it was.
    await purchase('ben', visioPlan2Dept);
  });

  it('#164 “Allow for trials only”: a trial without a payment method, and no purchase', async () => {
    await world.person('ada');
    await policy(powerBiProDept, 'OnlyTrialsWithoutPaymentMethod');
    const buy = { skuId: powerBiProDept };
    expect(await world.refused('ada', 'POST', '/api/me/purchases', buy)).toEqual([
      403,
      'SelfServiceNotAllowed',
    ]);
    await world.ask('ada', 'POST', '/api/me/purchases', { ...buy, isTrial: true });
    const [trial] = (await products('ada')).purchases;
    expect(trial).toMatchObject({ isTrial: true, totalLicenses: 25, recurringBilling: false });
  });

  it('#165 every product is allowed until somebody decides', async () => {
    const path = '/api/self-service/products';
    const { value } = await world.ask<SelfServiceProductsBody>(null, 'GET', path);
    expect(value.length).toBeGreaterThan(10);
    expect(new Set(value.map((one) => one.policy))).toEqual(new Set(['Enabled']));
    await policy(visioPlan2Dept, 'Disabled');
    const after = await world.ask<SelfServiceProductsBody>(null, 'GET', path);
    expect(after.value.filter((one) => one.policy !== 'Enabled')).toMatchObject([
      { skuId: visioPlan2Dept, policy: 'Disabled' },
    ]);
  });

  it('#166 #197 a guest is refused, and so is everybody in government, education and India', async () => {
    await world.person('ada');
    await world.person('gus', [], { userType: 'Guest' });
    const buy = { skuId: powerBiProDept };
    const refused = [403, 'SelfServiceNotAllowed'];
    expect(await world.refused('gus', 'POST', '/api/me/purchases', buy)).toEqual(refused);
    for (const setting of [
      { 'organization.cloud': 'usGov' },
      { 'organization.cloud': 'china' },
      { 'organization.cloud': 'worldwide', 'organization.sector': 'education' },
      { 'organization.sector': 'government' },
    ]) {
      await world.ask(null, 'PATCH', '/api/settings', setting);
      expect(await world.refused('ada', 'POST', '/api/me/purchases', buy)).toEqual(refused);
      const { offers } = await products('ada');
      expect(offers.every(({ problem }) => problem !== null)).toBe(true);
    }
    await world.ask(null, 'PATCH', '/api/settings', { 'organization.sector': 'commercial' });
    await purchase('ada');
  });

  it('#167 the purchaser gives licenses of the own purchase, 20 people at a time, and of nothing else', async () => {
    await world.person('ada');
    await world.person('eve');
    const names = Array.from({ length: 21 }, (_, index) => `p${String(index)}`);
    for (const name of names) await world.person(name);
    const people = names.map((name) => `${name}@contoso.com`);
    const id = await purchase('ada', powerBiProDept, 30);
    const path = `/api/me/purchases/${id}/people`;
    expect(await world.refused('ada', 'POST', path, { give: people })).toEqual([
      400,
      'TooManyPeople',
    ]);
    await give('ada', id, people.slice(0, 20));
    const [own] = (await products('ada')).purchases;
    expect(own?.people).toHaveLength(21);
    // Somebody else's purchase is as if it were not there, and so is the organization's.
    expect(await world.refused('eve', 'POST', path, { give: ['eve@contoso.com'] })).toEqual([
      404,
      'ResourceNotFound',
    ]);
    const organizations = await world.buy(visioPlan2, 5);
    const other = `/api/me/purchases/${organizations}/people`;
    expect(await world.refused('ada', 'POST', other, { give: ['eve@contoso.com'] })).toEqual([
      404,
      'ResourceNotFound',
    ]);
  });

  it('has as many licenses as were bought, also where two people bought the same product', async () => {
    const ada = await world.person('ada');
    const eve = await world.person('eve');
    await world.person('ben');
    const adas = await purchase('ada', powerBiProDept, 1);
    await purchase('eve', powerBiProDept, 5);
    const path = `/api/me/purchases/${adas}/people`;
    expect(await world.refused('ada', 'POST', path, { give: ['ben@contoso.com'] })).toEqual([
      400,
      'CountViolation',
    ]);
    expect(await world.refused('ada', 'POST', path, { take: ['eve@contoso.com'] })).toEqual([
      400,
      'NotAssigned',
    ]);
    await world.ask('ada', 'POST', path, {
      take: ['ada@contoso.com'],
      give: ['ben@contoso.com'],
    });
    expect(await world.holds(ada)).toEqual([]);
    expect(await world.holds(eve)).toEqual([powerBiProDept]);
    // Who is deleted holds nothing any more.
    await world.app.send('DELETE', '/v1.0/users/ben@contoso.com');
    const [own] = (await products('ada')).purchases;
    expect(own?.people).toEqual([]);
    await give('ada', adas, ['ada@contoso.com']);
    expect(await world.holds(ada)).toEqual([powerBiProDept]);
  });

  it('is the purchaser’s to enlarge and to let end, and nobody else’s', async () => {
    await world.person('ada');
    await world.person('eve');
    const id = await purchase('ada', powerBiProDept, 1);
    const units = { totalLicenses: 4 };
    await world.ask('ada', 'POST', `/api/subscriptions/${id}/units`, units);
    await world.ask('ada', 'POST', `/api/subscriptions/${id}/recurring-billing`, { isOn: false });
    const [own] = (await products('ada')).purchases;
    expect(own).toMatchObject({ totalLicenses: 4, recurringBilling: false });
    expect(await world.refused('eve', 'POST', `/api/subscriptions/${id}/units`, units)).toEqual([
      403,
      'PermissionDenied',
    ]);
    expect(await world.refused(null, 'POST', `/api/subscriptions/${id}/units`, units)).toEqual([
      409,
      'SubscriptionActionOff',
    ]);
  });

  it('is taken over by who may, and nobody else', async () => {
    await world.person('ada');
    await world.person('bill', ['billingAdministrator']);
    await world.person('lia', ['licenseAdministrator']);
    const id = await purchase('ada');
    const cancel = { how: 'cancel', reason: 'why' };
    const path = `/api/subscriptions/${id}/take-over`;
    expect(await world.refused('lia', 'POST', path, cancel)).toEqual([403, 'PermissionDenied']);
    await world.ask('bill', 'POST', path, cancel);
  });
});
