/** A constant in a filter. DateTimeOffset and Guid constants are canonical text. */
export type Literal = string | number | boolean | null;

/** Property path, canonical names: `['assignedLicenses']`, or inside `any` the variable first: `['x', 'skuId']`. */
export type Path = readonly string[];

/** Comparison operators of `$filter`. */
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** Questions about a part of a text. The value of `matchesPattern` is a regular expression that matches anywhere in the text. */
export type MatchFunction = 'startsWith' | 'endsWith' | 'contains' | 'matchesPattern';

/** One tree for `$filter` and membership rules; interpreted as a predicate here and as SQL in the store. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly path: Path;
      readonly value: Literal;
    }
  | { readonly kind: 'in'; readonly path: Path; readonly values: readonly Literal[] }
  | {
      readonly kind: 'match';
      readonly function: MatchFunction;
      readonly path: Path;
      readonly value: string;
    }
  | {
      readonly kind: 'any';
      readonly path: Path;
      readonly variable: string;
      /** null: `any()` without condition, true where the collection has an item. */
      readonly predicate: Expression | null;
    }
  | {
      readonly kind: 'count';
      readonly operator: Comparison;
      readonly path: Path;
      readonly value: number;
    };

/** `$search`: quoted clauses with AND and OR. `property` null searches the default ones. */
export type SearchExpression =
  | {
      readonly kind: 'and' | 'or';
      readonly left: SearchExpression;
      readonly right: SearchExpression;
    }
  | { readonly kind: 'term'; readonly property: string | null; readonly text: string };

/** One key of `$orderby`. */
export type OrderKey = { readonly property: string; readonly descending: boolean };
