import { expect, it } from 'vitest';
import type { Change, PathState } from '../../src/core/change.ts';
import type { GroupId, Instant, OperationNo, SkuId, UserId } from '../../src/core/ids.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryEngine } from './engines.ts';
import {
  clashing,
  clearMarks,
  gives,
  isMember,
  license,
  licensed,
  marks,
  short,
  turned,
} from './licensed-groups.ts';
import {
  aGroup,
  anOperation,
  aPlan,
  assigned,
  at,
  aUser,
  bought,
  e3,
  e5,
  founded,
  groupId,
  planId,
  recorded,
  removed,
  sway,
  userId,
  yammer,
} from './world.ts';

const line = async (store: Store, skuId: SkuId): Promise<readonly UserId[]> => {
  const waiting = await store.read((reader) => reader.waitingFor(skuId, { skip: 0, top: 99 }));
  return waiting.map(({ userId: id }) => id);
};

onEveryEngine('what groups give', (open) => {
  it('comes back as it was set, ascending by product, and is gone where nothing is left', async () => {
    const store = await licensed(await open());
    const all = await store.read((reader) => reader.groupLicenses('all'));
    expect(all).toEqual(
      new Map([
        [groupId(1), [{ skuId: e3, disabledPlans: [yammer, sway].sort() }, license(e5)]],
        [groupId(2), [license(e3)]],
      ]),
    );
    const some = await store.read((reader) => reader.groupLicenses([groupId(2), groupId(3)]));
    expect(some).toEqual(new Map([[groupId(2), [license(e3)]]]));
    await recorded(store, [gives(1, [license(e5)]), gives(2, [])], at(2));
    expect(await store.read((reader) => reader.groupLicenses('all'))).toEqual(
      new Map([[groupId(1), [license(e5)]]]),
    );
    expect(await store.doctor()).toEqual([]);
  });

  it('is known per person: by all their licensed groups, ascending; others are missing', async () => {
    const store = await licensed(await open());
    const given = await store.read((reader) => reader.givenTo([1, 3, 4, 5].map(userId)));
    const first = {
      groupId: groupId(1),
      licenses: [{ skuId: e3, disabledPlans: [yammer, sway].sort() }, license(e5)],
    };
    const second = { groupId: groupId(2), licenses: [license(e3)] };
    expect(given).toEqual(
      new Map([
        [userId(1), [first]],
        [userId(3), [first, second]],
      ]),
    );
  });

  it('goes to members who are present', async () => {
    const store = await licensed(await open());
    await recorded(store, [{ kind: 'userDeleted', userId: userId(2), at: at(2) }], at(2));
    const present = await store.read((reader) =>
      reader.presentMembersAmong(groupId(1), [1, 2, 4].map(userId)),
    );
    expect(present).toEqual(new Set([userId(1)]));
  });

  it('may not be of a product without a total', async () => {
    const store = await licensed(await open());
    const unknown = '11111111-2222-4333-8444-555555555555' as SkuId;
    await expect(recorded(store, [gives(1, [license(unknown)])])).rejects.toThrow(/not known/);
  });
});

