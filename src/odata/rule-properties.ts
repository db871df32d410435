import type { Path } from './expression.ts';

/** What a membership rule compares a property with. */
export type RuleValueType = 'text' | 'boolean' | 'time';

/** A property that membership rules may ask, by its name in rules. */
export type RuleProperty =
  | {
      readonly kind: 'value';
      readonly name: string;
      /** Where the value is: rules have some names of their own. */
      readonly path: Path;
      readonly type: RuleValueType;
    }
  | {
      /** Several texts: `_` stands for one of them. */
      readonly kind: 'texts';
      readonly name: string;
      readonly path: Path;
    }
  | {
      /** Several objects: `variable` stands for one of them, its properties are texts. */
      readonly kind: 'objects';
      readonly name: string;
      readonly path: Path;
      readonly variable: string;
      readonly properties: readonly string[];
    };

/** Every property that rules may ask, by its name in lower case. */
export type RuleProperties = ReadonlyMap<string, RuleProperty>;

/** What stands for one of several texts. */
export const textVariable = '_';
/** Characters of a membership rule at most. Source: Microsoft, "Manage rules for dynamic membership groups". */
export const ruleLengthMax = 3_072;
/** Parentheses, `-not`, `-any` and `-all` inside each other at most. */
export const ruleDepthMax = 20;
