import type { Comparison, Expression, Literal, Path } from '../expression.ts';
import { compareText, foldCase } from './fold.ts';
import { matchesPattern } from './pattern.ts';

/** A value of a row, as core holds it (instants and GUIDs canonical). */
export type RowValue = Literal | undefined | readonly RowValue[] | Row;
/** What a filter is asked of: canonical property names to values. A missing one counts as null. */
export type Row = { readonly [name: string]: RowValue };

/**
 * Whether `row` fulfils the filter. There is no "unknown" (as SQL has it): each clause is true or false.
 * - `eq null` is true of null; `ne` is always the opposite of `eq`, so `city ne 'Bern'` is true of null;
 * - `gt ge lt le startsWith endsWith contains matchesPattern` are false of null; `in` is true of null only where null is listed;
 * - `any` is false of a missing collection, `$count` of one is 0;
 * - `not` is the plain opposite: `not startsWith(city,'B')` is true of null.
 * Texts are compared without regard to the case of A–Z (`foldCase`), ordered by code point. A comparison of
 * different kinds of value is false. Source: OData 4.01 part 2, 5.1.1.1 (eq, ne and the order operators with null).
 */
export function evaluate(expression: Expression, row: Row): boolean {
  return holds(expression, row, new Map());
}

type Variables = ReadonlyMap<string, RowValue>;

function holds(expression: Expression, row: Row, variables: Variables): boolean {
  switch (expression.kind) {
    case 'and':
      return holds(expression.left, row, variables) && holds(expression.right, row, variables);
    case 'or':
      return holds(expression.left, row, variables) || holds(expression.right, row, variables);
    case 'not':
      return !holds(expression.operand, row, variables);
    case 'compare':
      return compares(
        valueAt(expression.path, row, variables),
        expression.operator,
        expression.value,
      );
    case 'in': {
      const value = valueAt(expression.path, row, variables);
      return expression.values.some((literal) => compares(value, 'eq', literal));
    }
    case 'match':
      return matches(valueAt(expression.path, row, variables), expression);
    case 'count':
      return compares(
        itemsAt(expression.path, row, variables).length,
        expression.operator,
        expression.value,
      );
    case 'any': {
      const { predicate, variable } = expression;
      const items = itemsAt(expression.path, row, variables);
      return predicate === null
        ? items.length > 0
        : items.some((item) => holds(predicate, row, new Map([...variables, [variable, item]])));
    }
  }
}

function valueAt(path: Path, row: Row, variables: Variables): RowValue {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  let value: RowValue = variables.has(first) ? variables.get(first) : row[first];
  for (const name of rest) value = isRow(value) ? value[name] : null;
  return value;
}

function itemsAt(path: Path, row: Row, variables: Variables): readonly RowValue[] {
  const value = valueAt(path, row, variables);
  return isList(value) ? value : [];
}

function isList(value: RowValue): value is readonly RowValue[] {
  return Array.isArray(value);
}

function isRow(value: RowValue): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function compares(value: RowValue, operator: Comparison, literal: Literal): boolean {
  const order = orderOf(value ?? null, literal);
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return literal !== null && order !== null && order > 0;
    case 'ge':
      return literal !== null && order !== null && order >= 0;
    case 'lt':
      return literal !== null && order !== null && order < 0;
    case 'le':
      return literal !== null && order !== null && order <= 0;
  }
}

/** Negative, 0 or positive as the value stands to the literal; null where there is no such order. */
function orderOf(value: RowValue, literal: Literal): number | null {
  if (value === null || literal === null) return value === literal ? 0 : null;
  if (typeof value === 'string' && typeof literal === 'string') {
    return compareText(foldCase(value), foldCase(literal));
  }
  if (typeof value === 'number' && typeof literal === 'number') return value - literal;
  if (typeof value === 'boolean' && typeof literal === 'boolean') {
    return Number(value) - Number(literal);
  }
  return null;
}

function matches(value: RowValue, expression: Expression & { kind: 'match' }): boolean {
  if (typeof value !== 'string') return false;
  if (expression.function === 'matchesPattern') return matchesPattern(value, expression.value);
  const text = foldCase(value);
  const part = foldCase(expression.value);
  switch (expression.function) {
    case 'startsWith':
      return text.startsWith(part);
    case 'endsWith':
      return text.endsWith(part);
    case 'contains':
      return text.includes(part);
  }
}
