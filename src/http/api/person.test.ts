import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contoso, openContoso } from '../../../test/support/contoso.ts';
import { itemsOf, textOf } from '../../../test/support/graph-answers.ts';
import type { Answer, Caller } from '../../../test/support/http-world.ts';
import type {
  PersonActivityBody,
  PersonLicensesBody,
  SavedPersonBody,
  UsageLocationSetBody,
} from '../../api/person.ts';
import {
  personActivityBody,
  personLicensesBody,
  savedPersonBody,
  usageLocationSetBody,
} from './person-bodies.ts';

const e3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const powerBiFree = 'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235';
const visioPlan2 = 'c5928f49-12ba-48f7-ada3-0d743a3601d5';
const projectPlan3 = '53818b1b-4a27-454b-8896-0dba576410e6';
const yammer = '7547a3fe-08ee-4ccb-b430-5077c5041653';

let contoso: Contoso;
beforeAll(async () => {
  contoso = await openContoso();
});
afterAll(async () => {
  expect(contoso.defects).toEqual([]);
  await contoso.close();
});

const assign = (skuId: string, disabledPlans?: readonly string[]): object => ({
  kind: 'assign',
  licenses: [disabledPlans === undefined ? { skuId } : { skuId, disabledPlans }],
});

async function licensesOf(
  person: string,
  caller: Caller = contoso.commandLine,
): Promise<PersonLicensesBody> {
  const answer = await caller('GET', `/api/people/${person}/licenses`);
  expect(answer.status, answer.text).toBe(200);
  return personLicensesBody.parse(answer.body);
}
async function activityOf(person: string, query = ''): Promise<PersonActivityBody> {
  const answer = await contoso.commandLine('GET', `/api/people/${person}/activity${query}`);
  expect(answer.status, answer.text).toBe(200);
  return personActivityBody.parse(answer.body);
}
function save(person: string, json: unknown, caller?: Caller): Promise<Answer> {
  return (caller ?? contoso.commandLine)('POST', `/api/people/${person}/licenses`, { json });
}
function saved(answer: Answer): SavedPersonBody {
  expect(answer.status, answer.text).toBeLessThan(300);
  return savedPersonBody.parse(answer.body);
}
function codeOf(answer: Answer): unknown {
  return (answer.body?.['error'] as { innerError?: { code?: string } } | undefined)?.innerError
    ?.code;
}
async function withoutLocation(): Promise<readonly string[]> {
  const filter = encodeURIComponent("usageLocation eq null and department eq 'Sales'");
  return itemsOf(
    await contoso.commandLine('GET', `/v1.0/users?$filter=${filter}&$select=id&$top=9`),
  ).map((one) => textOf(one, 'id'));
}

describe('what a person holds and why', () => {
  it('each product with its path and the operation that gave it', async () => {
    const { value, usageLocation } = await licensesOf('isaiahl@contoso.com');
    expect(usageLocation).toBe('US');
    const e1 = value.find((one) => one.skuId === '18181a46-0d4e-45cd-891e-60aabd171b4e');
    expect(e1?.paths).toMatchObject([
      {
        group: null,
        state: 'Active',
        problem: null,
        since: { activity: 'Create sample organization', actor: 'Allot', reason: null },
      },
    ]);
    expect(e1?.enabledPlans.length).toBeGreaterThan(10);
  });

  it('the newest operation that gave it, its reason and the apps that are off', async () => {
    const command = assign(powerBiFree);
    const answer = await save('lynner@contoso.com', { command, reason: 'Reports' });
    const { operationNo } = saved(answer);
    const { value } = await licensesOf('lynner@contoso.com');
    expect(value.find((one) => one.skuId === powerBiFree)?.paths[0].since).toMatchObject({
      operationNo,
      reason: 'Reports',
      at: contoso.now(),
    });
  });

  it('who changed it and why is for those who see the license pages', async () => {
    const member = await contoso.session('henriettam@contoso.com');
    const { value } = await licensesOf('isaiahl@contoso.com', member);
    expect(value.flatMap(({ paths }) => paths.map(({ since }) => since))).not.toContainEqual(
      expect.anything(),
    );
    expect((await member('GET', '/api/people/isaiahl@contoso.com/activity')).status).toBe(403);
  });

  it('is refused to an app without the permission, and for nobody it is a 404', async () => {
    const stranger = await contoso.appWith('Group.Read.All');
    const path = '/api/people/isaiahl@contoso.com/licenses';
    expect((await stranger('GET', path)).status).toBe(403);
    const nobody = await contoso.commandLine('GET', '/api/people/nobody@contoso.com/licenses');
    expect(nobody.status).toBe(404);
  });
});

