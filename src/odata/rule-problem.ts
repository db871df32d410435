/** Kinds of membership rule that Microsoft documents and that are not worked off here. */
export type UnsupportedRule =
  | 'directReports'
  | 'devices'
  | 'memberOf'
  | 'extensionProperties'
  | 'relativeTime';

/** Why a membership rule was not understood. `position` counts characters from 0. */
export type RuleProblem =
  | { readonly code: 'Syntax'; readonly position: number; readonly found: string | null }
  | { readonly code: 'UnclosedString'; readonly position: number }
  | { readonly code: 'UnknownProperty'; readonly position: number; readonly name: string }
  | { readonly code: 'UnknownOperator'; readonly position: number; readonly name: string }
  | {
      /** The operator does not go with properties of this type. */
      readonly code: 'UnsupportedOperator';
      readonly position: number;
      readonly operator: string;
      readonly property: string;
      readonly type: 'text' | 'boolean' | 'time' | 'objects';
    }
  | {
      readonly code: 'UnsupportedRule';
      readonly position: number;
      readonly what: UnsupportedRule;
    }
  | {
      readonly code: 'IncompatibleTypes';
      readonly position: number;
      readonly property: string;
      /** What the operator takes. */
      readonly expected: 'text' | 'boolean' | 'time' | 'textList';
    }
  | {
      readonly code: 'InvalidPattern';
      readonly position: number;
      /** RE2's words. */
      readonly reason: string;
    }
  | {
      readonly code: 'TooLong';
      readonly position: number;
      readonly unit: 'characters' | 'levels';
      readonly max: number;
    };

/** The only thing that the parser of rules throws: the rule is refused, and where. */
export class RuleRefused extends Error {
  readonly problem: RuleProblem;
  override readonly name = 'RuleRefused';

  constructor(problem: RuleProblem) {
    super('membership rule: ' + problem.code + ' at ' + problem.position);
    this.problem = problem;
  }
}

const unsupported: Readonly<Record<UnsupportedRule, string>> = {
  directReports: 'Rules for direct reports are not supported',
  devices: 'Rules for devices are not supported: only users have licenses',
  memberOf: 'Rules on the membership in other groups (memberOf) are not supported',
  extensionProperties:
    'Directory extension properties are not supported; extensionAttribute1 to extensionAttribute15 are',
  relativeTime: 'Rules relative to the current time (system.now) are not supported',
};

const types = {
  text: 'a text',
  boolean: 'true or false',
  time: 'a time',
  objects: 'a list of objects',
} as const;

const expected = {
  text: 'a text in quotes',
  boolean: 'true or false',
  time: 'a time like 2026-01-31T00:00:00Z',
  textList: 'a list of texts in brackets',
} as const;

/** What is wrong with a rule, as one sentence. */
export function ruleSentence(problem: RuleProblem): string {
  return phrase(problem) + ' (at position ' + problem.position + ' of the membership rule).';
}

function phrase(problem: RuleProblem): string {
  switch (problem.code) {
    case 'Syntax':
      return problem.found === null
        ? 'The rule ends too early'
        : `The rule is not understood at '${problem.found}'`;
    case 'UnclosedString':
      return 'The text that begins here has no closing quotation mark';
    case 'UnknownProperty':
      return `There is no property '${problem.name}' for membership rules`;
    case 'UnknownOperator':
      return `There is no operator '${problem.name}'`;
    case 'UnsupportedOperator':
      return `The operator '-${problem.operator}' cannot be used with '${problem.property}', which is ${types[problem.type]}`;
    case 'UnsupportedRule':
      return unsupported[problem.what];
    case 'IncompatibleTypes':
      return `'${problem.property}' can be compared here with ${expected[problem.expected]} only`;
    case 'InvalidPattern':
      return `The regular expression is not valid: ${problem.reason}`;
    case 'TooLong':
      return problem.unit === 'characters'
        ? `A rule has at most ${problem.max} characters`
        : `A rule has at most ${problem.max} levels of parentheses`;
  }
}
