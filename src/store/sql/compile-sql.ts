import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqlValue } from '../sqlite-connection.ts';

/*
 * Kysely puts queries together; it never runs them. `node:sqlite` answers at once and our transactions own their connection, so
 * a driver with promises and a pool in between would only cost time.
 */
const compiler: Kysely<unknown> = new Kysely({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A query's text and parameters, ready for the connection. */
export function compileSql(query: RawBuilder<unknown>): {
  readonly sql: string;
  readonly params: readonly SqlValue[];
} {
  const compiled = query.compile(compiler);
  return { sql: compiled.sql, params: compiled.parameters.map(cellOf) };
}

function cellOf(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new Error('not a value for SQL: ' + typeof value);
}
