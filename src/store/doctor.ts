import type { SqliteConnection } from './sqlite-connection.ts';
import type { DoctorFinding } from './store.ts';

/** Checks everything that can be computed a second time; each difference is a finding. */
export function doctor(db: SqliteConnection): DoctorFinding[] {
  return db
    .rows<[string]>('pragma integrity_check')
    .filter(([message]) => message !== 'ok')
    .map(([message]) => ({ check: 'integrity', message }));
}