describe('a person who was deleted', () => {
  it('#184 holds nothing, and their history says what was taken when', async () => {
    const id = textOf(
      (await contoso.commandLine('GET', '/v1.0/users/emilyb@contoso.com')).body,
      'id',
    );
    expect((await contoso.commandLine('DELETE', `/v1.0/users/${id}`)).status).toBe(204);
    expect((await licensesOf(id)).value).toEqual([]);
    const kinds = (await activityOf(id)).value.map(({ kind }) => kind);
    expect(kinds[0]).toBe('userDeleted');
    expect(kinds).toEqual(
      expect.arrayContaining(['licenseRemoved', 'licenseAssigned', 'userAdded']),
    );
    const member = await contoso.session('lidiah@contoso.com');
    expect((await member('GET', `/api/people/${id}/activity`)).status).toBe(403);
  });
});

describe('a history', () => {
  it('comes newest first, a page after the other, without gaps', async () => {
    const whole = (await activityOf('isaiahl@contoso.com')).value;
    expect(whole.length).toBeGreaterThan(2);
    expect(whole.map(({ seq }) => seq)).toEqual(
      whole.map(({ seq }) => seq).toSorted((a, b) => b - a),
    );
    const paged: number[] = [];
    let query: string | null = '?$top=2';
    while (query !== null) {
      const page: PersonActivityBody = await activityOf('isaiahl@contoso.com', query);
      paged.push(...page.value.map(({ seq }) => seq));
      const next: string | undefined = page['@odata.nextLink'];
      query = next === undefined ? null : new URL(next).search;
    }
    expect(paged).toEqual(whole.map(({ seq }) => seq));
  });
});

