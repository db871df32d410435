import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionBody } from '../../src/api/licenses.ts';
import type { CloudBody, PlanChangeBody } from '../../src/api/supply.ts';
import {
  e1,
  e3,
  e5,
  powerBiPro,
  supplyWorld,
  type SupplyWorld,
  visioPlan2,
} from '../support/supply-world.ts';

const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';

let world: SupplyWorld;
beforeEach(async () => {
  world = await supplyWorld();
});
afterEach(async () => {
  await world.app.desk.close();
});

async function change(id: string, skuId: string): Promise<string> {
  const path = `/api/subscriptions/${id}/plan-change`;
  return (await world.ask<{ subscriptionId: string }>(null, 'POST', path, { skuId }))
    .subscriptionId;
}

function preview(id: string, skuId: string): Promise<PlanChangeBody> {
  return world.ask(null, 'GET', `/api/subscriptions/${id}/plan-change?skuId=${skuId}`);
}

function show(id: string): Promise<SubscriptionBody> {
  return world.ask(null, 'GET', `/api/subscriptions/${id}`);
}

/** Why a change of plan is refused, as preview and change tell alike. */
async function reasonOff(id: string, skuId: string): Promise<unknown> {
  const { problem } = await preview(id, skuId);
  const path = `/api/subscriptions/${id}/plan-change`;
  expect(await world.refused(null, 'POST', path, { skuId })).toEqual([409, problem?.code]);
  return problem?.facts.code === 'PlanChangeOff' ? problem.facts.reason : problem?.code;
}

describe('another product for everybody who holds one', () => {
  it('#156 everybody is moved, with every app on, and the old subscription is canceled', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    const id = await world.buy(e3, 3);
    await world.assign(ada, e3, [yammer]);
    await world.assign(ben, e3);
    expect(await preview(id, e5)).toMatchObject({ people: 2, lostSwitches: 1, problem: null });
    const next = await change(id, e5);
    for (const person of [ada, ben]) {
      const { assignedLicenses } = await world.ask<{ assignedLicenses: unknown }>(
        null,
        'GET',
        `/v1.0/users/${person}?$select=assignedLicenses`,
      );
      expect(assignedLicenses).toEqual([{ skuId: e5, disabledPlans: [] }]);
    }
    expect((await show(id)).status).toBe('Suspended');
    expect(await show(next)).toMatchObject({ skuId: e5, totalLicenses: 3, productAssigned: 2 });
  });

  it('#157 more people than licenses, or two subscriptions of the product: refused with the reason', async () => {
    const id = await world.buy(e3, 2);
    for (const name of ['ada', 'ben']) await world.assign(await world.person(name), e3);
    // A renewal with fewer licenses than people.
    await world.ask(null, 'POST', `/api/subscriptions/${id}/units`, {
      totalLicenses: 1,
      when: 'renewal',
    });
    await world.live(366);
    expect(await reasonOff(id, e5)).toBe('moreUsersThanUnits');
    const second = await world.buy(e3, 5);
    expect(await reasonOff(second, e5)).toBe('severalSubscriptions');
    expect((await show(id)).status).toBe('Enabled');
  });

  it('what has no place in the other product, or for whom it is not: refused', async () => {
    const id = await world.buy(e3, 2);
    expect(await reasonOff(id, powerBiPro)).toBe('lacksServices');
    expect(await reasonOff(id, e3)).toBe('sameProduct');
    expect(await reasonOff(id, '99049c9c-6011-4908-bf17-15f496e6519d')).toBe('notForPeople');
    const partners = await world.buy(visioPlan2, 2, { channel: 'Reseller' });
    expect(await reasonOff(partners, e5)).toBe('SubscriptionActionOff');
  });

  it('nobody is moved where somebody cannot be', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    const id = await world.buy(e3, 2);
    await world.buy(e5, 1);
    await world.assign(ada, e3);
    await world.assign(ben, e3);
    await world.app.send('PATCH', `/v1.0/users/${ben}`, { json: { usageLocation: null } });
    const path = `/api/subscriptions/${id}/plan-change`;
    expect(await world.refused(null, 'POST', path, { skuId: e5 })).toEqual([409, 'PlanChangeOff']);
    expect(await world.holds(ada)).toEqual([e3]);
    expect((await show(id)).status).toBe('Enabled');
  });

  it('#197 in a government cloud plans are changed by hand only', async () => {
    const id = await world.buy(e3, 2);
    for (const cloud of ['usGov', 'usGovHigh', 'usGovDoD', 'china']) {
      await world.ask(null, 'PATCH', '/api/settings', { 'organization.cloud': cloud });
      expect(await reasonOff(id, e5)).toBe('government');
    }
    const setting = { 'organization.cloud': 'worldwide', 'organization.sector': 'nonprofit' };
    await world.ask(null, 'PATCH', '/api/settings', setting);
    expect(await reasonOff(id, e5)).toBe('nonprofit');
    await world.ask(null, 'PATCH', '/api/settings', { 'organization.sector': 'commercial' });
    await change(id, e5);
  });

  it('#196 in the cloud of 21Vianet the same tasks exist, with that cloud’s addresses', async () => {
    await world.ask(null, 'PATCH', '/api/settings', { 'organization.cloud': 'china' });
    const { addresses } = await world.ask<CloudBody>(null, 'GET', '/api/organization/cloud');
    expect(addresses).toEqual({
      graph: 'microsoftgraph.chinacloudapi.cn',
      signIn: 'login.chinacloudapi.cn',
      adminCenter: 'portal.partner.microsoftonline.cn',
    });
    const ada = await world.person('ada');
    const id = await world.buy(e1, 1);
    await world.assign(ada, e1);
    expect(await world.holds(ada)).toEqual([e1]);
    await world.ask(null, 'POST', `/api/subscriptions/${id}/units`, { totalLicenses: 2 });
    const json = { addLicenses: [], removeLicenses: [e1] };
    await world.ask(null, 'POST', `/v1.0/users/${ada}/assignLicense`, json);
    expect(await world.holds(ada)).toEqual([]);
  });
});

