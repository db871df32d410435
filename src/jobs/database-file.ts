import { join } from 'node:path';

/** The database in a data directory. */
export function databaseFile(dataDirectory: string): string {
  return join(dataDirectory, 'allot.db');
}
