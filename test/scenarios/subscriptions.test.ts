import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, openTestApp, type TestApp } from '../support/test-app.ts';

const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';

describe('POST /api/subscriptions', () => {
  let world: TestApp;
  beforeEach(async () => {
    world = await openTestApp();
  });
  afterEach(async () => {
    await world.desk.close();
  });

  const add = async (cookie: string, json: unknown): Promise<Response> =>
    world.send('POST', '/api/subscriptions', {
      json,
      authorization: '',
      headers: { cookie, origin: 'http://localhost:8365' },
    });

  it('#39 lets a Billing Administrator add units, which can be assigned at once', async () => {
    await world.addPerson('billing@contoso.com', ['billingAdministrator']);
    const ana = await world.addPerson('ana@contoso.com', [], { usageLocation: 'CH' });
    const cookie = await world.signIn('billing@contoso.com');
    await answerOf(await add(cookie, { skuId: e3, totalLicenses: 1 }), 201);
    const assigned = await world.send('POST', `/v1.0/users/${ana}/assignLicense`, {
      json: { addLicenses: [{ skuId: e3, disabledPlans: [] }], removeLicenses: [] },
    });
    expect(assigned.status).toBe(200);
    const { value } = await answerOf<{ value: { total: number; available: number }[] }>(
      await world.send('GET', '/api/summary/licenses'),
      200,
    );
    expect(value).toMatchObject([{ total: 1, available: 0 }]);
  });

  it('#41 refuses a License Administrator, and nothing changes', async () => {
    await world.addPerson('licenses@contoso.com', ['licenseAdministrator']);
    const cookie = await world.signIn('licenses@contoso.com');
    const answer = await add(cookie, { skuId: e3, totalLicenses: 1 });
    expect(answer.status).toBe(403);
    const { value } = await answerOf<{ value: unknown[] }>(
      await world.send('GET', '/v1.0/subscribedSkus'),
      200,
    );
    expect(value).toEqual([]);
  });

  it('#14 refuses the 301st purchase', async () => {
    for (let no = 1; no <= 300; no += 1) {
      const answer = await world.send('POST', '/api/subscriptions', {
        json: { skuId: e3, totalLicenses: 1 },
      });
      expect(answer.status).toBe(201);
    }
    const refused = await world.send('POST', '/api/subscriptions', {
      json: { skuId: e3, totalLicenses: 1 },
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('SubscriptionLimitReached');
  });

  it('refuses unknown products, and units that are none', async () => {
    for (const json of [
      { skuId: '11111111-1111-4111-8111-111111111111', totalLicenses: 1 },
      { skuId: 'Office 365', totalLicenses: 1 },
    ]) {
      expect((await world.send('POST', '/api/subscriptions', { json })).status).toBe(404);
    }
    const none = { skuId: e3, totalLicenses: 0 };
    expect((await world.send('POST', '/api/subscriptions', { json: none })).status).toBe(400);
  });
});