onEveryEngine('how members fare', (open) => {
  async function faring(store: Store): Promise<Store> {
    await licensed(store);
    await recorded(store, [
      assigned(e3, [1], { assignedByGroup: groupId(1) }),
      turned(e3, [2], { after: clashing, takesUnit: true }),
      turned(e3, [3], {}),
      turned(e5, [3], { after: { ...short, error: 'Other' } }),
      assigned(e3, [3], { assignedByGroup: groupId(2) }),
    ]);
    return store;
  }

  it('is counted per group and product, as they should be and not', async () => {
    const store = await faring(await open());
    const counts = (filter: { groupId?: GroupId; skuId?: SkuId }): Promise<readonly unknown[]> =>
      store.read((reader) => reader.groupSkuCounts(filter));
    const one = { groupId: groupId(1), skuId: e3, active: 1, failing: 2 };
    const two = { groupId: groupId(1), skuId: e5, active: 0, failing: 1 };
    const three = { groupId: groupId(2), skuId: e3, active: 1, failing: 0 };
    const all = await counts({});
    expect(all).toHaveLength(3);
    expect(all).toEqual(expect.arrayContaining([one, two, three]));
    expect(await counts({ groupId: groupId(2) })).toEqual([three]);
    expect(await counts({ groupId: groupId(1), skuId: e5 })).toEqual([two]);
    expect(await counts({ groupId: groupId(3) })).toEqual([]);
    expect(await store.read((reader) => reader.groupsWithErrors())).toEqual(new Set([groupId(1)]));
  });

  it('is listed where it is not well, page by page', async () => {
    const store = await faring(await open());
    const page = (skuId: SkuId | null, after: { skuId: SkuId; userId: UserId } | null, top = 9) =>
      store.read((reader) => reader.groupErrors(groupId(1), { skuId, after, top }));
    const all = await page(null, null);
    expect(all).toEqual([
      {
        userId: userId(2),
        skuId: e3,
        error: 'MutuallyExclusiveViolation',
        isHeld: true,
        since: at(1),
      },
      { userId: userId(3), skuId: e3, error: 'CountViolation', isHeld: false, since: at(1) },
      { userId: userId(3), skuId: e5, error: 'Other', isHeld: false, since: at(1) },
    ]);
    expect(await page(null, null, 1)).toEqual(all.slice(0, 1));
    expect(await page(null, { skuId: e3, userId: userId(2) })).toEqual(all.slice(1));
    expect(await page(e5, null)).toEqual(all.slice(2));
    expect(await page(e3, { skuId: e3, userId: userId(3) })).toEqual([]);
  });

  it('counts units by what is held: failing paths take none', async () => {
    const store = await faring(await open());
    const [sku] = await store.read((reader) => reader.subscribedSkus());
    expect(sku).toMatchObject({ skuId: e3, consumedUnits: 3, directUnits: 0 });
    expect(await store.doctor()).toEqual([]);
  });
});

onEveryEngine('the line for a product', (open) => {
  it('is in the order of waiting, then of names, then of ids', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e3, [3], {})], at(5));
    await recorded(store, [turned(e3, [2, 1], {})], at(4));
    const page = (skip: number, top: number): Promise<readonly unknown[]> =>
      store.read((reader) => reader.waitingFor(e3, { skip, top }));
    expect(await page(0, 9)).toEqual([
      { userId: userId(1), since: at(4) },
      { userId: userId(2), since: at(4) },
      { userId: userId(3), since: at(5) },
    ]);
    expect(await page(1, 1)).toEqual([{ userId: userId(2), since: at(4) }]);
    expect(await store.read((reader) => reader.waitingCounts())).toEqual(new Map([[e3, 3]]));
    expect(await line(store, e5)).toEqual([]);
    const places = await store.read((reader) => reader.placesInLine(e3, [3, 4].map(userId)));
    expect(places).toEqual(new Map([[userId(3), 3]]));
    expect(await store.doctor()).toEqual([]);
  });

  it('is entered once and left with the last path that lacks a unit', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e3, [3], {})], at(2));
    await recorded(store, [turned(e3, [3], { group: 2 })], at(3));
    await recorded(store, [turned(e3, [3], { before: short, after: null })], at(4));
    const waiting = await store.read((reader) => reader.waitingFor(e3, { skip: 0, top: 9 }));
    expect(waiting).toEqual([{ userId: userId(3), since: at(2) }]);
    const active: PathState = { disabledPlans: [], state: 'Active', error: null };
    await recorded(store, [
      turned(e3, [3], { group: 2, before: short, after: active, takesUnit: true }),
    ]);
    expect(await line(store, e3)).toEqual([]);
    expect(await store.doctor()).toEqual([]);
  });

  it('is not for other errors, nor for what is held all the same', async () => {
    const store = await licensed(await open());
    await recorded(store, [
      turned(e3, [1], { after: { ...short, error: 'Other' } }),
      turned(e3, [2], { after: { ...clashing, error: 'CountViolation' }, takesUnit: true }),
    ]);
    expect(await line(store, e3)).toEqual([]);
    expect(await store.doctor()).toEqual([]);
  });

  it('keeps a place by the name that somebody came with', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e3, [1, 2, 3], {})]);
    await recorded(store, [
      { kind: 'userUpdated', userId: userId(3), before: {}, after: { displayName: 'Aaron' } },
    ]);
    expect(await line(store, e3)).toEqual([1, 2, 3].map(userId));
  });
});

