import { expect, it } from 'vitest';
import type { Command } from '../../src/core/plan/command.ts';
import type { Outcome } from '../../src/core/plan/outcome.ts';
import type { PlanProblem } from '../../src/core/plan/plan.ts';
import type { Expression } from '../../src/odata/expression.ts';
import type { PlanChunk } from '../../src/store/stored-plan.ts';
import { onEveryEngine } from './engines.ts';
import {
  added,
  all,
  anOperation,
  aPlan,
  assigned,
  at,
  aUser,
  e3,
  founded,
  planId,
  recorded,
  removed,
  userId,
} from './world.ts';

onEveryEngine('operations and the log', (open) => {
  it('operations are listed by actor and status, and tell what kinds of change they made', async () => {
    const store = await founded(await open(), { people: 2 });
    const ana = {
      kind: 'user',
      id: userId(1),
      displayName: 'Ana',
      userPrincipalName: 'Ana@contoso.com',
    } as const;
    const numbers = await store.write(async (tx) => {
      const licenses = await tx.openOperation(anOperation({ actor: ana }));
      await tx.record(licenses, [assigned(e3, [1]), assigned(e3, [2])], at(1));
      const mixed = await tx.openOperation(anOperation({ actor: ana, status: 'failed' }));
      await tx.record(mixed, [added(aUser(3)), assigned(e3, [3])], at(2));
      const other = await tx.openOperation(anOperation({}));
      await tx.record(
        other,
        [added(aUser(4)), { kind: 'userDeleted', userId: userId(4), at: at(3) }],
        at(3),
      );
      const nothing = await tx.openOperation(anOperation({}));
      return { licenses, mixed, other, nothing };
    });
    const { licenses, mixed, other, nothing } = numbers;
    const list = (only: { actor?: string; status?: 'failed' }): Promise<readonly number[]> =>
      store.read(async (reader) => {
        const found = await reader.listOperations({ before: null, limit: 99, ...only });
        return found.map(({ operationNo }) => operationNo);
      });
    expect(await list({ actor: userId(1) })).toEqual([mixed, licenses]);
    expect(await list({ actor: 'ANA@contoso.com' })).toEqual([mixed, licenses]);
    expect(await list({ actor: userId(1), status: 'failed' })).toEqual([mixed]);
    expect(await list({ status: 'failed' })).toEqual([mixed]);
    const kinds = await store.read((reader) =>
      reader.operationKinds([nothing, other, mixed, licenses]),
    );
    expect(kinds).toEqual(
      new Map([
        [other, { hasLicenses: false, hasOthers: true, firstTargetId: userId(4) }],
        [mixed, { hasLicenses: true, hasOthers: false, firstTargetId: userId(3) }],
        [licenses, { hasLicenses: true, hasOthers: false, firstTargetId: userId(1) }],
      ]),
    );
  });

  it('an operation comes back as it was opened, with its place in the log', async () => {
    const store = await founded(await open(), { people: 2 });
    const asked = anOperation({
      activity: 'Assign licenses',
      actor: {
        kind: 'user',
        id: userId(1),
        displayName: 'Ana',
        userPrincipalName: 'ana@contoso.com',
      },
      reason: 'because',
      planId: planId(1),
      undoOf: 1,
      total: 2,
      status: 'running',
      endedAt: null,
    });
    const [operationNo, first] = await store.write(async (tx) => {
      const no = await tx.openOperation(asked);
      const before = await tx.lastSeq();
      await tx.record(no, [assigned(e3, [1])], at(1));
      await tx.record(no, [assigned(e3, [2])], at(2));
      return [no, before + 1] as const;
    });
    expect(await store.read((reader) => reader.operation(operationNo))).toEqual({
      ...asked,
      operationNo,
      refused: 0,
      unchanged: 0,
      drifted: 0,
      undoneBy: null,
      firstSeq: first,
      lastSeq: first + 1,
    });
    expect((await store.read((reader) => reader.unfinishedOperations())).length).toBe(1);
    await store.write((tx) =>
      tx.patchOperation(operationNo, { status: 'done', endedAt: at(3), changed: 2, undoneBy: 7 }),
    );
    const patched = await store.read((reader) => reader.operation(operationNo));
    expect([patched?.status, patched?.endedAt, patched?.changed, patched?.undoneBy]).toEqual([
      'done',
      at(3),
      2,
      7,
    ]);
    expect(await store.read((reader) => reader.unfinishedOperations())).toEqual([]);
    await expect(store.write((tx) => tx.patchOperation(99, { changed: 1 }))).rejects.toThrow(/99/);
  });

  it('are listed newest first, from any number on', async () => {
    const store = await founded(await open());
    for (let no = 0; no < 4; no += 1) await recorded(store, []);
    const list = (before: number | null, limit: number): Promise<number[]> =>
      store.read(async (reader) =>
        (await reader.listOperations({ before, limit })).map((one) => one.operationNo),
      );
    expect(await list(null, 3)).toEqual([5, 4, 3]);
    expect(await list(3, 9)).toEqual([2, 1]);
  });

  it('lines can be asked for by place, operation, target and kind; none is lost between', async () => {
    const store = await founded(await open(), { people: 3 });
    const first = await recorded(store, [assigned(e3, [1, 2])]);
    const second = await recorded(store, [removed(e3, [1]), assigned(e3, [3])], at(2));
    const seqs = (
      after: number,
      only?: Parameters<Parameters<Parameters<typeof store.read>[0]>[0]['changesAfter']>[2],
      limit = 99,
    ): Promise<number[]> =>
      store.read(async (reader) =>
        (await reader.changesAfter(after, limit, only)).map((line) => line.seq),
      );
    expect(await seqs(0)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await seqs(4, undefined, 2)).toEqual([5, 6]);
    expect(await seqs(0, { operationNo: first })).toEqual([6, 7]);
    expect(await seqs(6, { operationNo: first })).toEqual([7]);
    expect(await seqs(5, { exceptOperationNo: first })).toEqual([8, 9]);
    expect(await seqs(0, { targetId: userId(1) })).toEqual([3, 6, 8]);
    expect(await seqs(0, { targetId: userId(1), kinds: ['licenseRemoved'] })).toEqual([8]);
    expect(await seqs(0, { operationNo: second, kinds: ['licenseAssigned', 'userAdded'] })).toEqual(
      [9],
    );
    const history = await store.read((reader) => reader.historyOf(userId(1), 2));
    expect(history.map((line) => [line.seq, line.kind, line.at])).toEqual([
      [8, 'licenseRemoved', at(2)],
      [6, 'licenseAssigned', at(1)],
    ]);
  });

  it('every line of one step tells the same, wherever one begins to read', async () => {
    const store = await founded(await open(), { people: 3 });
    await recorded(store, [assigned(e3, [1, 2, 3])]);
    const [line] = await store.read((reader) => reader.historyOf(userId(3), 1));
    expect(line?.body).toEqual({
      skuId: e3,
      assignedByGroup: null,
      disabledPlans: [],
      takesUnit: true,
    });
  });

  it('the audit list pages newest first and tells who', async () => {
    const store = await founded(await open(), { people: 3 });
    const first = await store.read((reader) => reader.listAudit(all({ top: 2, count: true })));
    expect(first.items.map(({ change }) => change.seq)).toEqual([5, 4]);
    expect(first.count).toBe(5);
    expect(first.items[0]?.operation.actor.displayName).toBe('Test');
    await recorded(store, [added(aUser(9))], at(2));
    const second = await store.read((reader) =>
      reader.listAudit(all({ top: 9, after: first.next })),
    );
    expect(second.items.map(({ change }) => change.seq)).toEqual([3, 2, 1]);
    const oldest = await store.read((reader) =>
      reader.listAudit(all({ top: 1, orderBy: [{ property: 'at', descending: false }] })),
    );
    expect(oldest.items.map(({ change }) => change.seq)).toEqual([1]);
  });

  it('the audit list finds the program’s own lines by kind and name of who acted', async () => {
    const store = await founded(await open(), { people: 3 });
    const seqs = async (kinds: readonly string[], name: string): Promise<readonly number[]> => {
      const filter: Expression = {
        kind: 'and',
        left: { kind: 'in', path: ['actorKind'], values: kinds },
        right: { kind: 'compare', operator: 'eq', path: ['actorDisplayName'], value: name },
      };
      const page = await store.read((reader) => reader.listAudit(all({ filter })));
      return page.items.map(({ change }) => change.seq);
    };
    expect(await seqs(['app', 'system'], 'Test')).toEqual([5, 4, 3, 2, 1]);
    expect(await seqs(['system'], 'Test')).toHaveLength(5);
    expect(await seqs(['system'], 'test')).toEqual([]);
    expect(await seqs(['user', 'app'], 'Test')).toEqual([]);
    expect(await seqs(['app', 'system'], 'Other')).toEqual([]);
  });
});

