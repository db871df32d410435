import { expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import type { User } from '../../src/core/directory/user.ts';
import type { Expression, SearchExpression } from '../../src/odata/expression.ts';
import type { PeopleList } from '../../src/store/lists.ts';
import type { Reader, Store } from '../../src/store/store.ts';
import { onEveryEngine } from './engines.ts';
import {
  added,
  aGroup,
  assigned,
  at,
  aUser,
  e3,
  founded,
  groupId,
  recorded,
  removed,
  userId,
} from './world.ts';

/** More than two blocks of 1,000, more than are sorted at once where all of them match. */
const people = 2_345;

/** Everyone's name has one of 40 values, so that ids decide between many; every third holds E3, every fourth is in the group. */
function person(no: number): Partial<User> {
  return {
    displayName: `${'ÄbcD'.charAt(no % 4)}${String(no % 10)} Person`,
    userPrincipalName: `u${String((no * 7919) % people).padStart(4, '0')}@contoso.com`,
    userType: no % 100 === 0 ? 'Guest' : 'Member',
  };
}

async function world(store: Store): Promise<Store> {
  await founded(store, { units: people });
  const nos = Array.from({ length: people }, (_, index) => index + 1);
  await recorded(
    store,
    nos.map((no) => added(aUser(no, person(no)))),
  );
  await recorded(store, [
    assigned(
      e3,
      nos.filter((no) => no % 3 === 0),
    ),
    { kind: 'groupAdded', group: aGroup(1) },
    ...nos
      .filter((no) => no % 4 === 0)
      .map((no) => ({
        kind: 'memberAdded' as const,
        groupId: groupId(1),
        memberId: userId(no),
        memberType: 'user' as const,
      })),
    ...nos
      .filter((no) => no % 2 === 1)
      .map((no) => ({ kind: 'userDeleted' as const, userId: userId(no), at: at(1) })),
  ]);
  return store;
}

const everyone: PeopleList = {
  conditions: { scope: { kind: 'active' }, filter: null, search: null },
  order: { property: 'displayName', descending: false },
};
const unlicensed: Expression = {
  kind: 'count',
  operator: 'eq',
  path: ['assignedLicenses'],
  value: 0,
};
const typed: SearchExpression = { kind: 'term', property: null, text: 'person' };

/** Asks until the work is done. */
async function windowOf(
  reader: Reader,
  list: PeopleList,
  place: { skip: number; top: number },
): Promise<{ ids: readonly string[]; total: number | null }> {
  for (;;) {
    const window = await reader.peopleWindow(list, place);
    if (window !== null) return window;
  }
}

async function countOf(reader: Reader, list: PeopleList): Promise<number> {
  for (;;) {
    const count = await reader.peopleCount(list);
    if (count !== null) return count;
  }
}

/** The same by paging from the beginning. */
async function wholeList(reader: Reader, { conditions, order }: PeopleList): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: { items: readonly User[]; next: string | null } = await reader.listUsers(
      conditions.scope,
      { ...conditions, orderBy: [order], top: 999, after, count: false },
    );
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return ids;
}

onEveryEngine('lists of people by position', (open) => {
  it('are the same as by paging, from any position, in every order, of any conditions', async () => {
    const store = await world(await open());
    const scopes: PeopleList['conditions']['scope'][] = [
      { kind: 'active' },
      { kind: 'deleted' },
      { kind: 'membersOf', groupId: groupId(1), transitive: false },
      { kind: 'membersOf', groupId: groupId(1), transitive: false, deleted: true },
    ];
    await store.read(async (reader) => {
      for (const scope of scopes) {
        for (const filter of [null, unlicensed]) {
          for (const search of [null, typed]) {
            for (const property of ['displayName', 'userPrincipalName'] as const) {
              for (const descending of [false, true]) {
                const list = {
                  conditions: { scope, filter, search },
                  order: { property, descending },
                };
                const whole = await wholeList(reader, list);
                for (const skip of [
                  700,
                  0,
                  999,
                  1000,
                  1001,
                  whole.length - 1,
                  whole.length,
                  9999,
                ]) {
                  const place = { skip: Math.max(0, skip), top: 150 };
                  const { ids } = await windowOf(reader, list, place);
                  expect(ids).toEqual(whole.slice(place.skip, place.skip + 150));
                }
                expect(await countOf(reader, list)).toBe(whole.length);
                expect((await windowOf(reader, list, { skip: 0, top: 1 })).total).toBe(
                  whole.length,
                );
              }
            }
          }
        }
      }
    });
  });

  it('follow every change: nothing that was kept outlives what it was kept of', async () => {
    const store = await world(await open());
    const unlicensedList = {
      ...everyone,
      conditions: { ...everyone.conditions, filter: unlicensed },
    };
    const members: PeopleList = {
      ...everyone,
      conditions: {
        ...everyone.conditions,
        scope: { kind: 'membersOf', groupId: groupId(1), transitive: false },
      },
    };
    const lists = [everyone, unlicensedList, members];
    const look = async (): Promise<{ count: number; state: string }[]> =>
      store.read(async (reader) => {
        const seen: { count: number; state: string }[] = [];
        for (const list of lists) {
          const whole = await wholeList(reader, list);
          // Before any window: what a block holds is then taken from where it ends.
          const count = await countOf(reader, list);
          const { ids } = await windowOf(reader, list, { skip: 100, top: 999 });
          expect(ids).toEqual(whole.slice(100, 1099));
          const state = await reader.peopleState(list.conditions);
          seen.push({ count, state });
        }
        return seen;
      });
    const changes = [
      [removed(e3, [6])],
      [{ kind: 'memberRemoved', groupId: groupId(1), memberId: userId(4), memberType: 'user' }],
      [{ kind: 'userUpdated', userId: userId(8), before: {}, after: { displayName: 'Aaa' } }],
      [{ kind: 'userDeleted', userId: userId(12), at: at(3) }],
    ] as const;
    const moved = [
      [false, true, false],
      [false, false, true],
      [true, true, true],
      [true, true, true],
    ];
    let before = await look();
    expect(before.map(({ count }) => count)).toEqual([1172, 782, 586]);
    for (const [index, change] of changes.entries()) {
      await recorded(store, change, at(2 + index));
      const after = await look();
      expect(after.map(({ state }, no) => state !== before[no]?.state)).toEqual(moved[index]);
      before = after;
    }
    expect(before.map(({ count }) => count)).toEqual([1171, 783, 584]);
  });

  it('are not marked as moved by a write that was taken back', async () => {
    const store = await world(await open());
    const state = (): Promise<string> =>
      store.read((reader) => reader.peopleState(everyone.conditions));
    const before = await state();
    await store.write(async (tx) => {
      await tx
        .savepoint(async () => {
          await tx.record(1, [{ kind: 'userDeleted', userId: userId(2), at: at(3) }], at(3));
          throw new Error('taken back');
        })
        .catch(() => null);
      await tx.record(1, [removed(e3, [6])], at(3));
    });
    expect(await state()).toBe(before);
  });
});

