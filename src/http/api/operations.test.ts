import { afterEach, describe, expect, it } from 'vitest';
import { type Caller, httpWorld, type HttpWorld } from '../../../test/support/http-world.ts';
import {
  administrator,
  forPeople,
  personId,
  skus,
  type SmallWorld,
  smallWorld,
} from '../../../test/support/small-world.ts';
import type { OperationChangesBody, OperationsBody } from '../../api/operations.ts';
import { operationBody, operationChangesBody, operationsBody } from './present-operation.ts';

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

const assignE3 = { kind: 'assign', licenses: [{ skuId: skus.e3 }] } as const;
async function list(call: Caller, query = ''): Promise<OperationsBody> {
  const answer = await call('GET', `/api/operations${query}`);
  expect(answer.status, answer.text).toBe(200);
  return operationsBody.parse(answer.body);
}
async function changes(call: Caller, path: string): Promise<OperationChangesBody> {
  const answer = await call('GET', path);
  expect(answer.status, answer.text).toBe(200);
  return operationChangesBody.parse(answer.body);
}

describe('GET /api/operations', () => {
  it('names the one person of a single write and offers to undo what changed licenses', async () => {
    const w = await open({ people: 3, units: { e3: 3 } });
    const one = await w.desk.write('assignLicense', administrator, {
      userId: personId(1),
      addLicenses: [{ skuId: skus.e3, disabledPlans: [] }],
      removeLicenses: [],
    });
    const two = await w.apply(await w.plan(forPeople([2, 3], assignE3)));
    const { value } = await list(w.commandLine);
    expect(value.map((row) => [row.operationNo, row.canUndo, row.target])).toEqual([
      [two.operationNo, true, null],
      [one.operationNo, true, { id: personId(1), displayName: 'Person 0001' }],
      // The organization of the test with its people and purchases.
      [1, false, null],
    ]);
  });

  it('offers no undo for what was taken back, changed nothing, or was no change of licenses', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const done = await w.apply(await w.plan(forPeople([1], assignE3)));
    const undo = await w.undo(done);
    const idle = await w.apply(await w.plan(forPeople([1], { kind: 'unassignAll' })));
    await w.desk.write('deleteUser', administrator, { userKey: personId(1) });
    const { value } = await list(w.commandLine);
    const can = new Map(value.map((row) => [row.operationNo, row.canUndo]));
    expect(can.get(done.operationNo)).toBe(false);
    expect(can.get(idle.operationNo)).toBe(false);
    expect(can.get(undo.operationNo)).toBe(true);
    expect(value[0]).toMatchObject({ canUndo: false, target: { id: personId(1) } });
    const answer = await w.commandLine('GET', `/api/operations/${String(undo.operationNo)}`);
    expect(operationBody.parse(answer.body)).toMatchObject({
      canUndo: true,
      undoOf: done.operationNo,
    });
  });

  it('lists those of one actor, by id or user name, and of one status; a page leads to the next of the same', async () => {
    const w = await open({ people: 9, units: { e3: 9 } });
    for (const no of [1, 2, 3]) await w.apply(await w.plan(forPeople([no], assignE3)));
    await w.store.write(async (tx) => {
      for (const status of ['failed', 'done'] as const) {
        await tx.openOperation({
          activity: 'Test',
          actor: {
            kind: 'user',
            id: personId(9),
            displayName: 'Person 9',
            userPrincipalName: 'p9@contoso.com',
          },
          reason: null,
          planId: null,
          undoOf: null,
          total: 1,
          status,
          startedAt: w.now(),
          endedAt: w.now(),
          changed: 0,
        });
      }
    });
    expect((await list(w.commandLine, `?actor=${personId(9)}`)).value).toHaveLength(2);
    const first = await list(w.commandLine, '?actor=P9@contoso.com&$top=1');
    expect(first.value.map((row) => row.status)).toEqual(['done']);
    const next = new URL(first['@odata.nextLink'] ?? '');
    const second = await list(w.commandLine, next.search);
    expect(second.value.map((row) => row.status)).toEqual(['failed']);
    expect((await list(w.commandLine, '?status=failed')).value).toHaveLength(1);
    expect((await w.commandLine('GET', '/api/operations?status=odd')).status).toBe(400);
  });
});

describe('GET /api/operations/:no/changes', () => {
  it('tells each line with the name of what it is about, oldest first, page by page', async () => {
    const w = await open({ people: 3, units: { e3: 3 } });
    const { operationNo } = await w.apply(await w.plan(forPeople([1, 2, 3], assignE3)));
    const path = `/api/operations/${String(operationNo)}/changes`;
    const first = await changes(w.commandLine, `${path}?$top=2`);
    expect(first.value.map((line) => [line.kind, line.targetName])).toEqual([
      ['licenseAssigned', 'Person 0001'],
      ['licenseAssigned', 'Person 0002'],
    ]);
    expect(first.value[0]?.body).toMatchObject({ skuId: skus.e3 });
    const next = new URL(first['@odata.nextLink'] ?? '');
    const second = await changes(w.commandLine, next.pathname + next.search);
    expect(second.value.map((line) => line.targetId)).toEqual([personId(3)]);
    expect(second['@odata.nextLink']).toBeUndefined();
  });

  it('names purchases by their product', async () => {
    const w = await open({ people: 1, units: { e3: 3 } });
    const all = await changes(w.commandLine, '/api/operations/1/changes');
    const purchase = all.value.find((line) => line.kind === 'subscriptionSet');
    expect(purchase?.targetName).toBe('Office 365 E3');
  });

  it('is for who sees the license pages and may read people; nothing there is 404', async () => {
    const w = await open({ people: 1, units: { e3: 1 } });
    const licensesOnly = await w.appWith('LicenseAssignment.ReadWrite.All');
    expect((await licensesOnly('GET', '/api/operations/1')).status).toBe(200);
    expect((await licensesOnly('GET', '/api/operations/1/changes')).status).toBe(403);
    const peopleOnly = await w.appWith('User.Read.All');
    expect((await peopleOnly('GET', '/api/operations/1/changes')).status).toBe(403);
    expect((await peopleOnly('GET', '/api/operations')).status).toBe(403);
    expect((await w.commandLine('GET', '/api/operations/99/changes')).status).toBe(404);
    expect((await w.commandLine('GET', '/api/operations/x/changes')).status).toBe(404);
  });
});
