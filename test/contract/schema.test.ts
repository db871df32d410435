import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { groupProperties } from '../../src/core/directory/group.ts';
import { userProperties } from '../../src/core/directory/user.ts';
import { columnName } from '../../src/store/columns.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { initialSchema } from '../../src/store/migrations/0001-initial.ts';
import { closeLater, temporaryDirectory } from './engines.ts';
import { e3, e5, groupId, userId } from './world.ts';

async function database(): Promise<DatabaseSync> {
  const file = join(await temporaryDirectory(), 'allot.db');
  await (await openSqliteStore({ file })).close();
  return new DatabaseSync(file, { readOnly: true });
}

function tables(db: DatabaseSync): string[] {
  // Of the database itself, and the search index's own.
  const without =
    "name <> 'schema_migration' and name not like 'sqlite_%' and name not like 'user_search%'";
  return db
    .prepare(`select name from sqlite_schema where type = 'table' and ${without}`)
    .all()
    .map((row) => String(row['name']));
}

it('every primary key, unique index and foreign key begins with tenant_id', async () => {
  const db = await database();
  const firsts: [string, unknown][] = [];
  for (const table of tables(db)) {
    const key = db.prepare('select name from pragma_table_info(?) where pk = 1').get(table);
    firsts.push([table + ' primary key', key?.['name']]);
    for (const index of db.prepare('select name from pragma_index_list(?)').all(table)) {
      const name = String(index['name']);
      const first = db.prepare('select name from pragma_index_info(?) where seqno = 0').get(name);
      firsts.push([name, first?.['name']]);
    }
    for (const link of db
      .prepare('select "from", "to" from pragma_foreign_key_list(?) where seq = 0')
      .all(table)) {
      firsts.push([table + ' foreign key', link['from']], [table + ' refers to', link['to']]);
    }
  }
  db.close();
  expect(firsts.length).toBeGreaterThan(40);
  expect(firsts.filter(([, column]) => column !== 'tenant_id')).toEqual([]);
});

it('every property of people and groups has its column', async () => {
  const db = await database();
  const columnsOf = (table: string): string[] =>
    db
      .prepare('select name from pragma_table_info(?)')
      .all(table)
      .map((row) => String(row['name']));
  expect(columnsOf('user')).toEqual(
    expect.arrayContaining(Object.keys(userProperties).map(columnName)),
  );
  expect(columnsOf('directory_group')).toEqual(
    expect.arrayContaining(Object.keys(groupProperties).map(columnName)),
  );
  db.close();
});

it('a database of the first schema is brought up to date with its totals counted', async () => {
  const file = join(await temporaryDirectory(), 'allot.db');
  const db = new DatabaseSync(file);
  for (const statement of initialSchema) db.exec(statement);
  db.exec(`create table schema_migration (number integer primary key, at text not null) strict;
    insert into schema_migration values (1, '2026-01-31T08:00:00.000Z');
    insert into unit_total (tenant_id, sku_no, sku_id, consumed_units) values (1, 1, '${e3}', 3), (1, 2, '${e5}', 0)`);
  // 1 directly, 2 both ways, 3 by a group only; a path in error is none.
  for (const [no, group, state] of [
    [1, '', 0],
    [2, '', 0],
    [2, groupId(1), 0],
    [3, groupId(1), 0],
    [4, '', 3],
  ] as const) {
    db.prepare('insert into assignment values (1, ?, 1, ?, 0, ?, null, 0)').run(
      userId(no),
      group,
      state,
    );
  }
  db.close();
  const store = closeLater(await openSqliteStore({ file }));
  const skus = await store.read((reader) => reader.subscribedSkus());
  expect(skus.map((sku) => [sku.skuId, sku.consumedUnits, sku.directUnits])).toEqual([
    [e3, 3, 2],
    [e5, 0, 0],
  ]);
  const findings = await store.doctor();
  expect(findings.filter(({ check }) => check === 'unitTotals')).toEqual([]);
});

it('a database of a newer program is refused and left alone', async () => {
  const file = join(await temporaryDirectory(), 'allot.db');
  await (await openSqliteStore({ file })).close();
  const db = new DatabaseSync(file);
  db.exec("insert into schema_migration (number, at) values (9999, '2030-01-01')");
  db.close();
  await expect(openSqliteStore({ file })).rejects.toThrow(/newer Allot/);
  await expect(openSqliteStore({ file, readOnly: true })).rejects.toThrow(/newer Allot/);
});

it('a database that was never opened for writing is not opened for reading only', async () => {
  const file = join(await temporaryDirectory(), 'allot.db');
  new DatabaseSync(file).close();
  await expect(openSqliteStore({ file, readOnly: true })).rejects.toThrow(/older schema/);
});

it('opening again changes nothing; a reader refuses to write', async () => {
  const file = join(await temporaryDirectory(), 'allot.db');
  await (await openSqliteStore({ file })).close();
  const store = closeLater(await openSqliteStore({ file }));
  const reader = closeLater(await openSqliteStore({ file, readOnly: true }));
  expect(await store.doctor()).toEqual([]);
  await expect((async () => reader.write(() => Promise.resolve()))()).rejects.toThrow(
    /reading only/,
  );
});

it('a database is in write-ahead mode, so that readers do not wait for a write', async () => {
  const db = await database();
  expect(db.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
  db.close();
});
