import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupId } from '../../src/core/ids.ts';
import { personLicenses } from '../../src/operations/person-licenses.ts';
import { type GroupWorld, groupWorld, license } from '../support/group-world.ts';
import { administrator, personId, skus } from '../support/small-world.ts';

const { e3, visio } = skus;
const nested = { nestedGroupLicensing: true };

async function put(world: GroupWorld, outer: GroupId, inner: GroupId): Promise<void> {
  await world.desk.write('addMembers', administrator, { groupId: outer, ids: [inner] });
  await world.settled();
}

async function takeOut(world: GroupWorld, outer: GroupId, inner: GroupId): Promise<void> {
  await world.desk.write('removeMembers', administrator, { groupId: outer, ids: [inner] });
  await world.settled();
}

async function count(world: GroupWorld, nestedGroupLicensing: boolean): Promise<void> {
  await world.desk.write('updateSettings', administrator, { nestedGroupLicensing });
  await world.settled();
}

/** Outer, with Middle in it, with Inner in that; person 1 in Outer, 2 in Middle, 3 in Inner. */
async function chain(settings: Parameters<typeof groupWorld>[0]['settings']): Promise<{
  readonly world: GroupWorld;
  readonly outer: GroupId;
  readonly middle: GroupId;
  readonly inner: GroupId;
}> {
  const world = await groupWorld({
    people: 4,
    units: { e3: 4 },
    ...(settings === undefined ? {} : { settings }),
  });
  const outer = await world.group('Outer', [1]);
  const middle = await world.group('Middle', [2]);
  const inner = await world.group('Inner', [3]);
  await put(world, outer, middle);
  await put(world, middle, inner);
  return { world, outer, middle, inner };
}

const has = ['E3 by Outer: Active'];

