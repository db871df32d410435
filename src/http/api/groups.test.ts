import { afterEach, describe, expect, it } from 'vitest';
import { groupWorld, type GroupWorld, license, people } from '../../../test/support/group-world.ts';
import { type Answer, httpWorld, type HttpWorld } from '../../../test/support/http-world.ts';
import { pathOf } from '../../../test/support/graph-answers.ts';
import { personId, plans, skus, type smallWorld } from '../../../test/support/small-world.ts';
import type {
  GroupErrorRow,
  GroupLicensesBody,
  NewGroupPlan,
  NewGroupPlanBody,
  PurchasedBody,
} from '../../api/groups.ts';
import type { PersonLicensesBody } from '../../api/person.ts';
import type { PlanBody } from '../../api/plans.ts';
import { builtInRoles } from '../../core/roles/built-in-roles.ts';
import {
  groupErrorsBody,
  groupLicensesBody,
  newGroupPlanBody,
  productGroupsBody,
  purchasedBody,
  reprocessedGroupBody,
  reprocessedPeopleBody,
  waitingBody,
  waitingCountsBody,
} from './group-bodies.ts';
import { personLicensesBody } from './person-bodies.ts';
import { appliedBody, planBody } from './plan-bodies.ts';

const { e1, e3, visio } = skus;

type World = GroupWorld & HttpWorld;
let world: World | null = null;
async function open(options: Parameters<typeof smallWorld>[0]): Promise<World> {
  const groups = await groupWorld(options);
  world = { ...groups, ...(await httpWorld(groups)) };
  return world;
}
afterEach(async () => {
  expect(world?.defects ?? []).toEqual([]);
  expect((await world?.store.doctor()) ?? []).toEqual([]);
  await world?.desk.close();
  world = null;
});

async function get(w: World, path: string): Promise<unknown> {
  const answer = await w.commandLine('GET', path);
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}
const post = (w: World, path: string, json: unknown): Promise<Answer> =>
  w.commandLine('POST', path, { json });
async function licensesOf(w: World, id: string): Promise<GroupLicensesBody> {
  return groupLicensesBody.parse(await get(w, `/api/groups/${id}/licenses`));
}
async function planned(
  w: World,
  id: string,
  plan: Partial<NewGroupPlan>,
): Promise<NewGroupPlanBody> {
  const answer = await post(w, `/api/groups/${id}/license-plans`, plan);
  expect(answer.status, answer.text).toBe(201);
  await w.settled();
  return newGroupPlanBody.parse(answer.body);
}
async function planOf(w: World, id: string): Promise<PlanBody> {
  return planBody.parse(await get(w, `/api/plans/${id}`));
}
async function errorsOf(w: World, id: string, query = ''): Promise<readonly GroupErrorRow[]> {
  return groupErrorsBody.parse(await get(w, `/api/groups/${id}/errors${query}`)).value;
}
/** Gives a person of the world a role. */
async function appoint(w: World, no: number, role: keyof typeof builtInRoles): Promise<void> {
  const { templateId: roleId } = builtInRoles[role];
  await w.store.write(async (tx) => {
    const actor = {
      kind: 'system',
      id: null,
      displayName: 'Test',
      userPrincipalName: null,
    } as const;
    const operationNo = await tx.openOperation({
      activity: 'Test',
      actor,
      reason: null,
      planId: null,
      undoOf: null,
      total: 1,
      status: 'done',
      startedAt: w.now(),
      endedAt: w.now(),
      changed: 1,
    });
    const id = personId(900 + no);
    const principalId = personId(no);
    await tx.record(
      operationNo,
      [{ kind: 'roleAssigned', id, principalId, roleId, directoryScopeId: '/' }],
      w.now(),
    );
  });
}
/** Ten people in Sales, of whom eight get E3. */
async function shortOfUnits(): Promise<{ readonly w: World; readonly sales: string }> {
  const w = await open({ people: 12, units: { e3: 8 } });
  const sales = await w.group('Sales', people(1, 10));
  await w.license(sales, { addLicenses: [license(e3)] });
  return { w, sales };
}

