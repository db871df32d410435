import { describe, expect, it } from 'vitest';
import { knownId, type ServicePlanId, type SkuId } from '../../src/core/ids.ts';
import type { GroupWorld } from '../support/group-world.ts';
import { groupWorld, license, people } from '../support/group-world.ts';
import { administrator, forPeople, personId, plans, skus } from '../support/small-world.ts';

const { e1, e3, visio } = skus;
/** Audio Conferencing: its plan needs Teams or Skype for Business. */
const audio = knownId<SkuId>('0c266dff-15dd-4b49-8397-2bb16070ed52');
/** Microsoft Defender for Office 365 (Plan 2): of its plans one needs Exchange Online. */
const defender = knownId<SkuId>('3dd6cf57-d688-4eed-ba52-9e40b5468c3e');
const businessPremium = knownId<SkuId>('cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46');
const threatIntelligence = knownId<ServicePlanId>('8e0c0a52-6a6c-4d40-8370-dd62790dcd70');

async function buy(world: GroupWorld, skuId: SkuId, totalLicenses: number): Promise<void> {
  const purchase = { skuId, totalLicenses, isTrial: false };
  await world.desk.write('addSubscription', administrator, purchase);
  await world.settled();
}

async function give(world: GroupWorld, skuId: SkuId, ...nos: readonly number[]): Promise<void> {
  const command = { kind: 'assign', licenses: [license(skuId)] } as const;
  await world.apply(await world.plan(forPeople(nos, command)));
}

async function take(world: GroupWorld, skuId: SkuId, ...nos: readonly number[]): Promise<void> {
  await world.apply(await world.plan(forPeople(nos, { kind: 'unassign', skuIds: [skuId] })));
}

