import type { Comparison, Expression, Literal, MatchFunction, Path } from '../expression.ts';
import { patternProblem } from '../evaluate/pattern.ts';
import { RuleRefused, type RuleProblem } from '../rule-problem.ts';
import {
  textVariable,
  type RuleProperties,
  type RuleProperty,
  type RuleValueType,
} from '../rule-properties.ts';
import type { RuleReader, RuleToken } from './rule-token.ts';

/** Where a clause stands: inside `-any` and `-all` names begin with what stands for the item. */
export type RuleScope = {
  readonly reader: RuleReader;
  readonly properties: RuleProperties;
  readonly item: Exclude<RuleProperty, { kind: 'value' }> | null;
  readonly depth: number;
  /** The whole grammar again, for the inside of `-any` and `-all`. */
  readonly parseInner: (scope: RuleScope) => Expression;
};

/** What one value is compared: where it is, and of which type. */
type Target = { readonly name: string; readonly path: Path; readonly type: RuleValueType };

type Operator =
  | { readonly kind: 'compare'; readonly operator: Comparison }
  | { readonly kind: 'match'; readonly function: MatchFunction; readonly isNegative: boolean }
  | { readonly kind: 'in'; readonly isNegative: boolean };

const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...(['eq', 'ne', 'le', 'ge'] as const).map((operator): [string, Operator] => [
    operator,
    { kind: 'compare', operator },
  ]),
  ...(
    [
      ['startswith', 'startsWith'],
      ['endswith', 'endsWith'],
      ['contains', 'contains'],
      ['match', 'matchesPattern'],
    ] as const
  ).flatMap(([name, matching]): [string, Operator][] => [
    [name, { kind: 'match', function: matching, isNegative: false }],
    ['not' + name, { kind: 'match', function: matching, isNegative: true }],
  ]),
  ['in', { kind: 'in', isNegative: false }],
  ['notin', { kind: 'in', isNegative: true }],
]);

/** One comparison, or one `-any` or `-all` with what stands inside. */
export function parseRuleClause(scope: RuleScope): Expression {
  const { reader } = scope;
  const name = reader.peek();
  if (name === null || name.kind !== 'word' || name.hasDash) throw reader.refusal();
  reader.take();
  if (scope.item !== null) return parseComparison(scope, itemTarget(scope.item, name));
  const property = propertyOf(scope.properties, name);
  if (property.kind === 'value') return parseComparison(scope, property);
  const token = reader.peek();
  if (reader.takeIf('any')) return parseAny(scope, property);
  if (reader.takeIf('all')) return parseAll(scope, property);
  if (property.kind === 'objects') {
    if (token === null || token.kind !== 'word') throw reader.refusal();
    throw unsupportedOperator(token, property.name, 'objects');
  }
  return parseOnTexts(scope, property);
}

function propertyOf(properties: RuleProperties, token: RuleToken): RuleProperty {
  const { position, text } = token;
  const [entity = '', ...rest] = text.toLowerCase().split('.');
  const name = rest.join('.');
  const refuse = (what: 'devices' | 'memberOf' | 'extensionProperties' | 'relativeTime'): never => {
    throw new RuleRefused({ code: 'UnsupportedRule', position, what });
  };
  if (entity === 'device') refuse('devices');
  if (entity === 'system') refuse('relativeTime');
  if (entity === 'user' && name === 'memberof') refuse('memberOf');
  if (entity === 'user' && name.startsWith('extension_')) refuse('extensionProperties');
  const property = entity === 'user' ? properties.get(name) : undefined;
  if (property === undefined) {
    throw new RuleRefused({ code: 'UnknownProperty', position, name: text });
  }
  return property;
}

function itemTarget(item: NonNullable<RuleScope['item']>, token: RuleToken): Target {
  const { position, text } = token;
  if (item.kind === 'texts') {
    if (text === textVariable) return { name: text, path: [textVariable], type: 'text' };
  } else {
    const [variable = '', name = '', ...more] = text.toLowerCase().split('.');
    const property = item.properties.find((known) => known.toLowerCase() === name);
    if (variable === item.variable.toLowerCase() && property !== undefined && more.length === 0) {
      return {
        name: item.variable + '.' + property,
        path: [item.variable, property],
        type: 'text',
      };
    }
  }
  throw new RuleRefused({ code: 'UnknownProperty', position, name: text });
}

function parseAny(scope: RuleScope, item: NonNullable<RuleScope['item']>): Expression {
  return anyOf(item, parseInside(scope, item));
}

/** All: there is none for which it does not hold. */
function parseAll(scope: RuleScope, item: NonNullable<RuleScope['item']>): Expression {
  const operand = parseInside(scope, item);
  return { kind: 'not', operand: anyOf(item, { kind: 'not', operand }) };
}

/** `-any` and `-all` bind last: without parentheses all that follows is inside. */
function parseInside(scope: RuleScope, item: NonNullable<RuleScope['item']>): Expression {
  return scope.parseInner({ ...scope, item });
}

function anyOf(item: NonNullable<RuleScope['item']>, predicate: Expression | null): Expression {
  const variable = item.kind === 'texts' ? textVariable : item.variable;
  return { kind: 'any', path: item.path, variable, predicate };
}

