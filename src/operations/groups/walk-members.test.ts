import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PlanId } from '../../core/ids.ts';
import type { Operation } from '../../store/operation.ts';
import type { PlanChunk, StoredPlan } from '../../store/stored-plan.ts';
import type { PlanProblem } from '../../core/plan/plan.ts';
import { type GroupWorld, groupWorld, license, people } from '../../../test/support/group-world.ts';
import { administrator, skus } from '../../../test/support/small-world.ts';
import { setGroupLicenses } from './set-group-licenses.ts';
import { resumeWalk, walkMembers } from './walk-members.ts';

const members = 2300;
const units = 1200;

/** 2,300 people in a group that gives E3 from now on; there are 1,200 units. Nobody has been reached. */
async function begun(): Promise<{ readonly world: GroupWorld; readonly planId: PlanId }> {
  const world = await groupWorld({ people: members, units: { e3: units } });
  const sales = await world.group('Sales', people(1, members));
  const call = {
    actor: administrator,
    now: world.now(),
    machineNow: world.now(),
    newId: randomUUID,
  };
  const change = { addLicenses: [license(skus.e3)], removeLicenses: [] };
  await world.store.write((tx) =>
    setGroupLicenses(tx, call, { groupId: sales, change, reason: null }),
  );
  const [plan] = await world.store.read((reader) => reader.unfinishedPlans());
  if (plan === undefined) throw new Error('no plan has been begun');
  return { world, planId: plan.id };
}

async function planOf({ store }: GroupWorld, planId: PlanId): Promise<StoredPlan> {
  const plan = await store.read((reader) => reader.plan(planId));
  if (plan === null) throw new Error('the plan has gone');
  return plan;
}

type Told = {
  readonly plan: Omit<StoredPlan, 'id' | 'createdAt' | 'source' | 'walk'>;
  readonly operation: Operation | null;
  readonly problems: readonly PlanProblem[];
  readonly chunks: readonly (PlanChunk | null)[];
};

async function told(world: GroupWorld, planId: PlanId): Promise<Told> {
  const {
    id: _,
    createdAt: _at,
    source: _source,
    walk: _walk,
    ...plan
  } = await planOf(world, planId);
  return await world.store.read(async (reader) => {
    const chunks = [];
    for (let no = 0; no < plan.chunks; no += 1) chunks.push(await reader.planChunk(planId, no));
    const operation = plan.operationNo === null ? null : await reader.operation(plan.operationNo);
    return {
      plan,
      operation: operation === null ? null : { ...operation, planId: null },
      problems: await reader.planProblems(planId),
      chunks,
    };
  });
}

/** One step by a program that has just started. */
async function stepAfresh(world: GroupWorld, planId: PlanId): Promise<boolean> {
  const plan = await planOf(world, planId);
  const walk = await world.store.read((reader) => resumeWalk(reader, plan));
  return await world.store.write((tx) => walkMembers(tx, walk, world.now()));
}

describe('Members reached where a group has been licensed at once', () => {
  it('a program that starts anew before every step tells the same in the end as one that runs through', async () => {
    const through = await begun();
    const plan = await planOf(through.world, through.planId);
    const walk = await through.world.store.read((reader) => resumeWalk(reader, plan));
    while (!(await through.world.store.write((tx) => walkMembers(tx, walk, through.world.now()))));
    const again = await begun();
    let steps = 1;
    while (!(await stepAfresh(again.world, again.planId))) steps += 1;
    expect(steps).toBe(4);
    const expected = await told(through.world, through.planId);
    expect(expected.plan).toMatchObject({
      status: 'applied',
      planned: members,
      totals: {
        counts: { people: members, change: units, unchanged: 0, problem: members - units },
        units: [{ skuId: skus.e3, usable: units, consumedBefore: 0, consumedAfter: units }],
      },
    });
    expect(expected.operation).toMatchObject({
      status: 'done',
      changed: units,
      refused: members - units,
    });
    expect(expected.problems.map(({ count }) => count)).toEqual([members - units]);
    expect(await told(again.world, again.planId)).toEqual(expected);
    expect(await again.world.store.doctor()).toEqual([]);
  });
});
