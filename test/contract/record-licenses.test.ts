import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import { onEveryEngine } from './engines.ts';
import {
  aGroup,
  assigned,
  at,
  consumed,
  e3,
  e5,
  founded,
  groupId,
  recorded,
  removed,
  sway,
  userId,
  yammer,
} from './world.ts';

onEveryEngine('recording licenses', (open) => {
  it('gives a product to many people in one step: rows, total and log', async () => {
    const store = await founded(await open(), { people: 3 });
    const operationNo = await recorded(store, [assigned(e3, [1, 3], { disabledPlans: [yammer] })]);
    const all = await store.read((reader) => reader.assignmentsOf([1, 2, 3].map(userId)));
    expect([...all.keys()]).toEqual([userId(1), userId(3)]);
    expect(all.get(userId(3))).toEqual([
      {
        userId: userId(3),
        skuId: e3,
        assignedByGroup: null,
        disabledPlans: [yammer],
        state: 'Active',
        error: null,
        updatedAt: at(1),
      },
    ]);
    expect(await consumed(store, e3)).toBe(2);
    const lines = await store.read((reader) => reader.changesAfter(0, 99, { operationNo }));
    const body = { skuId: e3, assignedByGroup: null, disabledPlans: [yammer], takesUnit: true };
    expect(lines.map(({ targetId, kind, body: found }) => ({ targetId, kind, found }))).toEqual([
      { targetId: userId(1), kind: 'licenseAssigned', found: body },
      { targetId: userId(3), kind: 'licenseAssigned', found: body },
    ]);
  });

  it('takes a product away: rows and total', async () => {
    const store = await founded(await open(), { people: 3 });
    await recorded(store, [assigned(e3, [1, 2, 3])]);
    await recorded(store, [removed(e3, [1, 2])], at(2));
    const all = await store.read((reader) => reader.assignmentsOf([1, 2, 3].map(userId)));
    expect([...all.keys()]).toEqual([userId(3)]);
    expect(await consumed(store, e3)).toBe(1);
  });

  it('counts who holds a product directly, whoever has it by groups as well', async () => {
    const store = await founded(await open(), { people: 4 });
    const direct = async (): Promise<number[]> =>
      (await store.read((reader) => reader.subscribedSkus())).map((sku) => sku.directUnits);
    await recorded(store, [assigned(e3, [1, 2, 3]), { kind: 'groupAdded', group: aGroup(1) }]);
    expect(await direct()).toEqual([3, 0]);
    const byGroup = { assignedByGroup: groupId(1) };
    await recorded(store, [
      assigned(e3, [3], { ...byGroup, takesUnit: false }),
      assigned(e3, [4], byGroup),
    ]);
    expect(await direct()).toEqual([3, 0]);
    // The unit stays with 3, who has it by the group now.
    await recorded(store, [removed(e3, [2]), removed(e3, [3], { freesUnit: false })], at(2));
    expect(await direct()).toEqual([1, 0]);
    expect(await consumed(store, e3)).toBe(3);
    await recorded(store, [removed(e3, [3, 4], byGroup)], at(3));
    expect(await direct()).toEqual([1, 0]);
    expect(await store.doctor()).toEqual([]);
  });

  it('switches apps: the set changes, the total does not', async () => {
    const store = await founded(await open(), { people: 2 });
    await recorded(store, [assigned(e3, [1, 2], { disabledPlans: [yammer] })]);
    await recorded(
      store,
      [
        {
          kind: 'appsChanged',
          skuId: e3,
          assignedByGroup: null,
          before: [yammer],
          disabledPlans: [yammer, sway],
          userIds: [userId(2)],
        },
      ],
      at(2),
    );
    const views = await store.read((reader) => reader.loadUserViews([userId(1), userId(2)]));
    expect(views.map((view) => view.assignments.map((one) => one.disabledPlans))).toEqual([
      [[yammer]],
      [[yammer, sway]],
    ]);
    expect(await consumed(store, e3)).toBe(2);
  });

  it('keeps paths apart: a direct one and one by a group take one unit', async () => {
    const store = await founded(await open(), { people: 1 });
    await recorded(store, [
      { kind: 'groupAdded', group: aGroup(1) },
      assigned(e3, [1]),
      assigned(e3, [1], { assignedByGroup: groupId(1), takesUnit: false }),
      assigned(e5, [1]),
    ]);
    expect(await consumed(store, e3)).toBe(1);
    const [view] = await store.read((reader) => reader.loadUserViews([userId(1)]));
    expect(view?.assignments.map((one) => [one.skuId, one.assignedByGroup])).toEqual([
      [e3, null],
      [e3, groupId(1)],
      [e5, null],
    ]);
    await recorded(store, [removed(e3, [1], { freesUnit: false })], at(2));
    expect(await consumed(store, e3)).toBe(1);
    expect(await store.doctor()).toEqual([]);
  });

  it('views come in the order asked for, each person once, unknown ones left out', async () => {
    const store = await founded(await open(), { people: 3 });
    await recorded(store, [assigned(e3, [2])]);
    const ids = [3, 2, 77, 1, 2].map(userId);
    const views = await store.read((reader) => reader.loadUserViews(ids));
    expect(views.map((view) => [view.user.id, view.assignments.length])).toEqual([
      [userId(3), 0],
      [userId(2), 1],
      [userId(1), 0],
    ]);
  });

  it('no change for nobody is no change', async () => {
    const store = await founded(await open(), { people: 1 });
    const before = await store.read((reader) => reader.lastSeq());
    await recorded(store, [assigned(e3, [])]);
    expect(await store.read((reader) => reader.lastSeq())).toBe(before);
  });

  describe('a defect of the caller is refused and nothing of it stays', () => {
    const cases: readonly [string, readonly Change[]][] = [
      ['a path that is there already', [assigned(e3, [2]), assigned(e3, [1])]],
      ['a path that is not there', [removed(e3, [1, 2])]],
      [
        'apps of a path that is not there',
        [
          {
            kind: 'appsChanged',
            skuId: e3,
            assignedByGroup: null,
            before: [],
            disabledPlans: [yammer],
            userIds: [userId(2)],
          },
        ],
      ],
      ['somebody twice in one step', [assigned(e3, [2, 2])]],
      ['somebody who is not there', [assigned(e3, [2, 77])]],
      ['a product nobody ever bought', [assigned(knownSku(), [2])]],
      [
        'a total below zero',
        [removed(e3, [1]), assigned(e3, [1], { takesUnit: false }), removed(e3, [1])],
      ],
    ];
    it.each(cases)('%s', async (_, changes) => {
      const store = await founded(await open(), { people: 2 });
      await recorded(store, [assigned(e3, [1])]);
      const before = await store.read((reader) => reader.changesAfter(0, 999));
      await expect(recorded(store, changes)).rejects.toThrow(/./);
      expect(await store.read((reader) => reader.changesAfter(0, 999))).toEqual(before);
      expect(await consumed(store, e3)).toBe(1);
      expect(await store.doctor()).toEqual([]);
    });
  });
});

function knownSku(): typeof e3 {
  // Any GUID will do: it is not the catalogue that decides here.
  return yammer as unknown as typeof e3;
}