describe('What heals, and when', () => {
  it('#116 units freed by removing direct licenses go to who waits at once (Microsoft: only after a reprocess)', async () => {
    const world = await groupWorld({ people: 4, units: { e3: 2 } });
    await give(world, e3, 3, 4);
    const sales = await world.group('Sales', [1, 2]);
    await world.license(sales, { addLicenses: [license(e3)] });
    for (const no of [1, 2]) {
      expect(await world.paths(no)).toEqual(['E3 by Sales: Error CountViolation']);
    }
    await take(world, e3, 3, 4);
    for (const no of [1, 2]) expect(await world.paths(no)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(e3)).toBe(2);
  });

  it('#117 bought units are given without a reprocess, to who waits longest first', async () => {
    const world = await groupWorld({ people: 3, units: { e3: 0 } });
    const sales = await world.group('Sales', [3]);
    await world.license(sales, { addLicenses: [license(e3)] });
    world.pass(1);
    await world.join(sales, 1, 2);
    await buy(world, e3, 2);
    expect(await world.paths(3)).toEqual(['E3 by Sales: Active']);
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await world.paths(2)).toEqual(['E3 by Sales: Error CountViolation']);
  });

  it('nobody takes the unit that the first in line is about to get: neither who is looked at again, nor who comes new', async () => {
    const world = await groupWorld({ people: 3, units: { e3: 0 } });
    const sales = await world.group('Sales', [3]);
    await world.license(sales, { addLicenses: [license(e3)] });
    world.pass(1);
    await world.join(sales, 1);
    const purchase = { skuId: e3, totalLicenses: 1, isTrial: false };
    const newcomer = { groupId: sales, ids: [personId(2)] };
    // All in one commit, before the line is looked at.
    await Promise.all([
      world.desk.write('addSubscription', administrator, purchase),
      world.desk.write('reprocessUser', administrator, { userKey: personId(1) }),
      world.desk.write('addMembers', administrator, newcomer),
    ]);
    await world.settled();
    expect(await world.paths(3)).toEqual(['E3 by Sales: Active']);
    for (const no of [1, 2]) {
      expect(await world.paths(no)).toEqual(['E3 by Sales: Error CountViolation']);
    }
    await buy(world, e3, 1);
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#128 a removal that a direct license depends on leaves all of the group’s licenses in error until that is solved', async () => {
    const world = await groupWorld({ people: 2, units: { e3: 2, visio: 2 } });
    await buy(world, audio, 1);
    const sales = await world.group('Sales', [1, 2]);
    await world.license(sales, { addLicenses: [license(e3), license(visio)] });
    await give(world, audio, 1);
    await world.license(sales, { removeLicenses: [e3, visio] });
    expect(await world.paths(1)).toEqual([
      `${audio} by direct: Active`,
      'E3 by Sales: ActiveWithError DependencyViolation',
      'Visio by Sales: ActiveWithError Other',
    ]);
    expect(await world.paths(2)).toEqual([]);
    expect(await world.consumed(e3)).toBe(1);
    await take(world, audio, 1);
    expect(await world.paths(1)).toEqual([]);
    expect(await world.consumed(e3)).toBe(0);
    expect(await world.consumed(visio)).toBe(0);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#130 the same license from two groups at the same instant: one unit, no error', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    const first = await world.group('First', []);
    const second = await world.group('Second', []);
    await world.license(first, { addLicenses: [license(e3)] });
    await world.license(second, { addLicenses: [license(e3)] });
    const join = async (groupId: string): Promise<unknown> =>
      world.desk.write('addMembers', administrator, { groupId, ids: [personId(1)] });
    await Promise.all([join(first), join(second)]);
    await world.settled();
    expect(await world.paths(1)).toEqual(['E3 by First: Active', 'E3 by Second: Active']);
    expect(await world.consumed(e3)).toBe(1);
    const groups = await world.store.read((reader) => reader.groupsWithErrors());
    expect(groups.size).toBe(0);
  });

  it('#130 two groups that begin to give the same license at the same instant share the unit of each member', async () => {
    const world = await groupWorld({ people: 5, units: { e3: 5 } });
    const groups = [
      await world.group('First', people(1, 5)),
      await world.group('Second', people(1, 5)),
    ];
    const change = { addLicenses: [license(e3)], removeLicenses: [] };
    await Promise.all(
      groups.map(async (groupId) =>
        world.desk.write('setGroupLicenses', administrator, { groupId, change, reason: null }),
      ),
    );
    await world.settled();
    for (const no of people(1, 5)) {
      expect(await world.paths(no)).toEqual(['E3 by First: Active', 'E3 by Second: Active']);
    }
    expect(await world.consumed(e3)).toBe(5);
    expect(await world.store.doctor()).toEqual([]);
  });
});

describe('Who may be licensed by groups', () => {
  it('#136 fewer units with group-based licensing in them than members: the preview warns, and goes on', async () => {
    const world = await groupWorld({ people: 3, units: { e1: 3, visio: 3 } });
    const sales = await world.group('Sales', [1, 2, 3]);
    const preview = async (): Promise<unknown> => {
      const { warnings } = await world.desk.write('planGroupLicenses', administrator, {
        groupIds: [sales],
        change: { addLicenses: [license(visio)], removeLicenses: [] },
        reason: null,
      });
      await world.settled();
      return warnings;
    };
    expect(await preview()).toEqual([{ code: 'EntitlementShort', members: 3, entitled: 0 }]);
    // Office 365 E3 entitles by itself, Business Premium by the Entra ID P1 in it.
    await buy(world, e3, 2);
    expect(await preview()).toEqual([{ code: 'EntitlementShort', members: 3, entitled: 2 }]);
    await buy(world, businessPremium, 1);
    expect(await preview()).toEqual([]);
  });
});

