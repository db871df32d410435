import { describe, expect, it } from 'vitest';
import { admin, assigned, formOf, givingTo } from '../../../../test/support/cloud-licensing.ts';
import { groupHttpWorlds } from '../../../../test/support/group-http-world.ts';
import { refusalOf } from '../../../../test/support/graph-answers.ts';
import type { Answer } from '../../../../test/support/http-world.ts';
import { personId, plans, skus } from '../../../../test/support/small-world.ts';

const { e1, e3, visio } = skus;
const nowhere = '5bde3e51-d13b-4db1-9948-fe4b109d11a8';

const open = groupHttpWorlds();

describe('Refusals', () => {
  it('of what a body leaves out or names wrongly have the documented codes, and nothing changes', async () => {
    const world = await open({ people: 1, units: { e1: 1, e3: 1 } });
    const good = await givingTo(world, e3, `users/${personId(1)}`);
    const without = (name: string): object =>
      Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
    const allotment = `${admin}/allotments/${nowhere}`;
    const cases: readonly (readonly [object, object])[] = [
      [
        without('allotment@odata.bind'),
        { code: 'requiredFieldOrParameterMissing', propertyName: 'allotment' },
      ],
      [
        without('assignedTo@odata.bind'),
        { code: 'requiredFieldOrParameterMissing', propertyName: 'assignedTo' },
      ],
      [
        without('disabledServicePlanIds'),
        { code: 'requiredFieldOrParameterMissing', propertyName: 'disabledServicePlanIds' },
      ],
      [
        { ...good, 'allotment@odata.bind': allotment },
        { code: 'notFound', propertyName: 'allotment' },
      ],
      [
        { ...good, 'assignedTo@odata.bind': `/beta/users/${nowhere}` },
        { code: 'notFound', propertyName: 'assignedTo' },
      ],
      [
        { ...good, 'assignedTo@odata.bind': `/beta/devices/${nowhere}` },
        { code: 'invalidAssigneeType', propertyName: 'assignedTo' },
      ],
      [
        { ...good, disabledServicePlanIds: [plans.sway, nowhere] },
        { code: 'notFound', propertyName: 'disabledServicePlanIds[1]' },
      ],
    ];
    for (const [json, facts] of cases) {
      const answer = await world.commandLine('POST', `${admin}/assignments`, { json });
      expect(formOf(answer)).toEqual([400, 'badRequest', facts]);
    }
    expect(await assigned(world, 1)).toEqual([]);
  });

  it('of licensing have the documented codes', async () => {
    const world = await open({
      people: 4,
      units: { e1: 4, e3: 3, visio: 0 },
      change: (user, no) => (no === 3 ? { ...user, usageLocation: null } : user),
    });
    const give = async (skuId: string, no: number): Promise<Answer> =>
      world.commandLine('POST', `${admin}/assignments`, {
        json: await givingTo(world, skuId, `users/${personId(no)}`),
      });
    expect((await give(e1, 1)).status).toBe(201);
    const clash = await give(e3, 1);
    expect(clash.status).toBe(400);
    const [status, code, message] = refusalOf(clash);
    expect([status, code]).toEqual([400, 'badRequest']);
    expect(message).toMatch(
      /^License assignment failed because service plans [0-9a-f-]{36},[0-9a-f-]{36} are mutually exclusive$/,
    );
    expect(formOf(clash)).toEqual([
      400,
      'badRequest',
      { code: 'mutuallyExclusiveServicePlans', ids: [expect.any(String), expect.any(String)] },
    ]);
    expect(formOf(await give(visio, 2))).toEqual([
      400,
      'badRequest',
      { code: 'noAvailableLicenses' },
    ]);
    expect(formOf(await give(e3, 3))).toEqual([
      400,
      'badRequest',
      { code: 'invalidUsageLocation' },
    ]);
  });

  it('of paths, methods and queries have the documented codes', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const get = async (path: string): Promise<unknown> =>
      formOf(await world.commandLine('GET', path));
    expect(await get(`${admin}/allotments/${nowhere}/assignments`)).toEqual([
      404,
      'notFound',
      { code: 'resourceNotFound', propertyName: 'allotmentId' },
    ]);
    expect(formOf(await world.commandLine('DELETE', `${admin}/assignments`))).toEqual([
      405,
      'methodNotAllowed',
      {},
    ]);
    const mine = `/beta/users/${personId(1)}/cloudLicensing/assignments`;
    expect(await get(`${mine}?$filter=allotmentId eq '${nowhere}'`)).toEqual([
      400,
      'badRequest',
      { code: 'invalidFilter', propertyName: 'allotmentId' },
    ]);
    expect(await get(`${mine}?$expand=flags($select=id)`)).toEqual([
      400,
      'badRequest',
      { code: 'invalidExpansion', propertyName: 'flags' },
    ]);
    expect(await get(`${mine}?$select=$expand=flags`)).toEqual([
      400,
      'badRequest',
      { code: 'invalidQuery' },
    ]);
    for (const path of [
      '/v1.0/admin/cloudLicensing/allotments',
      `/beta/devices/${nowhere}/cloudLicensing/assignments`,
    ]) {
      expect(refusalOf(await world.commandLine('GET', path))[2], path).toMatch(
        /^Resource not found for the segment/,
      );
    }
  });

  it('of callers: reads need a permission to read, writes one for this kind of assignee', async () => {
    const world = await open({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', []);
    const reader = await world.appWith('CloudLicensing.Read.All');
    const ofPeople = await world.appWith('User-CloudLicensing.AssignLicenses.Organization');
    const all = await world.appWith('CloudLicensing.AssignLicenses.Organization');
    const toPerson = await givingTo(world, e3, `users/${personId(1)}`);
    const toGroup = await givingTo(world, e3, `groups/${sales}`);
    const missing = [403, 'forbidden', { code: 'missingRequiredPermission' }];
    expect((await reader('GET', `${admin}/assignments`)).status).toBe(200);
    expect((await reader('GET', '/v1.0/subscribedSkus')).status).toBe(403);
    const path = `${admin}/assignments`;
    expect(formOf(await reader('POST', path, { json: toPerson }))).toEqual(missing);
    expect(formOf(await (await world.appWith('User.Read.All'))('GET', path))).toEqual(missing);
    expect((await ofPeople('POST', path, { json: toPerson })).status).toBe(201);
    expect(formOf(await ofPeople('POST', path, { json: toGroup }))).toEqual([
      403,
      'forbidden',
      { code: 'allotmentPermissions' },
    ]);
    expect((await all('POST', path, { json: toGroup })).status).toBe(201);
    await world.settled();
    // Everybody sees their own.
    const person = await world.session('p1@contoso.com');
    expect((await person('GET', '/beta/me/cloudLicensing/usageRights')).status).toBe(200);
    expect((await person('GET', path)).status).toBe(403);
  });
});