describe('what a group gives', () => {
  it('#113 10 members and 8 units: 8 have it, 2 wait, and the group shows errors', async () => {
    const { w, sales } = await shortOfUnits();
    expect(await licensesOf(w, sales)).toEqual({
      groupId: sales,
      displayName: 'Sales',
      members: 10,
      canBeLicensed: null,
      state: 'errors',
      processingState: 'ProcessingComplete',
      progress: null,
      licenses: [
        {
          skuId: e3,
          displayName: 'Office 365 E3',
          disabledPlans: [],
          active: 8,
          failing: 2,
          waiting: 2,
        },
      ],
    });
  });

  it('#122 #123 nothing, in progress with how far it is, all assigned', async () => {
    const w = await open({ people: 1200, units: { e3: 2000 } });
    const sales = await w.group('Sales', people(1, 1200));
    expect(await licensesOf(w, sales)).toMatchObject({ state: 'none', licenses: [] });
    const { planId } = await planned(w, sales, { add: [license(e3)] });
    const applied = await post(w, `/api/plans/${planId}/apply`, {});
    expect(applied.status, applied.text).toBe(202);
    const { operationNo } = appliedBody.parse(applied.body);
    const during = await licensesOf(w, sales);
    expect(during).toMatchObject({
      state: 'inProgress',
      progress: { operationNo, total: 1200 },
      licenses: [{ skuId: e3 }],
    });
    expect(during.processingState).not.toBe('ProcessingComplete');
    expect(during.progress?.done).toBeLessThan(1200);
    const row = async (): Promise<unknown> =>
      productGroupsBody.parse(await get(w, `/api/products/${e3}/groups`)).value[0];
    expect(await row()).toMatchObject({ group: { id: sales }, state: 'inProgress' });
    await w.settled();
    expect(await licensesOf(w, sales)).toMatchObject({
      state: 'allAssigned',
      processingState: 'ProcessingComplete',
      progress: null,
      licenses: [{ active: 1200, failing: 0, waiting: 0 }],
    });
    expect(await row()).toMatchObject({ members: 1200, active: 1200, state: 'allAssigned' });
  });

  it('#102 a group that can give nothing says why', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const list = await w.commandLine('POST', '/v1.0/groups', {
      json: {
        displayName: 'List',
        mailEnabled: true,
        mailNickname: 'list',
        securityEnabled: false,
        groupTypes: ['Unified'],
      },
    });
    const id = String(list.body?.['id']);
    const { canBeLicensed } = await licensesOf(w, id);
    expect(canBeLicensed).toMatchObject({ code: 'GroupNotLicensable' });
    expect(canBeLicensed?.sentence).toContain('List');
    const refused = await post(w, `/api/groups/${id}/license-plans`, { add: [license(e3)] });
    expect(refused.status).toBe(400);
  });
});

