import { sql } from 'kysely';
import type { SearchExpression } from '../../odata/expression.ts';
import { searchWords } from '../search-text.ts';
import type { Scope, Sql } from './odata-to-sql.ts';
import { filterSql } from './odata-to-sql.ts';

/** Words looked for at most; more of them find the same as the first. */
const searchWordsMax = 10;

/** How the terms of a search are looked for. */
export type SearchTarget = {
  readonly scope: Scope;
  /** That the words all begin words of the property (null: of the default ones); null where it has no index of words. */
  readonly hasWords: (property: string | null, words: readonly string[]) => Sql | null;
};

/**
 * The condition of a `$search`: display names (and descriptions) by words that begin as typed, in any order; every other property
 * begins with the text (contract.md 3.1).
 */
export function searchSql(search: SearchExpression, target: SearchTarget): Sql {
  switch (search.kind) {
    case 'and':
      return sql`(${searchSql(search.left, target)} and ${searchSql(search.right, target)})`;
    case 'or':
      return sql`(${searchSql(search.left, target)} or ${searchSql(search.right, target)})`;
    case 'term': {
      const words = searchWords(search.text).slice(0, searchWordsMax);
      const byWords = target.hasWords(search.property, words);
      if (byWords !== null) return byWords;
      if (search.property === null) return sql`0`;
      const match = {
        kind: 'match',
        function: 'startsWith',
        path: [search.property],
        value: search.text,
      } as const;
      return filterSql(match, target.scope);
    }
  }
}

/** An FTS5 query: all words, as beginnings, in these columns (null: in any). */
export function ftsQuery(words: readonly string[], columns: readonly string[] | null): string {
  const all = words.map((word) => '"' + word.replaceAll('"', '') + '"*').join(' AND ');
  return columns === null ? all : `{${columns.join(' ')}} : (${all})`;
}