onEveryEngine('sizes of groups', (open) => {
  it('count present direct members and owners, and follow whoever comes and goes', async () => {
    const store = await founded(await open(), { people: 4 });
    const link = (kind: 'memberAdded' | 'memberRemoved', memberId: string): Change => ({
      kind,
      groupId: groupId(1),
      memberId,
      memberType: memberId.startsWith('a') ? 'group' : 'user',
    });
    await recorded(store, [
      { kind: 'groupAdded', group: aGroup(1) },
      { kind: 'groupAdded', group: aGroup(2) },
      ...[userId(1), userId(2), groupId(2)].map((id) => link('memberAdded', id)),
      { kind: 'ownerAdded', groupId: groupId(1), ownerId: userId(1) },
    ]);
    const sizes = async (): Promise<(number | undefined)[]> => {
      const found = await store.read((reader) => reader.groupSizes([groupId(1), groupId(2)]));
      return [found.get(groupId(1))?.members, found.get(groupId(1))?.owners, found.size];
    };
    expect(await sizes()).toEqual([3, 1, 2]);
    const steps: [Change, number, number][] = [
      [link('memberAdded', userId(3)), 4, 1],
      [{ kind: 'userDeleted', userId: userId(1), at: at(2) }, 3, 0],
      [{ kind: 'groupDeleted', groupId: groupId(2), at: at(2) }, 2, 0],
      [{ kind: 'groupRestored', groupId: groupId(2), deletedAt: at(2) }, 3, 0],
      [{ kind: 'userRestored', userId: userId(1), before: {}, after: {} }, 4, 1],
      [link('memberRemoved', userId(3)), 3, 1],
      [{ kind: 'ownerAdded', groupId: groupId(1), ownerId: userId(2) }, 3, 2],
    ];
    for (const [change, members, owners] of steps) {
      await recorded(store, [change], at(3));
      expect(await sizes()).toEqual([members, owners, 2]);
    }
  });
});

onEveryEngine('pasted keys', (open) => {
  it('mean people by id or user name before mail, by mail before name; deleted people are nobody', async () => {
    const store = await founded(await open());
    await recorded(store, [
      added(aUser(1, { mail: 'p2@contoso.com', displayName: 'Ana' })),
      added(aUser(2, { displayName: 'ÄNNE' })),
      added(aUser(3, { mail: 'shared@x.com', displayName: 'Ana' })),
      added(aUser(4, { mail: 'Shared@x.com', proxyAddresses: ['SMTP:alias@x.com'] })),
      added(aUser(5, { displayName: 'Gone', mail: 'gone@x.com' })),
      { kind: 'userDeleted', userId: userId(5), at: at(2) },
    ]);
    const meant = async (key: string): Promise<readonly string[] | undefined> =>
      (await store.read((reader) => reader.peopleMeant([key]))).get(key);
    expect(await meant(userId(1).toUpperCase())).toEqual([userId(1)]);
    expect(await meant('P2@contoso.com')).toEqual([userId(2)]);
    expect(await meant('shared@X.com')).toEqual([userId(3), userId(4)]);
    expect(await meant('Alias@x.com')).toEqual([userId(4)]);
    expect(await meant('ana')).toEqual([userId(1), userId(3)]);
    expect(await meant('änne')).toEqual([userId(2)]);
    for (const key of ['gone', 'gone@x.com', 'p5@contoso.com', userId(5), '', "'"]) {
      expect(await meant(key)).toBeUndefined();
    }
  });
});