onEveryEngine('plans', (open) => {
  const commands: Command[] = [{ kind: 'unassignAll' }, { kind: 'unassign', skuIds: [e3] }];
  const outcome = (count: number): Outcome => ({
    ok: false,
    problems: [{ code: 'CountViolation', skuId: e3, usableUnits: count }],
  });
  const chunk = (chunkNo: number, nos: readonly number[]): PlanChunk => ({
    chunkNo,
    userIds: nos.map(userId),
    commandNos: nos.map(() => 0),
    outcomeNos: nos.map((no) => no % 2),
    drifted: [],
  });
  const none = { change: 0, problem: 0, unchanged: 0 };

  it('come back as they were put, and change', async () => {
    const store = await founded(await open());
    const plan = aPlan(1, {
      source: {
        kind: 'filter',
        filter: "city eq 'Bern'",
        expression: { kind: 'compare', operator: 'eq', path: ['city'], value: 'Bern' },
      },
      unknownKeys: ['x'],
      reason: 'r',
      total: 7,
    });
    await store.write((tx) => tx.putPlan(plan));
    expect(await store.read((reader) => reader.plan(planId(1)))).toEqual(plan);
    const patch = {
      status: 'ready' as const,
      planned: 7,
      totals: {
        counts: { people: 7, change: 7, unchanged: 0, problem: 0 },
        units: [],
        apps: [],
        problems: {},
      },
      operationNo: 3,
      allOrNothing: true,
      chunks: 1,
      chunksApplied: 1,
      reason: null,
    };
    await store.write((tx) => tx.patchPlan(planId(1), patch));
    expect(await store.read((reader) => reader.plan(planId(1)))).toEqual({ ...plan, ...patch });
    await expect(store.write((tx) => tx.patchPlan(planId(9), patch))).rejects.toThrow(/plan/);
    expect(await store.read((reader) => reader.plan(planId(9)))).toBeNull();
  });

  it('keep what everyone gets, the ways out that were chosen, and their problems; put again they lose those', async () => {
    const store = await founded(await open());
    const [command] = commands;
    if (command === undefined) throw new Error('there is one');
    const plan = aPlan(1, {
      command,
      resolutions: [{ problem: 'CountViolation-1', fix: 'leaveOut-1' }],
    });
    const problem = (no: number): PlanProblem => ({
      key: `CountViolation-${String(no)}`,
      problem: { code: 'CountViolation', skuId: e3, usableUnits: no },
      count: no,
      people: [userId(no)],
      fixes: [
        {
          key: 'buyUnits-1',
          facts: { kind: 'buyUnits', skuId: e3, units: 1 },
          isCommand: false,
          people: no,
        },
      ],
    });
    await store.write(async (tx) => {
      await tx.putPlan(plan);
      await tx.putPlanProblems(planId(1), [problem(3), problem(2), problem(1)]);
      await tx.putPlanProblems(planId(1), [problem(2), problem(1)]);
    });
    expect(await store.read((reader) => reader.plan(planId(1)))).toEqual(plan);
    expect(await store.read((reader) => reader.planProblems(planId(1)))).toEqual([
      problem(2),
      problem(1),
    ]);
    expect(await store.read((reader) => reader.planProblems(planId(2)))).toEqual([]);
    await store.write((tx) => tx.putPlan(plan));
    expect(await store.read((reader) => reader.planProblems(planId(1)))).toEqual([]);
  });

  it('keep commands, outcomes and chunks by number; what is put again is replaced', async () => {
    const store = await founded(await open());
    await store.write(async (tx) => {
      await tx.putPlan(aPlan(1));
      await tx.putPlanCommands(planId(1), 0, commands);
      await tx.putPlanOutcomes(planId(1), 0, [outcome(0), outcome(1)]);
      await tx.putPlanOutcomes(planId(1), 2, [outcome(2)]);
      await tx.putPlanOutcomes(planId(1), 1, [outcome(9)]);
      await tx.putPlanChunk(planId(1), { ...chunk(0, [5]), outcomeNos: [] }, none);
      await tx.putPlanChunk(planId(1), chunk(0, [3, 1, 2, 7]), none);
    });
    const kept = await store.read(async (reader) => ({
      commands: await reader.planCommands(planId(1)),
      outcomes: await reader.planOutcomes(planId(1), [2, 1, 1, 5]),
      chunk: await reader.planChunk(planId(1), 0),
      missing: await reader.planChunk(planId(1), 1),
    }));
    expect(kept).toEqual({
      commands,
      outcomes: new Map([
        [2, outcome(2)],
        [1, outcome(9)],
      ]),
      chunk: chunk(0, [3, 1, 2, 7]),
      missing: null,
    });
  });

  it('put again, a plan begins anew', async () => {
    const store = await founded(await open());
    await store.write(async (tx) => {
      await tx.putPlan(aPlan(1));
      await tx.putPlanCommands(planId(1), 0, commands);
      await tx.putPlanChunk(planId(1), chunk(0, [1]), none);
      await tx.putPlan(aPlan(1));
    });
    expect(await store.read((reader) => reader.planCommands(planId(1)))).toEqual([]);
    expect(await store.read((reader) => reader.planChunk(planId(1), 0))).toBeNull();
  });

  it('chunks are found by what their rows are', async () => {
    const store = await founded(await open());
    await store.write(async (tx) => {
      await tx.putPlan(aPlan(1));
      await tx.putPlanChunk(planId(1), chunk(0, [1]), { change: 1, problem: 0, unchanged: 0 });
      await tx.putPlanChunk(planId(1), chunk(1, [2]), { change: 0, problem: 1, unchanged: 0 });
      await tx.putPlanChunk(planId(1), chunk(2, [3]), { change: 1, problem: 1, unchanged: 1 });
      await tx.setChunkDrifted(planId(1), 2, [0]);
    });
    const found = (
      kind: 'change' | 'problem' | 'unchanged' | 'drifted',
      from = 0,
      limit = 9,
    ): Promise<number[]> =>
      store.read(async (reader) =>
        (await reader.planChunksWith(planId(1), kind, from, limit)).map((one) => one.chunkNo),
      );
    expect([
      await found('change'),
      await found('problem'),
      await found('unchanged'),
      await found('drifted'),
    ]).toEqual([[0, 2], [1, 2], [2], [2]]);
    expect([await found('change', 1), await found('problem', 0, 1)]).toEqual([[2], [1]]);
    expect((await store.read((reader) => reader.planChunk(planId(1), 2)))?.drifted).toEqual([0]);
    await expect(store.write((tx) => tx.setChunkDrifted(planId(1), 9, []))).rejects.toThrow(
      /chunk/,
    );
  });

  it('unfinished ones are found after a restart; old ones that nobody applied are forgotten', async () => {
    const store = await founded(await open());
    await store.write(async (tx) => {
      await tx.putPlan(aPlan(1));
      await tx.putPlan(aPlan(2, { status: 'applying', operationNo: 1 }));
      await tx.putPlan(aPlan(3, { status: 'ready' }));
      await tx.putPlan(aPlan(4, { status: 'applied', operationNo: 1 }));
      await tx.putPlan(aPlan(5, { status: 'failed' }));
      await tx.putPlan(aPlan(6, { status: 'ready' }));
      await tx.putPlanChunk(planId(3), chunk(0, [1]), none);
    });
    const unfinished = await store.read((reader) => reader.unfinishedPlans());
    expect(unfinished.map((plan) => plan.id)).toEqual([planId(1), planId(2)]);
    expect(await store.write((tx) => tx.dropPlansBefore(at(6)))).toBe(2);
    const left = await store.read(async (reader) =>
      Promise.all([1, 2, 3, 4, 5, 6].map(async (no) => (await reader.plan(planId(no))) !== null)),
    );
    expect(left).toEqual([true, true, false, true, false, true]);
    expect(await store.read((reader) => reader.planChunk(planId(3), 0))).toBeNull();
  });

  it('a thousand rows of few kinds stay as they are', async () => {
    const store = await founded(await open());
    const nos = Array.from({ length: 1000 }, (_, index) => index + 1);
    const big = {
      ...chunk(0, nos),
      outcomeNos: nos.map((no) => (no % 100 === 0 ? no : 1)),
      drifted: [3, 4, 5, 999],
    };
    await store.write(async (tx) => {
      await tx.putPlan(aPlan(1));
      await tx.putPlanChunk(planId(1), big, none);
    });
    expect(await store.read((reader) => reader.planChunk(planId(1), 0))).toEqual(big);
  });
});
