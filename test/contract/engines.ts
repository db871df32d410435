import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import type { Instant } from '../../src/core/ids.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

/** A way to keep an organization. Every promise of the store holds on each of them. */
export type Engine = {
  readonly name: string;
  /** A new, empty store; closed and removed after the test. Unless a clock is given, it goes by the machine's. */
  readonly open: (clock?: () => Instant) => Promise<Store>;
};

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** A new directory that goes after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'allot-contract-'));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Closes a store after the test. */
export function closeLater(store: Store): Store {
  cleanups.push(() => store.close());
  return store;
}

function by(clock: (() => Instant) | undefined): { readonly clock?: () => Instant } {
  return clock === undefined ? {} : { clock };
}

const engines: readonly Engine[] = [
  {
    name: 'SQLite in memory',
    open: async (clock) => closeLater(await openSqliteStore({ file: ':memory:', ...by(clock) })),
  },
  {
    name: 'SQLite in a file',
    open: async (clock) => {
      const file = join(await temporaryDirectory(), 'allot.db');
      return closeLater(await openSqliteStore({ file, ...by(clock) }));
    },
  },
];

/** The same promises, once for each engine. */
export function onEveryEngine(title: string, promises: (open: Engine['open']) => void): void {
  describe.each(engines)(title + ' ($name)', ({ open }) => promises(open));
}