onEveryEngine('a product with units for those who wait', (open) => {
  it('is walked along its line, page by page, and begins again when more come', async () => {
    const store = await licensed(await open());
    await recorded(store, [turned(e3, [1, 2, 3], {})]);
    const operationNo = await recorded(store, [bought(e3, 101)], at(2));
    await store.write(async (tx) => {
      const first = await tx.nextStaleProduct(2);
      expect(first).toMatchObject({ skuId: e3, operationNo, userIds: [1, 2].map(userId) });
      await tx.setStaleProduct(e3, first?.next ?? null);
      const second = await tx.nextStaleProduct(2);
      expect(second).toMatchObject({ userIds: [userId(3)], next: null });
    });
    const again = await recorded(store, [bought(e3, 102)], at(3));
    await store.write(async (tx) => {
      const first = await tx.nextStaleProduct(9);
      expect(first).toMatchObject({ operationNo: again, userIds: [1, 2, 3].map(userId) });
      await tx.setStaleProduct(e3, null);
      expect(await tx.nextStaleProduct(9)).toBeNull();
    });
    expect(await store.read((reader) => reader.isAnyoneStale())).toBe(false);
  });

  it('is known by a unit given back too, and only where somebody waits', async () => {
    const store = await licensed(await open());
    await recorded(store, [assigned(e3, [4, 5]), assigned(e5, [4]), turned(e3, [1], {})]);
    await store.write(clearMarks);
    await recorded(store, [removed(e5, [4])]);
    expect(await store.read((reader) => reader.isAnyoneStale())).toBe(false);
    await recorded(store, [removed(e3, [4])]);
    expect(await store.read((reader) => reader.isAnyoneStale())).toBe(true);
    const next = await store.write((tx) => tx.nextStaleProduct(9));
    expect(next).toMatchObject({ skuId: e3, userIds: [userId(1)], next: null });
  });
});

onEveryEngine('people to be looked at again', (open) => {
  const mark = async (store: Store, nos: readonly number[], now: Instant): Promise<OperationNo> =>
    store.write(async (tx) => {
      const operationNo = await tx.openOperation(anOperation({ startedAt: now }));
      await tx.markStale(operationNo, nos.map(userId));
      return operationNo;
    });

  it('come operation by operation, by name, until they are put away', async () => {
    const store = await licensed(await open());
    const first = await mark(store, [3, 1, 1, 99], at(2));
    const second = await mark(store, [1, 2], at(3));
    expect(await store.read((reader) => reader.isAnyoneStale())).toBe(true);
    await store.write(async (tx) => {
      const one = await tx.nextStaleUsers(1);
      expect(one).toMatchObject({ operationNo: first, userIds: [userId(1)] });
      if (one !== null) await tx.dropStaleUsers(one);
      const two = await tx.nextStaleUsers(9);
      expect(two).toMatchObject({ operationNo: first, userIds: [userId(3)] });
      if (two !== null) await tx.dropStaleUsers(two);
      const three = await tx.nextStaleUsers(9);
      expect(three).toMatchObject({ operationNo: second, userIds: [1, 2].map(userId) });
      if (three !== null) await tx.dropStaleUsers(three);
      expect(await tx.nextStaleUsers(9)).toBeNull();
    });
    expect(await store.read((reader) => reader.isAnyoneStale())).toBe(false);
  });

  it('wait behind few where they are very many at once', async () => {
    const store = await founded(await open(), { people: 1001 });
    const everybody = Array.from({ length: 1001 }, (_, at_) => at_ + 1);
    await recorded(store, [
      { kind: 'groupAdded', group: aGroup(1) },
      gives(1, [license(e3)]),
      turned(e3, everybody, { after: { ...short, error: 'Other' } }),
    ]);
    await store.write(clearMarks);
    await recorded(store, [assigned(e5, everybody)], at(2));
    const few = await recorded(store, [removed(e5, [7])], at(3));
    const next = await store.write((tx) => tx.nextStaleUsers(9));
    expect(next).toMatchObject({ operationNo: few, userIds: [userId(7)] });
  });
});

