import fc from 'fast-check';
import type { Expression, Literal } from '../../src/odata/expression.ts';
import type { RuleProperty } from '../../src/odata/rule-properties.ts';
import { ruleProperties } from '../../src/operations/groups/membership-rule.ts';

/** Texts that are awkward in rules, in SQL and in comparisons. */
export const ruleWords: readonly string[] = [
  '',
  'a',
  'A',
  'An',
  'ana Ü',
  'Ana ü',
  'a%_',
  'O\'B "x" `y``',
  "''",
  '`',
  'null',
  'Sales',
  'sales',
  'É',
  'ſ',
  '𝒳',
  'smtp:a@x',
];
/** Regular expressions that are valid, over the same texts. */
const patterns: readonly string[] = ['^a', 'a$', '.*s', '[ü-ý]', '^$', 'sa|an', '(a|n)+', '\\W'];
const times = ['2026-01-31T09:00:00.000Z', '2026-01-31T09:01:00.000Z', '2026-01-31T09:02:00.000Z'];
const word = fc.constantFrom(...ruleWords);
const maybe = fc.option(word);

function compare(
  operator: 'eq' | 'ne' | 'le' | 'ge',
  path: readonly string[],
  value: Literal,
): Expression {
  return { kind: 'compare', operator, path, value };
}

const equality = fc.constantFrom('eq' as const, 'ne' as const);

function textClause(
  path: readonly string[],
  values: readonly string[] = ruleWords,
): fc.Arbitrary<Expression> {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    fc.tuple(equality, fc.option(value)).map(([operator, found]) => compare(operator, path, found)),
    fc
      .array(value, { minLength: 1, maxLength: 3 })
      .map((found): Expression => ({ kind: 'in', path, values: found })),
    fc
      .tuple(
        fc.constantFrom('startsWith' as const, 'endsWith' as const, 'contains' as const),
        value,
      )
      .map(([name, found]): Expression => ({ kind: 'match', function: name, path, value: found })),
    fc.constantFrom(...patterns).map((found): Expression => ({
      kind: 'match',
      function: 'matchesPattern',
      path,
      value: found,
    })),
  );
}

const plans = ['7547A3FE-08EE-4ccb-b430-5077c5041653', 'a23b959c-7ce8-4e57-9140-b90eb88a9e97'];
const planClause = fc.oneof(
  textClause(['assignedPlan', 'servicePlanId'], plans),
  textClause(['assignedPlan', 'service'], ['exchange', 'Sway', 'YammerEnterprise']),
  textClause(['assignedPlan', 'capabilityStatus'], ['Enabled', 'suspended']),
);

function clauseOf(property: RuleProperty): fc.Arbitrary<Expression> {
  const { path } = property;
  if (property.kind === 'value') {
    if (property.type === 'text') return textClause(path);
    if (property.type === 'boolean') {
      return fc
        .tuple(equality, fc.option(fc.boolean()))
        .map(([operator, value]) => compare(operator, path, value));
    }
    return fc.oneof(
      fc
        .tuple(equality, fc.option(fc.constantFrom(...times)))
        .map(([operator, value]) => compare(operator, path, value)),
      fc
        .tuple(fc.constantFrom('le' as const, 'ge' as const), fc.constantFrom(...times))
        .map(([operator, value]) => compare(operator, path, value)),
    );
  }
  const isTexts = property.kind === 'texts';
  const variable = isTexts ? '_' : property.variable;
  const inner = tree(isTexts ? textClause([variable]) : planClause, 2);
  // Rules ask whether there is any of several texts by comparing with null; of objects they cannot.
  const predicate = isTexts ? fc.option(inner) : inner;
  return predicate.map((found): Expression => ({ kind: 'any', path, variable, predicate: found }));
}

function tree(leaf: fc.Arbitrary<Expression>, maxDepth: number): fc.Arbitrary<Expression> {
  return fc.letrec<{ node: Expression }>((tie) => ({
    node: fc.oneof(
      { maxDepth },
      { weight: 2, arbitrary: leaf },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constantFrom('and' as const, 'or' as const),
          left: tie('node'),
          right: tie('node'),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('not' as const), operand: tie('node') }),
      },
    ),
  })).node;
}

/** The tree of any membership rule, over every property that rules may ask. */
export const anyRule: fc.Arbitrary<Expression> = tree(
  fc.oneof(...[...ruleProperties.values()].map(clauseOf)),
  3,
);

/** The same over properties that the people of tests really have. */
export const tellingRule: fc.Arbitrary<Expression> = tree(
  fc.oneof(
    ...[...ruleProperties.values()]
      .filter(({ name }) =>
        /^(?:accountEnabled|employeeHireDate|department|displayName|userType|objectId|mail|otherMails|proxyAddresses|telephoneNumber|assignedPlans|extensionAttribute1)$/.test(
          name,
        ),
      )
      .map(clauseOf),
  ),
  3,
);

/** What the people of tests have. */
export type RuleFacts = {
  readonly displayName: string;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  readonly department: string | null;
  readonly mail: string | null;
  readonly employeeHireDate: string | null;
  readonly onPremisesExtensionAttributes: { readonly extensionAttribute1: string | null } | null;
  readonly otherMails: readonly string[];
  readonly businessPhones: readonly string[];
  readonly proxyAddresses: readonly string[];
};

/** The same, at random. */
export const ruleFacts: fc.Arbitrary<RuleFacts> = fc.record({
  displayName: word,
  accountEnabled: fc.boolean(),
  userType: fc.constantFrom('Member' as const, 'Guest' as const),
  department: maybe,
  mail: maybe,
  employeeHireDate: fc.option(fc.constantFrom(...times)),
  onPremisesExtensionAttributes: fc.option(fc.record({ extensionAttribute1: maybe })),
  otherMails: fc.array(word, { maxLength: 2 }),
  businessPhones: fc.array(word, { maxLength: 1 }),
  proxyAddresses: fc.array(fc.constantFrom('SMTP:a@x', 'smtp:A@X', 'smtp:ü@x'), { maxLength: 2 }),
});
