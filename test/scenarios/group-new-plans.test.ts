import { describe, expect, it } from 'vitest';
import { enabledPlans } from '../../src/core/assignment/enabled-plans.ts';
import type { Assignment } from '../../src/core/assignment/assignment.ts';
import { knownId, type OperationNo, type ServicePlanId } from '../../src/core/ids.ts';
import type { GroupWorld } from '../support/group-world.ts';
import { groupWorld, license } from '../support/group-world.ts';
import { administrator, forPeople, personId, plans, skus } from '../support/small-world.ts';

const { e3 } = skus;
const newApp = knownId<ServicePlanId>('77777777-7777-4777-8777-777777777777');

/** Microsoft adds an app to Office 365 E3. */
async function addApp(world: GroupWorld): Promise<readonly OperationNo[]> {
  const product = await world.store.read(async (reader) =>
    (await reader.catalog()).products.get(e3),
  );
  if (product === undefined) throw new Error('the catalogue has Office 365 E3');
  const { kind: _kind, ...known } = product;
  const { newPlansOffNos } = await world.desk.write('importCatalog', administrator, {
    catalog: {
      products: [{ ...known, servicePlanIds: [...known.servicePlanIds, newApp] }],
      doubled: 0,
      servicePlans: [{ servicePlanId: newApp, servicePlanName: 'NEW_APP', displayName: 'New app' }],
    },
    reason: null,
  });
  await world.settled();
  return newPlansOffNos;
}

async function pathsOf(world: GroupWorld, no: number): Promise<readonly Assignment[]> {
  const all = await world.store.read((reader) => reader.assignmentsOf([personId(no)]));
  return all.get(personId(no)) ?? [];
}

async function hasNewApp(world: GroupWorld, no: number): Promise<boolean> {
  const paths = await pathsOf(world, no);
  const catalog = await world.store.read((reader) => reader.catalog());
  return enabledPlans(paths, catalog).has(newApp);
}

/** Person 1 by a group, 2 directly with Sway off, 3 both ways. */
async function threeHolders(newPlansOff: boolean): Promise<{
  readonly world: GroupWorld;
  readonly sales: string;
}> {
  const world = await groupWorld({ people: 4, units: { e3: 4 }, settings: { newPlansOff } });
  const sales = await world.group('Sales', [1, 3]);
  await world.license(sales, { addLicenses: [license(e3)] });
  const command = { kind: 'assign', licenses: [license(e3, [plans.sway])] } as const;
  await world.apply(await world.plan(forPeople([2, 3], command)));
  return { world, sales };
}

describe('An app that comes new to a product', () => {
  it('#129 is on, in group and direct licenses alike, and can be switched off for a group', async () => {
    const { world } = await threeHolders(false);
    expect(await addApp(world)).toEqual([]);
    for (const no of [1, 2, 3]) expect(await hasNewApp(world, no)).toBe(true);
    const sales = (await pathsOf(world, 1))[0]?.assignedByGroup ?? null;
    if (sales === null) throw new Error('person 1 has it by a group');
    await world.license(sales, { addLicenses: [license(e3, [newApp])] });
    expect(await hasNewApp(world, 1)).toBe(false);
    expect(await hasNewApp(world, 2)).toBe(true);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#129 is off for everyone who holds the product where the organization decides first', async () => {
    const { world } = await threeHolders(true);
    const operationNos = await addApp(world);
    for (const no of [1, 2, 3]) expect(await hasNewApp(world, no)).toBe(false);
    expect(await world.holdings(personId(2))).toEqual({
      [e3]: [plans.sway, newApp].toSorted(),
    });
    const operations = await world.store.read((reader) => reader.operationsByNos(operationNos));
    expect([...operations.values()]).toMatchObject([
      // Whoever is few has been looked at in the commit of the import.
      { activity: 'Set group license', status: 'done', refused: 0 },
      { activity: 'Turn off new apps', status: 'done', changed: 2 },
    ]);
    expect(await world.consumed(e3)).toBe(3);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#129 is off for who joins the group later, and on when the operations are taken back', async () => {
    const { world } = await threeHolders(true);
    const operationNos = await addApp(world);
    const sales = (await pathsOf(world, 1))[0]?.assignedByGroup ?? null;
    if (sales === null) throw new Error('person 1 has it by a group');
    await world.join(sales, 4);
    expect(await hasNewApp(world, 4)).toBe(false);
    const operations = await world.store.read((reader) => reader.operationsByNos(operationNos));
    for (const operation of operations.values()) {
      expect(await world.undo(operation)).toMatchObject({ status: 'done', refused: 0 });
    }
    for (const no of [1, 2, 3, 4]) expect(await hasNewApp(world, no)).toBe(true);
    expect(await world.holdings(personId(2))).toEqual({ [e3]: [plans.sway] });
    expect(await world.store.doctor()).toEqual([]);
  });
});
