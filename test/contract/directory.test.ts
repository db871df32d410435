import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/core/change.ts';
import type { User, UserPatch } from '../../src/core/directory/user.ts';
import { parseInstant } from '../../src/core/ids.ts';
import type { UserIdsPart } from '../../src/store/lists.ts';
import { onEveryEngine } from './engines.ts';
import {
  added,
  aGroup,
  all,
  assigned,
  at,
  aUser,
  e3,
  founded,
  groupId,
  recorded,
  removed,
  userId,
} from './world.ts';

const everything: Partial<User> = {
  userPrincipalName: 'Ana.Müller@contoso.com',
  displayName: 'Ana Müller',
  accountEnabled: false,
  userType: 'Guest',
  mail: 'ana@example.com',
  usageLocation: 'CH',
  employeeHireDate: parseInstant('2020-02-29T00:00:00Z'),
  employeeOrgData: { division: 'North', costCenter: '7' },
  showInAddressList: false,
  onPremisesSyncEnabled: true,
  businessPhones: ['+41 1', '+41 2'],
  proxyAddresses: ['SMTP:ana@contoso.com'],
};

function updated(no: number, before: UserPatch, after: UserPatch): Change {
  return { kind: 'userUpdated', userId: userId(no), before, after };
}

onEveryEngine('people', (open) => {
  it('come back as they were written, every property', async () => {
    const store = await founded(await open());
    const users = [aUser(1), aUser(2, everything)];
    await recorded(store, users.map(added));
    expect(await store.read((reader) => reader.usersByIds([userId(2), userId(1)]))).toEqual(
      users.toReversed(),
    );
    const [, logged] = await store.read((reader) =>
      reader.changesAfter(0, 9, { kinds: ['userAdded'] }),
    );
    expect(logged?.body).toEqual({ user: users[1] });
  });

  it('are found by id and by user name in any case and normal form', async () => {
    const store = await founded(await open());
    await recorded(store, [added(aUser(2, everything))]);
    for (const key of [
      userId(2).toUpperCase(),
      'ANA.MÜLLER@CONTOSO.COM',
      'ana.müller@contoso.com',
    ]) {
      expect((await store.read((reader) => reader.findUser(key)))?.id).toBe(userId(2));
    }
    const keys = ['Ana.Müller@contoso.com', userId(2).toUpperCase(), 'nobody@contoso.com'];
    expect(await store.read((reader) => reader.userIdsByKeys(keys))).toEqual(
      new Map(keys.slice(0, 2).map((key) => [key.toLowerCase(), userId(2)])),
    );
  });

  it('a user name is held once, in any case', async () => {
    const store = await founded(await open(), { people: 1 });
    const twin = aUser(2, { userPrincipalName: 'P1@CONTOSO.com' });
    await expect(recorded(store, [added(twin)])).rejects.toThrow(/UNIQUE/);
    expect(await store.read((reader) => reader.findUser(userId(2)))).toBeNull();
  });

  it('an update changes what it names: columns, keys and search', async () => {
    const store = await founded(await open());
    await recorded(store, [added(aUser(1, everything))]);
    const after = { displayName: 'Zoe Öz', userPrincipalName: 'zoe@contoso.com', mail: null };
    await recorded(store, [updated(1, {}, after)], at(2));
    const user = await store.read((reader) => reader.findUser('ZOE@contoso.com'));
    expect(user).toEqual({ ...aUser(1, everything), ...after });
    expect(await store.read((reader) => reader.findUser('ana.müller@contoso.com'))).toBeNull();
    expect((await store.read((reader) => reader.typeAhead('oz', 5))).map(({ id }) => id)).toEqual([
      userId(1),
    ]);
    expect(await store.read((reader) => reader.typeAhead('muller', 5))).toEqual([]);
    expect(await store.doctor()).toEqual([]);
  });

  it('an update of somebody who is not there is a defect', async () => {
    const store = await founded(await open());
    await expect(recorded(store, [updated(9, {}, { city: 'Bern' })])).rejects.toThrow(/user/);
    await expect(recorded(store, [updated(9, {}, {})])).rejects.toThrow(/user/);
  });

  it('a walk through people goes on in its place though the person there is renamed or gone for good', async () => {
    const store = await founded(await open(), { people: 6 });
    const everyone = { scope: { kind: 'active' }, filter: null, search: null } as const;
    for (const order of ['name', 'id'] as const) {
      const walk = (after: string | null): Promise<UserIdsPart> =>
        store.read((reader) => reader.nextUserIds(everyone, order, after, 2));
      const all = await store.read((reader) => reader.nextUserIds(everyone, order, null, 9));
      expect(all.next).toBe(null);
      const first = await walk(null);
      expect(first.ids).toEqual(all.ids.slice(0, 2));
      const [, second] = await store.read((reader) => reader.usersByIds(first.ids));
      if (second === undefined) throw new Error('founded with more people');
      const { id, displayName } = second;
      const change: Change =
        order === 'name'
          ? {
              kind: 'userUpdated',
              userId: id,
              before: { displayName },
              after: { displayName: 'Zz' },
            }
          : { kind: 'userPurged', user: second };
      await recorded(store, [change], at(3));
      expect((await walk(first.next)).ids).toEqual(all.ids.slice(2, 4));
      if (order === 'id') continue;
      await recorded(
        store,
        [{ kind: 'userPurged', user: { ...second, displayName: 'Zz' } }],
        at(4),
      );
      expect((await walk(first.next)).ids).toEqual(all.ids.slice(2, 4));
    }
  });

  it('a deleted person is out of sight, frees the user name, and comes back', async () => {
    const store = await founded(await open(), { people: 1 });
    await recorded(store, [{ kind: 'userDeleted', userId: userId(1), at: at(2) }], at(2));
    const seen = await store.read(async (reader) => ({
      active: await reader.findUser('p1@contoso.com'),
      deleted: (await reader.findUser('p1@contoso.com', { deleted: true }))?.deletedDateTime,
      keys: (await reader.userIdsByKeys([userId(1), 'p1@contoso.com'])).size,
      listed: await reader.countUsers({ kind: 'active' }, null, null),
      bin: await reader.countUsers({ kind: 'deleted' }, null, null),
      typed: (await reader.typeAhead('person', 9)).length,
      view: (await reader.loadUserViews([userId(1)]))[0]?.user.isDeleted,
      next: (
        await reader.nextUserIds(
          { scope: { kind: 'active' }, filter: null, search: null },
          'id',
          null,
          9,
        )
      ).ids.length,
    }));
    expect(seen).toEqual({
      active: null,
      deleted: at(2),
      keys: 0,
      listed: 0,
      bin: 1,
      typed: 0,
      view: true,
      next: 0,
    });
    await recorded(store, [added(aUser(2, { userPrincipalName: 'p1@contoso.com' }))], at(3));
    const after = { userPrincipalName: 'p1.old@contoso.com' };
    await recorded(store, [{ kind: 'userRestored', userId: userId(1), before: {}, after }], at(4));
    const back = await store.read((reader) => reader.findUser('p1.old@contoso.com'));
    expect([back?.id, back?.deletedDateTime]).toEqual([userId(1), null]);
    expect(await store.doctor()).toEqual([]);
  });

  it('a purge leaves no trace but the log; licenses must be gone before', async () => {
    const store = await founded(await open(), { people: 2 });
    const user = aUser(1);
    await recorded(store, [
      { kind: 'groupAdded', group: aGroup(1) },
      { kind: 'memberAdded', groupId: groupId(1), memberId: userId(1), memberType: 'user' },
      { kind: 'ownerAdded', groupId: groupId(1), ownerId: userId(1) },
      assigned(e3, [1]),
    ]);
    await expect(recorded(store, [{ kind: 'userPurged', user }])).rejects.toThrow(/assignments/);
    await recorded(store, [removed(e3, [1]), { kind: 'userPurged', user }], at(2));
    expect(await store.read((reader) => reader.usersByIds([userId(1)]))).toEqual([]);
    expect(await store.read((reader) => reader.membersAmong(groupId(1), [userId(1)]))).toEqual(
      new Set(),
    );
    const [last] = await store.read((reader) => reader.historyOf(userId(1), 1));
    expect([last?.kind, last?.body]).toEqual(['userPurged', { user }]);
    expect(await store.doctor()).toEqual([]);
  });

  it('of many updated at once each gets their own', async () => {
    const store = await founded(await open(), { people: 50 });
    const changes = Array.from({ length: 50 }, (_, index) =>
      updated(index + 1, {}, { department: `D${String(index % 3)}` }),
    );
    await recorded(store, changes, at(2));
    const count = (department: string): Promise<number> =>
      store.read((reader) =>
        reader.countUsers(
          { kind: 'active' },
          { kind: 'compare', operator: 'eq', path: ['department'], value: department },
          null,
        ),
      );
    expect([await count('d0'), await count('D1'), await count('D2')]).toEqual([17, 17, 16]);
  });
});

