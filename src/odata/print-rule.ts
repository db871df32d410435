import type { Expression, Literal, MatchFunction, Path } from './expression.ts';
import { textVariable, type RuleProperties, type RuleProperty } from './rule-properties.ts';

const operators: Readonly<Record<MatchFunction, string>> = {
  startsWith: '-startsWith',
  endsWith: '-endsWith',
  contains: '-contains',
  matchesPattern: '-match',
};

/** The tree as a membership rule, such that parsing it gives the same tree. Throws where rules cannot say it. */
export function printRule(expression: Expression, properties: RuleProperties): string {
  const names = new Map(
    [...properties.values()].map((property) => [property.path.join('/'), property]),
  );
  return print(expression, names);
}

type Names = ReadonlyMap<string, RuleProperty>;

function print(expression: Expression, names: Names): string {
  switch (expression.kind) {
    case 'or':
      return (
        print(expression.left, names) +
        ' -or ' +
        wrapped(expression.right, names, expression.right.kind === 'or')
      );
    case 'and':
      return (
        wrapped(expression.left, names, expression.left.kind === 'or') +
        ' -and ' +
        wrapped(expression.right, names, /^(?:or|and)$/.test(expression.right.kind))
      );
    case 'not':
      return '-not (' + print(expression.operand, names) + ')';
    case 'compare':
      return `${nameOf(expression.path, names)} -${expression.operator} ${literal(expression.value, expression.path, names)}`;
    case 'in': {
      const values = expression.values.map((value) => literal(value, expression.path, names));
      return `${nameOf(expression.path, names)} -in [${values.join(', ')}]`;
    }
    case 'match':
      return `${nameOf(expression.path, names)} ${operators[expression.function]} ${quote(expression.value)}`;
    case 'any': {
      const name = nameOf(expression.path, names);
      if (expression.predicate === null) return name + ' -ne null';
      return `(${name} -any (${print(expression.predicate, names)}))`;
    }
    case 'count':
      throw new Error('membership rules do not count');
  }
}

function wrapped(expression: Expression, names: Names, isWrapped: boolean): string {
  const text = print(expression, names);
  return isWrapped ? '(' + text + ')' : text;
}

function nameOf(path: Path, names: Names): string {
  const property = names.get(path.join('/'));
  if (property !== undefined) return 'user.' + property.name;
  const isOfItem = [...names.values()].some(
    (other) => other.kind === 'objects' && other.variable === path[0],
  );
  if (isOfItem || path[0] === textVariable) return path.join('.');
  throw new Error('membership rules have no property ' + path.join('/'));
}

function literal(value: Literal, path: Path, names: Names): string {
  if (typeof value !== 'string') return String(value);
  const property = names.get(path.join('/'));
  return property?.kind === 'value' && property.type === 'time' ? value : quote(value);
}

function quote(text: string): string {
  return '"' + text.replaceAll("'", "''").replaceAll(/["`]/g, '`$&') + '"';
}
