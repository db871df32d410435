import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatedPlansBody, ForecastBody } from '../../src/api/dates.ts';
import type { PersonLicensesBody } from '../../src/api/person.ts';
import type { PlanBody } from '../../src/api/plans.ts';
import { e1, e3, supplyWorld, type SupplyWorld } from '../support/supply-world.ts';

const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';

let world: SupplyWorld;
beforeEach(async () => {
  world = await supplyWorld();
});
afterEach(async () => {
  await world.app.desk.close();
});

const assignE1 = { kind: 'assign', licenses: [{ skuId: e1 }] };

/** Plans a command for people and waits until it is computed. */
async function plan(keys: readonly string[], command: object = assignE1): Promise<string> {
  const json = { command, selection: { kind: 'people', keys }, surface: 'api' };
  const { id } = await world.ask<PlanBody>(null, 'POST', '/api/plans', json);
  await world.app.desk.idle();
  return id;
}

async function schedule(id: string, dates: object): Promise<number | null> {
  const path = `/api/plans/${id}/schedule`;
  const { operationNo } = await world.ask<{ operationNo: number | null }>(
    null,
    'POST',
    path,
    dates,
  );
  await world.app.desk.idle();
  return operationNo;
}

async function dates(id: string): Promise<PlanBody['dates']> {
  return (await world.ask<PlanBody>(null, 'GET', `/api/plans/${id}`)).dates;
}

function forecast(days = 365): Promise<ForecastBody> {
  return world.ask(null, 'GET', `/api/products/${e1}/forecast?days=${String(days)}`);
}

describe('assignments with dates', () => {
  it('begin on their day, for the people as they are then, and end on theirs', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben', [], { usageLocation: null });
    await world.buy(e1, 5);
    const id = await plan([ada, ben]);
    const when = { startsAt: '2026-02-10', endsAt: '2026-03-10', reason: 'Year-end' };
    expect(await schedule(id, when)).toBeNull();
    expect(await world.holds(ada)).toEqual([]);
    expect(await dates(id)).toMatchObject({ state: 'waiting' });
    await world.live(5);
    expect(await world.holds(ada)).toEqual([]);
    // What stood in the way is mended before the day comes.
    await world.app.send('PATCH', `/v1.0/users/${ben}`, { json: { usageLocation: 'CH' } });
    await world.live(10);
    expect([await world.holds(ada), await world.holds(ben)]).toEqual([[e1], [e1]]);
    expect(await dates(id)).toMatchObject({ state: 'running' });
    await world.live(30);
    expect([await world.holds(ada), await world.holds(ben)]).toEqual([[], []]);
    expect(await dates(id)).toMatchObject({ state: 'ended' });
  });

  it('that begin at once say when they end, and give back exactly what was there', async () => {
    const ada = await world.person('ada');
    await world.buy(e1, 1);
    await world.buy(e3, 1);
    await world.assign(ada, e1, [yammer]);
    const swap = { kind: 'swap', from: e1, to: { skuId: e3 } };
    const id = await plan([ada], swap);
    expect(await schedule(id, { endsAt: '2026-02-20' })).toBeGreaterThan(0);
    expect(await world.holds(ada)).toEqual([e3]);
    const { value } = await world.ask<PersonLicensesBody>(
      null,
      'GET',
      `/api/people/${ada}/licenses`,
    );
    expect(value[0]?.paths[0].until).toBe('2026-02-20T00:00:00.000Z');
    await world.live(21);
    const { assignedLicenses } = await world.ask<{ assignedLicenses: unknown }>(
      null,
      'GET',
      `/v1.0/users/${ada}?$select=assignedLicenses`,
    );
    expect(assignedLicenses).toEqual([{ skuId: e1, disabledPlans: [yammer] }]);
  });

  it('end also for whom somebody switched an app meanwhile', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    await world.buy(e1, 2);
    await schedule(await plan([ada, ben]), { endsAt: '2026-02-20' });
    await world.assign(ada, e1, [yammer]);
    await world.live(21);
    expect([await world.holds(ada), await world.holds(ben)]).toEqual([[], []]);
  });

  it('can be dropped: what was given stays, what was to come does not', async () => {
    const ada = await world.person('ada');
    const ben = await world.person('ben');
    await world.buy(e1, 2);
    const now = await plan([ada]);
    await schedule(now, { endsAt: '2026-02-20' });
    const later = await plan([ben]);
    await schedule(later, { startsAt: '2026-02-10' });
    const list = await world.ask<DatedPlansBody>(null, 'GET', '/api/dated-plans');
    expect(list.value.map(({ planId }) => planId)).toEqual([later, now]);
    for (const id of [now, later]) await world.ask(null, 'DELETE', `/api/plans/${id}/schedule`);
    await world.live(60);
    expect([await world.holds(ada), await world.holds(ben)]).toEqual([[e1], []]);
    const left = await world.ask<DatedPlansBody>(null, 'GET', '/api/dated-plans');
    expect(left.value).toEqual([]);
  });

  it('are kept however long they wait', async () => {
    const ada = await world.person('ada');
    await world.buy(e1, 1);
    await schedule(await plan([ada]), { startsAt: '2026-12-01' });
    await world.live(120);
    await world.live(190);
    expect(await world.holds(ada)).toEqual([e1]);
  });

  it('are refused in the past, in the wrong order, or without any', async () => {
    const ada = await world.person('ada');
    await world.buy(e1, 1);
    const id = await plan([ada]);
    const path = `/api/plans/${id}/schedule`;
    for (const wrong of [
      {},
      { startsAt: '2026-01-01' },
      { endsAt: '2026-01-01' },
      { startsAt: '2026-03-01', endsAt: '2026-02-01' },
      { endsAt: '2099-01-01' },
      { endsAt: 'soon' },
    ]) {
      expect(await world.refused(null, 'POST', path, wrong)).toEqual([400, 'BadRequest']);
    }
    await world.person('bill', ['billingAdministrator']);
    expect(await world.refused('bill', 'POST', path, { endsAt: '2026-03-01' })).toEqual([
      403,
      'PermissionDenied',
    ]);
  });

  it('of a group’s licenses begin and end too', async () => {
    const ada = await world.person('ada');
    await world.buy(e1, 1);
    const { id: group } = await world.ask<{ id: string }>(null, 'POST', '/v1.0/groups', {
      displayName: 'Project',
      mailEnabled: false,
      mailNickname: 'project',
      securityEnabled: true,
      'members@odata.bind': [`https://graph.microsoft.com/v1.0/users/${ada}`],
    });
    const json = { add: [{ skuId: e1, disabledPlans: [] }], remove: [] };
    const { planId } = await world.ask<{ planId: string }>(
      null,
      'POST',
      `/api/groups/${group}/license-plans`,
      json,
    );
    await world.app.desk.idle();
    await schedule(planId, { startsAt: '2026-02-10', endsAt: '2026-03-10' });
    await world.live(15);
    expect(await world.holds(ada)).toEqual([e1]);
    await world.live(30);
    expect(await world.holds(ada)).toEqual([]);
  });
});

