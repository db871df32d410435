import type { SqlValue } from '../sqlite-connection.ts';

/*
 * Queries are put together from pieces; SQL itself is written out. A library for that loads three hundred files in each of three
 * threads, which was over a quarter of what a start costs (docs/decisions/0002-embedded-database.md).
 */

/** A piece of SQL with the values that belong to it: SQL texts around them, one more than there are values. */
export type Sql = {
  readonly texts: readonly string[];
  readonly values: readonly SqlValue[];
};

/** What may stand in a piece of SQL: another piece as it is, a value as a parameter, true and false as 1 and 0. */
type Part = Sql | SqlValue | boolean;

type SqlTag = {
  (texts: TemplateStringsArray, ...parts: readonly Part[]): Sql;
  /** Text as it is: never anything that came from outside. */
  readonly raw: (text: string) => Sql;
  /** A column, with its table before a dot or without. */
  readonly ref: (name: string) => Sql;
  readonly join: (parts: readonly Part[], separator?: Sql) => Sql;
};

/** Makes a piece of SQL of a template: what is put in becomes a parameter, unless it is SQL itself. */
export const sql: SqlTag = Object.assign(
  (texts: TemplateStringsArray, ...parts: readonly Part[]): Sql => together(texts, parts),
  { raw: (text: string): Sql => ({ texts: [text], values: [] }), ref, join },
);

function ref(name: string): Sql {
  return sql.raw(
    name
      .split('.')
      .map((part) => `"${part.replaceAll('"', '""')}"`)
      .join('.'),
  );
}

function join(parts: readonly Part[], separator: Sql = sql.raw(', ')): Sql {
  const all = parts.flatMap((part, no) => (no === 0 ? [part] : [separator, part]));
  return together(['', ...all.map(() => '')], all);
}

/** `texts` around `parts`: neighbouring texts grow together. */
function together(texts: readonly string[], parts: readonly Part[]): Sql {
  const found: string[] = [];
  const values: SqlValue[] = [];
  let text = texts[0] ?? '';
  parts.forEach((part, no) => {
    if (isSql(part)) {
      const last = part.texts.length - 1;
      part.texts.forEach((piece, at) => {
        text += piece;
        if (at === last) return;
        found.push(text);
        text = '';
      });
      values.push(...part.values);
    } else {
      found.push(text);
      text = '';
      values.push(typeof part === 'boolean' ? Number(part) : part);
    }
    text += texts[no + 1] ?? '';
  });
  return { texts: [...found, text], values };
}

function isSql(part: Part): part is Sql {
  return typeof part === 'object' && part !== null && 'texts' in part;
}
