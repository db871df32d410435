import type { PropertyKind } from '../../core/directory/property.ts';
import { userProperties } from '../../core/directory/user.ts';
import { Refused } from '../../core/problems.ts';
import type { Expression } from '../../odata/expression.ts';
import { parseRule } from '../../odata/parse/rule.ts';
import { RuleRefused, ruleSentence, type RuleProblem } from '../../odata/rule-problem.ts';
import type { RuleProperties, RuleProperty, RuleValueType } from '../../odata/rule-properties.ts';

/**
 * Properties of people that rules may ask, and where they are named otherwise than Graph does.
 * Source: Microsoft, "Manage rules for dynamic membership groups", supported properties.
 */
const names: readonly (readonly [name: string, property: keyof typeof userProperties])[] = [
  ['accountEnabled', 'accountEnabled'],
  ['dirSyncEnabled', 'onPremisesSyncEnabled'],
  ['employeeHireDate', 'employeeHireDate'],
  ['city', 'city'],
  ['country', 'country'],
  ['companyName', 'companyName'],
  ['department', 'department'],
  ['displayName', 'displayName'],
  ['employeeId', 'employeeId'],
  ['facsimileTelephoneNumber', 'faxNumber'],
  ['givenName', 'givenName'],
  ['jobTitle', 'jobTitle'],
  ['mail', 'mail'],
  ['mailNickname', 'mailNickname'],
  ['mobile', 'mobilePhone'],
  ['objectId', 'id'],
  ['onPremisesDistinguishedName', 'onPremisesDistinguishedName'],
  ['onPremisesSecurityIdentifier', 'onPremisesSecurityIdentifier'],
  ['passwordPolicies', 'passwordPolicies'],
  ['physicalDeliveryOfficeName', 'officeLocation'],
  ['postalCode', 'postalCode'],
  ['preferredLanguage', 'preferredLanguage'],
  ['state', 'state'],
  ['streetAddress', 'streetAddress'],
  ['surname', 'surname'],
  ['usageLocation', 'usageLocation'],
  ['userPrincipalName', 'userPrincipalName'],
  ['userType', 'userType'],
  ['otherMails', 'otherMails'],
  ['proxyAddresses', 'proxyAddresses'],
  ['telephoneNumber', 'businessPhones'],
];

/** `onPremisesExtensionAttributes` has so many. */
const extensionAttributes = 15;

/** Every property that a membership rule may ask. */
export const ruleProperties: RuleProperties = new Map(
  [
    ...names.map(([name, property]) => ruleProperty(name, property)),
    ...Array.from({ length: extensionAttributes }, (_, index): RuleProperty => {
      const name = `extensionAttribute${String(index + 1)}`;
      return { kind: 'value', name, path: ['onPremisesExtensionAttributes', name], type: 'text' };
    }),
    {
      kind: 'objects' as const,
      name: 'assignedPlans',
      path: ['assignedPlans'],
      variable: 'assignedPlan',
      properties: ['servicePlanId', 'service', 'capabilityStatus'],
    },
  ].map((property) => [property.name.toLowerCase(), property]),
);

function ruleProperty(name: string, property: keyof typeof userProperties): RuleProperty {
  const kind: PropertyKind = userProperties[property];
  if (kind === 'strings') return { kind: 'texts', name, path: [property] };
  return { kind: 'value', name, path: [property], type: valueType(kind) };
}

function valueType(kind: Exclude<PropertyKind, 'strings'>): RuleValueType {
  switch (kind) {
    case 'guid':
    case 'string':
    case 'string?':
      return 'text';
    case 'boolean':
    case 'boolean?':
      return 'boolean';
    case 'instant':
    case 'instant?':
      return 'time';
    case 'json?':
      throw new Error('membership rules ask no complex values');
  }
}

/** What is wrong with a rule, or null. */
export function membershipRuleProblem(rule: string): RuleProblem | null {
  try {
    parseRule(rule, ruleProperties);
    return null;
  } catch (error) {
    if (error instanceof RuleRefused) return error.problem;
    throw error;
  }
}

/** The tree of a rule; refuses one that is not understood, with a sentence that says where and why. */
export function requireMembershipRule(rule: string): Expression {
  try {
    return parseRule(rule, ruleProperties);
  } catch (error) {
    if (!(error instanceof RuleRefused)) throw error;
    throw new Refused({ code: 'BadRequest', message: ruleSentence(error.problem) });
  }
}

/** Rules kept parsed at most; all are forgotten where there would be more. As many as an organization may have. */
const parsedMax = 15_000;
const parsed = new Map<string, Expression | null>();

/** The tree of a rule that has been accepted; null where it is not understood: nobody is then moved because of it. */
export function membershipRuleOf(rule: string): Expression | null {
  const known = parsed.get(rule);
  if (known !== undefined) return known;
  const expression = membershipRuleProblem(rule) === null ? parseRule(rule, ruleProperties) : null;
  if (parsed.size >= parsedMax) parsed.clear();
  parsed.set(rule, expression);
  return expression;
}
