import { afterEach, describe, expect, it } from 'vitest';
import type { PeopleCountBody, PeopleIdsBody, PeopleWindowBody } from '../../api/people.ts';
import type { Change } from '../../core/change.ts';
import type { GroupId, UserId } from '../../core/ids.ts';
import { instantOf, knownId } from '../../core/ids.ts';
import { aGroup } from '../../../test/contract/world.ts';
import { type Caller, httpWorld, type HttpWorld } from '../../../test/support/http-world.ts';
import {
  personId,
  plans,
  skus,
  type SmallWorld,
  smallWorld,
} from '../../../test/support/small-world.ts';

let small: SmallWorld | null = null;
afterEach(async () => {
  await small?.desk.close();
  small = null;
});

const tenOClock = instantOf(Date.UTC(2026, 0, 31, 10));
const sales = knownId<GroupId>('aaaaaaaa-0000-4000-8000-000000000001');

/** People 1 … 9; 1–4 hold E3 directly, 5 and 6 by Sales, 6 directly too, 9 is a guest. */
async function open(): Promise<{
  http: HttpWorld;
  record: (changes: readonly Change[]) => Promise<void>;
}> {
  const world = await smallWorld({
    people: 9,
    units: { e3: 50, visio: 5 },
    change: (user, no) => ({
      ...user,
      mail: `mail${String(no)}@fabrikam.com`,
      userType: no === 9 ? 'Guest' : 'Member',
    }),
  });
  small = world;
  const record = async (changes: readonly Change[]): Promise<void> => {
    await world.store.write((tx) => tx.record(1, changes, world.now()));
  };
  const step = {
    kind: 'licenseAssigned',
    skuId: skus.e3,
    disabledPlans: [],
    takesUnit: true,
    assignedByGroup: null,
  } as const;
  const directly = [1, 2, 3, 4, 6].map(personId);
  await record([
    { kind: 'groupAdded', group: { ...aGroup(1), id: sales, displayName: 'Sales' } },
    ...[5, 6].map((no): Change => member('memberAdded', personId(no))),
    { ...step, disabledPlans: [plans.yammer], userIds: directly },
    { ...step, assignedByGroup: sales, userIds: [personId(5)] },
    { ...step, assignedByGroup: sales, takesUnit: false, userIds: [personId(6)] },
  ]);
  return { http: await httpWorld(world), record };
}

function member(kind: 'memberAdded' | 'memberRemoved', memberId: UserId): Change {
  return { kind, groupId: sales, memberId, memberType: 'user' };
}

async function windowOf(caller: Caller, query: string): Promise<PeopleWindowBody> {
  const answer = await caller('GET', `/api/people-list?${query}`);
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
}

const numbers = (body: PeopleWindowBody): number[] =>
  body.rows.map((row) => Number(row.id.slice(-4)));

