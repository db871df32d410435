import { expect, it } from 'vitest';
import type { GroupId } from '../../src/core/ids.ts';
import type { PeopleConditions, UserScope } from '../../src/store/lists.ts';
import type { Store } from '../../src/store/store.ts';
import type { PlanSource } from '../../src/store/stored-plan.ts';
import { onEveryEngine } from './engines.ts';
import { aGroup, aPlan, at, founded, groupId, planId, recorded, userId } from './world.ts';

/** Two groups that share person 2, one inside the first, and a deleted member. */
async function twoGroups(store: Store): Promise<void> {
  await founded(store, { people: 5 });
  await recorded(store, [
    ...[1, 2, 3].map((no) => ({ kind: 'groupAdded', group: aGroup(no) }) as const),
    ...(
      [
        [1, 1],
        [1, 2],
        [2, 2],
        [2, 3],
        [3, 4],
        [2, 5],
      ] as const
    ).map(
      ([group, person]) =>
        ({
          kind: 'memberAdded',
          groupId: groupId(group),
          memberId: userId(person),
          memberType: 'user',
        }) as const,
    ),
    { kind: 'memberAdded', groupId: groupId(1), memberId: groupId(3), memberType: 'group' },
    { kind: 'userDeleted', userId: userId(5), at: at(1) },
  ]);
}

function inAny(...groups: readonly (readonly [GroupId, boolean])[]): UserScope {
  return {
    kind: 'membersOfAny',
    groups: groups.map(([id, transitive]) => ({ groupId: id, transitive })),
  };
}

onEveryEngine('people of several groups', (open) => {
  it('are each there once, present ones only, in either order and however they are parted', async () => {
    const store = await open();
    await twoGroups(store);
    const direct = inAny([groupId(1), false], [groupId(2), false]);
    const nested = inAny([groupId(1), true], [groupId(2), false]);
    for (const order of ['id', 'name'] as const) {
      for (const limit of [1, 2, 9]) {
        expect(await walked(store, direct, order, limit)).toEqual([1, 2, 3].map(userId));
        expect(await walked(store, nested, order, limit)).toEqual([1, 2, 3, 4].map(userId));
      }
    }
    const count = (scope: UserScope) =>
      store.read((reader) => reader.countUsers(scope, null, null));
    expect([await count(direct), await count(nested)]).toEqual([3, 4]);
  });
});

async function walked(
  store: Store,
  scope: UserScope,
  order: 'id' | 'name',
  limit: number,
): Promise<readonly string[]> {
  const people: PeopleConditions = { scope, filter: null, search: null };
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const part = await store.read((reader) => reader.nextUserIds(people, order, after, limit));
    ids.push(...part.ids);
    if (part.next === null) return ids;
    after = part.next;
  }
}

onEveryEngine('plans of groups', (open) => {
  it('that were written when they were of one group each are read like those of today', async () => {
    const store = await open();
    await founded(store);
    const group = { groupId: groupId(1), before: [], after: [] };
    const written = { kind: 'groupLicenses', ...group, isApplied: false } as unknown as PlanSource;
    await store.write((tx) => tx.putPlan(aPlan(1, { source: written })));
    const plan = await store.read((reader) => reader.plan(planId(1)));
    expect(plan?.source).toEqual({ kind: 'groupLicenses', groups: [group], isApplied: false });
  });
});
