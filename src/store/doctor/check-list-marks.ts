import { kindCodesOf, type ListMark } from '../list-marks.ts';
import type { SqliteConnection } from '../sqlite-connection.ts';
import type { DoctorFinding } from '../store.ts';

/** Looks up the last change that could move lists; lists that were read before it would else be taken for what they were. */
export function* checkListMarks(db: SqliteConnection): Iterable<DoctorFinding> {
  const marks = db.rows<[ListMark, number]>(
    'select about, seq from list_mark where tenant_id = ?',
    [db.tenant],
  );
  for (const [about, kept] of marks) {
    const row = db.row<[number | null]>(
      `select max(seq) from change_log where tenant_id = ? and kind in (select value from json_each(?))`,
      [db.tenant, JSON.stringify(kindCodesOf(about))],
    );
    const last = row?.[0] ?? 0;
    if (kept === last) continue;
    yield {
      check: 'listMarks',
      message: `lists of ${about} are marked as moved by change ${String(kept)}, the last such change is ${String(last)}`,
    };
  }
}
