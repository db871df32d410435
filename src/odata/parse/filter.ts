import type { EntityType } from '../edm.ts';
import type { Expression } from '../expression.ts';
import { filterDepthMax, filterLengthMax } from '../limits.ts';
import { QueryRefused } from '../refusal.ts';
import { parseClause, type FilterScope } from './clause.ts';
import { TokenReader } from './token.ts';

/**
 * The tree of a `$filter` asked of `entityType`. Operators, functions and property names are understood in any
 * case and come out canonical. Throws `QueryRefused`, nothing else. Grammar: contract.md 3.1.
 */
export function parseFilter(text: string, entityType: EntityType): Expression {
  if (text.length > filterLengthMax) {
    throw new QueryRefused('$filter', {
      code: 'TooLong',
      position: filterLengthMax,
      unit: 'characters',
      max: filterLengthMax,
    });
  }
  const reader = new TokenReader('$filter', text);
  const scope: FilterScope = {
    reader,
    entityType,
    variable: null,
    depth: 0,
    budget: { clauses: 0 },
    parseInner: parseOr,
  };
  const expression = parseOr(scope);
  reader.expectEnd();
  return expression;
}

function parseOr(scope: FilterScope): Expression {
  let left = parseAnd(scope);
  while (scope.reader.takeIf('or')) left = { kind: 'or', left, right: parseAnd(scope) };
  return left;
}

function parseAnd(scope: FilterScope): Expression {
  let left = parseUnary(scope);
  while (scope.reader.takeIf('and')) left = { kind: 'and', left, right: parseUnary(scope) };
  return left;
}

function parseUnary(scope: FilterScope): Expression {
  const { reader } = scope;
  if (scope.depth > filterDepthMax) {
    throw new QueryRefused('$filter', {
      code: 'TooLong',
      position: reader.position(),
      unit: 'levels',
      max: filterDepthMax,
    });
  }
  const inner: FilterScope = { ...scope, depth: scope.depth + 1 };
  if (reader.takeIf('not')) return { kind: 'not', operand: parseUnary(inner) };
  if (reader.takeIf('(')) {
    const expression = parseOr(inner);
    reader.expect(')');
    return expression;
  }
  return parseClause(scope);
}
