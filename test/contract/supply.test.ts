import { expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import { addDays, type Instant } from '../../src/core/ids.ts';
import type { Notice } from '../../src/core/notices.ts';
import type { LicenseRequest } from '../../src/core/requests/license-request.ts';
import type { DatedPlan } from '../../src/store/dated-plans.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryEngine } from './engines.ts';
import {
  added,
  aPlan,
  assigned,
  at,
  aUser,
  bought,
  e3,
  e5,
  founded,
  planId,
  recorded,
  userId,
} from './world.ts';

const guid = (no: number): string => `00000000-0000-4000-9000-${String(no).padStart(12, '0')}`;

/** A store with four people and two products. */
async function opened(open: () => Promise<Store>): Promise<Store> {
  const store = await founded(await open());
  const people = [1, 2, 3, 4].map((no): Change => added(aUser(no)));
  await recorded(store, [...people, bought(e3, 5), bought(e5, 5)]);
  return store;
}

function aRequest(no: number, more: Partial<LicenseRequest> = {}): LicenseRequest {
  return {
    id: guid(no),
    skuId: e3,
    requesterId: userId(1),
    userIds: [userId(1)],
    note: null,
    createdDateTime: at(no),
    decision: null,
    sharedWith: [],
    ...more,
  };
}

const asked = (after: LicenseRequest, before: LicenseRequest | null = null): Change => ({
  kind: 'licenseRequestSet',
  before,
  after,
});

const decision: LicenseRequest['decision'] = {
  at: at(100),
  by: 'Test',
  approved: [userId(1)],
  rejected: [],
  skuId: e3,
  groupId: null,
  message: null,
};

onEveryEngine('requests for licenses', (open) => {
  const list = async (store: Store, more: object = {}): Promise<readonly string[]> => {
    const query = { status: null, since: at(0), after: null, limit: 10, ...more } as const;
    const found = await store.read((reader) => reader.licenseRequests(query));
    return found.map(({ id }) => id);
  };

  it('are listed newest first, page by page', async () => {
    const store = await opened(open);
    await recorded(
      store,
      [1, 2, 3, 4, 5].map((no) => asked(aRequest(no))),
    );
    expect(await list(store, { limit: 2 })).toEqual([guid(5), guid(4)]);
    const after = { at: at(4), id: guid(4) };
    expect(await list(store, { limit: 2, after })).toEqual([guid(3), guid(2)]);
    expect(await list(store, { since: at(3) })).toEqual([guid(5), guid(4)]);
  });

  it('are told apart by whether somebody has decided', async () => {
    const store = await opened(open);
    const first = aRequest(1);
    await recorded(store, [asked(first), asked(aRequest(2))]);
    await recorded(store, [asked({ ...first, decision }, first)]);
    expect(await list(store, { status: 'pending' })).toEqual([guid(2)]);
    expect(await list(store, { status: 'completed' })).toEqual([guid(1)]);
    const counted = await store.read((reader) => reader.pendingRequestCount(at(0)));
    expect(counted).toBe(1);
    const read = await store.read((reader) => reader.licenseRequest(guid(1)));
    expect(read).toEqual({ ...first, decision });
  });

  it('are found by who asked and by whom they are for', async () => {
    const store = await opened(open);
    await recorded(store, [
      asked(aRequest(1)),
      asked(aRequest(2, { requesterId: userId(2), userIds: [userId(1), userId(3)] })),
      asked(aRequest(3, { requesterId: userId(2), userIds: [userId(2)] })),
    ]);
    expect(await list(store, { userId: userId(1) })).toEqual([guid(2), guid(1)]);
    expect(await list(store, { userId: userId(2) })).toEqual([guid(3), guid(2)]);
    expect(await list(store, { userId: userId(4) })).toEqual([]);
  });

  it('are forgotten up to a moment, and stand in the log', async () => {
    const store = await opened(open);
    await recorded(store, [asked(aRequest(1)), asked(aRequest(2))]);
    expect(await store.write((tx) => tx.dropRequestsBefore(at(2)))).toBe(1);
    expect(await list(store)).toEqual([guid(2)]);
    const lines = await store.read((reader) => reader.historyOf(guid(1), 10));
    expect(lines.map(({ kind }) => kind)).toEqual(['licenseRequestSet']);
    expect(await store.doctor()).toEqual([]);
  });
});

onEveryEngine('claims', (open) => {
  it('are counted by product and listed newest first, since a moment', async () => {
    const store = await opened(open);
    const claim = (no: number, skuId = e3): Change => ({
      kind: 'licenseClaimed',
      userId: userId(no),
      skuId,
      policyId: guid(1),
    });
    await recorded(store, [assigned(e3, [1]), claim(1)], at(10));
    await recorded(store, [assigned(e3, [2]), claim(2)], at(20));
    await recorded(store, [assigned(e5, [3]), claim(3, e5)], at(30));
    const counts = await store.read((reader) => reader.autoClaimCounts(at(0)));
    expect([...counts]).toEqual([
      [e3, 2],
      [e5, 1],
    ]);
    const latest = await store.read((reader) => reader.autoClaims(at(10), 10));
    expect(latest.map((one) => [one.userId, one.skuId, one.at])).toEqual([
      [userId(3), e5, at(30)],
      [userId(2), e3, at(20)],
    ]);
  });
});

onEveryEngine('the outbox', (open) => {
  const notice = (no: number, more: Partial<Notice> = {}): Notice => ({
    id: guid(no),
    key: `key ${String(no)}`,
    kind: 'requestMade',
    at: at(no),
    to: ['ada@contoso.com'],
    subject: 'Subject',
    text: 'Text',
    sentAt: null,
    failure: null,
    attempts: 0,
    ...more,
  });

  it('takes a message once, by its key', async () => {
    const store = await opened(open);
    const put = (one: Notice) => store.write((tx) => tx.putNotice(one));
    expect(await put(notice(1))).toBe(true);
    expect(await put(notice(2, { key: 'key 1' }))).toBe(false);
    const all = await store.read((reader) => reader.notices({ after: null, limit: 10 }));
    expect(all).toEqual([notice(1)]);
  });

  it('knows what has not been sent and was not tried too often, oldest first', async () => {
    const store = await opened(open);
    await store.write(async (tx) => {
      for (const no of [3, 1, 2]) await tx.putNotice(notice(no));
      await tx.patchNotice(guid(2), { sentAt: at(9), failure: null, attempts: 1 });
      await tx.patchNotice(guid(3), { sentAt: null, failure: 'full', attempts: 5 });
    });
    const unsent = await store.read((reader) => reader.unsentNotices(5, 10));
    expect(unsent.map(({ id }) => id)).toEqual([guid(1)]);
    const page = { after: { at: at(3), id: guid(3) }, limit: 1 };
    const next = await store.read((reader) => reader.notices(page));
    expect(next).toEqual([notice(2, { sentAt: at(9), attempts: 1 })]);
    expect(await store.write((tx) => tx.dropNoticesBefore(at(3)))).toBe(2);
  });
});

onEveryEngine('plans with dates', (open) => {
  const dated = (no: number, more: Partial<DatedPlan> = {}): DatedPlan => ({
    planId: planId(no),
    startsAt: at(no),
    endsAt: null,
    step: 'waiting',
    currentPlanId: null,
    operationNo: null,
    by: 'Test',
    reason: null,
    createdAt: at(0),
    failure: null,
    ...more,
  });
  const ids = (plans: readonly DatedPlan[]): readonly string[] => plans.map(({ planId: id }) => id);

  it('are due at their start, at their end, and at once while they go on', async () => {
    const store = await opened(open);
    await store.write(async (tx) => {
      await tx.putDatedPlan(dated(10));
      await tx.putDatedPlan(dated(5, { step: 'running', endsAt: at(50) }));
      await tx.putDatedPlan(dated(7, { step: 'planning' }));
      await tx.putDatedPlan(dated(1, { step: 'ended' }));
      await tx.putDatedPlan(dated(2, { step: 'canceled' }));
    });
    const due = (now: Instant) => store.read((reader) => reader.dueDatedPlans(now, 10));
    expect(ids(await due(at(9)))).toEqual([planId(7)]);
    expect(ids(await due(at(10)))).toEqual([planId(7), planId(10)]);
    expect(ids(await due(at(50)))).toEqual([planId(7), planId(10), planId(5)]);
    const coming = await store.read((reader) => reader.comingDatedPlans(2));
    expect(ids(coming)).toEqual([planId(7), planId(10)]);
  });

  it('are found by the operation that applied them', async () => {
    const store = await opened(open);
    await store.write(async (tx) => {
      await tx.putDatedPlan(dated(1, { operationNo: 7 }));
      await tx.putDatedPlan(dated(2));
    });
    const found = await store.read((reader) => reader.datedPlansOf([7, 8]));
    expect([...found.keys()]).toEqual([7]);
    expect(await store.read((reader) => reader.datedPlan(planId(2)))).toEqual(dated(2));
    expect(await store.read((reader) => reader.datedPlan(planId(3)))).toBeNull();
  });

  it('keep their plan from being forgotten, until nothing is to come of it', async () => {
    const store = await opened(open);
    await store.write(async (tx) => {
      await tx.putPlan(aPlan(1, { status: 'ready', createdAt: at(0) }));
      await tx.putDatedPlan(dated(1));
    });
    expect(await store.write((tx) => tx.dropPlansBefore(addDays(at(0), 40)))).toBe(0);
    await store.write((tx) => tx.putDatedPlan(dated(1, { step: 'canceled' })));
    expect(await store.write((tx) => tx.dropPlansBefore(addDays(at(0), 40)))).toBe(1);
  });
});

onEveryEngine('what a forecast is made of', (open) => {
  it('units are written down once for as long as they stay the same', async () => {
    const store = await opened(open);
    const note = (day: string, consumed: number) =>
      store.write((tx) => tx.putUnitHistory(day, [{ skuId: e3, usable: 5, consumed }]));
    await note('2026-01-01', 1);
    await note('2026-01-02', 1);
    await note('2026-01-03', 2);
    await note('2026-01-03', 3);
    await note('2026-01-04', 1);
    const history = (since: string) => store.read((reader) => reader.unitHistory(e3, since));
    expect(await history('2026-01-01')).toEqual([
      { day: '2026-01-01', usable: 5, consumed: 1 },
      { day: '2026-01-03', usable: 5, consumed: 3 },
      { day: '2026-01-04', usable: 5, consumed: 1 },
    ]);
    expect(await history('2026-01-04')).toHaveLength(1);
  });

  it('who leaves counts where they hold the product, who joins where they hold nothing', async () => {
    const store = await founded(await open());
    const day = (ahead: number): Instant => addDays(at(0), ahead);
    await recorded(store, [
      added(aUser(1, { employeeLeaveDateTime: day(3) })),
      added(aUser(2, { employeeLeaveDateTime: day(3) })),
      added(aUser(3, { employeeLeaveDateTime: day(40) })),
      added(aUser(4, { employeeHireDate: day(2) })),
      added(aUser(5, { employeeHireDate: day(2) })),
      added(aUser(6, { employeeLeaveDateTime: day(-1), employeeHireDate: day(-5) })),
      bought(e3, 9),
      bought(e5, 9),
      assigned(e3, [1, 3, 4, 6]),
      assigned(e5, [2]),
    ]);
    const range = { after: day(0), until: day(30) };
    const leaves = await store.read((reader) => reader.leavesOf(e3, range));
    expect(leaves).toEqual([{ day: day(3).slice(0, 10), people: 1 }]);
    const joins = await store.read((reader) => reader.joins(day(0), day(30)));
    expect(joins).toEqual([{ day: day(2).slice(0, 10), people: 1 }]);
  });
});
