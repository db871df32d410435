import type { SqlValue } from '../sqlite-connection.ts';
import type { Sql } from './sql.ts';

/** A query's text and parameters, ready for the connection. */
export function compileSql({ texts, values }: Sql): {
  readonly sql: string;
  readonly params: readonly SqlValue[];
} {
  return { sql: texts.join('?'), params: values };
}
