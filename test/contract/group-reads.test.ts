import { expect, it } from 'vitest';
import type { PathState } from '../../src/core/change.ts';
import type { SkuId } from '../../src/core/ids.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryEngine } from './engines.ts';
import { clashing, isMember, licensed, short, turned } from './licensed-groups.ts';
import {
  aPlan,
  anOperation,
  assigned,
  at,
  bought,
  e3,
  e5,
  groupId,
  planId,
  recorded,
  sway,
  userId,
  yammer,
} from './world.ts';

onEveryEngine('who would lose a product', (open) => {
  /** By group 1: E3 for 1, 2 and 3, E5 for 1; 2 has E3 directly, 3 by group 2. */
  async function holding(): Promise<Store> {
    const store = await licensed(await open());
    await recorded(store, [
      assigned(e3, [1, 2, 3], { assignedByGroup: groupId(1) }),
      assigned(e5, [1], { assignedByGroup: groupId(1) }),
      assigned(e3, [2], { takesUnit: false }),
      assigned(e3, [3], { assignedByGroup: groupId(2), takesUnit: false }),
    ]);
    return store;
  }
  const losers = (store: Store, taken: readonly SkuId[], given: readonly SkuId[] = []) =>
    store.read((reader) => reader.peopleWhoWouldLose(groupId(1), { taken, given }));

  it('is who has it by this group only', async () => {
    const store = await holding();
    expect(await losers(store, [e3])).toBe(1);
    expect(await losers(store, [e5])).toBe(1);
    expect(await losers(store, [])).toBe(0);
  });

  it('counts somebody once who would lose several', async () => {
    expect(await losers(await holding(), [e3, e5])).toBe(1);
  });

  it('counts nobody who gets something in its place: only who has all of that already', async () => {
    const store = await licensed(await open());
    await recorded(store, [
      assigned(e3, [1, 2], { assignedByGroup: groupId(1) }),
      assigned(e5, [1]),
    ]);
    expect(await losers(store, [e3], [e5])).toBe(1);
    expect(await losers(store, [e3])).toBe(2);
  });

  it('counts who has it though something clashes, and nobody who lacks a unit', async () => {
    const store = await licensed(await open());
    await recorded(store, [
      turned(e3, [1], { after: clashing, takesUnit: true }),
      turned(e3, [2], { after: short }),
    ]);
    expect(await losers(store, [e3])).toBe(1);
  });

  it('does not take a path that waits for one that is held', async () => {
    const store = await licensed(await open());
    await recorded(store, [
      assigned(e3, [3], { assignedByGroup: groupId(1) }),
      turned(e3, [3], { group: 2, after: short }),
    ]);
    expect(await losers(store, [e3])).toBe(1);
  });
});

onEveryEngine('groups that somebody is directly in', (open) => {
  it('come ascending by member, groups within groups too; deleted groups are none', async () => {
    const store = await licensed(await open());
    await recorded(store, [
      { kind: 'memberAdded', groupId: groupId(2), memberId: groupId(3), memberType: 'group' },
      isMember(3, 3),
    ]);
    const directly = (...members: readonly string[]) =>
      store.read((reader) => reader.groupsDirectlyOf(members));
    const members = [userId(3), userId(4), userId(5), groupId(3)];
    expect(await directly(...members)).toEqual(
      new Map<string, readonly string[]>([
        [userId(3), [1, 2, 3].map(groupId)],
        [userId(4), [groupId(3)]],
        [groupId(3), [groupId(2)]],
      ]),
    );
    await recorded(store, [{ kind: 'groupDeleted', groupId: groupId(3), at: at(2) }], at(2));
    expect(await directly(userId(4))).toEqual(new Map());
    expect(await directly()).toEqual(new Map());
  });
});