onEveryEngine('proxy addresses that two people have', (open) => {
  const clashes = async (
    store: Awaited<ReturnType<typeof open>>,
  ): Promise<(string | null | undefined)[]> => {
    const views = await store.read((reader) => reader.loadUserViews([1, 2, 3].map(userId)));
    return views.map((view) => view.user.clashingProxyAddress);
  };
  const withAddresses = (no: number, ...proxyAddresses: string[]): Change =>
    added(aUser(no, { proxyAddresses }));

  it('are known of both, in any case', async () => {
    const store = await founded(await open());
    await recorded(store, [
      withAddresses(1, 'SMTP:a@contoso.com', 'smtp:b@contoso.com'),
      withAddresses(2, 'smtp:B@contoso.com'),
      withAddresses(3, 'SMTP:c@contoso.com'),
    ]);
    expect(await clashes(store)).toEqual(['smtp:b@contoso.com', 'smtp:b@contoso.com', null]);
    expect(await store.doctor()).toEqual([]);
  });

  it('are no longer once one gives it up, is deleted or purged', async () => {
    const store = await founded(await open());
    const third = aUser(3, { proxyAddresses: ['smtp:b@x'] });
    await recorded(store, [
      withAddresses(1, 'smtp:b@x'),
      withAddresses(2, 'smtp:b@x'),
      added(third),
    ]);
    await recorded(store, [updated(1, {}, { proxyAddresses: [] })], at(2));
    expect(await clashes(store)).toEqual([null, 'smtp:b@x', 'smtp:b@x']);
    await recorded(store, [{ kind: 'userDeleted', userId: userId(3), at: at(3) }], at(3));
    expect(await clashes(store)).toEqual([null, null, null]);
    await recorded(
      store,
      [{ kind: 'userRestored', userId: userId(3), before: {}, after: {} }],
      at(4),
    );
    expect(await clashes(store)).toEqual([null, 'smtp:b@x', 'smtp:b@x']);
    await recorded(
      store,
      [
        { kind: 'userDeleted', userId: userId(3), at: at(5) },
        { kind: 'userPurged', user: third },
      ],
      at(5),
    );
    expect(await clashes(store)).toEqual([null, null]);
    expect(await store.doctor()).toEqual([]);
  });

  it('one person with an address twice is no clash', async () => {
    const store = await founded(await open());
    await recorded(store, [withAddresses(1, 'SMTP:a@x', 'smtp:a@x')]);
    expect(await clashes(store)).toEqual([null]);
  });
});