describe('product keys', () => {
  async function issue(units: number, skuId = e1): Promise<string> {
    const json = { skuId, units, term: 'P1Y' };
    return (await world.ask<{ key: string }>(null, 'POST', '/api/product-keys', json)).key;
  }

  async function redeem(key: string, use = 'addUnits'): Promise<SubscriptionBody> {
    const path = '/api/product-keys/redeem';
    const { subscriptionId } = await world.ask<{ subscriptionId: string }>(null, 'POST', path, {
      key,
      use,
    });
    return await show(subscriptionId);
  }

  it('have 25 characters, bring a subscription, more licenses, or another year; each once', async () => {
    const key = await issue(5);
    expect(key).toMatch(/^[BCDFGHJKMPQRTVWXY2346789]{5}(-[BCDFGHJKMPQRTVWXY2346789]{5}){4}$/);
    const first = await redeem(key.toLowerCase().replaceAll('-', ''));
    expect(first).toMatchObject({ totalLicenses: 5, channel: 'Prepaid', recurringBilling: false });
    expect(first.nextLifecycleDateTime).toBe('2027-01-31T09:00:00.000Z');
    const path = '/api/product-keys/redeem';
    expect(await world.refused(null, 'POST', path, { key })).toEqual([400, 'ProductKeyRefused']);
    expect(await world.refused(null, 'POST', path, { key: 'ABCDE' })).toEqual([
      400,
      'ProductKeyRefused',
    ]);
    const more = await redeem(await issue(3));
    expect([more.id, more.totalLicenses]).toEqual([first.id, 8]);
    const longer = await redeem(await issue(6), 'extend');
    expect([longer.id, longer.totalLicenses]).toEqual([first.id, 6]);
    expect(longer.nextLifecycleDateTime).toBe('2028-01-31T09:00:00.000Z');
  });

  it('#158 a key with fewer licenses than are assigned: the number assigned must be lowered before', async () => {
    const id = (await redeem(await issue(3))).id;
    const people = [await world.person('ada'), await world.person('ben')];
    for (const person of people) await world.assign(person, e1);
    const key = await issue(1);
    const path = '/api/product-keys/redeem';
    expect(await world.refused(null, 'POST', path, { key, use: 'extend' })).toEqual([
      409,
      'UnitsStillAssigned',
    ]);
    expect((await show(id)).totalLicenses).toBe(3);
    // The refused key is as good as before.
    const json = { addLicenses: [], removeLicenses: [e1] };
    await world.ask(null, 'POST', `/v1.0/users/${people[0] ?? ''}/assignLicense`, json);
    expect((await redeem(key, 'extend')).totalLicenses).toBe(1);
  });
});
