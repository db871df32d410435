import type { Expression } from '../../odata/expression.ts';
import type { Query } from '../../odata/parse/query.ts';
import { HttpRefusal } from '../http-refusal.ts';
import type { Preferences } from './preferences.ts';

/** Whether advanced queries need Graph's header and `$count` (`strict`) or work without (`lenient`). */
export type AdvancedQueries = 'lenient' | 'strict';

/**
 * Refuses in strict mode what Graph refuses without `ConsistencyLevel: eventual` (contract.md 3.2). A lenient answer
 * satisfies every client; strict mode is for rehearsing a script against Graph's own rules.
 */
export function requireConsistency(
  query: Query,
  preferences: Preferences,
  request: { readonly isCount: boolean; readonly typeName: string },
): void {
  if (request.isCount && !preferences.isEventual) {
    throw new HttpRefusal(400, 'Request_BadRequest', '$count is not currently supported.');
  }
  if (query.search !== null && !preferences.isEventual) {
    throw new HttpRefusal(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const isAdvanced = preferences.isEventual && (query.count || request.isCount);
  if (query.filter === null || isAdvanced) return;
  const operator = advancedOperator(query.filter);
  if (operator !== null) {
    throw new HttpRefusal(
      400,
      'Request_UnsupportedQuery',
      `Operator '${operator}' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
    );
  }
  const [key] = query.orderBy;
  if (key !== undefined) {
    throw new HttpRefusal(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified for property '${key.property}' of resource '${request.typeName}'.`,
    );
  }
}

/** The first operator of a filter that only advanced queries have, or null. */
function advancedOperator(filter: Expression): string | null {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return advancedOperator(filter.left) ?? advancedOperator(filter.right);
    case 'not':
      return 'not';
    case 'compare':
      return filter.operator === 'ne' ? 'ne' : null;
    case 'match':
      return filter.function === 'startsWith' ? null : filter.function;
    case 'count':
      return '$count';
    case 'any':
      return filter.predicate === null ? null : advancedOperator(filter.predicate);
    case 'in':
      return null;
  }
}
