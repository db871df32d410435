import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, httpWorld, type HttpWorld } from '../../../test/support/http-world.ts';
import {
  administrator,
  forPeople,
  personId,
  skus,
  type SmallWorld,
  smallWorld,
} from '../../../test/support/small-world.ts';
import type { GroupFix, PlanBody, PlanRowBody, ProblemGroup } from '../../api/plans.ts';
import { knownId, type PlanId } from '../../core/ids.ts';
import { appliedBody, planBody, planProblemsBody, planRowsBody } from './plan-bodies.ts';

type World = SmallWorld & HttpWorld;
let world: World | null = null;
async function open(options: Parameters<typeof smallWorld>[0]): Promise<World> {
  const small = await smallWorld(options);
  world = { ...small, ...(await httpWorld(small)) };
  return world;
}
afterEach(async () => {
  expect(world?.defects ?? []).toEqual([]);
  expect((await world?.store.doctor()) ?? []).toEqual([]);
  await world?.desk.close();
  world = null;
});

const assignE1 = { kind: 'assign', licenses: [{ skuId: skus.e1 }] } as const;
const assignE3 = { kind: 'assign', licenses: [{ skuId: skus.e3 }] } as const;
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

async function ready(w: World, made: Answer): Promise<PlanBody> {
  expect(made.status, made.text).toBe(201);
  await w.desk.idle();
  return look(w, planBody.parse(made.body).id);
}
async function look(w: World, id: string): Promise<PlanBody> {
  return planBody.parse((await w.commandLine('GET', `/api/plans/${id}`)).body);
}
async function make(w: World, nos: readonly number[], more: object = {}): Promise<PlanBody> {
  const selection = { kind: 'people', keys: nos.map(personId) };
  const json = { command: assignE3, selection, surface: 'activeUsersPage', ...more };
  return ready(w, await w.commandLine('POST', '/api/plans', { json }));
}
async function again(w: World, id: string, json: object): Promise<PlanBody> {
  return ready(w, await w.commandLine('POST', `/api/plans/${id}/again`, { json }));
}
async function problems(w: World, id: string): Promise<readonly ProblemGroup[]> {
  const answer = await w.commandLine('GET', `/api/plans/${id}/problems`);
  expect(answer.status, answer.text).toBe(200);
  return planProblemsBody.parse(answer.body).value;
}
async function rows(w: World, id: string, query = ''): Promise<readonly PlanRowBody[]> {
  const answer = await w.commandLine('GET', `/api/plans/${id}/rows${query}`);
  expect(answer.status, answer.text).toBe(200);
  return planRowsBody.parse(answer.body).value;
}
async function apply(w: World, id: string): Promise<void> {
  const answer = await w.commandLine('POST', `/api/plans/${id}/apply`, { json: {} });
  expect(answer.status, answer.text).toBe(202);
  appliedBody.parse(answer.body);
  await w.desk.idle();
}
function fixOf(group: ProblemGroup | undefined, kind: string): GroupFix {
  const fix = group?.fixes.find(({ facts }) => facts.kind === kind);
  if (fix === undefined) throw new Error(`no way out ${kind}`);
  return fix;
}
/** 30 people, of whom 1 to 25 hold Office 365 E1, which clashes with E3. */
async function clashing(): Promise<World> {
  const w = await open({ people: 30, units: { e1: 30, e3: 30 } });
  await w.apply(await w.plan(forPeople(range(1, 25), assignE1)));
  return w;
}

describe('a plan as the pages read it', () => {
  it('says by whom, from where and what, and of each person what stays', async () => {
    const w = await open({ people: 2, units: { e3: 2, visio: 2 } });
    const visio = { kind: 'assign', licenses: [{ skuId: skus.visio }] } as const;
    await w.apply(await w.plan(forPeople([1], visio)));
    const plan = await make(w, [1, 2]);
    expect(plan).toMatchObject({
      status: 'ready',
      surface: 'activeUsersPage',
      command: assignE3,
      source: 'listed',
      resolutions: [],
      undoOf: null,
    });
    expect(plan.actor).not.toBe('');
    expect((await rows(w, plan.id)).map((row) => [row.id, row.userType, row.kept])).toEqual([
      [personId(1), 'Member', [skus.visio]],
      [personId(2), 'Member', []],
    ]);
  });

  it('a file and an undo have a command a person', async () => {
    const w = await open({ people: 2, units: { e3: 2 } });
    const lines = [{ key: personId(1), command: assignE3 }];
    const made = await w.commandLine('POST', '/api/plans', { json: { rows: lines } });
    const plan = await ready(w, made);
    expect(plan.command).toBeNull();
    await apply(w, plan.id);
    const { operationNo } = await look(w, plan.id);
    const path = `/api/operations/${String(operationNo)}/undo`;
    const undo = await ready(w, await w.commandLine('POST', path, { json: {} }));
    expect(undo).toMatchObject({ command: null, source: 'undo', undoOf: operationNo });
  });
});

