import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../core/change.ts';
import type { AppId, GroupId, UserId } from '../core/ids.ts';
import { knownId } from '../core/ids.ts';
import type { Command } from '../core/plan/command.ts';
import { Refused } from '../core/problems.ts';
import type { Actor } from '../core/roles/actor.ts';
import { aGroup } from '../../test/contract/world.ts';
import { httpWorld } from '../../test/support/http-world.ts';
import { personId, skus, type SmallWorld, smallWorld } from '../../test/support/small-world.ts';
import type { StoredPlan } from '../store/stored-plan.ts';
import type { SelectedPeople } from './selected-people.ts';

let small: SmallWorld | null = null;
afterEach(async () => {
  await small?.desk.close();
  small = null;
});

const sales = knownId<GroupId>('aaaaaaaa-0000-4000-8000-000000000001');
const give: Command = { kind: 'assign', licenses: [{ skuId: skus.visio }] };

/** People 1–9: 1–4 hold E3, 3–6 are in Sales. */
async function open(units = 20): Promise<SmallWorld> {
  const world = await smallWorld({ people: 9, units: { e3: 50, visio: units } });
  small = world;
  await record(world, [
    { kind: 'groupAdded', group: { ...aGroup(1), id: sales } },
    ...[3, 4, 5, 6].map((no): Change => ({
      kind: 'memberAdded',
      groupId: sales,
      memberId: personId(no),
      memberType: 'user',
    })),
    {
      kind: 'licenseAssigned',
      skuId: skus.e3,
      assignedByGroup: null,
      disabledPlans: [],
      takesUnit: true,
      userIds: [1, 2, 3, 4].map(personId),
    },
  ]);
  return world;
}

async function record(world: SmallWorld, changes: readonly Change[]): Promise<void> {
  await world.store.write((tx) => tx.record(1, changes, world.now()));
}

async function peopleOf(world: SmallWorld, plan: StoredPlan): Promise<readonly UserId[]> {
  const chunk = await world.store.read((reader) => reader.planChunk(plan.id, 0));
  return chunk?.userIds ?? [];
}

describe('a plan for everyone on a list', () => {
  it.each<[string, object, readonly string[], number[]]>([
    ['a product', { sku: skus.e3 }, [], [1, 2, 3, 4]],
    ['a group', { group: sales }, [], [3, 4, 5, 6]],
    ['both', { sku: skus.e3, group: sales }, [], [3, 4]],
    ['what was typed', { q: '0007' }, [], [7]],
    ['a view', { view: 'unlicensed' }, [], [5, 6, 7, 8, 9]],
    ['nothing', {}, [], [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['a view without some', { view: 'unlicensed' }, [personId(5), 'P9@contoso.com'], [6, 7, 8]],
    ['a product without people who have it not', { sku: skus.e3 }, [personId(9)], [1, 2, 3, 4]],
  ])('by %s', async (_, list, except, nos) => {
    const world = await open();
    const plan = await world.plan({ kind: 'list', list, except, command: give });
    expect(await peopleOf(world, plan)).toEqual(nos.map(personId));
    expect(plan).toMatchObject({ status: 'ready', planned: nos.length, total: nos.length });
  });

  it('where units are short they go by display name, to nobody who was left out', async () => {
    const world = await open(2);
    const plan = await world.plan({
      kind: 'list',
      list: { sku: skus.e3 },
      except: [personId(1)],
      command: give,
    });
    await world.apply(plan);
    const holders = await world.store.read((reader) =>
      reader.nextUserIds(
        {
          scope: { kind: 'active' },
          filter: {
            kind: 'any',
            path: ['assignedLicenses'],
            variable: 'a',
            predicate: { kind: 'compare', operator: 'eq', path: ['a', 'skuId'], value: skus.visio },
          },
          search: null,
        },
        'id',
        null,
        9,
      ),
    );
    expect(holders.ids).toEqual([2, 3].map(personId));
  });

  it.each<[SelectedPeople, number]>([
    [{ kind: 'list', list: { sku: skus.e3 }, except: [personId(1), personId(9)] }, 3],
    [{ kind: 'list', list: { view: 'unlicensed' }, except: [] }, 5],
    [{ kind: 'filter', filter: '', expression: null }, 9],
  ])('is counted before the writer is asked: %j', async (people, count) => {
    const { desk } = await open();
    const actor = { kind: 'system', displayName: 'Test' } as const;
    expect(await desk.read('countSelected', { actor, people })).toEqual({ paused: false, count });
    const stranger: Actor = {
      kind: 'app',
      appId: knownId<AppId>('bbbbbbbb-0000-4000-8000-000000000001'),
      displayName: 'Reader',
      permissions: ['User.Read.All'],
    };
    await expect(desk.read('countSelected', { actor: stranger, people })).rejects.toThrow(Refused);
  });

  it("a page's limit counts those who are left of the list", async () => {
    const world = await open();
    const { settings } = await world.store.read((reader) => reader.organization());
    const after = { settings: { ...settings, licensesPagePeopleMax: 3 } };
    await record(world, [{ kind: 'organizationUpdated', before: { settings }, after }]);
    const http = await httpWorld(world);
    const ask = async (except: readonly string[]): Promise<number> => {
      const selection = { kind: 'list', list: { sku: skus.e3 }, except };
      const json = { command: give, selection, surface: 'licensesPage' };
      return (await http.commandLine('POST', '/api/plans', { json })).status;
    };
    expect(await ask([])).toBe(400);
    expect(await ask([personId(8)])).toBe(400);
    expect(await ask([personId(4)])).toBe(201);
  });

  it('a custom view is a list like any other; deleted people and lists that are none are refused', async () => {
    const http = await httpWorld(await open());
    const made = await http.commandLine('POST', '/api/views', {
      json: { name: 'E3', conditions: [{ kind: 'product', skuId: skus.e3 }] },
    });
    const ask = async (list: object): Promise<[number, unknown]> => {
      const json = { command: give, selection: { kind: 'list', list } };
      const answer = await http.commandLine('POST', '/api/plans', { json });
      return [answer.status, answer.body?.['total']];
    };
    expect(await ask({ view: made.body?.['id'] })).toEqual([201, 4]);
    expect((await ask({ deleted: true }))[0]).toBe(400);
    expect((await ask({ view: 'nonsense' }))[0]).toBe(404);
    expect((await ask({ group: skus.e3 }))[0]).toBe(404);
    expect((await ask({ department: 'Sales' }))[0]).toBe(400);
  });
});
