import { afterEach, describe, expect, it } from 'vitest';
import { Refused } from '../../src/core/problems.ts';
import {
  administrator,
  forPeople,
  personId,
  plans,
  purchase,
  skus,
  type SmallWorld,
  smallWorld,
} from '../support/small-world.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

let world: SmallWorld | null = null;
async function open(options: Parameters<typeof smallWorld>[0]): Promise<SmallWorld> {
  world = await smallWorld(options);
  return world;
}
afterEach(async () => {
  const findings = await world?.store.doctor();
  await world?.desk.close();
  world = null;
  expect(findings ?? []).toEqual([]);
});

const assignE3 = { kind: 'assign', licenses: [{ skuId: skus.e3 }] } as const;

describe('a plan', () => {
  it('says of everyone what would happen, and changes nothing', async () => {
    const w = await open({ people: 12, units: { e3: 10 } });
    const plan = await w.plan(forPeople(range(1, 12), assignE3));
    expect(plan.status).toBe('ready');
    expect(plan.totals?.counts).toEqual({ people: 12, change: 10, unchanged: 0, problem: 2 });
    expect(plan.totals?.problems).toEqual({ CountViolation: 2 });
    expect(plan.totals?.units).toEqual([
      { skuId: skus.e3, usable: 10, consumedBefore: 0, consumedAfter: 10 },
    ]);
    expect(await w.consumed(skus.e3)).toBe(0);
  });

  it('counts people who have it already as unchanged, not as a problem', async () => {
    const w = await open({ people: 2, units: { e3: 2 } });
    await w.apply(await w.plan(forPeople([1], assignE3)));
    const plan = await w.plan(forPeople([1, 2], assignE3));
    expect(plan.totals?.counts).toEqual({ people: 2, change: 1, unchanged: 1, problem: 0 });
    expect(plan.totals?.problems).toEqual({});
  });

  it('goes over chunk borders: every person once', async () => {
    const w = await open({ people: 2500, units: { e3: 2500 } });
    const plan = await w.plan({
      kind: 'filter',
      filter: '',
      expression: null,
      command: assignE3,
    });
    expect(plan.totals?.counts.change).toBe(2500);
    const operation = await w.apply(plan);
    expect(operation).toMatchObject({ status: 'done', total: 2500, changed: 2500, drifted: 0 });
    expect(await w.consumed(skus.e3)).toBe(2500);
  });

  it('gives the last units in the order of display names where they are short', async () => {
    const w = await open({
      people: 5,
      units: { e3: 2 },
      change: (user, no) => ({ ...user, displayName: `Name ${String(9 - no)}` }),
    });
    await w.apply(
      await w.plan({ kind: 'filter', filter: '', expression: null, command: assignE3 }),
    );
    expect(await w.holdings(personId(5))).toEqual({ [skus.e3]: [] });
    expect(await w.holdings(personId(4))).toEqual({ [skus.e3]: [] });
    expect(await w.holdings(personId(1))).toEqual({});
  });

  it('lists people who are not known, and plans the others', async () => {
    const w = await open({ people: 2, units: { e3: 5 } });
    const plan = await w.plan({
      kind: 'people',
      keys: ['P1@Contoso.com', 'nobody@contoso.com', personId(2)],
      command: assignE3,
    });
    expect(plan.unknownKeys).toEqual(['nobody@contoso.com']);
    expect(plan.totals?.counts.change).toBe(2);
  });

  it('has the rows of a file that give units back come first, so that the same file can hand them on', async () => {
    const w = await open({ people: 4, units: { e3: 2 } });
    await w.apply(await w.plan(forPeople([1, 2], assignE3)));
    const plan = await w.plan({
      kind: 'rows',
      rows: [
        { key: personId(3), command: assignE3 },
        { key: personId(4), command: assignE3 },
        { key: personId(1), command: { kind: 'unassign', skuIds: [skus.e3] } },
        { key: personId(2), command: { kind: 'unassign', skuIds: [skus.e3] } },
      ],
    });
    expect(plan.totals?.counts).toMatchObject({ change: 4, problem: 0 });
    await w.apply(plan);
    expect(await w.holdings(personId(4))).toEqual({ [skus.e3]: [] });
    expect(await w.consumed(skus.e3)).toBe(2);
  });

  it('is refused as a whole where the product is not owned', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const asked = w.plan(forPeople([1], { kind: 'assign', licenses: [{ skuId: skus.visio }] }));
    await expect(asked).rejects.toThrow(Refused);
  });

  it('can be applied once', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const plan = await w.plan(forPeople([1], assignE3));
    await w.apply(plan);
    await expect(w.apply(plan)).rejects.toThrow('PlanNotReady');
  });
});

