import { findProperty, type EdmType, type EntityType } from '../edm.ts';
import type { Comparison, Expression, Literal, Path } from '../expression.ts';
import { filterClausesMax, inValuesMax } from '../limits.ts';
import { QueryRefused } from '../refusal.ts';
import { incompatible, takeLiteral, type LiteralTarget } from './literal.ts';
import type { Token, TokenReader } from './token.ts';

/** Where a clause stands: inside `any` names begin with the variable, outside with a property. */
export type FilterScope = {
  readonly reader: TokenReader;
  readonly entityType: EntityType;
  readonly variable: { readonly name: string; readonly type: EdmType } | null;
  readonly depth: number;
  /** Counts over the whole filter. */
  readonly budget: { clauses: number };
  /** The whole grammar again, for the inside of `any`. */
  readonly parseInner: (scope: FilterScope) => Expression;
};

type TypedPath = { readonly path: Path; readonly type: EdmType; readonly position: number };

const comparisons: ReadonlyMap<string, Comparison> = new Map(
  (['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const).map((name) => [name, name]),
);
const functions: ReadonlyMap<string, 'startsWith' | 'endsWith' | 'contains'> = new Map([
  ['startswith', 'startsWith'],
  ['endswith', 'endsWith'],
  ['contains', 'contains'],
]);
const int32: EdmType = { kind: 'primitive', primitive: 'Int32' };

/** One comparison, function, `in`, `any` or `$count` of a filter. */
export function parseClause(scope: FilterScope): Expression {
  const { reader, budget } = scope;
  budget.clauses += 1;
  if (budget.clauses > filterClausesMax) {
    throw new QueryRefused('$filter', {
      code: 'TooLong',
      position: reader.position(),
      unit: 'clauses',
      max: filterClausesMax,
    });
  }
  const first = reader.peek();
  if (first === null || first.kind !== 'word') throw reader.refusal();
  return reader.isAt('(', 1) ? parseFunction(scope, first) : parseOnPath(scope);
}

function parseFunction(scope: FilterScope, name: Token): Expression {
  const { reader } = scope;
  const canonical = functions.get(name.text.toLowerCase());
  if (canonical === undefined) {
    const { position, text } = name;
    throw new QueryRefused('$filter', { code: 'UnknownFunction', position, name: text });
  }
  reader.take();
  reader.expect('(');
  const found = parsePath(scope);
  if (reader.isAt('/')) throw reader.refusal();
  const target: LiteralTarget = { property: nameOf(found), type: found.type, operator: canonical };
  if (found.type.kind !== 'primitive' || found.type.primitive !== 'String') {
    throw unsupported(scope, found);
  }
  reader.expect(',');
  const literal = reader.peek();
  const value = takeLiteral(reader, target);
  if (typeof value !== 'string') {
    throw literal === null ? reader.refusal() : incompatible(literal, target);
  }
  reader.expect(')');
  const match: Expression = { kind: 'match', function: canonical, path: found.path, value };
  return parseTruth(reader, match);
}

/** `startsWith(...) eq true` is the function, `eq false` its opposite. */
function parseTruth(reader: TokenReader, match: Expression): Expression {
  if (!reader.takeIf('eq')) return match;
  if (reader.takeIf('true')) return match;
  reader.expect('false');
  return { kind: 'not', operand: match };
}

function parseOnPath(scope: FilterScope): Expression {
  const { reader } = scope;
  const found = parsePath(scope);
  if (reader.takeIf('/')) {
    if (found.type.kind !== 'collection') throw reader.refusal();
    if (reader.takeIf('$count')) return parseCount(scope, found);
    reader.expect('any');
    return parseAny(scope, found, found.type.of);
  }
  if (reader.takeIf('in')) return parseIn(scope, found);
  return parseCompare(scope, found);
}

/** A property path; stops before `/$count` and `/any`. */
function parsePath(scope: FilterScope): TypedPath {
  const { reader, variable } = scope;
  const first = reader.peek();
  if (first === null || first.kind !== 'word') throw reader.refusal();
  const { position } = first;
  let path: string[];
  let type: EdmType;
  if (variable === null) {
    const property = takeProperty(scope, scope.entityType.properties);
    path = [property.name];
    type = property.type;
  } else {
    if (first.text.toLowerCase() !== variable.name.toLowerCase()) throw reader.refusal();
    reader.take();
    path = [variable.name];
    type = variable.type;
  }
  while (type.kind === 'complex' && reader.takeIf('/')) {
    const property = takeProperty(scope, type.properties);
    path.push(property.name);
    type = property.type;
  }
  return { path, type, position };
}

function takeProperty(
  scope: FilterScope,
  properties: EntityType['properties'],
): { readonly name: string; readonly type: EdmType } {
  const token = scope.reader.take();
  const property = token.kind === 'word' ? findProperty(properties, token.text) : null;
  if (property === null) {
    throw new QueryRefused('$filter', {
      code: 'UnknownProperty',
      position: token.position,
      name: token.text,
      typeName: scope.entityType.name,
    });
  }
  return property;
}

function parseAny(scope: FilterScope, found: TypedPath, itemType: EdmType): Expression {
  const { reader } = scope;
  reader.expect('(');
  if (reader.takeIf(')')) {
    return { kind: 'any', path: found.path, variable: 'x', predicate: null };
  }
  const variable = reader.take();
  if (variable.kind !== 'word' || !/^[A-Za-z]\w*$/.test(variable.text)) {
    const { position, text } = variable;
    throw new QueryRefused('$filter', { code: 'Syntax', position, found: text });
  }
  reader.expect(':');
  const predicate = scope.parseInner({
    ...scope,
    depth: scope.depth + 1,
    variable: { name: variable.text, type: itemType },
  });
  reader.expect(')');
  return { kind: 'any', path: found.path, variable: variable.text, predicate };
}

function parseCount(scope: FilterScope, found: TypedPath): Expression {
  const { reader } = scope;
  const operator = takeComparison(reader);
  const token = reader.peek();
  const target: LiteralTarget = { property: '$count', type: int32, operator };
  const value = takeLiteral(reader, target);
  if (typeof value !== 'number') {
    throw token === null ? reader.refusal() : incompatible(token, target);
  }
  return { kind: 'count', operator, path: found.path, value };
}

function parseIn(scope: FilterScope, found: TypedPath): Expression {
  const { reader } = scope;
  if (found.type.kind !== 'primitive') throw unsupported(scope, found);
  const target: LiteralTarget = { property: nameOf(found), type: found.type, operator: 'in' };
  reader.expect('(');
  const values: Literal[] = [takeLiteral(reader, target)];
  while (reader.takeIf(',')) {
    if (values.length === inValuesMax) {
      const position = reader.position();
      throw new QueryRefused('$filter', {
        code: 'TooLong',
        position,
        unit: 'values',
        max: inValuesMax,
      });
    }
    values.push(takeLiteral(reader, target));
  }
  reader.expect(')');
  return { kind: 'in', path: found.path, values };
}

function parseCompare(scope: FilterScope, found: TypedPath): Expression {
  const { reader } = scope;
  const operator = takeComparison(reader);
  if (found.type.kind !== 'primitive') throw unsupported(scope, found);
  const target: LiteralTarget = { property: nameOf(found), type: found.type, operator };
  const token = reader.peek();
  const value = takeLiteral(reader, target);
  const hasOrder = value !== null && found.type.primitive !== 'Boolean';
  if (operator !== 'eq' && operator !== 'ne' && !hasOrder) {
    throw token === null ? reader.refusal() : incompatible(token, target);
  }
  return { kind: 'compare', operator, path: found.path, value };
}

function takeComparison(reader: TokenReader): Comparison {
  const token = reader.peek();
  const operator = token?.kind === 'word' ? comparisons.get(token.text.toLowerCase()) : undefined;
  if (operator === undefined) throw reader.refusal();
  reader.take();
  return operator;
}

function nameOf(found: TypedPath): string {
  return found.path.join('/');
}

function unsupported(scope: FilterScope, found: TypedPath): QueryRefused {
  return new QueryRefused('$filter', {
    code: 'UnsupportedClause',
    position: found.position,
    property: nameOf(found),
    typeName: scope.entityType.name,
  });
}
