import { sql } from 'kysely';
import { Refused } from '../../core/problems.ts';
import type { Row, SqliteConnection, SqlValue } from '../sqlite-connection.ts';
import type { Page } from '../lists.ts';
import { compileSql } from './compile-sql.ts';
import type { Sql } from './odata-to-sql.ts';

/** One key of an order. Keys end with one that is unique, so that every row has its place. */
export type SortKey = {
  readonly sql: Sql;
  readonly descending: boolean;
  readonly isNullable: boolean;
};

/** A list to be read by pages: the rows after `after` in the order of `keys`. Nulls come first, last where descending. */
export type PageQuery<Item> = {
  readonly select: Sql;
  readonly from: Sql;
  readonly conditions: readonly Sql[];
  readonly keys: readonly SortKey[];
  readonly top: number;
  readonly after: string | null;
  /** Makes the item of a row that begins with `select`. */
  readonly itemOf: (row: Row) => Item;
};

/** Reads one page. Pages go on from the last row's keys, so rows that come and go between two pages move nothing else. */
export function readPage<Item>(
  db: SqliteConnection,
  query: PageQuery<Item>,
): Pick<Page<Item>, 'items' | 'next'> {
  const { keys, top } = query;
  const conditions = [...query.conditions];
  if (query.after !== null) conditions.push(isAfter(keys, valuesOf(query.after, keys.length)));
  const selected = sql.join([query.select, ...keys.map((key) => key.sql)]);
  const order = keys.map((key) => sql`${key.sql} ${sql.raw(key.descending ? 'desc' : 'asc')}`);
  const compiled = compileSql(
    sql`select ${selected} from ${query.from} where ${sql.join(conditions, sql` and `)}
      order by ${sql.join(order)} limit ${top + 1}`,
  );
  const rows = db.rows(compiled.sql, compiled.params);
  const last = rows.length > top ? rows[top - 1] : undefined;
  return {
    items: rows.slice(0, top).map(query.itemOf),
    next: last === undefined ? null : tokenOf(last.slice(-keys.length)),
  };
}

/** How many rows fulfil the conditions. */
export function countRows(db: SqliteConnection, from: Sql, conditions: readonly Sql[]): number {
  const compiled = compileSql(
    sql`select count(*) from ${from} where ${sql.join([...conditions], sql` and `)}`,
  );
  return db.row<[number]>(compiled.sql, compiled.params)?.[0] ?? 0;
}

function tokenOf(values: readonly SqlValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function valuesOf(token: string, count: number): readonly (string | number | null)[] {
  let values: unknown = null;
  try {
    values = JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    // Not a token of ours: refused below.
  }
  const isValue = (value: unknown): value is string | number | null =>
    value === null || typeof value === 'string' || typeof value === 'number';
  if (!Array.isArray(values) || values.length !== count || !values.every(isValue)) {
    throw new Refused({ code: 'BadRequest', message: 'The skip token is not valid.' });
  }
  return values;
}

/** That a row comes after the one with these key values. */
function isAfter(keys: readonly SortKey[], values: readonly (string | number | null)[]): Sql {
  const [first] = keys;
  const alike = keys.every((key) => !key.isNullable && key.descending === first?.descending);
  if (alike && !values.includes(null)) {
    // The form that an index answers by itself.
    const row = sql.join(keys.map((key) => key.sql));
    return sql`(${row}) ${sql.raw(first?.descending === true ? '<' : '>')} (${sql.join(values)})`;
  }
  let condition: Sql = sql`0`;
  for (let index = keys.length - 1; index >= 0; index -= 1) {
    const key = keys[index];
    const value = values[index] ?? null;
    if (key !== undefined) {
      condition = sql`(${isBeyond(key, value)} or (${key.sql} is ${value} and ${condition}))`;
    }
  }
  return condition;
}

/** That this one key is beyond `value`; null is the least. */
function isBeyond(key: SortKey, value: string | number | null): Sql {
  if (key.descending) {
    if (value === null) return sql`0`;
    return key.isNullable
      ? sql`(${key.sql} < ${value} or ${key.sql} is null)`
      : sql`${key.sql} < ${value}`;
  }
  return value === null ? sql`${key.sql} is not null` : sql`${key.sql} > ${value}`;
}
