import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { backupDatabase, CopyRefused, restoreDatabase } from '../../src/store/backup.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { closeLater, temporaryDirectory } from './engines.ts';
import { assigned, at, consumed, e3, founded, recorded } from './world.ts';

async function world(): Promise<{ directory: string; file: string; store: Store }> {
  const directory = await temporaryDirectory();
  const file = join(directory, 'allot.db');
  const store = await founded(await openSqliteStore({ file }), { people: 300, units: 300 });
  return { directory, file, store };
}

const now = '2026-01-31T08:00:00.000Z';

describe('backup', () => {
  it('is the state at one moment while others write, and doctor finds nothing in it', async () => {
    const { directory, file, store } = await world();
    closeLater(store);
    const target = join(directory, 'sub', 'backup.db');
    let isCopying = true;
    const copying = backupDatabase({ file, target }).finally(() => {
      isCopying = false;
    });
    let written = 0;
    while (isCopying && written < 300) {
      written += 1;
      await recorded(store, [assigned(e3, [written])]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { bytes } = await copying;
    expect(bytes).toBeGreaterThan(100_000);
    const copy = await openSqliteStore({ file: target });
    expect(await copy.doctor()).toEqual([]);
    const inCopy = await consumed(copy, e3);
    expect(inCopy).toBeLessThanOrEqual(written);
    await copy.close();
    expect(await consumed(store, e3)).toBe(written);
  });

  it('tells how far it is', async () => {
    const { directory, file, store } = await world();
    closeLater(store);
    const seen: number[] = [];
    await backupDatabase({
      file,
      target: join(directory, 'backup.db'),
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    expect(seen.every((part) => part >= 0 && part <= 1)).toBe(true);
  });

  it('is one file and leaves no other behind', async () => {
    const { directory, file, store } = await world();
    await store.close();
    await backupDatabase({ file, target: join(directory, 'backup.db') });
    const copies = (await readdir(directory)).filter((name) => !name.startsWith('allot.db'));
    expect(copies).toEqual(['backup.db']);
  });

  it('never writes over a file unless told to', async () => {
    const { directory, file, store } = await world();
    closeLater(store);
    const target = join(directory, 'notes.txt');
    await writeFile(target, 'mine');
    await expect(backupDatabase({ file, target })).rejects.toBeInstanceOf(CopyRefused);
    expect(await readFile(target, 'utf8')).toBe('mine');
    await backupDatabase({ file, target, overwrite: true });
    expect((await readFile(target, 'latin1')).startsWith('SQLite format 3')).toBe(true);
  });

  it('of nothing is refused', async () => {
    const directory = await temporaryDirectory();
    const file = join(directory, 'none.db');
    await expect(
      backupDatabase({ file, target: join(directory, 'backup.db') }),
    ).rejects.toBeInstanceOf(CopyRefused);
    expect(existsSync(file)).toBe(false);
  });
});

describe('restore', () => {
  const backedUp = async (): Promise<Awaited<ReturnType<typeof world>> & { source: string }> => {
    const all = await world();
    await recorded(all.store, [assigned(e3, [1, 2])]);
    const source = join(all.directory, 'backup.db');
    await backupDatabase({ file: all.file, target: source });
    await recorded(all.store, [assigned(e3, [3])], at(2));
    return { ...all, source };
  };

  it('into an empty place brings everything back', async () => {
    const { directory, store, source } = await backedUp();
    await store.close();
    const file = join(directory, 'new', 'allot.db');
    const { setAside } = await restoreDatabase({ source, file, now });
    expect(setAside).toBeNull();
    const restored = closeLater(await openSqliteStore({ file }));
    expect(await consumed(restored, e3)).toBe(2);
    expect(await restored.doctor()).toEqual([]);
    await recorded(restored, [assigned(e3, [9])], at(3));
    expect(await consumed(restored, e3)).toBe(3);
  });

  it('never replaces a database unless told to, and then keeps it', async () => {
    const { file, store, source } = await backedUp();
    await store.close();
    await expect(restoreDatabase({ source, file, now })).rejects.toBeInstanceOf(CopyRefused);
    const { setAside } = await restoreDatabase({ source, file, now, force: true });
    const restored = closeLater(await openSqliteStore({ file }));
    expect(await consumed(restored, e3)).toBe(2);
    const kept = closeLater(await openSqliteStore({ file: setAside ?? '' }));
    expect(await consumed(kept, e3)).toBe(3);
  });

  it('is refused while somebody has the database open', async () => {
    const { file, store, source } = await backedUp();
    closeLater(store);
    await consumed(store, e3);
    await expect(restoreDatabase({ source, file, now, force: true })).rejects.toThrow(/in use/);
    expect(await consumed(store, e3)).toBe(3);
  }, 30_000);

  it.each<[string, (file: string) => Promise<void>, RegExp]>([
    ['another file', (file) => writeFile(file, 'not a database at all'), /cannot be restored/],
    [
      'a database of another program',
      async (file) => {
        const db = new DatabaseSync(file);
        db.exec('create table a (b)');
        db.close();
      },
      /not a backup of Allot/,
    ],
    ['nothing', () => Promise.resolve(), /no file/],
    [
      'a backup that doctor finds wrong',
      async (file) => {
        const store = await founded(await openSqliteStore({ file }), { people: 2 });
        await store.close();
        const db = new DatabaseSync(file);
        db.exec('update unit_total set consumed_units = 1');
        db.close();
      },
      /damaged: product/,
    ],
    [
      'a backup of a newer program',
      async (file) => {
        await (await openSqliteStore({ file })).close();
        const db = new DatabaseSync(file);
        db.exec("insert into schema_migration values (999, 'x')");
        db.close();
      },
      /newer Allot/,
    ],
  ])('of %s is refused and changes nothing', async (_, make, expected) => {
    const { directory, file, store } = await world();
    await store.close();
    const source = join(directory, 'source.db');
    await make(source);
    const before = await readFile(file);
    const restoring = restoreDatabase({ source, file, now, force: true });
    await expect(restoring).rejects.toThrow(expected);
    await expect(restoring).rejects.toBeInstanceOf(CopyRefused);
    expect((await readFile(file)).equals(before)).toBe(true);
  });
});
