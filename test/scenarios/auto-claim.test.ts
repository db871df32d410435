import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AutoClaimBody, AutoClaimReportBody } from '../../src/api/supply.ts';
import { builtInProducts } from '../../src/core/catalog/built-in/built-in-catalog.ts';
import { e1, e3, e5, powerBiPro, supplyWorld, type SupplyWorld } from '../support/supply-world.ts';

/** Yammer, which Office 365 E1, E3 and E5 contain. */
const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';
const powerBi = '70d33638-9c74-4d01-bfd3-562de28bd4ba';

let world: SupplyWorld;
beforeEach(async () => {
  world = await supplyWorld();
});
afterEach(async () => {
  await world.app.desk.close();
});

function policyOf(skuIds: readonly string[], more: object = {}): object {
  return {
    displayName: 'Yammer for everybody',
    servicePlanId: yammer,
    products: skuIds.map((skuId) => ({ skuId })),
    ...more,
  };
}

async function addPolicy(skuIds: readonly string[], more: object = {}): Promise<string> {
  const json = policyOf(skuIds, more);
  return (await world.ask<{ id: string }>(null, 'POST', '/api/auto-claim/policies', json)).id;
}

function turn(isOn: boolean): Promise<unknown> {
  return world.ask(null, 'PUT', '/api/auto-claim', { isOn });
}

async function open(who: string, servicePlanId = yammer): Promise<string | null> {
  const { skuId } = await world.ask<{ skuId: string | null }>(who, 'POST', '/api/me/claims', {
    servicePlanId,
  });
  return skuId;
}

describe('auto-claim', () => {
  it('#174 off, as it is at first: who opens the app gets nothing', async () => {
    const ada = await world.person('ada');
    await world.buy(e1, 5);
    await addPolicy([e1]);
    expect(await open('ada')).toBeNull();
    expect(await world.holds(ada)).toEqual([]);
    await turn(true);
    expect(await open('ada')).toBe(e1);
    expect(await world.holds(ada)).toEqual([e1]);
    // Who has the app gets nothing more.
    expect(await open('ada')).toBeNull();
  });

  it('#175 main without a license left: the first backup that has one, in the set order', async () => {
    const [ada, ben, eve] = [
      await world.person('ada'),
      await world.person('ben'),
      await world.person('eve'),
    ];
    await world.buy(e1, 1);
    await world.buy(e5, 1);
    await world.buy(e3, 1);
    await turn(true);
    await addPolicy([e1, e5, e3]);
    expect([await open('ada'), await open('ben'), await open('eve')]).toEqual([e1, e5, e3]);
    expect([await world.holds(ada), await world.holds(ben), await world.holds(eve)]).toEqual([
      [e1],
      [e5],
      [e3],
    ]);
    await world.person('zoe');
    expect(await world.refused('zoe', 'POST', '/api/me/claims', { servicePlanId: yammer })).toEqual(
      [400, 'CountViolation'],
    );
  });

  it('#176 a fifth backup is refused, and so is the removal of the last product', async () => {
    const path = '/api/auto-claim/policies';
    const refused = [400, 'AutoClaimPolicyRefused'];
    const withYammer = builtInProducts
      .filter(({ servicePlanIds }) => servicePlanIds.some((one) => one === yammer))
      .map(({ skuId }) => skuId);
    const id = await addPolicy(withYammer.slice(0, 5));
    const six = policyOf(withYammer.slice(0, 6));
    expect(await world.refused(null, 'POST', path, six)).toEqual(refused);
    expect(await world.refused(null, 'PUT', `${path}/${id}`, six)).toEqual(refused);
    expect(await world.refused(null, 'PUT', `${path}/${id}`, policyOf([]))).toEqual(refused);
    for (const wrong of [
      policyOf([e1, e1]),
      policyOf([powerBiPro]),
      policyOf([e1], { products: [{ skuId: e1, disabledPlans: [yammer] }] }),
      policyOf([e1]),
    ]) {
      expect(await world.refused(null, 'POST', path, wrong)).toEqual(refused);
    }
    const { policies } = await world.ask<AutoClaimBody>(null, 'GET', '/api/auto-claim');
    expect(policies.map(({ products }) => products.length)).toEqual([5]);
  });

  it('#177 a policy that is turned off: holders keep what they have, and nobody gets anything new', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    await world.buy(e1, 5);
    await turn(true);
    const id = await addPolicy([e1]);
    await open('ada');
    const path = `/api/auto-claim/policies/${id}`;
    await world.ask(null, 'PUT', path, policyOf([e1], { isOn: false }));
    expect(await open('ben')).toBeNull();
    expect(await world.holds(ada)).toEqual([e1]);
    expect(await world.holds(ben)).toEqual([]);
    await world.ask(null, 'DELETE', path);
    expect(await world.holds(ada)).toEqual([e1]);
  });

  it('#178 the report looks back 1, 7, 30 or 90 days', async () => {
    for (const name of ['ada', 'ben', 'eve', 'zoe']) await world.person(name);
    await world.buy(e1, 2);
    await world.buy(powerBiPro, 5);
    await turn(true);
    await addPolicy([e1]);
    await addPolicy([powerBiPro], { servicePlanId: powerBi, displayName: 'Reports' });
    await open('ada');
    await world.live(40);
    await open('ben', powerBi);
    await world.live(6);
    await open('eve', powerBi);
    const report = (days: number): Promise<AutoClaimReportBody> =>
      world.ask(null, 'GET', `/api/auto-claim/report?days=${String(days)}`);
    expect([(await report(1)).total, (await report(7)).total]).toEqual([1, 2]);
    expect((await report(30)).total).toBe(2);
    const all = await report(90);
    expect(all.products).toMatchObject([
      { skuId: powerBiPro, claims: 2 },
      { skuId: e1, claims: 1 },
    ]);
    expect(all.latest.map(({ user, policy }) => [user?.displayName, policy])).toEqual([
      ['eve@contoso.com', 'Reports'],
      ['ben@contoso.com', 'Reports'],
      ['ada@contoso.com', 'Yammer for everybody'],
    ]);
    const days = await world.app.send('GET', '/api/auto-claim/report?days=5');
    expect(days.status).toBe(400);
  });

  it('#179 only a Global Administrator makes a policy, or turns auto-claim on', async () => {
    await world.person('lia', ['licenseAdministrator']);
    await world.person('gina', ['globalAdministrator']);
    const denied = [403, 'PermissionDenied'];
    const path = '/api/auto-claim';
    expect(await world.refused('lia', 'POST', `${path}/policies`, policyOf([e1]))).toEqual(denied);
    expect(await world.refused('lia', 'PUT', path, { isOn: true })).toEqual(denied);
    const { id } = await world.ask<{ id: string }>(
      'gina',
      'POST',
      `${path}/policies`,
      policyOf([e1]),
    );
    expect(await world.refused('lia', 'DELETE', `${path}/policies/${id}`)).toEqual(denied);
    await world.ask('gina', 'PUT', path, { isOn: true });
  });
});
