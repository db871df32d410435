import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClockBody,
  SubscriptionBody,
  SubscriptionChangedBody,
} from '../../src/api/licenses.ts';
import { addDays, type Instant } from '../../src/core/ids.ts';
import { answerOf, openTestApp, type TestApp } from '../support/test-app.ts';

const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';

let world: TestApp;
afterEach(async () => {
  await world.desk.close();
});

async function open(): Promise<Instant> {
  world = await openTestApp({ isRehearsal: true });
  return world.now();
}

/** Adds a purchase of E3 and answers its id. */
async function buy(totalLicenses: number, more: object = {}): Promise<string> {
  const json = { skuId: e3, totalLicenses, term: 'P1Y', ...more };
  const { id } = await answerOf<{ id: string }>(
    await world.send('POST', '/api/subscriptions', { json }),
    201,
  );
  return id;
}

async function subscription(id: string): Promise<SubscriptionBody> {
  return await answerOf(await world.send('GET', `/api/subscriptions/${id}`), 200);
}

async function change(
  id: string,
  what: string,
  json: object = {},
): Promise<SubscriptionChangedBody> {
  return await answerOf(
    await world.send('POST', `/api/subscriptions/${id}/${what}`, { json }),
    200,
  );
}

/** The code with which a change is refused. */
async function refusal(id: string, what: string, json: object = {}): Promise<unknown> {
  const answer = await world.send('POST', `/api/subscriptions/${id}/${what}`, { json });
  const { error } = await answerOf<{ error: { innerError: { code: string } } }>(answer, 409);
  return error.innerError.code;
}

/** Lets so many days go by for the organization, and waits for what comes about. */
async function live(days: number): Promise<void> {
  await answerOf(await world.send('POST', '/api/clock', { json: { days } }), 200);
  await world.desk.idle();
}

/** Gives E3 to a new person; answers the status of that. */
async function assignTo(name: string): Promise<number> {
  const id = await world.addPerson(`${name}@contoso.com`, [], { usageLocation: 'CH' });
  const json = { addLicenses: [{ skuId: e3 }], removeLicenses: [] };
  return (await world.send('POST', `/v1.0/users/${id}/assignLicense`, { json })).status;
}

async function graphState(): Promise<unknown> {
  const { value } = await answerOf<{ value: { capabilityStatus: string; prepaidUnits: object }[] }>(
    await world.send('GET', '/v1.0/subscribedSkus?$select=capabilityStatus,prepaidUnits'),
    200,
  );
  return value.map(({ capabilityStatus, prepaidUnits }) => [capabilityStatus, prepaidUnits]);
}

/** What the log tells of purchases, oldest first. */
async function told(): Promise<readonly (readonly [string, string])[]> {
  const operations = await world.store.read((reader) =>
    reader.listOperations({ before: null, limit: 1000 }),
  );
  return operations
    .filter(({ activity }) => /subscription|buy|remove licenses|trial|billing/i.test(activity))
    .map(({ activity, startedAt }) => [activity, startedAt] as const)
    .toReversed();
}

