import type { ChangeKind } from '../core/change.ts';
import { changeKindCodes } from './codes.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** What a list of people can depend on besides its own conditions. */
export type ListMark = 'people' | 'licenses' | 'memberships';

/** Which lists a change can move; none where the kind is missing (switched apps move nobody). */
const markOfKind: Readonly<Partial<Record<ChangeKind, ListMark>>> = {
  userAdded: 'people',
  userUpdated: 'people',
  userDeleted: 'people',
  userRestored: 'people',
  userPurged: 'people',
  licenseAssigned: 'licenses',
  licenseRemoved: 'licenses',
  licenseStateSet: 'licenses',
  memberAdded: 'memberships',
  memberRemoved: 'memberships',
  // A deleted group is no member that is shown.
  groupDeleted: 'memberships',
  groupRestored: 'memberships',
  groupPurged: 'memberships',
};

/** The numbers of the kinds of change that move lists so. */
export function kindCodesOf(mark: ListMark): readonly number[] {
  return (
    Object.entries(changeKindCodes)
      // Keys of the table are the kinds.
      .filter(([kind]) => markOfKind[kind as ChangeKind] === mark)
      .map(([, code]) => code)
  );
}

/** The last log line of each mark; 0: none yet. */
export type ListMarks = Readonly<Record<ListMark, number>>;

/** Notes that a log line was written. */
export function markedBy(
  marks: Partial<ListMarks>,
  kind: ChangeKind,
  seq: number,
): Partial<ListMarks> {
  const mark = markOfKind[kind];
  return mark === undefined ? marks : { ...marks, [mark]: seq };
}

/** Writes what a transaction has moved. */
export function writeListMarks(db: SqliteConnection, marks: Partial<ListMarks>): void {
  for (const [about, seq] of Object.entries(marks)) {
    db.run(
      `insert into list_mark (tenant_id, about, seq) values (?, ?, ?)
        on conflict (tenant_id, about) do update set seq = excluded.seq`,
      [db.tenant, about, seq],
    );
  }
}

/** What moved lists last. */
export function readListMarks(db: SqliteConnection): ListMarks {
  const rows = db.rows<[ListMark, number]>('select about, seq from list_mark where tenant_id = ?', [
    db.tenant,
  ]);
  return { people: 0, licenses: 0, memberships: 0, ...Object.fromEntries(rows) };
}
