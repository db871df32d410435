import { describe, expect, it } from 'vitest';
import { groupWorld, license, people } from '../support/group-world.ts';
import { administrator, forPeople, personId, skus } from '../support/small-world.ts';

const { e1, e3, visio } = skus;

describe('A group that gives licenses', () => {
  it('#101 who joins gets its license, who leaves loses it', async () => {
    const world = await groupWorld({ people: 3, units: { e3: 3 } });
    const sales = await world.group('Sales', [1, 2]);
    await world.license(sales, { addLicenses: [license(e3)] });
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    await world.join(sales, 3);
    expect(await world.paths(3)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(e3)).toBe(3);
    await world.leave(sales, 1);
    expect(await world.paths(1)).toEqual([]);
    expect(await world.consumed(e3)).toBe(2);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#113 10 members and 8 units: 8 have the license, 2 wait', async () => {
    const world = await groupWorld({ people: 10, units: { e3: 8 } });
    const sales = await world.group('Sales', people(1, 10));
    await world.license(sales, { addLicenses: [license(e3)] });
    const all = await Promise.all(people(1, 10).map((no) => world.paths(no)));
    expect(all.slice(0, 8)).toEqual(people(1, 8).map(() => ['E3 by Sales: Active']));
    expect(all.slice(8)).toEqual(people(9, 10).map(() => ['E3 by Sales: Error CountViolation']));
    expect(await world.consumed(e3)).toBe(8);
    const waiting = await world.store.read((reader) => reader.waitingFor(e3, { skip: 0, top: 10 }));
    expect(waiting.map(({ userId }) => userId)).toEqual([personId(9), personId(10)]);
  });

  it('a freed unit goes to the first in line, at once', async () => {
    const world = await groupWorld({ people: 4, units: { e3: 1 } });
    const plan = await world.plan(forPeople([4], { kind: 'assign', licenses: [license(e3)] }));
    await world.apply(plan);
    const sales = await world.group('Sales', [2, 1, 3]);
    await world.license(sales, { addLicenses: [license(e3)] });
    expect(await world.paths(1)).toEqual(['E3 by Sales: Error CountViolation']);
    await world.apply(await world.plan(forPeople([4], { kind: 'unassign', skuIds: [e3] })));
    expect(await world.paths(1)).toEqual(['E3 by Sales: Active']);
    expect(await world.paths(2)).toEqual(['E3 by Sales: Error CountViolation']);
    expect(await world.consumed(e3)).toBe(1);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('#114 one product fails: the member gets neither, the other one says Other', async () => {
    const world = await groupWorld({ people: 1, units: { e3: 1, visio: 0 } });
    const sales = await world.group('Sales', [1]);
    await world.license(sales, { addLicenses: [license(e3), license(visio)] });
    expect(await world.paths(1)).toEqual([
      'E3 by Sales: Error Other',
      'Visio by Sales: Error CountViolation',
    ]);
    expect(await world.consumed(e3)).toBe(0);
  });

  it('#119 a conflict from another group heals when the person leaves it', async () => {
    const world = await groupWorld({ people: 1, units: { e1: 1, e3: 1 } });
    const first = await world.group('First', [1]);
    await world.license(first, { addLicenses: [license(e1)] });
    const second = await world.group('Second', [1]);
    await world.license(second, { addLicenses: [license(e3)] });
    expect(await world.paths(1)).toEqual([
      'E1 by First: Active',
      'E3 by Second: Error MutuallyExclusiveViolation',
    ]);
    await world.leave(first, 1);
    expect(await world.paths(1)).toEqual(['E3 by Second: Active']);
  });

  it('#133 E1 out, E3 in: one step a person, nobody without', async () => {
    const world = await groupWorld({ people: 5, units: { e1: 5, e3: 5 } });
    const sales = await world.group('Sales', people(1, 5));
    await world.license(sales, { addLicenses: [license(e1)] });
    await world.license(sales, { addLicenses: [license(e3)], removeLicenses: [e1] });
    for (const no of people(1, 5)) expect(await world.paths(no)).toEqual(['E3 by Sales: Active']);
    expect(await world.consumed(e1)).toBe(0);
    expect(await world.consumed(e3)).toBe(5);
  });

  it('is previewed: nothing is saved, and the plan says who gains what', async () => {
    const world = await groupWorld({ people: 3, units: { e3: 2 } });
    const sales = await world.group('Sales', [1, 2, 3]);
    world.pass(1);
    const { planId } = await world.desk.write('planGroupLicenses', administrator, {
      groupIds: [sales],
      change: { addLicenses: [license(e3)], removeLicenses: [] },
      reason: null,
    });
    await world.settled();
    const plan = await world.store.read((reader) => reader.plan(planId));
    expect(plan?.status).toBe('ready');
    expect(plan?.totals?.counts).toEqual({ people: 3, change: 2, problem: 1, unchanged: 0 });
    expect(await world.paths(1)).toEqual([]);
    const operation = await world.apply(plan ?? (undefined as never));
    expect(operation).toMatchObject({ status: 'done', changed: 2, refused: 1 });
    expect(await world.paths(3)).toEqual(['E3 by Sales: Error CountViolation']);
    const undone = await world.undo(operation);
    expect(undone).toMatchObject({ status: 'done' });
    for (const no of [1, 2, 3]) expect(await world.paths(no)).toEqual([]);
    expect(await world.consumed(e3)).toBe(0);
    expect(await world.store.doctor()).toEqual([]);
  });
});