const marking: readonly (readonly [string, readonly Change[], readonly number[]])[] = [
  ['who joins a group that gives something', [isMember(2, 5)], [5]],
  ['nobody who joins one that gives nothing', [isMember(3, 5)], []],
  [
    'who leaves',
    [{ kind: 'memberRemoved', groupId: groupId(1), memberId: userId(1), memberType: 'user' }],
    [1],
  ],
  [
    'who leaves a group that has just ceased to give what they have',
    [
      gives(1, []),
      { kind: 'memberRemoved', groupId: groupId(1), memberId: userId(1), memberType: 'user' },
    ],
    [1],
  ],
  ['a licensed person who moves', [updated(1, { usageLocation: 'DE' })], [1]],
  ['nobody else who moves', [updated(5, { usageLocation: 'DE' })], []],
  [
    'both who share an address from now on',
    [
      updated(1, { proxyAddresses: ['smtp:x@contoso.com'] }),
      updated(2, { proxyAddresses: ['SMTP:X@contoso.com'] }),
    ],
    [1, 2],
  ],
  ['a person in error whose direct licenses change', [assigned(e5, [2])], [2]],
  [
    'everybody without a country of their own when the organization moves',
    [{ kind: 'organizationUpdated', before: {}, after: { defaultUsageLocation: 'DE' } }],
    [1, 2, 3],
  ],
];

function updated(no: number, after: Extract<Change, { kind: 'userUpdated' }>['after']): Change {
  return { kind: 'userUpdated', userId: userId(no), before: {}, after };
}

onEveryEngine('a change marks', (open) => {
  async function holding(): Promise<Store> {
    const store = await licensed(await open());
    await recorded(store, [
      assigned(e3, [1, 3], { assignedByGroup: groupId(1) }),
      turned(e3, [2], { after: clashing, takesUnit: true }),
    ]);
    await store.write(clearMarks);
    return store;
  }

  it.each(marking)('%s', async (_, changes, nos) => {
    const store = await holding();
    await recorded(store, changes, at(2));
    expect(await store.write(marks)).toEqual(nos.map(userId));
  });

  it('who had an address with somebody and has it no more, and the other one', async () => {
    const store = await holding();
    const address = ['smtp:x@contoso.com'];
    await recorded(
      store,
      [1, 2, 3].map((no) => updated(no, { proxyAddresses: address })),
    );
    await store.write(clearMarks);
    await recorded(store, [updated(1, { proxyAddresses: [] })], at(2));
    expect(await store.write(marks)).toEqual([userId(1)]);
    await recorded(store, [updated(2, { proxyAddresses: ['smtp:y@contoso.com'] })], at(3));
    expect(await store.write(marks)).toEqual([2, 3].map(userId));
  });

  it('a person who is back in a licensed group', async () => {
    const store = await licensed(await open());
    await recorded(store, [{ kind: 'userDeleted', userId: userId(2), at: at(2) }], at(2));
    expect(await store.write(marks)).toEqual([]);
    const back = { kind: 'userRestored', userId: userId(2), before: {}, after: {} } as const;
    await recorded(store, [back], at(3));
    expect(await store.write(marks)).toEqual([userId(2)]);
  });

  it('nobody for being new', async () => {
    const store = await licensed(await open());
    await recorded(store, [{ kind: 'userAdded', user: aUser(9) }]);
    expect(await store.write(marks)).toEqual([]);
  });
});

onEveryEngine('work on a group', (open) => {
  it('is queued, goes on and ends; several plans may work on one', async () => {
    const store = await licensed(await open());
    const states = (): Promise<readonly string[]> =>
      store.read(async (reader) => {
        const found = await reader.processingStates([groupId(1), groupId(2)]);
        return [found.get(groupId(1)) ?? '', found.get(groupId(2)) ?? ''];
      });
    const set = (no: number, state: 'queued' | 'started' | null): Promise<void> =>
      store.write((tx) => tx.setGroupProcessing(groupId(1), planId(no), state));
    await store.write((tx) => tx.putPlan(aPlan(1)));
    await store.write((tx) => tx.putPlan(aPlan(2)));
    expect(await states()).toEqual(['ProcessingComplete', 'ProcessingComplete']);
    await set(1, 'queued');
    expect(await states()).toEqual(['QueuedForProcessing', 'ProcessingComplete']);
    await set(2, 'started');
    expect(await states()).toEqual(['ProcessingInProgress', 'ProcessingComplete']);
    await set(2, null);
    await set(1, 'started');
    expect(await states()).toEqual(['ProcessingInProgress', 'ProcessingComplete']);
    expect(await store.doctor()).toEqual([]);
    await set(1, null);
    expect(await states()).toEqual(['ProcessingComplete', 'ProcessingComplete']);
  });
});
