import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/core/roles/actor.ts';
import { databaseFile } from '../../src/jobs/database-file.ts';
import { openInlineDesk } from '../../src/jobs/inline-desk.ts';
import { openDesk } from '../../src/jobs/open-desk.ts';
import { systemEnvironment } from '../../src/jobs/system-environment.ts';
import { applyChunk } from '../../src/operations/apply-plan.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { until } from '../support/api-client.ts';
import {
  administrator,
  foundSmallWorld,
  personId,
  plans,
  skus,
  smallWorld,
} from '../support/small-world.ts';

const stranger: Actor = {
  kind: 'app',
  appId: '00000000-0000-4000-8000-000000000001' as never,
  displayName: 'Reader',
  permissions: ['User.Read.All'],
};
const assignE3To = (no: number) => ({
  userId: personId(no),
  addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
  removeLicenses: [],
});

let directory = '';
afterEach(async () => {
  if (directory !== '') await rm(directory, { recursive: true, force: true });
  directory = '';
});

describe('the writer', () => {
  it('commits writes that arrive together once', async () => {
    directory = await mkdtemp(join(tmpdir(), 'allot-writer-'));
    const file = databaseFile(directory);
    const store = await openSqliteStore({ file });
    await foundSmallWorld(store, { people: 50, units: { e3: 50 } });
    const desk = openInlineDesk(store, systemEnvironment);
    const before = commitsIn(file);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        desk.write('assignLicense', administrator, assignE3To(index + 1)),
      ),
    );
    expect(commitsIn(file) - before).toBe(1);
    await desk.close();
  });

  it('a refused write does not disturb the others of its commit', async () => {
    const world = await smallWorld({ people: 3, units: { e3: 3 } });
    const results = await Promise.allSettled([
      world.desk.write('assignLicense', administrator, assignE3To(1)),
      world.desk.write('assignLicense', stranger, assignE3To(2)),
      world.desk.write('updateUser', stranger, {
        userKey: personId(3),
        patch: {},
        setsPassword: false,
      }),
      world.desk.write('assignLicense', administrator, assignE3To(3)),
    ]);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(await world.consumed(skus.e3)).toBe(2);
    expect(await world.store.doctor()).toEqual([]);
    await world.desk.close();
  });

  it('a defect in one write fails that one only', async () => {
    const world = await smallWorld({ people: 3, units: { e3: 3 } });
    const results = await Promise.allSettled([
      world.desk.write('assignLicense', administrator, assignE3To(1)),
      world.desk.write('assignLicense', administrator, null as never),
      world.desk.write('assignLicense', administrator, assignE3To(3)),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await world.consumed(skus.e3)).toBe(2);
    await world.desk.close();
  });
});

describe('a long operation', () => {
  async function planFor(people: number): Promise<{ file: string; operationNo: number }> {
    directory = await mkdtemp(join(tmpdir(), 'allot-writer-'));
    const file = databaseFile(directory);
    const store = await openSqliteStore({ file });
    await foundSmallWorld(store, { people, units: { e3: people } });
    const desk = openInlineDesk(store, systemEnvironment);
    const { planId } = await desk.write('createPlan', administrator, {
      people: {
        kind: 'filter',
        filter: '',
        expression: null,
        command: {
          kind: 'assign',
          licenses: [{ skuId: skus.e3, disabledPlans: [plans.sway] }],
        },
      },
      surface: 'api',
      reason: null,
    });
    await desk.idle();
    const { operationNo } = await desk.write('applyPlan', administrator, {
      planId,
      allOrNothing: false,
      reason: null,
    });
    // Closing leaves what is not written for the next start; one chunk more, and it is broken off in the middle.
    await desk.close();
    const again = await openSqliteStore({ file });
    await again.write((tx) => applyChunk(tx, planId, systemEnvironment.now()));
    await again.close();
    return { file, operationNo };
  }

  it('goes on after a restart from where it was, and ends as if undisturbed', async () => {
    const { file, operationNo } = await planFor(3500);
    const store = await openSqliteStore({ file });
    const halfway = await store.read((reader) => reader.operation(operationNo));
    expect(halfway?.status).toBe('running');
    expect(halfway?.changed).toBeGreaterThanOrEqual(1000);
    expect(halfway?.changed).toBeLessThan(3500);
    const desk = openInlineDesk(store, systemEnvironment);
    await desk.idle();
    const ended = await store.read((reader) => reader.operation(operationNo));
    expect(ended).toMatchObject({ status: 'done', changed: 3500, drifted: 0 });
    expect(await store.doctor()).toEqual([]);
    await desk.close();
  });

  it('can be stopped: what was written stays, can be undone, and the rest is untouched', async () => {
    const { file, operationNo } = await planFor(3500);
    const store = await openSqliteStore({ file });
    const desk = openInlineDesk(store, systemEnvironment);
    await desk.write('stopOperation', administrator, { operationNo });
    await desk.idle();
    const stopped = await store.read((reader) => reader.operation(operationNo));
    expect(stopped?.status).toBe('stopped');
    expect(stopped?.changed).toBeGreaterThanOrEqual(1000);
    expect(stopped?.changed).toBeLessThan(3500);
    const { planId } = await desk.write('undoOperation', administrator, {
      operationNo,
      reason: null,
    });
    await desk.idle();
    await desk.write('applyPlan', administrator, { planId, allOrNothing: false, reason: null });
    await desk.idle();
    const skusNow = await store.read((reader) => reader.subscribedSkus());
    expect(skusNow.map((sku) => sku.consumedUnits)).toEqual([0]);
    expect(await store.doctor()).toEqual([]);
    await desk.close();
  });

  it('runs on its thread while single writes and reads are answered between its chunks', async () => {
    directory = await mkdtemp(join(tmpdir(), 'allot-writer-'));
    const file = databaseFile(directory);
    const store = await openSqliteStore({ file });
    await foundSmallWorld(store, { people: 5000, units: { e3: 5000, visio: 10 } });
    await store.close();
    const desk = await openDesk({ dataDirectory: directory });
    const { planId } = await desk.write('createPlan', administrator, {
      people: {
        kind: 'filter',
        filter: '',
        expression: null,
        command: { kind: 'assign', licenses: [{ skuId: skus.e3 }] },
      },
      surface: 'api',
      reason: null,
    });
    // Answered while the plan is being computed, after at most a chunk.
    await desk.write('assignLicense', administrator, {
      userId: personId(4999),
      addLicenses: [{ skuId: skus.visio, disabledPlans: [] }],
      removeLicenses: [],
    });
    await desk.read('listPlanRows', { planId, kind: 'all', top: 5, after: null });
    const held = await desk.near((reader) => reader.assignmentsOf([personId(4999)]));
    expect(held.get(personId(4999))?.map((one) => one.skuId)).toEqual([skus.visio]);
    await until(async () => (await desk.near((reader) => reader.plan(planId)))?.status === 'ready');
    const plan = await desk.near((reader) => reader.plan(planId));
    expect(plan?.totals?.counts).toEqual({ people: 5000, change: 5000, unchanged: 0, problem: 0 });
    await desk.close();
  });
});

/** Every commit that changed something left one link of the audit chain. */
function commitsIn(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const row = db.prepare('select count(*) as links from audit_chain').get();
  db.close();
  return Number(row?.['links']);
}