describe('GET /api/people-list', () => {
  it('shows the people at the positions asked for, in either direction', async () => {
    const { http } = await open();
    const shown = async (query: string): Promise<number[]> =>
      numbers(await windowOf(http.commandLine, query));
    expect(await shown('')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await shown('skip=2&top=3')).toEqual([3, 4, 5]);
    expect(await shown('skip=7&top=3')).toEqual([8, 9]);
    expect(await shown('skip=9')).toEqual([]);
    expect(await shown('sort=userPrincipalName&desc=true&skip=1&top=2')).toEqual([8, 7]);
  });

  it('combines view, search, product, way of holding and group: all hold together', async () => {
    const { http } = await open();
    const shown = async (query: string): Promise<number[]> =>
      numbers(await windowOf(http.commandLine, query));
    expect(await shown(`sku=${skus.e3}`)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await shown(`sku=${skus.e3}&by=direct`)).toEqual([1, 2, 3, 4, 6]);
    expect(await shown(`sku=${skus.e3}&by=group`)).toEqual([5, 6]);
    expect(await shown(`group=${sales}`)).toEqual([5, 6]);
    expect(await shown(`group=${sales}&sku=${skus.e3}&by=direct`)).toEqual([6]);
    expect(await shown('view=unlicensed')).toEqual([7, 8, 9]);
    expect(await shown('view=unlicensed&q=person 0008')).toEqual([8]);
    expect(await shown('view=guests')).toEqual([9]);
    expect(await shown(`view=guests&sku=${skus.e3}`)).toEqual([]);
    expect(await shown('q=p3@contoso')).toEqual([3]);
    expect(await shown('q=MAIL4@fab')).toEqual([4]);
    expect(await shown('q=@contoso.com')).toEqual([]);
  });

  it('shows with each person what they hold, how, and how much of it is on', async () => {
    const { http } = await open();
    const { rows } = await windowOf(http.commandLine, 'skip=3&top=4');
    const [four, five, six, seven] = rows;
    const total = four?.licenses[0]?.appsTotal ?? 0;
    expect(four?.licenses).toEqual([
      {
        skuId: skus.e3,
        isHeld: true,
        isDirect: true,
        groups: [],
        appsOn: total - 1,
        appsTotal: total,
        error: null,
      },
    ]);
    const groups = [{ id: sales, displayName: 'Sales' }];
    expect(five?.licenses).toMatchObject([{ isDirect: false, groups, appsOn: total }]);
    // What one path has off, the other has on.
    expect(six?.licenses).toMatchObject([{ isDirect: true, groups, appsOn: total }]);
    expect(seven).toMatchObject({
      licenses: [],
      mail: 'mail7@fabrikam.com',
      deletedDateTime: null,
    });
  });

  it('the snapshot changes with what can move the list, and with nothing else', async () => {
    const { http, record } = await open();
    const queries = ['', `sku=${skus.visio}`, `group=${sales}`, 'view=unlicensed'];
    const before = await Promise.all(queries.map((query) => windowOf(http.commandLine, query)));
    const moved = async (): Promise<boolean[]> =>
      Promise.all(
        queries.map(async (query, at) => {
          const { isChanged } = await windowOf(
            http.commandLine,
            `${query}&snapshot=${before[at]?.snapshot ?? ''}`,
          );
          return isChanged;
        }),
      );
    expect(await moved()).toEqual([false, false, false, false]);
    const path = { skuId: skus.e3, assignedByGroup: null, userIds: [personId(1)] };
    const off = [plans.yammer];
    await record([{ kind: 'appsChanged', ...path, before: off, disabledPlans: [] }]);
    expect(await moved()).toEqual([false, false, false, false]);
    await record([{ kind: 'licenseRemoved', ...path, disabledPlans: [], freesUnit: true }]);
    expect(await moved()).toEqual([false, true, false, true]);
    await record([member('memberRemoved', personId(5))]);
    expect(await moved()).toEqual([false, true, true, true]);
    await record([{ kind: 'userDeleted', userId: personId(8), at: tenOClock }]);
    expect(await moved()).toEqual([true, true, true, true]);
    expect(numbers(await windowOf(http.commandLine, 'view=unlicensed'))).toEqual([1, 7, 9]);
  });

  it('counts; the length stands beside rows where it is known', async () => {
    const { http } = await open();
    const count = async (query: string): Promise<number> => {
      const answer = await http.commandLine('GET', `/api/people-list/count?${query}`);
      const { count: counted }: PeopleCountBody = JSON.parse(answer.text);
      return counted;
    };
    expect(await count('')).toBe(9);
    expect(await count(`sku=${skus.e3}`)).toBe(6);
    expect(await count(`sku=${skus.e3}&by=direct`)).toBe(5);
    expect(await count(`sku=${skus.e3}&q=0002`)).toBe(1);
    expect((await windowOf(http.commandLine, 'skip=5&top=1')).total).toBe(9);
  });

  it('answers ids of a range', async () => {
    const { http } = await open();
    const answer = await http.commandLine('GET', '/api/people-list/ids?skip=1&top=2&desc=true');
    const { ids }: PeopleIdsBody = JSON.parse(answer.text);
    expect(ids).toEqual([personId(8), personId(7)]);
  });

  it('deleted people are a list of their own, for those who may see them', async () => {
    const { http, record } = await open();
    await record([{ kind: 'userDeleted', userId: personId(8), at: tenOClock }]);
    const body = await windowOf(http.commandLine, 'deleted=true');
    expect(body.rows).toMatchObject([{ id: personId(8), deletedDateTime: tenOClock }]);
    expect(numbers(await windowOf(http.commandLine, 'q=0008'))).toEqual([]);
    expect(numbers(await windowOf(http.commandLine, 'deleted=true&q=0008'))).toEqual([8]);
    const reader = await http.appWith('User.ReadBasic.All', 'LicenseAssignment.Read.All');
    expect((await reader('GET', '/api/people-list')).status).toBe(200);
    expect((await reader('GET', '/api/people-list?deleted=true')).status).toBe(403);
  });

  it('refuses who may not read people, licenses or members, and lists that are none', async () => {
    const { http } = await open();
    for (const permission of [
      'Group.Read.All',
      'LicenseAssignment.Read.All',
      'User.ReadBasic.All',
    ]) {
      const caller = await http.appWith(permission);
      for (const part of ['', '/count', '/ids']) {
        expect((await caller('GET', `/api/people-list${part}`)).status).toBe(403);
      }
    }
    const reader = await http.appWith('User.Read.All');
    expect((await reader('GET', '/api/people-list')).status).toBe(200);
    expect((await reader('GET', `/api/people-list?group=${sales}`)).status).toBe(403);
    expect((await http.nobody('GET', '/api/people-list')).status).toBe(401);
    const status = async (query: string): Promise<number> =>
      (await http.commandLine('GET', `/api/people-list?${query}`)).status;
    expect(await status('view=nonsense')).toBe(404);
    expect(await status('sku=nonsense')).toBe(404);
    expect(await status(`group=${skus.e3}`)).toBe(404);
    expect(await status('top=201')).toBe(400);
    expect(await status('skip=-1')).toBe(400);
    expect(await status('sort=department')).toBe(400);
    expect(await status('by=both')).toBe(400);
  });
});