describe('Groups inside a licensed group', () => {
  it('#103 do not count unless the organization wants it', async () => {
    const { world, outer } = await chain(undefined);
    await world.license(outer, { addLicenses: [license(e3)] });
    expect(await world.paths(1)).toEqual(has);
    for (const no of [2, 3]) expect(await world.paths(no)).toEqual([]);
  });

  it('count at any depth with the setting; each person takes one unit', async () => {
    const { world, outer } = await chain(nested);
    await world.license(outer, { addLicenses: [license(e3)] });
    for (const no of [1, 2, 3]) expect(await world.paths(no)).toEqual(has);
    expect(await world.consumed(e3)).toBe(3);
    await world.license(outer, { removeLicenses: [e3] });
    for (const no of [1, 2, 3]) expect(await world.paths(no)).toEqual([]);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('are previewed with all their people', async () => {
    const { world, outer } = await chain(nested);
    const { planId } = await world.desk.write('planGroupLicenses', administrator, {
      groupIds: [outer],
      change: { addLicenses: [license(e3)], removeLicenses: [] },
      reason: null,
    });
    await world.settled();
    const plan = await world.store.read((reader) => reader.plan(planId));
    expect(plan?.totals?.counts).toEqual({ people: 3, change: 3, problem: 0, unchanged: 0 });
  });

  it('who comes into one of them after the preview has it when the change is applied', async () => {
    const { world, outer, inner } = await chain(nested);
    const { planId } = await world.desk.write('planGroupLicenses', administrator, {
      groupIds: [outer],
      change: { addLicenses: [license(e3)], removeLicenses: [] },
      reason: null,
    });
    await world.settled();
    world.pass(1);
    await world.join(inner, 4);
    const plan = await world.store.read((reader) => reader.plan(planId));
    if (plan === null) throw new Error('the plan is there');
    await world.apply(plan);
    expect(await world.paths(4)).toEqual(has);
  });

  it('who joins or leaves the innermost gets and loses what the outermost gives', async () => {
    const { world, outer, inner } = await chain(nested);
    await world.license(outer, { addLicenses: [license(e3)] });
    await world.join(inner, 4);
    expect(await world.paths(4)).toEqual(has);
    await world.leave(inner, 4);
    expect(await world.paths(4)).toEqual([]);
  });

  it('a whole group put in or taken out brings or takes the licenses of all in it', async () => {
    const { world, outer, middle } = await chain(nested);
    await world.license(outer, { addLicenses: [license(e3)] });
    await takeOut(world, outer, middle);
    expect(await world.paths(1)).toEqual(has);
    for (const no of [2, 3]) expect(await world.paths(no)).toEqual([]);
    await put(world, outer, middle);
    for (const no of [2, 3]) expect(await world.paths(no)).toEqual(has);
  });

  it('in a ring everyone has what any of them gives, once', async () => {
    const { world, outer, inner } = await chain(nested);
    await put(world, inner, outer);
    await world.license(inner, { addLicenses: [license(e3)] });
    for (const no of [1, 2, 3]) expect(await world.paths(no)).toEqual(['E3 by Inner: Active']);
    await takeOut(world, inner, outer);
    expect(await world.paths(3)).toEqual(['E3 by Inner: Active']);
    for (const no of [1, 2]) expect(await world.paths(no)).toEqual([]);
  });

  it('a deleted one leads nowhere', async () => {
    const { world, outer, middle } = await chain(nested);
    await world.license(outer, { addLicenses: [license(e3)] });
    await world.desk.write('deleteGroup', administrator, { groupId: middle });
    await world.settled();
    expect(await world.paths(1)).toEqual(has);
    for (const no of [2, 3]) expect(await world.paths(no)).toEqual([]);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('a Microsoft 365 group that is restored leads on again', async () => {
    const world = await groupWorld({ people: 2, units: { e3: 2 }, settings: nested });
    const outer = await world.group('Outer', [1]);
    const { groupId: team } = await world.desk.write('addGroup', administrator, {
      group: {
        displayName: 'Team',
        mailEnabled: true,
        mailNickname: 'team',
        securityEnabled: true,
        groupTypes: ['Unified'],
      },
      memberIds: [personId(2)],
      ownerIds: [],
    });
    await put(world, outer, team);
    await world.license(outer, { addLicenses: [license(e3)] });
    expect(await world.paths(2)).toEqual(has);
    await world.desk.write('deleteGroup', administrator, { groupId: team });
    await world.settled();
    expect(await world.paths(2)).toEqual([]);
    await world.desk.write('restoreGroup', administrator, { groupId: team });
    await world.settled();
    expect(await world.paths(2)).toEqual(has);
  });

  it('begin and cease to count with the setting', async () => {
    const { world, outer } = await chain(undefined);
    await world.license(outer, { addLicenses: [license(e3)] });
    await count(world, true);
    for (const no of [1, 2, 3]) expect(await world.paths(no)).toEqual(has);
    expect(await world.consumed(e3)).toBe(3);
    await count(world, false);
    expect(await world.paths(1)).toEqual(has);
    for (const no of [2, 3]) expect(await world.paths(no)).toEqual([]);
    expect(await world.consumed(e3)).toBe(1);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('a person who is deleted and restored has it again', async () => {
    const { world, outer } = await chain(nested);
    await world.license(outer, { addLicenses: [license(e3)] });
    await world.desk.write('deleteUser', administrator, { userKey: personId(3) });
    await world.settled();
    expect(await world.consumed(e3)).toBe(2);
    await world.desk.write('restoreUser', administrator, {
      userId: personId(3),
      newUserPrincipalName: null,
    });
    await world.settled();
    expect(await world.paths(3)).toEqual(has);
  });

  it('the answer about a person says through which groups a license comes', async () => {
    const { world, outer, middle, inner } = await chain(nested);
    await world.license(outer, { addLicenses: [license(e3)] });
    const via = async (no: number): Promise<unknown> =>
      world.store.read(async (reader) => {
        const user = await reader.findUser(personId(no));
        if (user === null) throw new Error('the person is there');
        const [held] = await personLicenses(reader, user);
        return held?.paths[0].via;
      });
    expect(await via(1)).toEqual([]);
    expect(await via(2)).toEqual([{ id: middle, displayName: 'Middle' }]);
    expect(await via(3)).toEqual([
      { id: inner, displayName: 'Inner' },
      { id: middle, displayName: 'Middle' },
    ]);
  });
});

/** What happens to a random world of four groups and four people; numbers are theirs. */
type Happening =
  | { readonly kind: 'person' | 'group'; readonly group: number; readonly member: number }
  | { readonly kind: 'give'; readonly group: number; readonly product: 'e3' | 'visio' }
  | { readonly kind: 'count' };

const groupNo = fc.integer({ min: 0, max: 3 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('person'), group: groupNo, member: groupNo }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('group'), group: groupNo, member: groupNo }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('give'),
      group: groupNo,
      product: fc.constantFrom('e3', 'visio'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('count') }) },
);

/** Links and licenses as the test itself keeps them: present links toggle off, others on. */
class Expected {
  readonly people = new Set<string>();
  readonly groups = new Set<string>();
  readonly gives = new Set<string>();
  doesCount = true;

  /** Groups that a person is in, climbed one link at a time. */
  groupsOf(person: number): ReadonlySet<number> {
    const found = new Set(
      range.filter((group) => this.people.has(`${String(group)} ${String(person)}`)),
    );
    if (!this.doesCount) return found;
    for (const inner of found) {
      for (const outer of range) {
        if (this.groups.has(`${String(outer)} ${String(inner)}`)) found.add(outer);
      }
    }
    return found;
  }

  pathsOf(person: number): readonly string[] {
    return [...this.groupsOf(person)]
      .flatMap((group) =>
        ['e3', 'visio']
          .filter((product) => this.gives.has(`${String(group)} ${product}`))
          .map((product) => `${product === 'e3' ? 'E3' : 'Visio'} by G${String(group)}: Active`),
      )
      .toSorted();
  }
}

const range = [0, 1, 2, 3] as const;

/** Puts in what was not there, takes out what was; answers whether it is there now. */
function toggle(set: Set<string>, key: string): boolean {
  if (set.delete(key)) return false;
  set.add(key);
  return true;
}

async function happen(
  world: GroupWorld,
  groups: readonly GroupId[],
  { expected, it: one }: { readonly expected: Expected; readonly it: Happening },
): Promise<void> {
  const group = 'group' in one ? groups[one.group] : groups[0];
  if (group === undefined) throw new Error('no such group');
  switch (one.kind) {
    case 'person': {
      const isIn = toggle(expected.people, `${String(one.group)} ${String(one.member)}`);
      await (isIn ? world.join : world.leave)(group, one.member + 1);
      return;
    }
    case 'group': {
      const inner = groups[one.member];
      if (inner === undefined || inner === group) return;
      const isIn = toggle(expected.groups, `${String(one.group)} ${String(one.member)}`);
      await (isIn ? put : takeOut)(world, group, inner);
      return;
    }
    case 'give': {
      const skuId = one.product === 'e3' ? e3 : visio;
      const gives = toggle(expected.gives, `${String(one.group)} ${one.product}`);
      await world.license(
        group,
        gives ? { addLicenses: [license(skuId)] } : { removeLicenses: [skuId] },
      );
      return;
    }
    case 'count':
      expected.doesCount = !expected.doesCount;
      await count(world, expected.doesCount);
  }
}

/** A person in each group, each group in the one before, the first gives a product: what happens then seldom happens to nobody. */
const chained: readonly Happening[] = [
  ...range.map((no): Happening => ({ kind: 'person', group: no, member: no })),
  ...range.slice(1).map((no): Happening => ({ kind: 'group', group: no - 1, member: no })),
  { kind: 'give', group: 0, product: 'e3' },
];

it('whatever happens to groups in groups, everyone has what the groups they are in give', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 25 }), async (happenings) => {
      const world = await groupWorld({ people: 4, units: { e3: 4, visio: 4 }, settings: nested });
      const groups: GroupId[] = [];
      for (const no of range) groups.push(await world.group(`G${String(no)}`, []));
      const expected = new Expected();
      for (const one of [...chained, ...happenings]) {
        await happen(world, groups, { expected, it: one });
        for (const no of range) {
          expect(await world.paths(no + 1)).toEqual(expected.pathsOf(no));
        }
      }
      expect(await world.store.doctor()).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);