onEveryEngine('people who wait', (open) => {
  it('are counted per group and product: only those who lack a unit', async () => {
    const store = await licensed(await open());
    await recorded(store, [
      turned(e3, [1, 2], {}),
      turned(e3, [3], { after: clashing, takesUnit: true }),
      turned(e5, [1], {}),
      turned(e5, [2], { after: { ...short, error: 'Other' } }),
      turned(e3, [3], { group: 2 }),
    ]);
    const waiting = (no: number) => store.read((reader) => reader.groupWaitingCounts(groupId(no)));
    expect(await waiting(1)).toEqual(
      new Map([
        [e3, 2],
        [e5, 1],
      ]),
    );
    expect(await waiting(2)).toEqual(new Map([[e3, 1]]));
    expect(await waiting(3)).toEqual(new Map());
  });

  it('make their product one that is waited for, until the last of them is served', async () => {
    const store = await licensed(await open());
    const waitedFor = () => store.read((reader) => reader.productsWaitedFor());
    expect(await waitedFor()).toEqual(new Set());
    await recorded(store, [turned(e3, [1, 2], {}), turned(e5, [1], {})]);
    expect(await waitedFor()).toEqual(new Set([e3, e5]));
    const active: PathState = { disabledPlans: [], state: 'Active', error: null };
    const served = { before: short, after: active, takesUnit: true };
    await recorded(store, [turned(e3, [1], served), turned(e5, [1], served)], at(2));
    expect(await waitedFor()).toEqual(new Set([e3]));
  });

  it('are all looked at again, of every line from its first; a line that nobody is in is not', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e3, [1, 2, 3], {})]);
    const operationNo = await store.write((tx) => tx.openOperation(anOperation()));
    await store.write((tx) => tx.markWaitingLines(operationNo));
    await store.write(async (tx) => {
      const stale = await tx.nextStaleProduct(9);
      expect(stale).toMatchObject({ skuId: e3, operationNo, userIds: [1, 2, 3].map(userId) });
      await tx.setStaleProduct(e3, null);
      expect(await tx.nextStaleProduct(9)).toBeNull();
    });
  });

  it('keep the operation that a line is looked at for already, and its place there', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e3, [1, 2, 3], {})]);
    const first = await recorded(store, [bought(e3, 101)], at(2));
    await store.write(async (tx) => {
      const stale = await tx.nextStaleProduct(2);
      await tx.setStaleProduct(e3, stale?.next ?? null);
      await tx.markWaitingLines(await tx.openOperation(anOperation()));
      const next = await tx.nextStaleProduct(9);
      expect(next).toMatchObject({ operationNo: first, userIds: [userId(3)] });
    });
  });
});

onEveryEngine('plans at work on a group', (open) => {
  it('are named from when they are queued until they end', async () => {
    const store = await licensed(await open());
    await store.write((tx) => tx.putPlan(aPlan(1)));
    await store.write((tx) => tx.putPlan(aPlan(2)));
    const atWork = async (no: number): Promise<ReadonlySet<string>> =>
      new Set(await store.read((reader) => reader.groupProcessingPlans(groupId(no))));
    expect(await atWork(1)).toEqual(new Set());
    await store.write(async (tx) => {
      await tx.setGroupProcessing(groupId(1), planId(1), 'queued');
      await tx.setGroupProcessing(groupId(1), planId(2), 'started');
      await tx.setGroupProcessing(groupId(2), planId(2), 'started');
    });
    expect(await atWork(1)).toEqual(new Set([planId(1), planId(2)]));
    expect(await atWork(2)).toEqual(new Set([planId(2)]));
    await store.write((tx) => tx.setGroupProcessing(groupId(1), planId(1), null));
    expect(await atWork(1)).toEqual(new Set([planId(2)]));
  });

  it('know how far they have walked', async () => {
    const store = await licensed(await open());
    const walk = { order: 'name', after: null } as const;
    await store.write((tx) => tx.putPlan(aPlan(1, { walk })));
    const kept = async (): Promise<unknown> =>
      (await store.read((reader) => reader.plan(planId(1))))?.walk;
    expect(await kept()).toEqual(walk);
    const page = await store.read((reader) =>
      reader.nextUserIds(
        { scope: { kind: 'active' }, filter: null, search: null },
        'name',
        null,
        2,
      ),
    );
    const further = { order: 'name', after: page.next } as const;
    await store.write((tx) => tx.patchPlan(planId(1), { walk: further }));
    expect(await kept()).toEqual(further);
    await store.write((tx) => tx.patchPlan(planId(1), { walk: null }));
    expect(await kept()).toBeNull();
  });
});

