import type { Catalog } from '../core/catalog/catalog.ts';
import type { Instant } from '../core/ids.ts';
import { Interned } from './interned.ts';
import { type Moment, momentOf } from '../core/moment.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { catalogVersion, clockAhead, readCatalog } from './sql/products.ts';

/** What the queries of one connection share: numbers as they are read, the catalogue built once per version. */
export type ReadContext = {
  readonly db: SqliteConnection;
  readonly interned: Interned;
  readonly catalog: () => Catalog;
  /** What time it is; stays the same until `startMoment`. */
  readonly moment: () => Moment;
  /** A transaction begins: what it reads is of one moment, that of its first question. */
  readonly startMoment: () => void;
  /** Forgets what was read: it may have been undone. */
  readonly forget: () => void;
};

/** The context of a connection; `clock` is the machine's. */
export function readContext(db: SqliteConnection, clock: () => Instant): ReadContext {
  const interned = new Interned(db);
  let built: { readonly version: number; readonly catalog: Catalog } | null = null;
  let moment: Moment | null = null;
  return {
    db,
    interned,
    moment: () => (moment ??= momentOf(clock(), clockAhead(db))),
    startMoment: () => {
      moment = null;
    },
    catalog: () => {
      const version = catalogVersion(db);
      if (built?.version !== version) built = { version, catalog: readCatalog(db) };
      return built.catalog;
    },
    forget: () => {
      interned.forget();
      // A refused write is common and has not touched the catalogue: it is built anew only where its version went back.
      if (built !== null && built.version !== catalogVersion(db)) built = null;
    },
  };
}
