import { DataDirectoryInUse, type DataLock, lockDataDirectory } from '../config/data-lock.ts';
import { Unreachable } from './failures.ts';

/** Takes the data directory for this process alone, or says who has it. */
export function lockOrSay(dataDirectory: string): DataLock {
  try {
    return lockDataDirectory(dataDirectory);
  } catch (error) {
    if (error instanceof DataDirectoryInUse) throw new Unreachable(error.message);
    throw error;
  }
}
