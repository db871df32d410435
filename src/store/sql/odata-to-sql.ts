import { sql, type RawBuilder } from 'kysely';
import type {
  Comparison,
  Expression,
  Literal,
  MatchFunction,
  Path,
} from '../../odata/expression.ts';
import { foldCase } from '../../odata/evaluate/fold.ts';
import { matchesPattern } from '../../odata/evaluate/pattern.ts';

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>;

/** What a path of a filter stands for in a row. */
export type Column =
  /**
   * Text; `isFolded`: it has no upper-case letters, so the other side is folded and the index is used as it is. `isExact`: letters of
   * different case differ; the column's collation is binary.
   */
  | {
      readonly kind: 'text';
      readonly sql: Sql;
      readonly isFolded: boolean;
      readonly isExact?: boolean;
      readonly hint?: TextHint;
    }
  /** 0, 1 or null. */
  | { readonly kind: 'boolean'; readonly sql: Sql }
  | { readonly kind: 'number'; readonly sql: Sql }
  /** A moment kept as milliseconds. */
  | { readonly kind: 'milliseconds'; readonly sql: Sql }
  /** One of a few words kept as numbers. */
  | { readonly kind: 'word'; readonly sql: Sql; readonly words: ReadonlyMap<string, number> }
  /** A complex value: it can be compared with null only. */
  | { readonly kind: 'complex'; readonly sql: Sql }
  /** A cell of JSON, of whatever type: `sql` is its value, `type` what `json_type` says. */
  | { readonly kind: 'json'; readonly sql: Sql; readonly type: Sql };

/** A condition that follows from a comparison and that an index can answer; `and`-ed to it. */
export type TextHint = (operator: 'eq' | 'startsWith', value: string) => Sql | null;

/** The items of a collection: a FROM clause with its WHERE, and what paths from an item stand for. */
export type Items = {
  readonly from: Sql;
  readonly where: Sql;
  /** What an item must fulfil besides where items are counted, not just looked for. */
  readonly countWhere?: Sql;
  readonly item: Scope;
  /** A quicker answer to `any` with this predicate, where there is one. */
  readonly shortcut?: (variable: string, predicate: Expression) => Sql | null;
};

/** What names mean at one place of a filter. An unknown name is null, as in `evaluate`. */
export type Scope = {
  column(path: Path): Column | null;
  items(path: Path): Items | null;
};

const never: Sql = sql`0`;
const always: Sql = sql`1`;

/**
 * The condition of a filter: true of exactly the rows of which `evaluate` is true. SQL's "unknown" counts as false where it
 * stands (`and`, `or` and `exists` only ever make it more false); each `not` and `ne` asks `is not true`.
 */
export function filterSql(expression: Expression, scope: Scope): Sql {
  return holds(expression, { scope, variables: new Map() });
}

type Names = { readonly scope: Scope; readonly variables: ReadonlyMap<string, Scope> };

function holds(expression: Expression, names: Names): Sql {
  switch (expression.kind) {
    case 'and':
      return sql`(${holds(expression.left, names)} and ${holds(expression.right, names)})`;
    case 'or':
      return sql`(${holds(expression.left, names)} or ${holds(expression.right, names)})`;
    case 'not':
      return sql`(${holds(expression.operand, names)}) is not true`;
    case 'compare': {
      const column = columnAt(expression.path, names);
      const { operator, value } = expression;
      // A collection is neither null nor equal to anything.
      if (column === 'items') return operator === 'ne' ? always : never;
      return compares(column, operator, value);
    }
    case 'in':
      return isAmong(columnAt(expression.path, names), expression.values);
    case 'match': {
      const column = columnAt(expression.path, names);
      return column === 'items' ? never : matches(column, expression.function, expression.value);
    }
    case 'any':
      return hasAny(expression, names);
    case 'count':
      return counts(expression, names);
  }
}

function columnAt(path: Path, names: Names): Column | null | 'items' {
  const [scope, rest] = scopeAt(path, names);
  const column = scope.column(rest);
  return column === null && scope.items(rest) !== null ? 'items' : column;
}

function itemsAt(path: Path, names: Names): Items | null {
  const [scope, rest] = scopeAt(path, names);
  return scope.items(rest);
}

function scopeAt(path: Path, names: Names): [Scope, Path] {
  const [first, ...rest] = path;
  const variable = first === undefined ? undefined : names.variables.get(first);
  return variable === undefined ? [names.scope, path] : [variable, rest];
}

function hasAny(expression: Expression & { kind: 'any' }, names: Names): Sql {
  const items = itemsAt(expression.path, names);
  if (items === null) return never;
  const { predicate, variable } = expression;
  if (predicate === null) return sql`exists (select 1 from ${items.from} where ${items.where})`;
  const quick = items.shortcut?.(variable, predicate) ?? null;
  if (quick !== null) return quick;
  const inner = { ...names, variables: new Map([...names.variables, [variable, items.item]]) };
  return sql`exists (select 1 from ${items.from} where ${items.where} and ${holds(predicate, inner)})`;
}

function counts(expression: Expression & { kind: 'count' }, names: Names): Sql {
  const { operator, value } = expression;
  const items = itemsAt(expression.path, names);
  if (items === null) return compareNumbers(0, operator, value) ? always : never;
  // "None" and "some" need no counting.
  const none = compareNumbers(0, operator, value);
  const some = [1, 2, 1e9].map((count) => compareNumbers(count, operator, value));
  if (Number.isInteger(value) && some.every((answer) => answer !== none)) {
    const exists = sql`exists (select 1 from ${items.from} where ${items.where})`;
    return none ? sql`not ${exists}` : exists;
  }
  const counted = items.countWhere ?? always;
  return sql`(select count(*) from ${items.from} where ${items.where} and ${counted}) ${operatorSql(operator)} ${value}`;
}

