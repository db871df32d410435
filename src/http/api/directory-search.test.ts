import { afterEach, describe, expect, it } from 'vitest';
import type { GroupsBody, SearchBody } from '../../api/overview.ts';
import type { ResolvedPeopleBody } from '../../api/people.ts';
import type { Change } from '../../core/change.ts';
import type { Group } from '../../core/directory/group.ts';
import { instantOf } from '../../core/ids.ts';
import { aGroup, groupId } from '../../../test/contract/world.ts';
import { type Caller, httpWorld, type HttpWorld } from '../../../test/support/http-world.ts';
import { personId, skus, type SmallWorld, smallWorld } from '../../../test/support/small-world.ts';

let small: SmallWorld | null = null;
afterEach(async () => {
  await small?.desk.close();
  small = null;
});

/** People 1–9: 2 and 3 are both called Ana Berg, 4 has mail and an alias elsewhere, 5 is deleted. */
async function open(changes: readonly Change[] = []): Promise<HttpWorld> {
  const world = await smallWorld({
    people: 9,
    units: { e3: 50, visio: 5 },
    change: (user, no) => ({
      ...user,
      ...(no === 2 || no === 3 ? { displayName: 'Ana Berg' } : {}),
      ...(no === 4
        ? { mail: 'dora.frank@fabrikam.com', proxyAddresses: ['smtp:Dora@fabrikam.com'] }
        : {}),
    }),
  });
  small = world;
  const deleted = instantOf(Date.UTC(2026, 0, 31, 10));
  await world.store.write((tx) =>
    tx.record(
      1,
      [{ kind: 'userDeleted', userId: personId(5), at: deleted }, ...changes],
      world.now(),
    ),
  );
  return httpWorld(world);
}

const group = (no: number, properties: Partial<Group>): Change => ({
  kind: 'groupAdded',
  group: aGroup(no, properties),
});

async function resolved(caller: Caller, keys: readonly string[]): Promise<ResolvedPeopleBody> {
  const answer = await caller('POST', '/api/people/resolve', { json: { keys } });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text);
}

describe('POST /api/people/resolve', () => {
  it('finds people by id, user name, mail address, alias and display name, in any case', async () => {
    const http = await open();
    const keys = [
      personId(1).toUpperCase(),
      ' P2@CONTOSO.com ',
      'Dora.Frank@Fabrikam.com',
      'person 0006',
      'Seven <p7@contoso.com>',
    ];
    const { people, unknown, ambiguous } = await resolved(http.commandLine, keys);
    expect(people.map(({ id, key }) => [id, key])).toEqual(
      [1, 2, 4, 6, 7].map((no, at) => [personId(no), keys[at]]),
    );
    expect([unknown, ambiguous]).toEqual([[], []]);
    const alias = await resolved(http.commandLine, ['dora@FABRIKAM.com']);
    expect(alias.people).toMatchObject([{ id: personId(4), displayName: 'Person 0004' }]);
  });

  it('says whom nobody is, who is deleted, and which names several people have', async () => {
    const http = await open();
    const keys = ['ana berg', 'nobody', 'p5@contoso.com', 'Person 0005', personId(5), '', '%'];
    expect(await resolved(http.commandLine, keys)).toEqual({
      people: [],
      unknown: ['nobody', 'p5@contoso.com', 'Person 0005', personId(5), '%'],
      ambiguous: ['ana berg'],
    });
  });

  it('names everyone once, whatever the number of keys for them', async () => {
    const http = await open();
    const keys = ['p1@contoso.com', 'P1@contoso.com', personId(1), 'Person 0001'];
    const { people } = await resolved(http.commandLine, keys);
    expect(people).toMatchObject([{ id: personId(1), key: 'p1@contoso.com' }]);
  });

  it('refuses who may not read people, and more than 10,000 keys', async () => {
    const http = await open();
    const caller = await http.appWith('Group.Read.All');
    const json = { keys: ['p1@contoso.com'] };
    expect((await caller('POST', '/api/people/resolve', { json })).status).toBe(403);
    const many = { keys: Array.from({ length: 10_001 }, (_, no) => String(no)) };
    expect((await http.commandLine('POST', '/api/people/resolve', { json: many })).status).toBe(
      400,
    );
  });
});

