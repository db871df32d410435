import type { Catalog } from '../core/catalog/catalog.ts';
import { Interned } from './interned.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { catalogVersion, readCatalog } from './sql/products.ts';

/** What the queries of one connection share: numbers as they are read, the catalogue built once per version. */
export type ReadContext = {
  readonly db: SqliteConnection;
  readonly interned: Interned;
  readonly catalog: () => Catalog;
  /** Forgets what was read: it may have been undone. */
  readonly forget: () => void;
};

/** The context of a connection. */
export function readContext(db: SqliteConnection): ReadContext {
  const interned = new Interned(db);
  let built: { readonly version: number; readonly catalog: Catalog } | null = null;
  return {
    db,
    interned,
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
