import { describe, expect, it } from 'vitest';
import { enabledPlans } from '../../src/core/assignment/enabled-plans.ts';
import {
  builtInProducts,
  builtInServicePlans,
} from '../../src/core/catalog/built-in/built-in-catalog.ts';
import { buildCatalog } from '../../src/core/catalog/build-catalog.ts';
import { reconcileUser } from '../../src/core/groups/reconcile-user.ts';
import { type GroupId, knownId, type ServicePlanId } from '../../src/core/ids.ts';
import type { GroupWorld } from '../support/group-world.ts';
import { groupWorld, license } from '../support/group-world.ts';
import { administrator, forPeople, personId, plans, skus } from '../support/small-world.ts';

const { e3, e5, visio } = skus;

/** Plans that somebody has on, over all paths. */
async function enabledOf(world: GroupWorld, no: number): Promise<ReadonlySet<ServicePlanId>> {
  return await world.store.read(async (reader) => {
    const paths = (await reader.assignmentsOf([personId(no)])).get(personId(no)) ?? [];
    return enabledPlans(paths, await reader.catalog());
  });
}

async function locationOf(world: GroupWorld, no: number): Promise<string | null | undefined> {
  const user = await world.store.read((reader) => reader.findUser(personId(no)));
  return user?.usageLocation;
}

describe('Paths to one product', () => {
  it('#103 only direct members of a group have its licenses, not those of a group inside it', async () => {
    const world = await groupWorld({ people: 2, units: { e3: 2 } });
    const outer = await world.group('Outer', [1]);
    const inner = await world.group('Inner', [2]);
    await world.license(outer, { addLicenses: [license(e3)] });
    await world.desk.write('addMembers', administrator, { groupId: outer, ids: [inner] });
    await world.settled();
    expect(await world.paths(1)).toEqual(['E3 by Outer: Active']);
    expect(await world.paths(2)).toEqual([]);
    expect(await world.consumed(e3)).toBe(1);
  });

  it('#106 one group has a plan on, another has it off: it is on', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    const without = await world.group('Without', [1]);
    await world.license(without, { addLicenses: [license(e3, [plans.sway])] });
    expect((await enabledOf(world, 1)).has(plans.sway)).toBe(false);
    const all = await world.group('All', [1]);
    await world.license(all, { addLicenses: [license(e3)] });
    expect((await enabledOf(world, 1)).has(plans.sway)).toBe(true);
    expect(await world.consumed(e3)).toBe(1);
  });

  it('#107 off in the direct license, on in the group: it is on', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    const off = license(e3, [plans.yammer]);
    await world.apply(await world.plan(forPeople([1], { kind: 'assign', licenses: [off] })));
    expect((await enabledOf(world, 1)).has(plans.yammer)).toBe(false);
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3)] });
    expect((await enabledOf(world, 1)).has(plans.yammer)).toBe(true);
    expect(await world.holdings(personId(1))).toEqual({ [e3]: [plans.yammer] });
  });

  it('#108 an inherited license cannot be taken from the person', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3)] });
    const call = world.desk.write('assignLicense', administrator, {
      userId: personId(1),
      addLicenses: [],
      removeLicenses: [e3],
    });
    await expect(call).rejects.toMatchObject({ problems: [{ code: 'InheritedLicense' }] });
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
  });

  it('#109 a direct license on top takes no unit, and goes without the inherited one', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3)] });
    const give = { kind: 'assign', licenses: [license(e3)] } as const;
    await world.apply(await world.plan(forPeople([1], give)));
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active', 'E3 by direct: Active']);
    expect(await world.consumed(e3)).toBe(1);
    await world.apply(await world.plan(forPeople([1], { kind: 'unassign', skuIds: [e3] })));
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(e3)).toBe(1);
    expect(await world.store.doctor()).toEqual([]);
  });
});

