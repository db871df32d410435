import { describe, expect, it } from 'vitest';
import type { GroupId, UserId } from '../../src/core/ids.ts';
import { groupWorld, type GroupWorld, license } from '../support/group-world.ts';
import { administrator, personId, skus } from '../support/small-world.ts';
import type { StoredPlan } from '../../src/store/stored-plan.ts';

const { e3, visio } = skus;

/** So many groups with one person each, and one who is in all of them: person 1. */
async function manyGroups(
  count: number,
  units: { readonly visio?: number; readonly e3: number },
): Promise<{ readonly world: GroupWorld; readonly groups: readonly GroupId[] }> {
  const world = await groupWorld({ people: count + 1, units });
  const groups: GroupId[] = [];
  for (let no = 1; no <= count; no += 1) {
    groups.push(await world.group(`Team ${String(no)}`, [1, no + 1]));
  }
  return { world, groups };
}

function groupAt(groups: readonly GroupId[], at: number): GroupId {
  const group = groups[at];
  if (group === undefined) throw new Error('there are fewer groups');
  return group;
}

async function planned(world: GroupWorld, groupIds: readonly string[]): Promise<StoredPlan> {
  const change = { addLicenses: [license(e3)], removeLicenses: [] };
  const input = { groupIds, change, reason: null };
  const { planId } = await world.desk.write('planGroupLicenses', administrator, input);
  await world.settled();
  const plan = await world.store.read((reader) => reader.plan(planId));
  if (plan === null) throw new Error('the plan is there');
  return plan;
}

/** How many paths a plan gives somebody. */
async function changesOf(world: GroupWorld, plan: StoredPlan, userId: UserId): Promise<number> {
  return await world.store.read(async (reader) => {
    const chunk = await reader.planChunk(plan.id, 0);
    const no = chunk?.outcomeNos[chunk.userIds.indexOf(userId)] ?? -1;
    const outcome = (await reader.planOutcomes(plan.id, [no])).get(no);
    return outcome?.ok === true ? outcome.changes.length : 0;
  });
}

describe('the same product for many groups', () => {
  it('#124 20 groups are one plan, 21 are refused; who is in all of them is in it once', async () => {
    const { world, groups } = await manyGroups(21, { e3: 30 });
    await expect(planned(world, groups)).rejects.toMatchObject({
      problems: [{ code: 'TooManyGroups', count: 21, max: 20 }],
    });
    const plan = await planned(world, groups.slice(0, 20));
    expect(plan.totals?.counts).toEqual({ people: 21, change: 21, problem: 0, unchanged: 0 });
    expect(await world.consumed(e3)).toBe(0);
    expect(await changesOf(world, plan, personId(1))).toBe(20);
    await world.apply(plan);
    expect(await world.consumed(e3)).toBe(21);
    expect(await world.paths(1)).toHaveLength(20);
    expect(await world.paths(21)).toEqual(['E3 by Team 20: Active']);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('a group that is named twice counts once', async () => {
    const { world, groups } = await manyGroups(2, { e3: 5 });
    const [one = '', other = ''] = groups;
    const plan = await planned(world, [one, one.toUpperCase(), other]);
    expect(plan.totals?.counts.people).toBe(3);
  });

  it('one undo gives back what each of them gave before', async () => {
    const { world, groups } = await manyGroups(3, { visio: 9, e3: 9 });
    const first = groupAt(groups, 0);
    await world.license(first, { addLicenses: [license(visio)] });
    const before = [await world.paths(1), await world.paths(2), await world.paths(3)];
    const operation = await world.apply(await planned(world, groups));
    expect(await world.consumed(e3)).toBe(4);
    await world.undo(operation);
    expect([await world.paths(1), await world.paths(2), await world.paths(3)]).toEqual(before);
    expect(await world.consumed(e3)).toBe(0);
    expect(await world.store.doctor()).toEqual([]);
  });

  it('where units run short the plan says for whom, and takes no more than there are', async () => {
    const { world, groups } = await manyGroups(3, { e3: 2 });
    const plan = await planned(world, groups);
    expect(plan.totals?.counts).toEqual({ people: 4, change: 2, problem: 2, unchanged: 0 });
    await world.apply(plan);
    expect(await world.consumed(e3)).toBe(2);
  });

  it('nothing is saved where one of them gives something else by now', async () => {
    const { world, groups } = await manyGroups(2, { visio: 9, e3: 9 });
    const plan = await planned(world, groups);
    await world.license(groupAt(groups, 1), { addLicenses: [license(visio)] });
    await expect(world.apply(plan)).rejects.toMatchObject({ problems: [{ code: 'WorldMovedOn' }] });
    expect(await world.consumed(e3)).toBe(0);
  });

  it('one that cannot be licensed refuses all of them, by its name', async () => {
    const { world, groups } = await manyGroups(2, { e3: 9 });
    await expect(
      planned(world, [...groups, '99999999-9999-4999-8999-999999999999']),
    ).rejects.toMatchObject({ problems: [{ code: 'ResourceNotFound' }] });
  });
});
