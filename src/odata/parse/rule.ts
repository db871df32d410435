import type { Expression } from '../expression.ts';
import { RuleRefused } from '../rule-problem.ts';
import { ruleDepthMax, ruleLengthMax, type RuleProperties } from '../rule-properties.ts';
import { parseRuleClause, type RuleScope } from './rule-clause.ts';
import { RuleReader } from './rule-token.ts';

/**
 * The tree of a membership rule: the one that `$filter` has. Throws `RuleRefused`, nothing else. Grammar: Microsoft, "Manage rules for
 * dynamic membership groups": comparisons bind before `-not`, then `-and`, then `-or`, then `-any` and `-all`; the dash of an operator
 * may be left out; operators and names are understood in any case.
 */
export function parseRule(text: string, properties: RuleProperties): Expression {
  if (text.length > ruleLengthMax) {
    throw new RuleRefused({
      code: 'TooLong',
      position: ruleLengthMax,
      unit: 'characters',
      max: ruleLengthMax,
    });
  }
  const reader = new RuleReader(text);
  if (reader.isAt('direct') && reader.isAt('reports', 1)) {
    throw new RuleRefused({
      code: 'UnsupportedRule',
      position: reader.position(),
      what: 'directReports',
    });
  }
  const scope: RuleScope = { reader, properties, item: null, depth: 0, parseInner: parseOr };
  const expression = parseOr(scope);
  reader.expectEnd();
  return expression;
}

function parseOr(scope: RuleScope): Expression {
  let left = parseAnd(scope);
  while (scope.reader.takeIf('or')) left = { kind: 'or', left, right: parseAnd(scope) };
  return left;
}

function parseAnd(scope: RuleScope): Expression {
  let left = parseUnary(scope);
  while (scope.reader.takeIf('and')) left = { kind: 'and', left, right: parseUnary(scope) };
  return left;
}

function parseUnary(scope: RuleScope): Expression {
  const { reader } = scope;
  if (scope.depth > ruleDepthMax) {
    throw new RuleRefused({
      code: 'TooLong',
      position: reader.position(),
      unit: 'levels',
      max: ruleDepthMax,
    });
  }
  const inner: RuleScope = { ...scope, depth: scope.depth + 1 };
  if (reader.takeIf('not')) return { kind: 'not', operand: parseUnary(inner) };
  if (reader.takeIf('(')) {
    const expression = parseOr(inner);
    reader.expect(')');
    return expression;
  }
  return parseRuleClause(inner);
}