onEveryEngine('groups', (open) => {
  const member = (group: number, no: number, kind: 'memberAdded' | 'memberRemoved'): Change => ({
    kind,
    groupId: groupId(group),
    memberId: userId(no),
    memberType: 'user',
  });
  const nested = (outer: number, inner: number): Change => ({
    kind: 'memberAdded',
    groupId: groupId(outer),
    memberId: groupId(inner),
    memberType: 'group',
  });

  it('come back as they were written, change, go and come back', async () => {
    const store = await founded(await open());
    const group = aGroup(1, { description: 'All', groupTypes: ['Unified'], mailEnabled: true });
    await recorded(store, [{ kind: 'groupAdded', group }]);
    const find = (deleted = false): Promise<unknown> =>
      store.read((reader) => reader.findGroup(groupId(1).toUpperCase(), { deleted }));
    expect(await find()).toEqual(group);
    const after = { displayName: 'Renamed' };
    await recorded(
      store,
      [{ kind: 'groupUpdated', groupId: groupId(1), before: {}, after }],
      at(2),
    );
    expect(await find()).toEqual({ ...group, ...after });
    await recorded(store, [{ kind: 'groupDeleted', groupId: groupId(1), at: at(3) }], at(3));
    expect([await find(), await find(true)]).toEqual([
      null,
      { ...group, ...after, deletedDateTime: at(3) },
    ]);
    await recorded(
      store,
      [{ kind: 'groupRestored', groupId: groupId(1), deletedAt: at(3) }],
      at(4),
    );
    expect(await find()).toEqual({ ...group, ...after });
    await recorded(store, [{ kind: 'groupPurged', group }], at(5));
    expect([await find(), await find(true)]).toEqual([null, null]);
    expect(await store.doctor()).toEqual([]);
  });

  it('have members and owners, direct ones apart from those of groups within; cycles end', async () => {
    const store = await founded(await open(), { people: 4 });
    await recorded(store, [
      ...[1, 2, 3].map((no): Change => ({ kind: 'groupAdded', group: aGroup(no) })),
      member(1, 1, 'memberAdded'),
      nested(1, 2),
      member(2, 2, 'memberAdded'),
      nested(2, 3),
      member(3, 3, 'memberAdded'),
      nested(3, 1),
      { kind: 'ownerAdded', groupId: groupId(1), ownerId: userId(4) },
    ]);
    const users = async (transitive: boolean): Promise<string[]> =>
      store.read(async (reader) =>
        (
          await reader.listUsers({ kind: 'membersOf', groupId: groupId(1), transitive }, all())
        ).items.map(({ id }) => id),
      );
    expect(await users(false)).toEqual([userId(1)]);
    expect(await users(true)).toEqual([1, 2, 3].map(userId));
    const seen = await store.read(async (reader) => ({
      direct: (
        await reader.listGroups({ kind: 'groupsOf', memberId: userId(2), transitive: false }, all())
      ).items.map(({ id }) => id),
      above: (
        await reader.listGroups({ kind: 'groupsOf', memberId: userId(3), transitive: true }, all())
      ).items.map(({ id }) => id),
      inner: (
        await reader.listGroups(
          { kind: 'membersOf', groupId: groupId(1), transitive: false },
          all(),
        )
      ).items.map(({ id }) => id),
      owners: (await reader.listUsers({ kind: 'ownersOf', groupId: groupId(1) }, all())).items.map(
        ({ id }) => id,
      ),
      owned: (await reader.listGroups({ kind: 'ownedBy', userId: userId(4) }, all())).items.map(
        ({ id }) => id,
      ),
      among: await reader.membersAmong(groupId(1), [1, 2].map(userId)),
      ownersAmong: await reader.ownersAmong(groupId(1), [1, 4].map(userId)),
    }));
    expect(seen).toEqual({
      direct: [groupId(2)],
      above: [1, 2, 3].map(groupId),
      inner: [groupId(2)],
      owners: [userId(4)],
      owned: [groupId(1)],
      among: new Set([userId(1)]),
      ownersAmong: new Set([userId(4)]),
    });
  });

  describe('a link is made once and taken once', () => {
    it.each<[string, Change]>([
      ['a member added again', member(1, 1, 'memberAdded')],
      ['a member removed who is none', member(1, 2, 'memberRemoved')],
      ['an owner added again', { kind: 'ownerAdded', groupId: groupId(1), ownerId: userId(1) }],
      [
        'an owner removed who is none',
        { kind: 'ownerRemoved', groupId: groupId(1), ownerId: userId(2) },
      ],
      ['a member of a group that is not there', member(7, 1, 'memberAdded')],
    ])('%s', async (_, change) => {
      const store = await founded(await open(), { people: 2 });
      await recorded(store, [
        { kind: 'groupAdded', group: aGroup(1) },
        member(1, 1, 'memberAdded'),
        { kind: 'ownerAdded', groupId: groupId(1), ownerId: userId(1) },
      ]);
      await expect(recorded(store, [change])).rejects.toThrow(/./);
    });
  });

  it('reports follow their manager', async () => {
    const store = await founded(await open(), { people: 1 });
    await recorded(store, [added(aUser(2, { managerId: userId(1) })), added(aUser(3))]);
    const page = await store.read((reader) =>
      reader.listUsers({ kind: 'directReportsOf', userId: userId(1) }, all()),
    );
    expect(page.items.map(({ id }) => id)).toEqual([userId(2)]);
  });
});