describe('apply', () => {
  it('leaves alone and reports whoever has changed since the plan was made', async () => {
    const w = await open({ people: 3, units: { e3: 3, visio: 3 } });
    const plan = await w.plan(forPeople([1, 2, 3], { kind: 'unassignAll' }));
    expect(plan.totals?.counts).toMatchObject({ unchanged: 3 });
    const held = await w.plan(forPeople([1, 2, 3], assignE3));
    await w.desk.write('assignLicense', administrator, {
      userId: personId(2),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [plans.yammer] }],
      removeLicenses: [],
    });
    const operation = await w.apply(held);
    expect(operation).toMatchObject({ changed: 2, drifted: 1, status: 'done' });
    expect(await w.holdings(personId(2))).toEqual({ [skus.e3]: [plans.yammer] });
    const rows = await w.desk.read('listPlanRows', {
      planId: held.id,
      kind: 'drifted',
      top: 10,
      after: null,
    });
    expect(rows.rows.map((row) => row.userId)).toEqual([personId(2)]);
  });

  it('never oversells: units taken meanwhile make rows drift', async () => {
    const w = await open({ people: 4, units: { e3: 2 } });
    const plan = await w.plan(forPeople([1, 2], assignE3));
    await w.desk.write('assignLicense', administrator, {
      userId: personId(3),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    const operation = await w.apply(plan);
    expect(operation).toMatchObject({ changed: 1, drifted: 1 });
    expect(await w.consumed(skus.e3)).toBe(2);
  });

  it('all or nothing is refused where a row has a problem, and nothing changes', async () => {
    const w = await open({ people: 3, units: { e3: 2 } });
    const plan = await w.plan(forPeople([1, 2, 3], assignE3));
    await expect(w.apply(plan, { allOrNothing: true })).rejects.toThrow(Refused);
    expect(await w.consumed(skus.e3)).toBe(0);
  });

  it('all or nothing writes nothing where a row has drifted', async () => {
    const w = await open({ people: 3, units: { e3: 5 } });
    const plan = await w.plan(forPeople([1, 2, 3], assignE3));
    await w.desk.write('assignLicense', administrator, {
      userId: personId(3),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [plans.sway] }],
      removeLicenses: [],
    });
    const operation = await w.apply(plan, { allOrNothing: true });
    expect(operation).toMatchObject({ status: 'failed', changed: 0, drifted: 1 });
    expect(await w.consumed(skus.e3)).toBe(1);
  });

  it('one person’s failure is not another’s', async () => {
    const w = await open({
      people: 3,
      units: { e3: 3 },
      change: (user, no) => (no === 2 ? { ...user, usageLocation: null } : user),
    });
    const operation = await w.apply(await w.plan(forPeople([1, 2, 3], assignE3)));
    expect(operation).toMatchObject({ changed: 2, refused: 1 });
    expect(await w.holdings(personId(3))).toEqual({ [skus.e3]: [] });
  });
});

describe('a swap', () => {
  it('of 100 people with no free unit of the old and exactly 100 of the new passes, switches carried over', async () => {
    const w = await open({ people: 100, units: { e3: 100, e5: 100 } });
    const everyone = range(1, 100);
    const off = { skuId: skus.e3, disabledPlans: [plans.yammer] };
    await w.apply(await w.plan(forPeople(everyone, { kind: 'assign', licenses: [off] })));
    const swap = { kind: 'swap', from: skus.e3, to: { skuId: skus.e5 } } as const;
    const plan = await w.plan(forPeople(everyone, swap));
    expect(plan.totals?.counts).toMatchObject({ change: 100, problem: 0 });
    await w.apply(plan);
    expect(await w.consumed(skus.e3)).toBe(0);
    expect(await w.consumed(skus.e5)).toBe(100);
    expect(await w.holdings(personId(77))).toEqual({ [skus.e5]: [plans.yammer] });
  });
});

