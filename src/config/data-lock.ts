import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A data directory that is in use by another process. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';

  constructor(dataDirectory: string) {
    super(`${dataDirectory} is in use by another Allot. Stop that one, or set ALLOT_DATA.`);
  }
}

/** Says that this process alone uses a data directory. Keep it: a lock that nothing refers to is collected, and gone. */
export type DataLock = { release(): void };

/**
 * Takes a data directory for this process, making it where it is missing. Throws `DataDirectoryInUse`. The lock is
 * SQLite's on a file of its own: it dies with the process, however that ends, on every system.
 */
export function lockDataDirectory(dataDirectory: string): DataLock {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(dataDirectory, 'lock.db'), { timeout: 0 });
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new DataDirectoryInUse(dataDirectory);
    throw error;
  }
  return {
    release() {
      database.exec('rollback');
      database.close();
    },
  };
}

/** SQLITE_BUSY and its extended codes. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    (error.errcode & 0xff) === 5
  );
}