describe('a plan for a group', () => {
  it('names the group with what it gives before and after, and is applied like any other', async () => {
    const w = await open({ people: 3, units: { e1: 3, e3: 3 } });
    const sales = await w.group('Sales', people(1, 3));
    await w.license(sales, { addLicenses: [license(e1)] });
    const { planId, groups, leftOff } = await planned(w, sales, {
      add: [license(e3, [plans.sway])],
      remove: [e1],
      reason: 'Upgrade',
    });
    expect(groups).toEqual([
      { groupId: sales, licenses: [{ skuId: e3, disabledPlans: [plans.sway] }] },
    ]);
    expect(leftOff).toEqual([]);
    const plan = await planOf(w, planId);
    expect(plan).toMatchObject({
      status: 'ready',
      reason: 'Upgrade',
      totals: { counts: { people: 3, change: 3 } },
      groups: [
        {
          groupId: sales,
          displayName: 'Sales',
          before: [{ skuId: e1, disabledPlans: [] }],
          after: [{ skuId: e3, disabledPlans: [plans.sway] }],
        },
      ],
    });
    expect(await w.paths(1)).toEqual(['E1 by Sales: Active']);
    expect((await post(w, `/api/plans/${planId}/apply`, {})).status).toBe(202);
    await w.settled();
    expect(await w.paths(1)).toEqual(['E3 by Sales: Active']);
  });

  it('that takes licenses from more than may asks for the name of the group', async () => {
    const w = await open({
      people: 3,
      units: { e3: 3 },
      settings: { groupRemovalPeopleMax: 2 },
    });
    const sales = await w.group('Sales', people(1, 3));
    await w.license(sales, { addLicenses: [license(e3)] });
    const { planId } = await planned(w, sales, { remove: [e3] });
    const apply = (more: object): Promise<Answer> => post(w, `/api/plans/${planId}/apply`, more);
    const refused = await apply({});
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('RemovalNotConfirmed');
    expect((await apply({ confirmation: 'Marketing' })).status).toBe(409);
    expect((await apply({ confirmation: 'Sales' })).status).toBe(202);
    await w.settled();
    expect(await w.paths(1)).toEqual([]);
  });

  it('is refused for nobody’s group, for products that are none and without the right', async () => {
    const w = await open({ people: 2, units: { e3: 1 } });
    const sales = await w.group('Sales', []);
    const path = `/api/groups/${sales}/license-plans`;
    const add = [license(e3)];
    expect((await post(w, `/api/groups/${personId(1)}/license-plans`, { add })).status).toBe(404);
    expect((await post(w, path, { add: [{ skuId: 'E3', disabledPlans: [] }] })).status).toBe(404);
    await appoint(w, 1, 'billingAdministrator');
    const billing = await w.session('p1@contoso.com');
    expect((await billing('POST', path, { json: { add } })).status).toBe(403);
    const member = await w.session('p2@contoso.com');
    expect((await member('GET', `/api/groups/${sales}/licenses`)).status).toBe(403);
  });
});

describe('errors of a group', () => {
  it('tell who, which product, what stands in the way, and the place in the line', async () => {
    const { w, sales } = await shortOfUnits();
    const rows = await errorsOf(w, sales);
    expect(rows).toMatchObject([
      {
        user: { id: personId(9), displayName: 'Person 0009' },
        skuId: e3,
        error: 'CountViolation',
        problem: { code: 'CountViolation', facts: { usableUnits: 8 } },
        isHeld: false,
        waiting: { position: 1, length: 2 },
      },
      { user: { id: personId(10) }, waiting: { position: 2, length: 2 } },
    ]);
    expect(await errorsOf(w, sales, `?skuId=${visio}`)).toEqual([]);
  });

  it('tell the clash, and of its siblings the same clash', async () => {
    const w = await open({ people: 1, units: { e1: 1, e3: 1, visio: 1 } });
    const clerks = await w.group('Clerks', people(1, 1));
    const sales = await w.group('Sales', people(1, 1));
    await w.license(clerks, { addLicenses: [license(e1)] });
    await w.license(sales, { addLicenses: [license(e3), license(visio)] });
    const rows = await errorsOf(w, sales);
    expect(rows.map(({ error, problem }) => [error, problem?.code])).toEqual([
      ['MutuallyExclusiveViolation', 'MutuallyExclusiveViolation'],
      ['Other', 'MutuallyExclusiveViolation'],
    ]);
    expect(rows[0]?.problem?.sentence).toContain('Clerks');
    const path = `/api/people/${personId(1)}/licenses`;
    const held: PersonLicensesBody = personLicensesBody.parse(await get(w, path));
    const clash = held.value.find(({ skuId }) => skuId === e3);
    expect(clash).toMatchObject({
      paths: [
        {
          group: { displayName: 'Sales' },
          state: 'Error',
          error: 'MutuallyExclusiveViolation',
          problem: { code: 'MutuallyExclusiveViolation' },
        },
      ],
      enabledPlans: [],
      waiting: null,
    });
  });

  it('#126 come 999, 999 and 502 at a time', async () => {
    const w = await open({ people: 2500, units: { e3: 0 } });
    const all = await w.group('All', people(1, 2500));
    await w.license(all, { addLicenses: [license(e3)] });
    const sizes: number[] = [];
    const seen = new Set<string>();
    let next: string | undefined = `/api/groups/${all}/errors?$top=999&skuId=${e3}`;
    while (next !== undefined) {
      const page = groupErrorsBody.parse(await get(w, next));
      sizes.push(page.value.length);
      for (const { user } of page.value) seen.add(user.id);
      const link = page['@odata.nextLink'];
      next = link === undefined ? undefined : pathOf(link);
    }
    expect(sizes).toEqual([999, 999, 502]);
    expect(seen.size).toBe(2500);
    expect((await w.commandLine('GET', `/api/groups/${all}/errors?$top=1000`)).status).toBe(400);
    const odd = await w.commandLine('GET', `/api/groups/${all}/errors?$skiptoken=odd`);
    expect(odd.status).toBe(400);
  });
});