function compareNumbers(left: number, operator: Comparison, right: number): boolean {
  switch (operator) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
  }
}

function operatorSql(operator: Comparison): Sql {
  return sql.raw({ eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' }[operator]);
}

function isAmong(column: Column | null | 'items', values: readonly Literal[]): Sql {
  if (column === 'items') return never;
  const texts = values.filter((value) => typeof value === 'string');
  if (column?.kind === 'text' && texts.length === values.length && texts.length > 1) {
    const cells = texts.map((text) => sql`${column.isFolded ? foldCase(text) : text}`);
    return sql`${column.sql} in (${sql.join(cells)})`;
  }
  if (values.length === 0) return never;
  return sql`(${sql.join(
    values.map((value) => compares(column, 'eq', value)),
    sql` or `,
  )})`;
}

function compares(column: Column | null, operator: Comparison, value: Literal): Sql {
  if (operator === 'ne') return sql`(${compares(column, 'eq', value)}) is not true`;
  if (value === null || column === null) return isNull(column, operator, value);
  switch (column.kind) {
    case 'text': {
      if (typeof value !== 'string') return never;
      const plain = sql`${column.sql} ${operatorSql(operator)} ${column.isFolded ? foldCase(value) : value}`;
      const hint = operator === 'eq' ? (column.hint?.('eq', value) ?? null) : null;
      return hint === null ? plain : sql`(${hint} and ${plain})`;
    }
    case 'boolean':
      if (typeof value !== 'boolean') return never;
      // Written into the text, so that the planner sees that an index for this value serves.
      return sql`${column.sql} ${operatorSql(operator)} ${sql.raw(value ? '1' : '0')}`;
    case 'number':
      if (typeof value !== 'number') return never;
      return sql`${column.sql} ${operatorSql(operator)} ${value}`;
    case 'milliseconds': {
      const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      if (Number.isNaN(milliseconds)) return never;
      return sql`${column.sql} ${operatorSql(operator)} ${milliseconds}`;
    }
    case 'word':
      if (typeof value !== 'string') return never;
      return wordIsOneOf(column, (word) => compareNumbers(order(word, value), operator, 0));
    case 'complex':
      return never;
    case 'json':
      return comparesJson(column, operator, value);
  }
}

function isNull(column: Column | null, operator: Comparison, value: Literal): Sql {
  if (operator !== 'eq') return never;
  if (column === null) return value === null ? always : never;
  return sql`${column.sql} is null`;
}

function comparesJson(
  column: Column & { kind: 'json' },
  operator: Comparison,
  value: string | number | boolean,
): Sql {
  const comparison = operatorSql(operator);
  if (typeof value === 'string') {
    return sql`(${column.type} = 'text' and ${column.sql} ${comparison} ${value} collate nocase)`;
  }
  if (typeof value === 'number') {
    return sql`(${column.type} in ('integer', 'real') and ${column.sql} ${comparison} ${value})`;
  }
  return sql`(${column.type} in ('true', 'false') and ${column.sql} ${comparison} ${value ? 1 : 0})`;
}

function order(left: string, right: string): number {
  const [a, b] = [foldCase(left), foldCase(right)];
  return a < b ? -1 : Number(a > b);
}

function wordIsOneOf(column: Column & { kind: 'word' }, test: (word: string) => boolean): Sql {
  const codes = [...column.words].filter(([word]) => test(word)).map(([, code]) => code);
  return codes.length === 0 ? never : sql`${column.sql} in (${sql.raw(codes.join(', '))})`;
}

function matches(column: Column | null, name: MatchFunction, value: string): Sql {
  if (column === null) return never;
  if (name === 'matchesPattern') return fitsPattern(column, value);
  const pattern =
    (name === 'startsWith' ? '' : '%') +
    value.replaceAll(/[\\%_]/g, String.raw`\$&`) +
    (name === 'endsWith' ? '' : '%');
  switch (column.kind) {
    case 'text': {
      if (column.isExact === true) return matchesExactly(column.sql, name, value);
      const plain = sql`${column.sql} like ${pattern} escape '\\'`;
      const hint = name === 'startsWith' ? (column.hint?.('startsWith', value) ?? null) : null;
      return hint === null ? plain : sql`(${hint} and ${plain})`;
    }
    case 'json':
      return sql`(${column.type} = 'text' and ${column.sql} like ${pattern} escape '\\')`;
    case 'word': {
      const part = foldCase(value);
      return wordIsOneOf(column, (word) => {
        const text = foldCase(word);
        if (name === 'startsWith') return text.startsWith(part);
        return name === 'endsWith' ? text.endsWith(part) : text.includes(part);
      });
    }
    case 'boolean':
    case 'number':
    case 'milliseconds':
    case 'complex':
      return never;
  }
}

function matchesExactly(
  column: Sql,
  name: 'startsWith' | 'endsWith' | 'contains',
  value: string,
): Sql {
  const part = value.replaceAll(/[*?[]/g, '[$&]');
  return sql`${column} glob ${(name === 'startsWith' ? '' : '*') + part + (name === 'endsWith' ? '' : '*')}`;
}

/** `matches_pattern` is the connection's own function: the one that the predicate asks. */
function fitsPattern(column: Column, pattern: string): Sql {
  switch (column.kind) {
    case 'text':
      return sql`matches_pattern(${column.sql}, ${pattern})`;
    case 'json':
      return sql`(${column.type} = 'text' and matches_pattern(${column.sql}, ${pattern}))`;
    case 'word':
      return wordIsOneOf(column, (word) => matchesPattern(word, pattern));
    case 'boolean':
    case 'number':
    case 'milliseconds':
    case 'complex':
      return never;
  }
}
