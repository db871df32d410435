import { findProperty, type EdmType, type EntityType } from './edm.ts';
import type { Expression, Literal, Path } from './expression.ts';

/**
 * The filter as text, such that parsing it gives the same tree. The type of each property decides how its
 * constants are written (text in quotes, dates and GUIDs bare).
 */
export function printFilter(expression: Expression, entityType: EntityType): string {
  return print(expression, { entityType, variable: null });
}

type PrintScope = {
  readonly entityType: EntityType;
  readonly variable: { readonly name: string; readonly type: EdmType } | null;
};

function print(expression: Expression, scope: PrintScope): string {
  switch (expression.kind) {
    case 'or':
      return (
        print(expression.left, scope) +
        ' or ' +
        wrapped(expression.right, scope, expression.right.kind === 'or')
      );
    case 'and':
      return (
        wrapped(expression.left, scope, expression.left.kind === 'or') +
        ' and ' +
        wrapped(
          expression.right,
          scope,
          expression.right.kind === 'or' || expression.right.kind === 'and',
        )
      );
    case 'not':
      return 'not(' + print(expression.operand, scope) + ')';
    case 'compare': {
      const value = printLiteral(expression.value, typeOf(expression.path, scope));
      return expression.path.join('/') + ' ' + expression.operator + ' ' + value;
    }
    case 'in': {
      const type = typeOf(expression.path, scope);
      const values = expression.values.map((value) => printLiteral(value, type));
      return expression.path.join('/') + ' in (' + values.join(',') + ')';
    }
    case 'match':
      return (
        expression.function + '(' + expression.path.join('/') + ',' + quote(expression.value) + ')'
      );
    case 'count':
      return expression.path.join('/') + '/$count ' + expression.operator + ' ' + expression.value;
    case 'any':
      return printAny(expression, scope);
  }
}

function printAny(expression: Expression & { kind: 'any' }, scope: PrintScope): string {
  const path = expression.path.join('/');
  if (expression.predicate === null) return path + '/any()';
  const type = typeOf(expression.path, scope);
  if (type?.kind !== 'collection') throw new Error('any() over what is no collection: ' + path);
  const inner = { ...scope, variable: { name: expression.variable, type: type.of } };
  const predicate = print(expression.predicate, inner);
  return path + '/any(' + expression.variable + ':' + predicate + ')';
}

function wrapped(expression: Expression, scope: PrintScope, isWrapped: boolean): string {
  const text = print(expression, scope);
  return isWrapped ? '(' + text + ')' : text;
}

function typeOf(path: Path, scope: PrintScope): EdmType | null {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  let type: EdmType | null =
    scope.variable === null
      ? (findProperty(scope.entityType.properties, first)?.type ?? null)
      : scope.variable.type;
  for (const name of rest) {
    type = type?.kind === 'complex' ? (findProperty(type.properties, name)?.type ?? null) : null;
  }
  return type;
}

function printLiteral(value: Literal, type: EdmType | null): string {
  if (typeof value !== 'string') return String(value);
  const isBare =
    type?.kind === 'primitive' &&
    (type.primitive === 'DateTimeOffset' || type.primitive === 'Guid');
  return isBare ? value : quote(value);
}

function quote(text: string): string {
  return "'" + text.replaceAll("'", "''") + "'";
}