describe('undo', () => {
  it('restores exactly what was there, app switches included', async () => {
    const w = await open({ people: 3, units: { e3: 3, e5: 3 } });
    const off = { skuId: skus.e3, disabledPlans: [plans.yammer] };
    await w.apply(await w.plan(forPeople([1], { kind: 'assign', licenses: [off] })));
    await w.apply(await w.plan(forPeople([2], assignE3)));
    const before = [await w.holdings(personId(1)), await w.holdings(personId(2))];
    const replaced = await w.apply(
      await w.plan(forPeople([1, 2, 3], { kind: 'replace', licenses: [{ skuId: skus.e5 }] })),
    );
    const undone = await w.undo(replaced);
    expect(undone).toMatchObject({ activity: 'Undo', changed: 3, undoOf: replaced.operationNo });
    expect([await w.holdings(personId(1)), await w.holdings(personId(2))]).toEqual(before);
    expect(await w.holdings(personId(3))).toEqual({});
    expect(await w.consumed(skus.e5)).toBe(0);
  });

  it('of a single Graph call works as well', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const { operationNo } = await w.desk.write('assignLicense', administrator, {
      userId: personId(1),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    const operation = await w.store.read((reader) => reader.operation(operationNo ?? 0));
    if (operation === null) throw new Error('no operation');
    await w.undo(operation);
    expect(await w.holdings(personId(1))).toEqual({});
  });

  it('refuses those whose licenses have moved on, and takes back the others', async () => {
    const w = await open({ people: 2, units: { e3: 2, e5: 2 } });
    const assigned = await w.apply(await w.plan(forPeople([1, 2], assignE3)));
    await w.desk.write('assignLicense', administrator, {
      userId: personId(1),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [plans.sway] }],
      removeLicenses: [],
    });
    const undone = await w.undo(assigned);
    expect(undone).toMatchObject({ changed: 1, refused: 1 });
    expect(await w.holdings(personId(1))).toEqual({ [skus.e3]: [plans.sway] });
    expect(await w.holdings(personId(2))).toEqual({});
  });

  it('can be tried again for those whom it could not take back', async () => {
    const w = await open({ people: 2, units: { e3: 2 } });
    const assigned = await w.apply(await w.plan(forPeople([1, 2], assignE3)));
    const setApps = { kind: 'setApps', skuId: skus.e3, off: [plans.sway], on: [] } as const;
    const switched = await w.apply(await w.plan(forPeople([1], setApps)));
    expect(await w.undo(assigned)).toMatchObject({ changed: 1, refused: 1 });
    await w.undo(switched);
    expect(await w.undo(assigned)).toMatchObject({ changed: 1 });
    expect(await w.holdings(personId(1))).toEqual({});
  });

  it('of a deletion is refused: it is more than licenses', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    await w.apply(await w.plan(forPeople([1], assignE3)));
    await w.desk.write('deleteUser', administrator, { userKey: personId(1) });
    const [deletion] = await w.store.read((reader) =>
      reader.listOperations({ before: null, limit: 1 }),
    );
    if (deletion === undefined) throw new Error('no operation');
    await expect(w.undo(deletion)).rejects.toThrow('NotUndoable');
  });

  it('all or nothing marks its operation as taken back', async () => {
    const w = await open({ people: 2, units: { e3: 2 } });
    const assigned = await w.apply(await w.plan(forPeople([1, 2], assignE3)), {
      allOrNothing: true,
    });
    expect(assigned).toMatchObject({ status: 'done', changed: 2 });
    const undone = await w.undo(assigned, { allOrNothing: true });
    const again = await w.store.read((reader) => reader.operation(assigned.operationNo));
    expect(again?.undoneBy).toBe(undone.operationNo);
  });

  it('of an undo is the operation again', async () => {
    const w = await open({ people: 2, units: { e3: 2 } });
    const assigned = await w.apply(await w.plan(forPeople([1, 2], assignE3)));
    const undone = await w.undo(assigned);
    await w.undo(undone);
    expect(await w.consumed(skus.e3)).toBe(2);
  });

  it('is refused for an operation that was taken back already', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const assigned = await w.apply(await w.plan(forPeople([1], assignE3)));
    await w.undo(assigned);
    await expect(w.undo(assigned)).rejects.toThrow('NotUndoable');
  });
});

describe('assignLicense calls that arrive together', () => {
  it('#99 in a race for the last unit exactly one succeeds', async () => {
    const w = await open({ people: 10, units: { e3: 1 } });
    const results = await Promise.allSettled(
      range(1, 10).map((no) =>
        w.desk.write('assignLicense', administrator, {
          userId: personId(no),
          addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
          removeLicenses: [],
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await w.consumed(skus.e3)).toBe(1);
  });

  it('for one person see each other, in order', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const call = (add: boolean, off: boolean): Promise<unknown> =>
      w.desk.write('assignLicense', administrator, {
        userId: personId(1),
        addLicenses: add ? [{ skuId: skus.e3, disabledPlans: off ? [plans.sway] : [] }] : [],
        removeLicenses: add ? [] : [skus.e3],
      });
    await Promise.all([call(true, false), call(false, false), call(true, true)]);
    expect(await w.holdings(personId(1))).toEqual({ [skus.e3]: [plans.sway] });
    expect(await w.consumed(skus.e3)).toBe(1);
  });

  it('see units that were bought in between', async () => {
    const w = await open({ people: 2, units: { e3: 1 } });
    const assign = (no: number): Promise<unknown> =>
      w.desk.write('assignLicense', administrator, {
        userId: personId(no),
        addLicenses: [{ skuId: skus.visio, disabledPlans: [] }],
        removeLicenses: [],
      });
    await expect(assign(1)).rejects.toThrow('SkuNotOwned');
    await w.store.write(async (tx) => {
      await tx.record(1, [purchase(skus.visio, 1, w.now())], w.now());
    });
    await assign(1);
    await expect(assign(2)).rejects.toThrow('CountViolation');
  });
});