describe('GET /api/groups-list', () => {
  const groups: readonly Change[] = [
    group(1, { displayName: 'Sales', onPremisesSyncEnabled: true }),
    group(2, { displayName: 'All', mailEnabled: true, mail: 'all@contoso.com' }),
    group(3, { displayName: 'Team', groupTypes: ['Unified', 'DynamicMembership'] }),
    group(4, { displayName: 'News', mailEnabled: true, securityEnabled: false }),
    ...[1, 2, 5].map((no): Change => ({
      kind: 'memberAdded',
      groupId: groupId(1),
      memberId: personId(no),
      memberType: 'user',
    })),
    { kind: 'memberAdded', groupId: groupId(1), memberId: groupId(2), memberType: 'group' },
    ...[1, 5].map((no): Change => ({
      kind: 'ownerAdded',
      groupId: groupId(1),
      ownerId: personId(no),
    })),
  ];

  it('tells kind and size of each group, without deleted people', async () => {
    const http = await open(groups);
    const answer = await http.commandLine('GET', '/api/groups-list');
    const body: GroupsBody = JSON.parse(answer.text);
    expect(body.count).toBe(4);
    expect(
      body.value.map(({ displayName, kind, members, owners }) => [
        displayName,
        kind,
        members,
        owners,
      ]),
    ).toEqual([
      ['All', 'mailEnabledSecurity', 0, 0],
      ['News', 'distribution', 0, 0],
      ['Sales', 'security', 3, 1],
      ['Team', 'microsoft365', 0, 0],
    ]);
    expect(body.value[3]).toMatchObject({ isDynamic: true, isSynchronized: false });
    expect(body.value[2]).toMatchObject({ isDynamic: false, isSynchronized: true });
  });

  it('pages by key and searches by words', async () => {
    const http = await open(groups);
    const seen: string[] = [];
    let path: string | undefined = '/api/groups-list?$top=3';
    while (path !== undefined) {
      const body: GroupsBody = JSON.parse((await http.commandLine('GET', path)).text);
      seen.push(...body.value.map(({ displayName }) => displayName));
      const link: string | undefined = body['@odata.nextLink'];
      path = link?.slice(new URL(link).origin.length);
    }
    expect(seen).toEqual(['All', 'News', 'Sales', 'Team']);
    const found = await http.commandLine('GET', '/api/groups-list?q=sal');
    expect(found.body).toMatchObject({ count: 1, value: [{ id: groupId(1) }] });
  });

  it('refuses who may not read groups or their members', async () => {
    const http = await open(groups);
    for (const permission of ['User.Read.All', 'Group.ReadBasic.All']) {
      const caller = await http.appWith(permission);
      expect((await caller('GET', '/api/groups-list')).status).toBe(403);
    }
  });
});

describe('GET /api/search', () => {
  const groups: readonly Change[] = [
    group(1, { displayName: 'Analysts' }),
    group(2, { displayName: 'Team Ana' }),
  ];

  async function found(caller: Caller, q: string): Promise<SearchBody> {
    const answer = await caller('GET', `/api/search?q=${encodeURIComponent(q)}`);
    expect(answer.status).toBe(200);
    return JSON.parse(answer.text);
  }

  it('finds people, groups and owned products that begin as typed', async () => {
    const http = await open(groups);
    const ana = await found(http.commandLine, 'ana');
    expect(ana.people.map(({ id }) => id)).toEqual([2, 3].map(personId));
    expect(ana.groups.map(({ displayName }) => displayName)).toEqual(['Analysts', 'Team Ana']);
    expect(ana.products).toEqual([]);
    const product = await found(http.commandLine, 'office e3');
    expect(product.products.map(({ skuId }) => skuId)).toEqual([skus.e3]);
    expect((await found(http.commandLine, 'dora.frank@fab')).people).toMatchObject([
      { id: personId(4) },
    ]);
    expect((await found(http.commandLine, 'P4@conto')).people).toMatchObject([{ id: personId(4) }]);
    expect(await found(http.commandLine, '  ')).toEqual({ people: [], groups: [], products: [] });
    // Nobody owns it.
    expect((await found(http.commandLine, 'office e5')).products).toEqual([]);
  });

  it('shows only what the caller may read, and refuses who may read nothing of it', async () => {
    const http = await open(groups);
    const people = await found(await http.appWith('User.Read.All'), 'ana');
    expect([people.people.length, people.groups.length]).toEqual([2, 0]);
    const ofGroups = await found(await http.appWith('Group.Read.All'), 'ana');
    expect([ofGroups.people.length, ofGroups.groups.length]).toEqual([0, 2]);
    const nothing = await http.appWith('Domain.Read.All');
    expect((await nothing('GET', '/api/search?q=ana')).status).toBe(403);
  });
});
