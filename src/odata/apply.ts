import type { Expression } from './expression.ts';

/** What is made of the items of a group. */
export type Aggregation =
  | { readonly kind: 'count'; readonly alias: string }
  | {
      readonly kind: 'sum' | 'min' | 'max' | 'average';
      readonly property: string;
      readonly alias: string;
    };

/** One step of an `$apply` (OData Data Aggregation 4.0, section 3); each works on what the one before it made. */
export type ApplyStep =
  | { readonly kind: 'filter'; readonly filter: Expression }
  | {
      readonly kind: 'groupby';
      readonly properties: readonly string[];
      readonly aggregations: readonly Aggregation[];
    }
  | { readonly kind: 'aggregate'; readonly aggregations: readonly Aggregation[] }
  | {
      readonly kind: 'compute';
      readonly left: string;
      readonly operator: 'add' | 'sub' | 'mul';
      readonly right: string | number;
      readonly alias: string;
    }
  | {
      readonly kind: 'top';
      readonly largest: boolean;
      readonly count: number;
      readonly by: string;
    };