onEveryEngine('lists of assignments', (open) => {
  it('of direct holders go on after a person, with what is off; holders by group are not there', async () => {
    const store = await licensed(await open());
    await recorded(store, [
      assigned(e3, [4, 1], { disabledPlans: [yammer, sway].sort() }),
      assigned(e3, [2]),
      assigned(e3, [3], { assignedByGroup: groupId(1) }),
    ]);
    const page = (after: number | null, top: number) =>
      store.read((reader) =>
        reader.directAssignments(e3, { after: after === null ? null : userId(after), top }),
      );
    const off = [yammer, sway].sort();
    const all = [
      { userId: userId(1), disabledPlans: off },
      { userId: userId(2), disabledPlans: [] },
      { userId: userId(4), disabledPlans: off },
    ];
    expect(await page(null, 9)).toEqual(all);
    expect(await page(1, 1)).toEqual(all.slice(1, 2));
    expect(await page(4, 9)).toEqual([]);
  });

  it('of a line go on behind a place in it', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e3, [3], {})], at(2));
    await recorded(store, [turned(e3, [2, 1], {})], at(3));
    const behind = (after: Parameters<typeof placesOf>[1]) => placesOf(store, after);
    const line = await behind(null);
    expect(line.map((place) => place.userId)).toEqual([3, 1, 2].map(userId));
    expect(await behind(line[0] ?? null)).toEqual(line.slice(1));
    expect(await behind(line[2] ?? null)).toEqual([]);
  });

  it('of what people wait for name it first come first', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e5, [1, 2], {})], at(2));
    await recorded(store, [turned(e3, [1], {})], at(3));
    const waiting = await store.read((reader) => reader.waitingOf([1, 2, 3].map(userId)));
    expect(waiting).toEqual(
      new Map([
        [
          userId(1),
          [
            { skuId: e5, since: at(2) },
            { skuId: e3, since: at(3) },
          ],
        ],
        [userId(2), [{ skuId: e5, since: at(2) }]],
      ]),
    );
  });

  it('of failures name a person and a product once, by whatever groups, and nobody who only waits', async () => {
    const store = await licensed(await open());
    const other: PathState = { ...short, error: 'Other' };
    await recorded(store, [
      turned(e3, [3], { after: other }),
      turned(e3, [3], { group: 2, after: other }),
      turned(e5, [3, 1], { after: other }),
      turned(e3, [2], {}),
    ]);
    const read = (skuIds: readonly SkuId[] | null, after: (typeof all)[number] | null, top = 9) =>
      store.read((reader) => reader.failingUserSkus({ skuIds, after, top }));
    const all = [
      { userId: userId(1), skuId: e5 },
      { userId: userId(3), skuId: e3 },
      { userId: userId(3), skuId: e5 },
    ];
    expect(await read(null, null)).toEqual(all);
    expect(await read(null, all[1] ?? null)).toEqual(all.slice(2));
    expect(await read(null, null, 1)).toEqual(all.slice(0, 1));
    expect(await read([e3], null)).toEqual([{ userId: userId(3), skuId: e3 }]);
    const count = (skuIds: readonly SkuId[] | null) =>
      store.read((reader) => reader.failingUserSkuCount(skuIds));
    expect([await count(null), await count([e5]), await count([])]).toEqual([3, 2, 0]);
  });
});

function placesOf(
  store: Store,
  after: { readonly since: number; readonly name: string; readonly userId: string } | null,
): Promise<readonly { since: number; name: string; userId: string }[]> {
  return store.read((reader) => reader.waitingAfter(e3, { after, top: 9 }));
}