describe('people who wait', () => {
  it('stand in a line for each product: since when, by which group, in which place', async () => {
    const { w, sales } = await shortOfUnits();
    w.pass(5);
    const more = await w.group('More', people(11, 12));
    await w.license(more, { addLicenses: [license(e3)] });
    expect(waitingCountsBody.parse(await get(w, '/api/waiting')).value).toEqual([
      { skuId: e3, displayName: 'Office 365 E3', people: 4, total: 8, consumed: 8 },
    ]);
    const line = waitingBody.parse(await get(w, `/api/waiting/${e3}?skip=1&top=2`));
    expect(line).toMatchObject({ skuId: e3, total: 4, displayName: 'Office 365 E3' });
    expect(line.value.map(({ user, position, groups }) => [user.id, position, groups])).toEqual([
      [personId(10), 2, [{ id: sales, displayName: 'Sales' }]],
      [personId(11), 3, [{ id: more, displayName: 'More' }]],
    ]);
    expect(line.value[0]?.since).not.toBe(line.value[1]?.since);
    const path = `/api/people/${personId(11)}/licenses`;
    const { value } = personLicensesBody.parse(await get(w, path));
    expect(value[0]).toMatchObject({ skuId: e3, waiting: { position: 3, length: 4 } });
    expect(waitingBody.parse(await get(w, `/api/waiting/${visio}`)).value).toEqual([]);
  });
});

describe('Purchase license', () => {
  const buy = (w: World, sales: string, nos: readonly number[]): Promise<Answer> =>
    post(w, `/api/groups/${sales}/purchase`, { skuId: e3, userIds: nos.map(personId) });

  it('#117 buys one unit for each ticked person, who then has it without a reprocess', async () => {
    const { w, sales } = await shortOfUnits();
    const answer = await buy(w, sales, [10, 9]);
    expect(answer.status, answer.text).toBe(200);
    const bought: PurchasedBody = purchasedBody.parse(answer.body);
    expect(bought).toMatchObject({
      units: 2,
      value: [
        { user: { id: personId(10) }, hasLicense: true, waiting: null },
        { user: { id: personId(9) }, hasLicense: true, waiting: null },
      ],
    });
    expect(await licensesOf(w, sales)).toMatchObject({ state: 'allAssigned' });
    const subscriptions = await w.store.read((reader) => reader.subscriptions());
    expect(subscriptions.map(({ skuId, totalLicenses }) => [skuId, totalLicenses])).toEqual([
      [e3, 10],
    ]);
    const operation = await w.store.read((reader) => reader.operation(bought.operationNo));
    expect(operation).toMatchObject({ activity: 'Buy licenses', status: 'done' });
  });

  it('#117 the unit goes to the first in line, and the answer says so', async () => {
    const { w, sales } = await shortOfUnits();
    const bought = purchasedBody.parse((await buy(w, sales, [10])).body);
    expect(bought.value).toMatchObject([
      { user: { id: personId(10) }, hasLicense: false, waiting: { position: 1, length: 1 } },
    ]);
    expect(await w.paths(9)).toEqual(['E3 by Sales: Active']);
  });

  it('#117 where no purchase can grow, another is made', async () => {
    const w = await open({ people: 1, units: { e1: 1, e3: 0 } });
    const sales = await w.group('Sales', people(1, 1));
    await w.license(sales, { addLicenses: [license(e3)] });
    await w.store.write(async (tx) => {
      const [before] = (await tx.subscriptions()).filter(({ skuId }) => skuId === e3);
      if (before === undefined) throw new Error('it was bought');
      const lines = await tx.listOperations({ before: null, limit: 1 });
      const after = { ...before, isTrial: true };
      const operationNo = lines[0]?.operationNo ?? 0;
      await tx.record(operationNo, [{ kind: 'subscriptionSet', before, after }], w.now());
    });
    expect((await buy(w, sales, [1])).status).toBe(200);
    const subscriptions = await w.store.read((reader) => reader.subscriptions());
    const units = subscriptions.filter(({ skuId }) => skuId === e3).map((one) => one.totalLicenses);
    expect(units.toSorted((one, other) => one - other)).toEqual([0, 1]);
  });

  it('#118 a License administrator without Billing is refused, a Billing administrator is not', async () => {
    const { w, sales } = await shortOfUnits();
    await appoint(w, 1, 'licenseAdministrator');
    await appoint(w, 2, 'billingAdministrator');
    const path = `/api/groups/${sales}/purchase`;
    const json = { skuId: e3, userIds: [personId(9)] };
    const license = await w.session('p1@contoso.com');
    expect((await license('POST', path, { json })).status).toBe(403);
    expect(await w.consumed(e3)).toBe(8);
    const billing = await w.session('p2@contoso.com');
    expect((await billing('POST', path, { json })).status).toBe(200);
    expect(await w.consumed(e3)).toBe(9);
  });

  it('is for 20 people at most, and for those who wait only', async () => {
    const w = await open({ people: 21, units: { e3: 1 } });
    const sales = await w.group('Sales', people(1, 21));
    await w.license(sales, { addLicenses: [license(e3)] });
    const tooMany = await buy(w, sales, people(1, 21));
    expect([tooMany.status, tooMany.text.includes('TooManyPeople')]).toEqual([400, true]);
    expect((await buy(w, sales, [1, 2])).status).toBe(400);
    expect(await w.consumed(e3)).toBe(1);
    expect((await buy(w, sales, people(2, 21))).status).toBe(200);
    expect(await w.consumed(e3)).toBe(21);
  });
});