describe('the forecast of a product', () => {
  it('knows of dates, of who leaves and joins, and of what ends', async () => {
    const ada = await world.person('ada', [], {
      employeeLeaveDateTime: '2026-02-28T00:00:00.000Z' as never,
    });
    const ben = await world.person('ben');
    await world.person('joe', [], { employeeHireDate: '2026-03-15T00:00:00.000Z' as never });
    await world.buy(e1, 2, { recurringBilling: false });
    await world.assign(ada, e1);
    await schedule(await plan([ben]), { startsAt: '2026-02-10', endsAt: '2026-04-10' });
    const { changes, supply, points, shortFrom } = await forecast();
    expect(changes.filter(({ people }) => people !== 0)).toEqual([
      { day: '2026-02-10', kind: 'datedStart', people: 1 },
      { day: '2026-02-28', kind: 'leave', people: -1 },
      { day: '2026-04-10', kind: 'datedEnd', people: -1 },
    ]);
    expect(points[0]).toEqual({ day: '2026-01-31', usable: 2, consumed: 1 });
    expect(points.find(({ day }) => day === '2026-02-14')?.consumed).toBe(2);
    expect(points.find(({ day }) => day === '2026-03-07')?.consumed).toBe(1);
    expect(points.at(-1)).toEqual({ day: '2027-01-31', usable: 2, consumed: 0 });
    expect([supply, shortFrom]).toEqual([[], null]);
    // A month of grace after the end of the year.
    expect((await forecast(400)).supply).toEqual([{ day: '2027-03-02', usable: 0 }]);
  });

  it('goes on as the last 90 days have it', async () => {
    await world.buy(e1, 12);
    await world.live(1);
    for (let no = 0; no < 6; no += 1) {
      await world.assign(await world.person(`p${String(no)}`), e1);
      await world.live(10);
    }
    const { trend, shortFrom } = await forecast();
    expect(trend).toBeGreaterThan(2.5);
    expect(trend).toBeLessThan(3.5);
    expect(shortFrom).not.toBeNull();
  });
});