describe('a year lived through in a minute', () => {
  it('#145 #147 what is not renewed expires, is disabled and goes, each at its time, and the log tells it', async () => {
    const start = await open();
    const id = await buy(3);
    expect(await assignTo('ada')).toBe(200);
    await change(id, 'recurring-billing', { isOn: false });
    const ends = addDays(start, 365);

    await live(365);
    expect(await graphState()).toEqual([
      ['Warning', { enabled: 0, warning: 3, suspended: 0, lockedOut: 0 }],
    ]);
    expect(await assignTo('bea')).toBe(200);

    await live(30);
    expect(await graphState()).toEqual([
      ['Suspended', { enabled: 0, warning: 0, suspended: 3, lockedOut: 0 }],
    ]);
    expect(await assignTo('cleo')).toBe(400);
    const ada = await answerOf<{ assignedPlans: { capabilityStatus: string }[] }>(
      await world.send('GET', '/v1.0/users/ada@contoso.com?$select=assignedPlans'),
      200,
    );
    expect(new Set(ada.assignedPlans.map((plan) => plan.capabilityStatus))).toEqual(
      new Set(['Suspended']),
    );

    await live(90);
    expect((await subscription(id)).status).toBe('Deleted');
    expect(await told()).toEqual([
      ['Add subscription', start],
      ['Turn off recurring billing', start],
      ['Expire subscription', ends],
      ['Disable subscription', addDays(ends, 30)],
      ['Delete subscription', addDays(ends, 120)],
    ]);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('tells the same whether it passes at once or day by day', async () => {
    const lived = async (steps: readonly number[]): Promise<unknown> => {
      await open();
      await buy(3, { term: 'P1M' });
      const trial = await buy(25, { isTrial: true });
      await buy(5, { term: 'P1Y', recurringBilling: false, agreement: 'EA' });
      for (const days of steps) await live(days);
      // What comes about at the same moment has no order.
      const log = (await told()).map((line) => line.toReversed().join(' ')).sort();
      const result = [(await subscription(trial)).status, log, await graphState()];
      await world.desk.close();
      return result;
    };
    const whole = await lived([500]);
    expect(await lived(Array.from({ length: 100 }, () => 5))).toEqual(whole);
    world = await openTestApp();
  });

  it('sessions and links go by the clock of the machine', async () => {
    await open();
    await world.addPerson('billing@contoso.com', ['billingAdministrator']);
    const cookie = await world.signIn('billing@contoso.com');
    await live(3650);
    const answer = await world.send('GET', '/api/me', { authorization: '', headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(await world.signIn('billing@contoso.com')).toContain('=');
  });
});

describe('units', () => {
  it('#137 #138 the form takes the new total: more are there at once, fewer than assigned are refused', async () => {
    await open();
    const id = await buy(1);
    expect(await assignTo('ada')).toBe(200);
    expect(await assignTo('bea')).toBe(400);
    await change(id, 'units', { totalLicenses: 2 });
    expect(await assignTo('cleo')).toBe(200);
    expect(await refusal(id, 'units', { totalLicenses: 1 })).toBe('UnitsStillAssigned');
    const { actions, fewestLicenses } = await subscription(id);
    expect(fewestLicenses).toBe(2);
    expect(actions.find(({ action }) => action === 'removeLicenses')?.problem?.sentence).toBe(
      'Too many licenses of Office 365 E3 are assigned: unassign 1 of them, then remove.',
    );
  });

  it('#153 fewer at the renewal than are assigned: nothing is interrupted, and there are 90 days to settle', async () => {
    const start = await open();
    const id = await buy(3);
    for (const name of ['ada', 'bea', 'cleo']) expect(await assignTo(name)).toBe(200);
    await change(id, 'units', { totalLicenses: 2, when: 'renewal' });
    expect(await subscription(id)).toMatchObject({ totalLicenses: 3, scheduledLicenses: 2 });
    await live(366);
    expect(await subscription(id)).toMatchObject({
      status: 'Enabled',
      totalLicenses: 2,
      settleBy: addDays(start, 365 + 90),
      productAssigned: 3,
    });
    const ada = await answerOf<{ assignedPlans: { capabilityStatus: string }[] }>(
      await world.send('GET', '/v1.0/users/ada@contoso.com?$select=assignedPlans'),
      200,
    );
    expect(ada.assignedPlans.every((plan) => plan.capabilityStatus === 'Enabled')).toBe(true);
    expect(await assignTo('dora')).toBe(400);
  });

  it('more at the renewal go to who waits for one', async () => {
    await open();
    const id = await buy(1);
    const group = await answerOf<{ id: string }>(
      await world.send('POST', '/v1.0/groups', {
        json: {
          displayName: 'Sales',
          mailEnabled: false,
          mailNickname: 'sales',
          securityEnabled: true,
        },
      }),
      201,
    );
    for (const name of ['ada', 'bea']) {
      const person = await world.addPerson(`${name}@contoso.com`, [], { usageLocation: 'CH' });
      const json = { '@odata.id': `https://graph.microsoft.com/v1.0/users/${person}` };
      const path = `/v1.0/groups/${group.id}/members/$ref`;
      expect((await world.send('POST', path, { json })).status).toBe(204);
    }
    const json = { addLicenses: [{ skuId: e3 }], removeLicenses: [] };
    const path = `/v1.0/groups/${group.id}/assignLicense`;
    expect((await world.send('POST', path, { json })).status).toBe(202);
    await world.desk.idle();
    const consumed = async (): Promise<number> => (await subscription(id)).productAssigned;
    expect(await consumed()).toBe(1);
    await change(id, 'units', { totalLicenses: 2, when: 'renewal' });
    await live(364);
    expect(await consumed()).toBe(1);
    await live(1);
    expect(await consumed()).toBe(2);
  });

  it('#155 canceling one of two leaves the units of the other', async () => {
    await open();
    const one = await buy(3);
    await buy(5);
    await change(one, 'cancel', { reason: 'Not needed any more' });
    expect(await graphState()).toEqual([
      ['Enabled', { enabled: 5, warning: 0, suspended: 3, lockedOut: 0 }],
    ]);
  });

  it('#144 of a product that is sold no more can still be assigned, and cannot be bought', async () => {
    await open();
    const id = await buy(1);
    const [before] = await world.store.read((reader) => reader.recordedSubscriptions());
    if (before === undefined) throw new Error('nothing was bought');
    await world.store.write(async (tx) => {
      const after = { ...before, terms: { ...before.terms, isEndOfSale: true } };
      const operationNo = await tx.openOperation({
        activity: 'End of sale',
        actor: { kind: 'system', id: null, displayName: 'Test', userPrincipalName: null },
        reason: null,
        planId: null,
        undoOf: null,
        total: 1,
        status: 'done',
        startedAt: world.now(),
        endedAt: world.now(),
        changed: 1,
      });
      await tx.record(operationNo, [{ kind: 'subscriptionSet', before, after }], world.now());
    });
    expect(await assignTo('ada')).toBe(200);
    expect(await refusal(id, 'units', { totalLicenses: 2 })).toBe('SubscriptionActionOff');
    await live(366);
    expect((await subscription(id)).status).toBe('Enabled');
  });
});

describe('buying for who goes short', () => {
  it('lets the organization’s own purchase grow; where there is none that can, another is made', async () => {
    await open();
    const own = await buy(2);
    await buy(50, { channel: 'Reseller' });
    const json = { units: 3 };
    const path = `/api/products/${e3}/units`;
    const first = await answerOf<SubscriptionChangedBody>(
      await world.send('POST', path, { json }),
      200,
    );
    expect(first.subscriptionId).toBe(own);
    expect((await subscription(own)).totalLicenses).toBe(5);
    await change(own, 'cancel', { reason: 'Moved' });
    const second = await answerOf<SubscriptionChangedBody>(
      await world.send('POST', path, { json }),
      200,
    );
    expect(await subscription(second.subscriptionId)).toMatchObject({
      totalLicenses: 3,
      channel: 'Direct',
    });
    await world.addPerson('licenses@contoso.com', ['licenseAdministrator']);
    const cookie = await world.signIn('licenses@contoso.com');
    const headers = { cookie, origin: 'http://localhost:8365' };
    const refused = await world.send('POST', path, { json, authorization: '', headers });
    expect(refused.status).toBe(403);
  });
});

describe('who may', () => {
  it('#148 a Billing Administrator reactivates; a License Administrator may not, and sees why', async () => {
    await open();
    const id = await buy(3);
    await change(id, 'cancel', { reason: 'By mistake' });
    await world.addPerson('licenses@contoso.com', ['licenseAdministrator']);
    await world.addPerson('billing@contoso.com', ['billingAdministrator']);
    const as = async (name: string): Promise<Response> => {
      const cookie = await world.signIn(`${name}@contoso.com`);
      return await world.send('POST', `/api/subscriptions/${id}/reactivate`, {
        json: {},
        authorization: '',
        headers: { cookie, origin: 'http://localhost:8365' },
      });
    };
    expect((await as('licenses')).status).toBe(403);
    const { subscriptionId } = await answerOf<SubscriptionChangedBody>(await as('billing'), 200);
    expect(subscriptionId).not.toBe(id);
    expect((await subscription(id)).status).toBe('Deleted');
    expect(await subscription(subscriptionId)).toMatchObject({
      status: 'Enabled',
      totalLicenses: 3,
    });
    expect(await refusal(id, 'reactivate')).toBe('SubscriptionActionOff');
  });

  it('#149 canceling takes a reason, which the log keeps', async () => {
    await open();
    const id = await buy(3);
    const without = await world.send('POST', `/api/subscriptions/${id}/cancel`, {
      json: { reason: ' ' },
    });
    expect(without.status).toBe(400);
    const { operationNo } = await change(id, 'cancel', { reason: 'Too expensive' });
    const operation = await world.store.read((reader) => reader.operation(operationNo));
    expect([operation?.activity, operation?.reason]).toEqual([
      'Cancel subscription',
      'Too expensive',
    ]);
    await live(10);
    expect((await subscription(id)).status).toBe('Suspended');
  });
});

describe('the clock', () => {
  it('goes forward only', async () => {
    const start = await open();
    await live(10);
    expect(await answerOf<ClockBody>(await world.send('GET', '/api/clock'), 200)).toEqual({
      now: addDays(start, 10),
      machineNow: start,
      canBeMoved: true,
      isBehind: false,
    });
    for (const to of [addDays(start, 9), addDays(start, 50_000)]) {
      const answer = await world.send('POST', '/api/clock', { json: { to } });
      expect(await answer.text()).toContain('ClockGoesForward');
    }
  });

  it('of an organization that is real is the machine’s', async () => {
    world = await openTestApp();
    const answer = await world.send('POST', '/api/clock', { json: { days: 1 } });
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('ClockIsReal'),
    ]);
  });
});