describe('GET /api/plans/:id/problems', () => {
  it('says each problem once, with the number of people, the first 20 of them and the ways out', async () => {
    const w = await clashing();
    const plan = await make(w, range(1, 30));
    const [group, ...others] = await problems(w, plan.id);
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      count: 25,
      resolvedBy: null,
      problem: { code: 'MutuallyExclusiveViolation' },
    });
    expect(group?.people.map(({ id }) => id)).toEqual(range(1, 20).map(personId));
    expect(fixOf(group, 'removeHeld')).toMatchObject({ isCommand: true, people: 25 });
    // Ranked as for one person.
    const [row] = await rows(w, plan.id, '?kind=problem&$top=1');
    const kinds = row?.problems?.[0]?.fixes.map((fix) => fix.facts.kind);
    expect(group?.fixes.map((fix) => fix.facts.kind)).toEqual(kinds);
  });

  it('counts for how many of the people a way out works', async () => {
    const w = await open({ people: 2, units: { e1: 1, visio: 1 } });
    await w.apply(await w.plan(forPeople([1], assignE1)));
    const command = { kind: 'unassign', skuIds: [skus.e1, skus.visio] };
    const plan = await make(w, [1, 2], { command });
    const groups = await problems(w, plan.id);
    expect(groups.map(({ problem, count }) => [problem.facts, count])).toEqual([
      [{ code: 'NotAssigned', skuId: skus.visio }, 2],
      [{ code: 'NotAssigned', skuId: skus.e1 }, 1],
    ]);
    // Nothing would be left to take from person 2.
    expect(fixOf(groups[0], 'leaveOut')).toMatchObject({ isCommand: true, people: 1 });
    expect(groups[1]?.fixes).toEqual([]);
  });

  it('tells whom an apply left alone because they had changed', async () => {
    const w = await open({ people: 2, units: { e3: 2 } });
    const plan = await make(w, [1, 2]);
    await w.desk.write('assignLicense', administrator, {
      userId: personId(2),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    await apply(w, plan.id);
    expect(await problems(w, plan.id)).toMatchObject([
      { count: 1, problem: { code: 'Drifted' }, people: [{ id: personId(2) }] },
    ]);
  });

  it('is for who sees the license pages; nothing there is 404', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const plan = await make(w, [1]);
    const reader = await w.appWith('User.Read.All');
    expect((await reader('GET', `/api/plans/${plan.id}/problems`)).status).toBe(403);
    expect((await w.commandLine('GET', `/api/plans/${personId(7)}/problems`)).status).toBe(404);
    expect((await w.commandLine('GET', '/api/plans/x/problems')).status).toBe(404);
  });
});

describe('ways out that are chosen for a plan', () => {
  it('are gone when it is applied, for those who have the problem and nobody else; undo takes all back', async () => {
    const w = await clashing();
    const first = await make(w, range(1, 30));
    const [group] = await problems(w, first.id);
    const fix = fixOf(group, 'removeHeld');
    const resolutions = [{ problem: group?.key, fix: fix.key }];
    const plan = await make(w, range(1, 30), { resolutions });
    expect(plan).toMatchObject({ command: assignE3, resolutions });
    expect(plan.totals?.counts).toMatchObject({ change: 30, problem: 0 });
    expect(await problems(w, plan.id)).toMatchObject([
      { key: group?.key, count: 25, resolvedBy: fix.key },
    ]);
    await apply(w, plan.id);
    const { operationNo } = await look(w, plan.id);
    const done = await w.store.read((reader) => reader.operation(operationNo ?? 0));
    expect(done).toMatchObject({ activity: 'Assign licenses', changed: 30, drifted: 0 });
    expect(await w.holdings(personId(1))).toEqual({ [skus.e3]: [] });
    expect(await w.consumed(skus.e1)).toBe(0);
    if (done === null) throw new Error('it was applied');
    expect(await w.undo(done)).toMatchObject({ changed: 30, drifted: 0, refused: 0 });
    expect(await w.holdings(personId(1))).toEqual({ [skus.e1]: [] });
    expect(await w.holdings(personId(30))).toEqual({});
  });

  it('are computed anew after a restart in the middle', async () => {
    const w = await clashing();
    const [group] = await problems(w, (await make(w, range(1, 30))).id);
    const fix = fixOf(group, 'removeHeld');
    const plan = await make(w, range(1, 30), {
      resolutions: [{ problem: group?.key, fix: fix.key }],
    });
    const before = await problems(w, plan.id);
    // As a restart finds it: rows of ways out are kept, but the plan is not ready.
    await w.store.write((tx) =>
      tx.patchPlan(knownId<PlanId>(plan.id), { status: 'computing', planned: 0, chunks: 0 }),
    );
    // Any write has the jobs looked through.
    await w.desk.write('stopOperation', administrator, { operationNo: 1 });
    await w.desk.idle();
    expect((await look(w, plan.id)).totals?.counts).toEqual(plan.totals?.counts);
    expect(await problems(w, plan.id)).toEqual(before);
  });

  it.each<[string, object]>([
    ['a step elsewhere', { problem: 'CountViolation-1', fix: 'buyUnits-1' }],
    ['no key of a problem', { problem: 'x', fix: 'leaveOut-1' }],
  ])('refuses %s', async (_what, resolution) => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const selection = { kind: 'people', keys: [personId(1)] };
    const json = { command: assignE3, selection, resolutions: [resolution] };
    const answer = await w.commandLine('POST', '/api/plans', { json });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { innerError: { code: 'BadRequest' } } });
  });
});