describe('Reprocess', () => {
  it('#125 20 people are accepted, 21 refused', async () => {
    const w = await open({ people: 21, units: { e3: 5 } });
    const sales = await w.group('Sales', people(1, 21));
    await w.license(sales, { addLicenses: [license(e3)] });
    const reprocess = (nos: readonly number[]): Promise<Answer> =>
      post(w, '/api/people/reprocess', { ids: nos.map(personId) });
    const tooMany = await reprocess(people(1, 21));
    expect([tooMany.status, tooMany.text.includes('TooManyPeople')]).toEqual([400, true]);
    const answer = await reprocess(people(1, 20));
    expect(answer.status, answer.text).toBe(200);
    const { value } = reprocessedPeopleBody.parse(answer.body);
    expect(value).toHaveLength(20);
    expect(value[0]).toEqual({ id: personId(1), displayName: 'Person 0001', problems: [] });
    expect(value[5]?.problems.map(({ code }) => code)).toEqual(['CountViolation']);
  });

  it('says of each person what is still in the way, and who is nobody', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const answer = await post(w, '/api/people/reprocess', { ids: [personId(1), personId(7)] });
    const { value } = reprocessedPeopleBody.parse(answer.body);
    expect(value.map(({ displayName, problems }) => [displayName, problems[0]?.code])).toEqual([
      ['Person 0001', undefined],
      [null, 'ResourceNotFound'],
    ]);
    const reader = await w.appWith('User.Read.All');
    const json = { ids: [personId(1)] };
    expect((await reader('POST', '/api/people/reprocess', { json })).status).toBe(403);
  });

  it('of a group is an operation; of a group without licenses it is refused', async () => {
    const { w, sales } = await shortOfUnits();
    const empty = await w.group('Empty', []);
    expect((await post(w, `/api/groups/${empty}/reprocess`, {})).status).toBe(400);
    const answer = await post(w, `/api/groups/${sales}/reprocess`, { reason: 'Look again' });
    expect(answer.status, answer.text).toBe(202);
    const { operationNo } = reprocessedGroupBody.parse(answer.body);
    await w.settled();
    const operation = await w.store.read((reader) => reader.operation(operationNo));
    expect(operation).toMatchObject({ status: 'done', reason: 'Look again', total: 10 });
  });
});