describe('Add-ons in groups', () => {
  it('#120 an add-on alone is refused and names the service that it needs', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    await buy(world, audio, 1);
    const sales = await world.group('Sales', [1]);
    await expect(world.license(sales, { addLicenses: [license(audio)] })).rejects.toMatchObject({
      problems: [{ code: 'MissingGroupService', skuId: audio }],
    });
    expect((await world.store.read((reader) => reader.groupLicenses([sales]))).size).toBe(0);
  });

  it('#121 with its prerequisite on the same group it is accepted, whole', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    await buy(world, audio, 1);
    await buy(world, defender, 1);
    const sales = await world.group('Sales', [1]);
    await world.license(sales, {
      addLicenses: [license(audio), license(defender), license(e3)],
    });
    const given = await world.store.read((reader) => reader.groupLicenses([sales]));
    expect(given.get(sales)?.map(({ disabledPlans }) => disabledPlans)).toEqual([[], [], []]);
    expect(await world.paths(1)).toEqual([
      `${audio} by Sales: Active`,
      `${defender} by Sales: Active`,
      'E3 by Sales: Active',
    ]);
  });

  it('#121 with its prerequisite on another group its plan is off, or it is refused', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    await buy(world, audio, 1);
    await buy(world, defender, 1);
    const base = await world.group('Base', [1]);
    await world.license(base, { addLicenses: [license(e3)] });
    const addOn = await world.group('Add-on', [1]);
    await expect(world.license(addOn, { addLicenses: [license(audio)] })).rejects.toMatchObject({
      problems: [{ code: 'MissingGroupService' }],
    });
    await world.license(addOn, { addLicenses: [license(defender)] });
    const given = await world.store.read((reader) => reader.groupLicenses([addOn]));
    expect(given.get(addOn)).toEqual([license(defender, [threatIntelligence])]);
    expect(await world.paths(1)).toContain(`${defender} by Add-on: Active`);
  });
});

describe('From direct licenses to a group', () => {
  it('#131 1,000 members with direct licenses: the group gives none a second unit, and nobody is without when the direct ones go', async () => {
    const world = await groupWorld({ people: 1000, units: { e3: 1000 } });
    const everyone = people(1, 1000);
    await give(world, e3, ...everyone);
    const sales = await world.group('Sales', everyone);
    expect(await world.consumed(e3)).toBe(1000);
    await world.license(sales, { addLicenses: [license(e3)] });
    expect(await world.consumed(e3)).toBe(1000);
    const command = { kind: 'unassign', skuIds: [e3] } as const;
    const plan = await world.plan(forPeople(everyone, command));
    expect(plan.totals?.apps).toEqual([]);
    expect(await world.apply(plan)).toMatchObject({ changed: 1000, refused: 0 });
    for (const no of [1, 500, 1000]) expect(await world.paths(no)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(e3)).toBe(1000);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#132 a direct license that is left stays when the person leaves the group', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1 } });
    await give(world, e3, 1);
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3, [plans.sway])] });
    expect(await world.paths(1)).toHaveLength(2);
    await world.leave(sales, 1);
    expect(await world.paths(1)).toEqual(['E3 by direct: Active']);
    expect(await world.consumed(e3)).toBe(1);
  });

  it('#134 E1 out, E3 in, and the member has E1 directly: the change fails for them as a conflict', async () => {
    const world = await groupWorld({ people: 2, units: { e1: 2, e3: 2 } });
    const sales = await world.group('Sales', [1, 2]);
    await world.license(sales, { addLicenses: [license(e1)] });
    await give(world, e1, 1);
    await world.license(sales, { addLicenses: [license(e3)], removeLicenses: [e1] });
    expect(await world.paths(1)).toEqual([
      'E1 by Sales: ActiveWithError MutuallyExclusiveViolation',
      'E1 by direct: Active',
      'E3 by Sales: Error MutuallyExclusiveViolation',
    ]);
    expect(await world.paths(2)).toEqual(['E3 by Sales: Active']);
    await take(world, e1, 1);
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(e1)).toBe(0);
    expect(await world.store.doctor()).toEqual([]);
  });
});