describe('Where members are', () => {
  it('#110 a member without a usage location is taken to be where the organization is; their own stays empty', async () => {
    const world = await groupWorld({
      people: 1,
      units: { e3: 1 },
      change: (user) => ({ ...user, usageLocation: null }),
    });
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3)] });
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await locationOf(world, 1)).toBeNull();
  });

  it('#111 the location of a member never changes by a group’s license', async () => {
    const world = await groupWorld({
      people: 1,
      units: { e3: 1 },
      change: (user) => ({ ...user, usageLocation: 'CH' }),
    });
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3)] });
    expect(await locationOf(world, 1)).toBe('CH');
    await world.license(sales, { removeLicenses: [e3] });
    expect(await locationOf(world, 1)).toBe('CH');
  });

  it.each([
    ['without a location, in a prohibited country of the organization', null, 'IR'],
    ['with a prohibited location of their own', 'IR', 'US'],
  ])('#112 a service is prohibited: %s', (_case, usageLocation, organizationLocation) => {
    const groupId = knownId<GroupId>('22222222-2222-4222-8222-222222222222');
    const catalog = buildCatalog(builtInProducts, builtInServicePlans, { IR: [plans.yammer] });
    const user = {
      id: personId(1),
      userPrincipalName: 'p1@contoso.com',
      displayName: 'Person 1',
      userType: 'Member',
      isDeleted: false,
      usageLocation,
      clashingProxyAddress: null,
    } as const;
    const reconcile = (disabledPlans: readonly ServicePlanId[]): unknown =>
      reconcileUser(
        { user, assignments: [], given: [{ groupId, licenses: [license(e3, disabledPlans)] }] },
        () => true,
        { catalog, organizationLocation, isPartial: false, usableUnits: () => 1 },
      ).steps;
    expect(reconcile([])).toMatchObject([
      { kind: 'licenseStateSet', after: { error: 'ProhibitedInUsageLocationViolation' } },
    ]);
    expect(reconcile([plans.yammer])).toMatchObject([{ kind: 'licenseAssigned' }]);
  });
});

describe('What a group wants and cannot have', () => {
  it('#115 is kept on the person and shown until it is solved', async () => {
    const world = await groupWorld({ people: 2, units: { e3: 1 } });
    const off = license(e3, [plans.sway]);
    const sales = await world.group('Sales', [1, 2]);
    await world.license(sales, { addLicenses: [off] });
    world.pass(60);
    const kept = { skuId: e3, assignedByGroup: sales, disabledPlans: [plans.sway] };
    const error = { ...kept, state: 'Error', error: 'CountViolation' };
    const read = async (): Promise<unknown> =>
      (await world.store.read((reader) => reader.assignmentsOf([personId(2)]))).get(personId(2));
    expect(await read()).toMatchObject([error]);
    await world.desk.write('updateUser', administrator, {
      userKey: personId(2),
      patch: { department: 'Sales' },
      setsPassword: false,
    });
    await world.settled();
    expect(await read()).toMatchObject([error]);
    await world.desk.write('addSubscription', administrator, {
      skuId: e3,
      totalLicenses: 1,
      isTrial: false,
    });
    await world.settled();
    expect(await read()).toMatchObject([{ ...kept, state: 'Active', error: null }]);
  });

  it('#102 a distribution list, or a Microsoft 365 group that is no security group, is refused', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    for (const groupTypes of [[], ['Unified']]) {
      const groupId = await world.group(`List ${groupTypes.join()}`, [1]);
      // Distribution lists are Exchange's: no door makes one, a synchronization does.
      await world.store.write(async (tx) => {
        const [operation] = await tx.listOperations({ before: null, limit: 1 });
        if (operation === undefined) throw new Error('there has been an operation');
        const after = { groupTypes, mailEnabled: true, securityEnabled: false };
        const change = { kind: 'groupUpdated', groupId, before: {}, after } as const;
        await tx.record(operation.operationNo, [change], world.now());
      });
      await expect(world.license(groupId, { addLicenses: [license(e3)] })).rejects.toMatchObject({
        problems: [{ code: 'GroupNotLicensable', groupId }],
      });
    }
    expect(await world.paths(1)).toEqual([]);
  });

  it('#127 a group that gives licenses cannot be deleted until it gives none', async () => {
    const world = await groupWorld({ people: 1, units: { e5: 1, visio: 1 } });
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e5), license(visio)] });
    const remove = async (): Promise<unknown> =>
      world.desk.write('deleteGroup', administrator, { groupId: sales });
    await expect(remove()).rejects.toMatchObject({ problems: [{ code: 'GroupStillLicensed' }] });
    await world.license(sales, { removeLicenses: [e5] });
    await expect(remove()).rejects.toMatchObject({ problems: [{ code: 'GroupStillLicensed' }] });
    await world.license(sales, { removeLicenses: [visio] });
    await remove();
    expect(await world.paths(1)).toEqual([]);
    expect(await world.store.doctor()).toEqual([]);
  });
});
