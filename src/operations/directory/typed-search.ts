import type { SearchExpression } from '../../odata/expression.ts';

/**
 * What somebody typed into a list's search: words that begin so in names, user names and mail addresses; with an `@` it is the
 * beginning of a user name or mail address. Null: nothing that could be searched for.
 */
export function typedSearch(q: string): SearchExpression | null {
  const text = q.trim();
  if (text === '') return null;
  const at = text.indexOf('@');
  if (at < 0) return { kind: 'term', property: null, text };
  const begins: SearchExpression = {
    kind: 'or',
    left: { kind: 'term', property: 'userPrincipalName', text },
    right: { kind: 'term', property: 'mail', text },
  };
  const local = text.slice(0, at);
  if (!/[\p{L}\p{N}]/u.test(local)) return begins;
  // The words before the `@` are in the search index, which leads; the whole text is then looked for among few.
  return { kind: 'and', left: { kind: 'term', property: null, text: local }, right: begins };
}