describe('saving location and licenses of a person', () => {
  it('#65 both in one operation: the license is decided with the new location', async () => {
    const [person = ''] = await withoutLocation();
    const without = await save(person, { command: assign(powerBiFree) });
    expect([without.status, codeOf(without)]).toEqual([400, 'UsageLocationMissing']);
    const answer = await save(person, { usageLocation: 'de', command: assign(powerBiFree) });
    const { operationNo } = saved(answer);
    const licenses = await licensesOf(person);
    expect(licenses.usageLocation).toBe('DE');
    expect(licenses.value.map(({ skuId }) => skuId)).toEqual([powerBiFree]);
    const lines = (await activityOf(person)).value.filter(
      (line) => line.operationNo === operationNo,
    );
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['licenseAssigned', 'userUpdated']);

    const undo = await contoso.commandLine('POST', `/api/operations/${String(operationNo)}/undo`, {
      json: {},
    });
    expect(undo.status, undo.text).toBe(201);
    await contoso.idle();
    const applied = await contoso.commandLine(
      'POST',
      `/api/plans/${textOf(undo.body, 'id')}/apply`,
      { json: {} },
    );
    expect(applied.status, applied.text).toBe(202);
    await contoso.idle();
    expect(await licensesOf(person)).toEqual({ usageLocation: 'DE', value: [] });
  });

  it('#88 where anything is refused nothing is written, the location neither', async () => {
    const before = await contoso.lastSeq();
    const answer = await save('isaiahl@contoso.com', { usageLocation: 'FR', command: assign(e3) });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'MutuallyExclusiveViolation']);
    const unknown = await save('isaiahl@contoso.com', {
      usageLocation: 'XX',
      command: assign(powerBiFree),
    });
    expect(unknown.status).toBe(400);
    expect(await contoso.lastSeq()).toBe(before);
  });

  it('what is so already writes nothing and is no error', async () => {
    const before = await contoso.lastSeq();
    const { operationNo } = saved(await save('isaiahl@contoso.com', { usageLocation: 'US' }));
    expect(operationNo).toBeNull();
    expect(await contoso.lastSeq()).toBe(before);
    expect((await save('isaiahl@contoso.com', {})).status).toBe(400);
  });

  it('a location alone cannot be taken back as licenses can', async () => {
    const { operationNo } = saved(await save('miriamg@contoso.com', { usageLocation: 'FR' }));
    const undo = await contoso.commandLine('POST', `/api/operations/${String(operationNo)}/undo`, {
      json: {},
    });
    expect([undo.status, codeOf(undo)]).toEqual([409, 'NotUndoable']);
  });

  it('each part needs its own right', async () => {
    const app = await contoso.appWith('LicenseAssignment.ReadWrite.All');
    const command = assign(powerBiFree);
    const both = await save('pradeepg@contoso.com', { usageLocation: 'US', command }, app);
    expect(both.status).toBe(403);
    expect((await save('pradeepg@contoso.com', { command }, app)).status).toBe(200);
    const member = await contoso.session('henriettam@contoso.com');
    expect((await save('pradeepg@contoso.com', { command }, member)).status).toBe(403);
  });
});

describe('adding a person with licenses', () => {
  const user = (name: string): object => ({
    displayName: `New ${name}`,
    userPrincipalName: `${name}@contoso.com`,
    mailNickname: name,
    accountEnabled: true,
    usageLocation: 'US',
    passwordProfile: { password: 'Correct-Horse-7' },
  });
  const add = (json: unknown, caller?: Caller): Promise<Answer> =>
    (caller ?? contoso.commandLine)('POST', '/api/people', { json });

  it('is one operation, and the licenses of it can be taken back', async () => {
    const { id, operationNo } = saved(
      await add({ user: user('newa'), command: assign(e3, [yammer]) }),
    );
    const { value } = await licensesOf(id);
    expect(value).toMatchObject([
      {
        skuId: e3,
        paths: [{ disabledPlans: [yammer], since: { operationNo, activity: 'Add user' } }],
      },
    ]);
    const undo = await contoso.commandLine('POST', `/api/operations/${String(operationNo)}/undo`, {
      json: {},
    });
    expect(undo.status, undo.text).toBe(201);
  });

  it('without licenses is a person without licenses', async () => {
    const { id } = saved(await add({ user: user('newb') }));
    expect((await licensesOf(id)).value).toEqual([]);
  });

  it('#68 no free unit: CountViolation and nobody is added', async () => {
    const before = await contoso.lastSeq();
    const answer = await add({
      user: user('newc'),
      command: {
        kind: 'assign',
        licenses: [{ skuId: projectPlan3 }, { skuId: visioPlan2 }],
      },
    });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'CountViolation']);
    expect(await contoso.lastSeq()).toBe(before);
    expect((await contoso.commandLine('GET', '/v1.0/users/newc@contoso.com')).status).toBe(404);
  });

  it('needs the right to add, and for licenses the right to assign; input is judged as by Graph', async () => {
    const licenseAdmin = await contoso.session('lidiah@contoso.com');
    expect((await add({ user: user('newd') }, licenseAdmin)).status).toBe(403);
    const userAdmin = await contoso.session('diegos@contoso.com');
    expect((await add({ user: user('newe'), command: assign(e3) }, userAdmin)).status).toBe(201);
    const weak = { ...user('newf'), passwordProfile: { password: 'weak' } };
    expect((await add({ user: weak })).status).toBe(400);
    expect((await add({ user: { ...user('newf'), mystery: 1 } })).status).toBe(400);
    expect((await add({ user: user('newe') })).status).toBe(400);
  });
});

