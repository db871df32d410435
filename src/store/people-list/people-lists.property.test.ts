import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '../../core/ids.ts';
import type { Expression, SearchExpression } from '../../odata/expression.ts';
import { readContext } from '../read-context.ts';
import { openSqliteStore } from '../sqlite.ts';
import { SqliteConnection } from '../sqlite-connection.ts';
import type { PeopleList, UserScope } from '../lists.ts';
import { NumberSet } from './number-set.ts';
import { PeopleLists } from './people-lists.ts';
import {
  added,
  aGroup,
  assigned,
  at,
  aUser,
  e3,
  founded,
  groupId,
  recorded,
  userId,
} from '../../../test/contract/world.ts';

/** A little over three blocks of 1,000. */
const people = 3_210;

let directory = '';
let db: SqliteConnection | null = null;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'allot-people-lists-'));
  const file = join(directory, 'allot.db');
  const store = await founded(await openSqliteStore({ file }), { units: people });
  const nos = Array.from({ length: people }, (_, index) => index + 1);
  const names = ['Ada', 'Bo Ada', 'Émil', 'zoë', 'Zoe Ada'];
  await recorded(
    store,
    nos.map((no) =>
      added(
        aUser(no, {
          displayName: names[no % 5] ?? '',
          userPrincipalName: `u${String((no * 7919) % people)}@contoso.com`,
        }),
      ),
    ),
  );
  await recorded(store, [
    assigned(
      e3,
      nos.filter((no) => no % 3 === 0),
    ),
    { kind: 'groupAdded', group: aGroup(1) },
    ...nos
      .filter((no) => no % 4 === 0)
      .map((no) => ({
        kind: 'memberAdded' as const,
        groupId: groupId(1),
        memberId: userId(no),
        memberType: 'user' as const,
      })),
    ...nos
      .filter((no) => no % 7 < 3)
      .map((no) => ({ kind: 'userDeleted' as const, userId: userId(no), at: at(1) })),
  ]);
  await store.close();
  db = new SqliteConnection({ file, readOnly: true, cacheMebibytes: 8 });
});
afterAll(async () => {
  db?.close();
  await rm(directory, { recursive: true, force: true });
});

const scope: fc.Arbitrary<UserScope> = fc.constantFrom<UserScope[]>(
  { kind: 'active' },
  { kind: 'deleted' },
  { kind: 'membersOf', groupId: groupId(1), transitive: false },
  { kind: 'membersOf', groupId: groupId(1), transitive: false, deleted: true },
);
const filter: fc.Arbitrary<Expression | null> = fc.constantFrom<(Expression | null)[]>(
  null,
  { kind: 'count', operator: 'eq', path: ['assignedLicenses'], value: 0 },
  { kind: 'match', function: 'endsWith', path: ['userPrincipalName'], value: '1@contoso.com' },
);
const search: fc.Arbitrary<SearchExpression | null> = fc.constantFrom<(SearchExpression | null)[]>(
  null,
  { kind: 'term', property: null, text: 'ada' },
  { kind: 'term', property: null, text: 'z' },
  { kind: 'term', property: 'displayName', text: 'emil' },
  { kind: 'term', property: 'userPrincipalName', text: 'u1' },
);
const list: fc.Arbitrary<PeopleList> = fc.record({
  conditions: fc.record({ scope, filter, search }),
  order: fc.record({
    property: fc.constantFrom('displayName' as const, 'userPrincipalName' as const),
    descending: fc.boolean(),
  }),
});
const place = fc.record({
  skip: fc.integer({ min: 0, max: 3500 }),
  top: fc.integer({ min: 1, max: 1200 }),
});

describe('a list of people', () => {
  it('is the same whether it is sorted at once or walked block by block, from wherever it is read first', () => {
    if (db === null) throw new Error('no database');
    const context = readContext(db, () => instantOf(0));
    const sorted = new PeopleLists(context, people);
    let walked = new PeopleLists(context, -1);
    const windowOf = (
      lists: PeopleLists,
      asked: PeopleList,
      window: { skip: number; top: number },
    ): readonly string[] => {
      for (;;) {
        const found = lists.window(asked, window);
        if (found !== null) return found.ids;
      }
    };
    fc.assert(
      fc.property(
        list,
        fc.array(place, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (asked, places, isFresh) => {
          if (isFresh) walked = new PeopleLists(context, -1);
          const whole = new PeopleLists(context, -1);
          for (const window of places) {
            const ids = windowOf(walked, asked, window);
            expect(ids).toEqual(windowOf(sorted, asked, window));
            expect(ids).toEqual(
              windowOf(whole, asked, { skip: 0, top: 9999 }).slice(
                window.skip,
                window.skip + window.top,
              ),
            );
          }
          let count: number | null = null;
          while (count === null) count = walked.count(asked);
          expect(count).toBe(windowOf(whole, asked, { skip: 0, top: 9999 }).length);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('a set of numbers', () => {
  it('has what its text says and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 200_000 })),
        fc.array(fc.nat({ max: 200_100 })),
        (numbers, others) => {
          const set = new NumberSet(numbers.join(' '));
          for (const value of [...numbers, ...others, 0, 31, 32]) {
            expect(set.has(value)).toBe(numbers.includes(value));
          }
        },
      ),
    );
  });
});
