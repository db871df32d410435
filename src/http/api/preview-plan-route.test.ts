import { afterEach, describe, expect, it } from 'vitest';
import { httpWorld, type HttpWorld } from '../../../test/support/http-world.ts';
import { personId, skus, type SmallWorld, smallWorld } from '../../../test/support/small-world.ts';
import type { PlanPreviewBody } from '../../api/plans.ts';
import { planPreviewBody } from './plan-bodies.ts';

type World = SmallWorld & HttpWorld;
let world: World | null = null;
async function open(options: Parameters<typeof smallWorld>[0]): Promise<World> {
  const small = await smallWorld(options);
  world = { ...small, ...(await httpWorld(small)) };
  return world;
}
afterEach(async () => {
  expect(world?.defects ?? []).toEqual([]);
  await world?.desk.close();
  world = null;
});

const assignE3 = { kind: 'assign', licenses: [{ skuId: skus.e3 }] };
const asking = (keys: readonly string[], more: object = {}): { json: object } => ({
  json: {
    command: assignE3,
    selection: { kind: 'people', keys },
    surface: 'licensesPage',
    ...more,
  },
});
const path = '/api/plans/preview';

async function preview(
  w: World,
  keys: readonly string[],
  more: object = {},
): Promise<PlanPreviewBody> {
  const answer = await w.commandLine('POST', path, asking(keys, more));
  expect(answer.status, answer.text).toBe(200);
  return planPreviewBody.parse(answer.body);
}