describe('one usage location for many people', () => {
  const setFor = (json: unknown, caller: Caller = contoso.commandLine): Promise<Answer> =>
    caller('POST', '/api/people/usage-location', { json });
  const set = (answer: Answer): UsageLocationSetBody => {
    expect(answer.status, answer.text).toBe(200);
    return usageLocationSetBody.parse(answer.body);
  };
  const peopleWithout = async (top: number): Promise<readonly string[]> => {
    const query = `$filter=usageLocation eq null&$select=id&$top=${String(top)}`;
    const answer = await contoso.commandLine('GET', encodeURI(`/v1.0/users?${query}`));
    return itemsOf(answer).map((one) => textOf(one, 'id'));
  };
  const locationOf = async (id: string): Promise<unknown> =>
    (await contoso.commandLine('GET', `/v1.0/users/${id}?$select=usageLocation`)).body?.[
      'usageLocation'
    ];

  it('is one operation; unknown and deleted people are named and keep nobody from it', async () => {
    const [first = '', second = '', gone = ''] = await peopleWithout(3);
    await contoso.commandLine('DELETE', `/v1.0/users/${gone}`);
    const before = await contoso.lastSeq();
    const nobody = '99999999-9999-4999-8999-999999999999';
    const keys = [first, second.toUpperCase(), gone, nobody, first];
    const done = set(await setFor({ keys, usageLocation: 'ch' }));
    expect(done).toMatchObject({ changed: 2 });
    expect(
      done.refused.map(({ id, displayName, problem }) => [id, displayName, problem.code]),
    ).toEqual([
      [gone, null, 'ResourceNotFound'],
      [nobody, null, 'ResourceNotFound'],
    ]);
    expect([await locationOf(first), await locationOf(second)]).toEqual(['CH', 'CH']);
    expect(await contoso.lastSeq()).toBe(before + 2);
    const operation = await contoso.commandLine(
      'GET',
      `/api/operations/${String(done.operationNo)}`,
    );
    expect(operation.body).toMatchObject({ activity: 'Update user', total: 2, changed: 2 });
    const line = (await activityOf(second)).value[0];
    expect(line).toMatchObject({
      operationNo: done.operationNo,
      body: { before: { usageLocation: null }, after: { usageLocation: 'CH' } },
    });
    // The same again changes nobody.
    expect(set(await setFor({ keys: [first], usageLocation: 'CH' }))).toEqual({
      operationNo: null,
      changed: 0,
      refused: [],
    });
  });

  it('is allowed to a License Administrator, for administrators and guests as well, as one by one', async () => {
    const lidia = await contoso.session('LidiaH@contoso.com');
    const admin = textOf(
      (await contoso.commandLine('GET', '/v1.0/users/LidiaH@contoso.com')).body,
      'id',
    );
    const guests = await contoso.commandLine(
      'GET',
      encodeURI("/v1.0/users?$filter=userType eq 'Guest'&$select=id&$top=1"),
    );
    const [guest = ''] = itemsOf(guests).map((one) => textOf(one, 'id'));
    const done = set(await setFor({ keys: [admin, guest], usageLocation: 'LI' }, lidia));
    expect(done).toMatchObject({ changed: 2, refused: [] });
  });

  it('is refused as a whole without the right, for a location that is none and for too many', async () => {
    const [id = ''] = await peopleWithout(1);
    const mayNot = await contoso.appWith('User.Read.All');
    expect((await setFor({ keys: [id], usageLocation: 'CH' }, mayNot)).status).toBe(403);
    expect((await setFor({ keys: [id], usageLocation: 'Q1' })).status).toBe(400);
    expect((await setFor({ keys: Array(10_001).fill(id), usageLocation: 'CH' })).status).toBe(400);
    expect(await locationOf(id)).toBe(null);
  });
});