describe('POST /api/plans/:id/again', () => {
  it('takes the same people and command at the present state, with choices', async () => {
    const w = await clashing();
    const first = await make(w, range(1, 30));
    const [group] = await problems(w, first.id);
    const fix = fixOf(group, 'removeHeld');
    const plan = await again(w, first.id, {
      resolutions: [{ problem: group?.key, fix: fix.key }],
    });
    expect(plan).toMatchObject({ command: assignE3, surface: 'activeUsersPage', source: 'listed' });
    expect(plan.id).not.toBe(first.id);
    expect(plan.totals?.counts).toEqual({ people: 30, change: 30, unchanged: 0, problem: 0 });
    // And once more without: the people's own command counts, not the way out.
    const third = await again(w, plan.id, {});
    expect(third.totals?.counts).toEqual(first.totals?.counts);
  });

  it('only those who could not be changed or had drifted', async () => {
    const w = await open({ people: 4, units: { e3: 2 } });
    const plan = await make(w, [1, 2, 3, 4]);
    await w.desk.write('assignLicense', administrator, {
      userId: personId(2),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    await apply(w, plan.id);
    const retry = await again(w, plan.id, { only: 'failed' });
    expect((await rows(w, retry.id)).map((row) => [row.id, row.kind])).toEqual([
      [personId(2), 'unchanged'],
      [personId(3), 'problem'],
      [personId(4), 'problem'],
    ]);
  });

  it('and those whom an apply that was given up never reached', async () => {
    const w = await open({ people: 3, units: { e3: 3 } });
    const plan = await make(w, [1, 2, 3]);
    await w.desk.write('assignLicense', administrator, {
      userId: personId(2),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    const json = { allOrNothing: true };
    expect((await w.commandLine('POST', `/api/plans/${plan.id}/apply`, { json })).status).toBe(202);
    await w.desk.idle();
    expect((await look(w, plan.id)).status).toBe('failed');
    const retry = await again(w, plan.id, { only: 'failed' });
    expect((await rows(w, retry.id)).map((row) => [row.id, row.kind])).toEqual([
      [personId(1), 'change'],
      [personId(2), 'unchanged'],
      [personId(3), 'change'],
    ]);
  });

  it('of a file keeps each line, and of a filter takes who matches today', async () => {
    const w = await open({ people: 3, units: { e1: 3, e3: 3 } });
    const lines = [
      { key: personId(1), command: assignE1 },
      { key: personId(2), command: assignE3 },
    ];
    const file = await ready(
      w,
      await w.commandLine('POST', '/api/plans', { json: { rows: lines } }),
    );
    const same = await again(w, file.id, {});
    expect((await rows(w, same.id)).map((row) => row.command)).toEqual([assignE1, assignE3]);
    const json = { command: assignE3, selection: { kind: 'all' } };
    const everyone = await ready(w, await w.commandLine('POST', '/api/plans', { json }));
    await w.desk.write('deleteUser', administrator, { userKey: personId(3) });
    expect((await again(w, everyone.id, {})).totals?.counts.people).toBe(2);
  });

  it('goes over chunk borders', async () => {
    const w = await open({ people: 2500, units: { e3: 2500 } });
    const json = { command: assignE3, selection: { kind: 'all' } };
    const plan = await ready(w, await w.commandLine('POST', '/api/plans', { json }));
    await apply(w, plan.id);
    const same = await again(w, plan.id, {});
    expect(same.totals?.counts).toEqual({ people: 2500, change: 0, unchanged: 2500, problem: 0 });
    const failed = await again(w, plan.id, { only: 'failed' });
    expect(failed.totals?.counts.people).toBe(0);
  });

  it('refuses choices for a file, a plan that is not there, and who may not assign', async () => {
    const w = await open({ people: 2, units: { e1: 2, e3: 2 } });
    const lines = [
      { key: personId(1), command: assignE1 },
      { key: personId(2), command: assignE3 },
    ];
    const made = await w.commandLine('POST', '/api/plans', { json: { rows: lines } });
    const { id } = await ready(w, made);
    const path = `/api/plans/${id}/again`;
    const resolutions = [{ problem: 'CountViolation-1', fix: 'leaveOut-1' }];
    expect((await w.commandLine('POST', path, { json: { resolutions } })).status).toBe(400);
    expect((await w.commandLine('POST', path, { json: { only: 'odd' } })).status).toBe(400);
    const missing = `/api/plans/${personId(7)}/again`;
    expect((await w.commandLine('POST', missing, { json: {} })).status).toBe(404);
    const reader = await w.appWith('LicenseAssignment.Read.All');
    expect((await reader('POST', path, { json: {} })).status).toBe(403);
  });
});