describe('POST /api/plans/preview', () => {
  it('answers everyone once in the order asked for, with what they share said once', async () => {
    const w = await open({
      people: 3,
      units: { e3: 5 },
      change: (user, no) => (no === 1 ? user : { ...user, usageLocation: null }),
    });
    const keys = ['p3@contoso.com', 'nobody@contoso.com', 'P1@contoso.com', personId(2)];
    const found = await preview(w, [...keys, 'p1@contoso.com']);
    expect(found.totals.counts).toEqual({ people: 3, change: 1, unchanged: 0, problem: 2 });
    expect(found.unknownKeys).toEqual(['nobody@contoso.com']);
    expect(found.rows.map((row) => [row.id, row.kind])).toEqual([
      [personId(3), 'problem'],
      [personId(1), 'change'],
      [personId(2), 'problem'],
    ]);
    const [group, ...others] = found.problems;
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      count: 2,
      resolvedBy: null,
      problem: { code: 'UsageLocationMissing', help: '/help/UsageLocationMissing' },
      people: [{ id: personId(3) }, { id: personId(2) }],
      fixes: [{ facts: { kind: 'setUsageLocation' }, isCommand: false, people: 2 }],
    });
    expect(found.rows.map((row) => row.problems)).toEqual([[group?.key], [], [group?.key]]);
  });

  it('hands units out in the order asked for, as a plan does', async () => {
    const w = await open({ people: 3, units: { e3: 2 } });
    const found = await preview(w, [3, 1, 2].map(personId));
    expect(found.rows.map((row) => row.kind)).toEqual(['change', 'change', 'problem']);
    expect(found.totals.units).toMatchObject([{ usable: 2, consumedAfter: 2 }]);
  });

  it('decides as if a location were set already, and for a member who is yet to be added', async () => {
    const w = await open({
      people: 1,
      units: { e3: 1 },
      change: (user) => ({ ...user, usageLocation: null }),
    });
    const counts = { people: 1, unchanged: 0 };
    const one = await preview(w, [personId(1)], { usageLocation: 'de' });
    expect(one.totals.counts).toEqual({ ...counts, change: 1, problem: 0 });
    const selection = { kind: 'newPerson' };
    const without = await preview(w, [], { selection });
    expect(without.problems.map(({ problem }) => problem.code)).toEqual(['UsageLocationMissing']);
    const added = await preview(w, [], { selection, usageLocation: 'DE' });
    expect(added.totals.counts).toEqual({ ...counts, change: 1, problem: 0 });
    expect(added.totals.units).toEqual([expect.objectContaining({ skuId: skus.e3 })]);
  });

  it('changes and keeps nothing', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const before = await w.store.read((reader) => reader.lastSeq());
    await preview(w, [personId(1)]);
    expect(await w.store.read((reader) => reader.lastSeq())).toBe(before);
    expect(await w.store.read((reader) => reader.unfinishedPlans())).toEqual([]);
  });

  it('goes the way out that was chosen, and still tells whom the problem concerns', async () => {
    const w = await open({ people: 2, units: { e1: 2, e3: 2 } });
    const e1 = { kind: 'assign', licenses: [{ skuId: skus.e1 }] } as const;
    await w.apply(await w.plan({ kind: 'people', keys: [personId(1)], command: e1 }));
    const people = [1, 2].map(personId);
    const clash = await preview(w, people);
    const [group] = clash.problems;
    expect(group).toMatchObject({ count: 1, problem: { code: 'MutuallyExclusiveViolation' } });
    const fix = group?.fixes.find(({ facts }) => facts.kind === 'removeHeld');
    expect(fix).toMatchObject({ isCommand: true, people: 1 });
    const resolutions = [{ problem: group?.key, fix: fix?.key }];
    const found = await preview(w, people, { resolutions });
    expect(found.totals.counts).toMatchObject({ change: 2, problem: 0 });
    expect(found.problems).toMatchObject([{ key: group?.key, count: 1, resolvedBy: fix?.key }]);
    expect(found.rows.map((row) => row.problems)).toEqual([[], []]);
    expect(found.totals.units).toContainEqual({
      skuId: skus.e1,
      usable: 2,
      consumedBefore: 1,
      consumedAfter: 0,
    });
  });

  it('is only for who may assign licenses', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const reader = await w.appWith('LicenseAssignment.Read.All', 'Directory.Read.All');
    expect((await reader('POST', path, asking([personId(1)]))).status).toBe(403);
    expect((await w.nobody('POST', path, asking([personId(1)]))).status).toBe(401);
  });

  it.each<[string, object]>([
    ['a product not owned', { command: { kind: 'assign', licenses: [{ skuId: skus.visio }] } }],
    [
      'an app not of the product',
      { command: { kind: 'assign', licenses: [{ skuId: skus.e3, disabledPlans: [skus.e3] }] } },
    ],
    ['a filter', { selection: { kind: 'filter', filter: '' } }],
    ['nobody', { selection: { kind: 'people', keys: [] } }],
    [
      'over 1,000 people',
      { selection: { kind: 'people', keys: Array.from({ length: 1001 }, (_, no) => `p${no}`) } },
    ],
    [
      'a way out that is a step elsewhere',
      { resolutions: [{ problem: 'CountViolation-1', fix: 'buyUnits-1' }] },
    ],
    [
      'two ways out of one problem',
      {
        resolutions: [
          { problem: 'CountViolation-1', fix: 'leaveOut-1' },
          { problem: 'CountViolation-1', fix: 'leaveOut-2' },
        ],
      },
    ],
  ])('refuses %s', async (_what, change) => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const answer = await w.commandLine('POST', path, asking([personId(1)], change));
    expect(answer.status, answer.text).toBe(400);
  });

  it('#15 refuses more people than the page takes', async () => {
    const w = await open({
      people: 2,
      units: { e3: 2 },
      settings: { licensesPagePeopleMax: 1 },
    });
    const answer = await w.commandLine('POST', path, asking([1, 2].map(personId)));
    expect(answer.status).toBe(400);
    const facts = { code: 'TooManyPeople', count: 2, max: 1 };
    expect(answer.body).toMatchObject({
      error: {
        innerError: { code: 'TooManyPeople', problems: [{ help: '/help/TooManyPeople', facts }] },
      },
    });
  });

  it('says refusals of /api by facts, sentence and help, and those of Graph as Graph does', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const notOwned = { command: { kind: 'assign', licenses: [{ skuId: skus.visio }] } };
    const ours = await w.commandLine('POST', path, asking([personId(1)], notOwned));
    expect(ours.body).toMatchObject({
      error: {
        innerError: {
          problems: [
            {
              code: 'SkuNotOwned',
              facts: { code: 'SkuNotOwned', skuId: skus.visio },
              sentence: expect.stringContaining('Visio'),
              help: '/help/SkuNotOwned',
            },
          ],
        },
      },
    });
    const graphs = await w.commandLine('POST', `/v1.0/users/${personId(1)}/assignLicense`, {
      json: { addLicenses: [{ skuId: skus.visio, disabledPlans: [] }], removeLicenses: [] },
    });
    expect(graphs.status).toBe(400);
    expect(graphs.text).not.toContain('problems');
  });
});