/** Several texts without `-any`: one of them is so; a negative operator: none of them is. */
function parseOnTexts(
  scope: RuleScope,
  property: Extract<RuleProperty, { kind: 'texts' }>,
): Expression {
  const clause = parseComparison(scope, {
    name: property.name,
    path: [textVariable],
    type: 'text',
  });
  if (clause.kind === 'not') {
    return { kind: 'not', operand: anyOf(property, clause.operand) };
  }
  if (clause.kind !== 'compare') return anyOf(property, clause);
  const isNull = clause.value === null;
  const some = anyOf(property, isNull ? null : { ...clause, operator: 'eq' });
  // Null is what an empty list is.
  return (clause.operator === 'ne') === isNull ? some : { kind: 'not', operand: some };
}

function parseComparison(scope: RuleScope, target: Target): Expression {
  const { reader } = scope;
  const token = reader.peek();
  if (token === null || token.kind !== 'word') throw reader.refusal();
  const operator = operators.get(token.text.toLowerCase());
  if (operator === undefined) {
    const name = token.text;
    const isLambda = /^(?:any|all)$/i.test(name);
    if (isLambda) throw unsupportedOperator(token, target.name, target.type);
    throw new RuleRefused({ code: 'UnknownOperator', position: token.position, name });
  }
  reader.take();
  if (!goesWith(operator, target.type)) {
    throw unsupportedOperator(token, target.name, target.type);
  }
  const { path } = target;
  switch (operator.kind) {
    case 'compare': {
      const hasNull = operator.operator === 'eq' || operator.operator === 'ne';
      const value = takeValue(reader, target, hasNull);
      return { kind: 'compare', operator: operator.operator, path, value };
    }
    case 'match':
      return negated(operator.isNegative, parseMatch(reader, target, operator.function));
    case 'in':
      return negated(operator.isNegative, { kind: 'in', path, values: takeList(reader, target) });
  }
}

function goesWith(operator: Operator, type: RuleValueType): boolean {
  if (operator.kind !== 'compare') return type === 'text';
  const hasOrder = operator.operator === 'le' || operator.operator === 'ge';
  return !hasOrder || type === 'time';
}

function negated(isNegative: boolean, operand: Expression): Expression {
  return isNegative ? { kind: 'not', operand } : operand;
}

function parseMatch(reader: RuleReader, target: Target, matching: MatchFunction): Expression {
  const position = reader.position();
  const value = takeText(reader, target);
  const reason = matching === 'matchesPattern' ? patternProblem(value) : null;
  if (reason !== null) throw new RuleRefused({ code: 'InvalidPattern', position, reason });
  return { kind: 'match', function: matching, path: target.path, value };
}

function takeList(reader: RuleReader, target: Target): readonly string[] {
  if (!reader.isAt('[')) throw unexpected(reader, target, 'textList');
  reader.take();
  const values = [takeText(reader, target)];
  while (reader.takeIf(',')) values.push(takeText(reader, target));
  reader.expect(']');
  return values;
}

function takeText(reader: RuleReader, target: Target): string {
  if (reader.peek()?.kind !== 'string') throw unexpected(reader, target, 'text');
  return reader.take().text;
}

function takeValue(reader: RuleReader, target: Target, hasNull: boolean): Literal {
  const token = reader.peek();
  const word = token?.kind === 'word' && !token.hasDash ? token.text.toLowerCase() : null;
  if (hasNull && (word === 'null' || word === '$null')) {
    reader.take();
    return null;
  }
  if (word?.startsWith('system.') === true) {
    const position = reader.position();
    throw new RuleRefused({ code: 'UnsupportedRule', position, what: 'relativeTime' });
  }
  switch (target.type) {
    case 'text':
      return takeText(reader, target);
    case 'boolean':
      if (word !== 'true' && word !== 'false') throw unexpected(reader, target, 'boolean');
      reader.take();
      return word === 'true';
    case 'time': {
      const isTime = token?.kind === 'date' || token?.kind === 'string';
      const instant = isTime ? instantOf(token.text) : null;
      if (instant === null) throw unexpected(reader, target, 'time');
      reader.take();
      return instant;
    }
  }
}

/** Canonical UTC instant (milliseconds); a time without a zone is UTC, a day its beginning. */
function instantOf(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/i.test(text)) return null;
  const hasZone = text.length === 10 || /(?:Z|[+-]\d{2}:\d{2})$/i.test(text.slice(10));
  const milliseconds = Date.parse(hasZone ? text : text + 'Z');
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

function unexpected(
  reader: RuleReader,
  target: Target,
  expected: Extract<RuleProblem, { code: 'IncompatibleTypes' }>['expected'],
): RuleRefused {
  const token = reader.peek();
  if (token === null || token.kind === 'symbol') return reader.refusal();
  const { position } = token;
  return new RuleRefused({ code: 'IncompatibleTypes', position, property: target.name, expected });
}

function unsupportedOperator(
  token: RuleToken,
  property: string,
  type: Extract<RuleProblem, { code: 'UnsupportedOperator' }>['type'],
): RuleRefused {
  const { position, text: operator } = token;
  return new RuleRefused({ code: 'UnsupportedOperator', position, operator, property, type });
}
