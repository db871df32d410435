import { initialSchema } from './migrations/0001-initial.ts';
import { listsSchema } from './migrations/0002-lists.ts';
import { planProblemsSchema } from './migrations/0003-plan-problems.ts';
import { mailSchema } from './migrations/0004-mail.ts';
import { groupsInGroupsSchema } from './migrations/0005-groups-in-groups.ts';
import { groupLicensingSchema } from './migrations/0006-group-licensing.ts';
import { membershipRulesSchema } from './migrations/0007-membership-rules.ts';
import { planWalkSchema } from './migrations/0008-plan-walk.ts';
import { subscriptionTermsSchema } from './migrations/0009-subscription-terms.ts';
import { supplySchema } from './migrations/0010-supply.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** A step of the schema: forward only, in one transaction. Released steps never change. */
export type Migration = { readonly number: number; readonly statements: readonly string[] };

/** Every step so far, in order: the first `n` of them make a database as a program of schema `n` left it. */
export const migrations: readonly Migration[] = [
  { number: 1, statements: initialSchema },
  { number: 2, statements: listsSchema },
  { number: 3, statements: planProblemsSchema },
  { number: 4, statements: mailSchema },
  { number: 5, statements: groupsInGroupsSchema },
  { number: 6, statements: groupLicensingSchema },
  { number: 7, statements: membershipRulesSchema },
  { number: 8, statements: planWalkSchema },
  { number: 9, statements: subscriptionTermsSchema },
  { number: 10, statements: supplySchema },
];

/** Marks a file as ours: "Allt". */
export const applicationId = 0x41_6c_6c_74;

/** The schema that this program needs. */
export const schemaNumber: number = migrations.at(-1)?.number ?? 0;

/** The schema that a database has; 0: none yet. */
export function schemaNumberOf(db: SqliteConnection): number {
  const known = db.row<[number]>(
    "select count(*) from sqlite_schema where type = 'table' and name = 'schema_migration'",
  );
  if (known?.[0] !== 1) return 0;
  return db.row<[number | null]>('select max(number) from schema_migration')?.[0] ?? 0;
}

/** Brings a database up to date. Refuses one that a newer program has written. */
export function migrate(db: SqliteConnection): void {
  const present = schemaNumberOf(db);
  assertKnownSchema(present);
  for (const { number, statements } of migrations) {
    if (number <= present) continue;
    db.exec('begin immediate');
    try {
      // Another process may have come first.
      if (schemaNumberOf(db) < number) {
        db.exec(
          'create table if not exists schema_migration (number integer primary key, at text not null) strict',
        );
        for (const statement of statements) db.exec(statement);
        db.exec('pragma application_id = ' + String(applicationId));
        db.run(
          "insert into schema_migration (number, at) values (?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
          [number],
        );
      }
      db.exec('commit');
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  }
}

/** Throws where a database's schema is newer than this program. */
export function assertKnownSchema(present: number): void {
  if (present > schemaNumber) {
    throw new Error(
      `the database has schema ${String(present)}, this Allot knows ${String(schemaNumber)}: use a newer Allot`,
    );
  }
}
