import { expect, it } from 'vitest';
import { Refused } from '../../src/core/problems.ts';
import type { SearchExpression } from '../../src/odata/expression.ts';
import { onEveryEngine } from './engines.ts';
import { added, aGroup, all, at, aUser, founded, recorded, userId } from './world.ts';

const names = [
  'Ana Zimmer',
  'ana Berger',
  'Émile Roux',
  'McDonald Ana',
  'Bela Ana',
  'ane\u0301mone',
];

function term(text: string, property: string | null = 'displayName'): SearchExpression {
  return { kind: 'term', property, text };
}

onEveryEngine('lists of people', (open) => {
  const world = async (): Promise<Awaited<ReturnType<typeof open>>> => {
    const store = await founded(await open());
    await recorded(
      store,
      names.map((displayName, index) =>
        added(aUser(index + 1, { displayName, mail: `mail${String(index + 1)}@contoso.com` })),
      ),
    );
    return store;
  };
  const found = async (
    store: Awaited<ReturnType<typeof open>>,
    query: Parameters<typeof all>[0],
  ): Promise<number[]> => {
    const page = await store.read((reader) => reader.listUsers({ kind: 'active' }, all(query)));
    return page.items.map(({ id }) => Number(id.slice(-4)));
  };

  it('come by display name without regard to case, then by id', async () => {
    const store = await world();
    const orderBy = [{ property: 'displayName', descending: false }];
    expect(await found(store, { orderBy })).toEqual([2, 1, 6, 5, 4, 3]);
    expect(
      await found(store, { orderBy: [{ property: 'displayName', descending: true }] }),
    ).toEqual([3, 4, 5, 6, 1, 2]);
  });

  it('page by key: who comes or goes between two pages moves nobody else', async () => {
    const store = await world();
    const orderBy = [{ property: 'displayName', descending: false }];
    const read = (after: string | null): ReturnType<typeof readPage> => readPage(store, after);
    const readPage = (from: typeof store, after: string | null) =>
      from.read((reader) =>
        reader.listUsers({ kind: 'active' }, all({ orderBy, top: 2, after, count: true })),
      );
    const first = await read(null);
    expect(first.count).toBe(6);
    await recorded(
      store,
      [
        added(aUser(7, { displayName: 'Aaron' })),
        { kind: 'userDeleted', userId: userId(1), at: at(2) },
      ],
      at(2),
    );
    const second = await read(first.next);
    const third = await read(second.next);
    const pages = [first, second, third].map((page) => page.items.map(({ id }) => id));
    expect(pages).toEqual([[2, 1].map(userId), [6, 5].map(userId), [4, 3].map(userId)]);
    expect(third.next).toBeNull();
  });

  it('refuse a token or an order that is none, in words', async () => {
    const store = await world();
    for (const query of [
      { after: 'nonsense' },
      { after: Buffer.from('[1,2,3]').toString('base64url') },
      { after: Buffer.from('{}').toString('base64url') },
      { orderBy: [{ property: 'businessPhones', descending: false }] },
      { orderBy: [{ property: 'shoeSize', descending: false }] },
    ]) {
      await expect(found(store, query)).rejects.toBeInstanceOf(Refused);
    }
  });

  it('find names whose accents are written apart', async () => {
    const store = await world();
    const filter = {
      kind: 'match',
      function: 'startsWith',
      path: ['displayName'],
      value: 'ane',
    } as const;
    expect(await found(store, { filter })).toEqual([6]);
  });

  it('search display names by the beginnings of words, in any order, without accents', async () => {
    const store = await world();
    expect(await found(store, { search: term('an') })).toEqual([1, 2, 4, 5, 6]);
    expect(await found(store, { search: term('zim ana') })).toEqual([1]);
    expect(await found(store, { search: term('emile') })).toEqual([3]);
    expect(await found(store, { search: term('donald') })).toEqual([4]);
    expect(await found(store, { search: term('mcdonald') })).toEqual([4]);
    expect(await found(store, { search: term('na') })).toEqual([]);
    expect(await found(store, { search: term('"*(') })).toEqual([]);
  });

  it('search other properties by their beginning, and put terms together', async () => {
    const store = await world();
    expect(await found(store, { search: term('MAIL3', 'mail') })).toEqual([3]);
    const both = { left: term('ana'), right: term('mail5', 'mail') };
    expect(await found(store, { search: { kind: 'and', ...both } })).toEqual([5]);
    expect(await found(store, { search: { kind: 'or', ...both } })).toEqual([1, 2, 4, 5]);
    expect(await found(store, { search: term('p3', null) })).toEqual([3]);
  });

  it('type-ahead: names that begin as typed come first, then words; at most so many', async () => {
    const store = await world();
    const typed = async (text: string, limit = 9): Promise<number[]> =>
      (await store.read((reader) => reader.typeAhead(text, limit))).map(({ id }) =>
        Number(id.slice(-4)),
      );
    expect(await typed('ana')).toEqual([2, 1, 5, 4]);
    expect(await typed('ANA b')).toEqual([2, 5]);
    expect(await typed('roux e')).toEqual([3]);
    expect(await typed('mail2')).toEqual([2]);
    expect(await typed('p4')).toEqual([4]);
    expect(await typed('ana', 3)).toEqual([2, 1, 5]);
    expect(await typed('  ')).toEqual([]);
    expect(await typed('%')).toEqual([]);
    expect(await typed('"')).toEqual([]);
  });
});

onEveryEngine('lists of groups', (open) => {
  it('search display names and descriptions by the beginnings of words', async () => {
    const store = await founded(await open());
    await recorded(store, [
      {
        kind: 'groupAdded',
        group: aGroup(1, { displayName: 'OneVideo Team', description: 'Films' }),
      },
      { kind: 'groupAdded', group: aGroup(2, { displayName: 'Sales', description: 'video' }) },
    ]);
    const found = async (search: SearchExpression): Promise<string[]> =>
      store.read(async (reader) =>
        (await reader.listGroups({ kind: 'active' }, all({ search }))).items.map(
          (group) => group.displayName,
        ),
      );
    expect(await found(term('vid'))).toEqual(['OneVideo Team']);
    expect(await found(term('team one'))).toEqual(['OneVideo Team']);
    expect(await found(term('VIDEO', null))).toEqual(['OneVideo Team', 'Sales']);
    expect(await found(term('film', 'description'))).toEqual(['OneVideo Team']);
    expect(
      await store.read((reader) => reader.countGroups({ kind: 'active' }, null, term('sal'))),
    ).toBe(1);
  });
});
