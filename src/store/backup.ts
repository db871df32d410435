import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup } from 'node:sqlite';
import { doctor } from './doctor/doctor.ts';
import { applicationId, assertKnownSchema, schemaNumberOf } from './migrate.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/** Told while pages are copied. */
export type CopyProgress = (pages: { readonly done: number; readonly total: number }) => void;

/** Pages copied at a time: 8 MB, so that progress moves and other work gets its turn. */
const pagesAtATime = 2_000;
/** Memory for pages while copying and checking, in MiB. */
const cacheMebibytes = 16;

/** A refusal of a backup or a restore, in words for the person who asked. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}

/**
 * Copies a database into `target` while others go on writing it: the copy is the state at the moment of the call. It is one plain
 * file. A file that is there already is refused unless `overwrite` is set.
 */
export async function backupDatabase(options: {
  readonly file: string;
  readonly target: string;
  readonly overwrite?: boolean;
  readonly onProgress?: CopyProgress;
}): Promise<{ readonly bytes: number }> {
  const { file, target } = options;
  if (!existsSync(file)) throw new CopyRefused('There is no database at ' + file + '.');
  if (existsSync(target) && options.overwrite !== true) {
    throw new CopyRefused(target + ' exists already.');
  }
  const part = target + '.part';
  await mkdir(dirname(target), { recursive: true });
  await copyDatabase(file, part, options.onProgress);
  await rename(part, target);
  return { bytes: (await stat(target)).size };
}

/**
 * Puts a backup in the place of `file`. The backup is examined first (pages, schema, doctor). A database that is there is
 * refused, or set aside under another name where `force` says so; it is never lost. Nobody may have it open.
 */
export async function restoreDatabase(options: {
  /** The backup. */
  readonly source: string;
  readonly file: string;
  readonly force?: boolean;
  /** Goes into the name of what is set aside. */
  readonly now: string;
  readonly onProgress?: CopyProgress;
}): Promise<{ readonly bytes: number; readonly setAside: string | null }> {
  const { source, file } = options;
  examine(source);
  const present = existsSync(file);
  if (present && options.force !== true) throw new CopyRefused(file + ' exists already.');
  const part = file + '.part';
  await mkdir(dirname(file), { recursive: true });
  await copyDatabase(source, part, options.onProgress);
  const setAside = present ? await setDatabaseAside(file, options.now) : null;
  await rename(part, file);
  await syncDirectory(dirname(file));
  return { bytes: (await stat(file)).size, setAside };
}

/** Throws where a file is not a sound database of ours. */
function examine(source: string): void {
  if (!existsSync(source)) throw new CopyRefused('There is no file at ' + source + '.');
  let db: SqliteConnection | null = null;
  try {
    db = new SqliteConnection({ file: source, readOnly: true, cacheMebibytes });
    if (db.row<[number]>('pragma application_id')?.[0] !== applicationId) {
      throw new CopyRefused(source + ' is not a backup of Allot.');
    }
    assertKnownSchema(schemaNumberOf(db));
    const [finding] = doctor(db);
    if (finding !== undefined) throw new CopyRefused(source + ' is damaged: ' + finding.message);
  } catch (error) {
    if (error instanceof CopyRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CopyRefused(source + ' cannot be restored: ' + reason);
  } finally {
    db?.close();
  }
}

/** Copies one snapshot: the open read transaction keeps later commits out, so that the copy never has to start again. */
async function copyDatabase(
  source: string,
  target: string,
  onProgress: CopyProgress | undefined,
): Promise<void> {
  await rm(target, { force: true });
  const db = new SqliteConnection({ file: source, readOnly: true, cacheMebibytes });
  try {
    db.run('begin');
    db.row('select count(*) from sqlite_schema');
    await backup(db.database, target, {
      rate: pagesAtATime,
      progress: ({ totalPages, remainingPages }) =>
        onProgress?.({ done: totalPages - remainingPages, total: totalPages }),
    });
    db.run('rollback');
  } finally {
    db.close();
  }
  makePlain(target);
  await syncFile(target);
}

/** A copy inherits write-ahead logging; without it, it is one file that can lie on a read-only disk. */
function makePlain(file: string): void {
  const copy = new SqliteConnection({ file, readOnly: false, cacheMebibytes });
  try {
    copy.row('pragma journal_mode = delete');
  } finally {
    copy.close();
  }
}

async function setDatabaseAside(file: string, now: string): Promise<string> {
  const db = new SqliteConnection({ file, readOnly: false, cacheMebibytes, busyMilliseconds: 500 });
  try {
    // Nobody else has it open where this succeeds; closing then folds the write-ahead log into the file.
    db.row('pragma locking_mode = exclusive');
    db.exec('begin immediate; rollback');
    db.row('pragma journal_mode = delete');
  } catch {
    throw new CopyRefused(file + ' is in use: stop the server first.');
  } finally {
    db.close();
  }
  const setAside = file + '.replaced-' + now.replaceAll(/[:.]/g, '-');
  if (existsSync(setAside)) throw new CopyRefused(setAside + ' exists already.');
  await rename(file, setAside);
  return setAside;
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the renaming itself durable. Windows has no such thing and refuses to open a directory. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
