import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { migrations, schemaNumber } from '../../src/store/migrate.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { closeLater, temporaryDirectory } from './engines.ts';
import { clashing, isMember, licensed, turned } from './licensed-groups.ts';
import {
  aGroup,
  all,
  aPlan,
  assigned,
  at,
  e3,
  e5,
  founded,
  groupId,
  planId,
  recorded,
  sway,
  userId,
} from './world.ts';

/** From this one on groups give licenses. */
const groupLicensingFrom = 6;
/** From this one on groups may have rules that are followed. */
const rulesFrom = 7;

/** Groups within groups, one with a rule, direct licenses, a plan; where the schema knows them, licenses by groups and a line. */
async function inhabited(store: Store, number: number): Promise<void> {
  if (number >= groupLicensingFrom) await licensed(store);
  else {
    await founded(store, { people: 5 });
    await recorded(store, [
      ...[1, 2, 3].map((no) => ({ kind: 'groupAdded', group: aGroup(no) }) as const),
      ...[1, 2, 3].map((no) => isMember(1, no)),
      isMember(3, 4),
    ]);
  }
  const rule = {
    groupTypes: ['DynamicMembership'],
    membershipRule: 'user.country -eq "DE"',
    membershipRuleProcessingState: 'On',
  };
  await recorded(store, [
    { kind: 'groupAdded', group: aGroup(4, rule) },
    { kind: 'memberAdded', groupId: groupId(2), memberId: groupId(3), memberType: 'group' },
    { kind: 'userUpdated', userId: userId(2), before: {}, after: { mail: 'two@contoso.com' } },
    assigned(e5, [4], { disabledPlans: [sway] }),
  ]);
  if (number >= groupLicensingFrom) {
    await recorded(store, [
      turned(e3, [1, 3], {}),
      turned(e3, [2], { after: clashing, takesUnit: true }),
    ]);
  }
  await store.write((tx) => tx.putPlan(aPlan(1, { reason: 'kept' })));
}

/** The same database as a program of this schema would have left it: its tables, with the rows that they have room for. */
async function older(made: string, number: number): Promise<string> {
  const file = join(await temporaryDirectory(), 'allot.db');
  // The search index keeps no texts from which it could be made again: its own tables are copied.
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false, defensive: false });
  for (const { statements } of migrations.slice(0, number)) {
    for (const statement of statements) db.exec(statement);
  }
  db.exec('create table schema_migration (number integer primary key, at text not null) strict');
  db.prepare('attach ? as made').run(made);
  const tables = db
    .prepare(
      "select name from main.sqlite_schema where type = 'table' and name not like 'sqlite_%'",
    )
    .all()
    .map((row) => String(row['name']))
    .filter((name) => name !== 'user_search');
  for (const table of tables) {
    const columns = db
      .prepare("select name from pragma_table_info(?, 'main')")
      .all(table)
      .map((row) => `"${String(row['name'])}"`)
      .join();
    db.exec(`delete from main."${table}"`);
    db.exec(`insert into main."${table}" (${columns}) select ${columns} from made."${table}"`);
  }
  db.prepare('delete from main.schema_migration where number > ?').run(number);
  db.close();
  return file;
}

/** What somebody who opens the organization finds in it. */
function found(store: Store): Promise<unknown> {
  return store.read(async (reader) => ({
    people: (await reader.listUsers({ kind: 'active' }, all())).items,
    searched: await reader.typeAhead('person 0003', 9),
    groups: (await reader.listGroups({ kind: 'active' }, all())).items,
    within: await reader.groupsDirectlyOf([userId(1), userId(4), groupId(3)]),
    given: await reader.groupLicenses('all'),
    fares: await reader.groupSkuCounts({}),
    errors: await reader.groupErrors(groupId(1), { skuId: null, after: null, top: 9 }),
    line: await reader.waitingFor(e3, { skip: 0, top: 9 }),
    direct: await reader.directAssignments(e5, { after: null, top: 9 }),
    products: await reader.subscribedSkus(),
    plan: await reader.plan(planId(1)),
    log: (await reader.listAudit(all())).items,
  }));
}

const numbers = Array.from({ length: schemaNumber - 4 }, (_, index) => index + 4);

it.each(numbers)(
  'a database of schema %i loses nothing when it is brought up to date',
  async (number) => {
    const made = join(await temporaryDirectory(), 'allot.db');
    const today = await openSqliteStore({ file: made });
    await inhabited(today, number);
    const expected = await found(today);
    await today.close();
    const file = await older(made, number);
    const store = closeLater(await openSqliteStore({ file }));
    expect(await found(store)).toEqual(expected);
    expect(await store.doctor()).toEqual([]);
    // Somebody who is written down from now on is like everybody else.
    await recorded(store, [isMember(1, 5), assigned(e5, [5])], at(9));
    expect(await store.doctor()).toEqual([]);
  },
);

it.each(numbers.filter((number) => number < rulesFrom))(
  'a rule in a database of schema %i is followed from then on',
  async (number) => {
    const made = join(await temporaryDirectory(), 'allot.db');
    const today = await openSqliteStore({ file: made });
    await inhabited(today, number);
    await today.close();
    const file = await older(made, number);
    await (await openSqliteStore({ file })).close();
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('select group_id from stale_rule').all()).toEqual([{ group_id: groupId(4) }]);
    db.close();
  },
);
