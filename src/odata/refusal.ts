/** A query option by its canonical name. */
export type QueryOption =
  | '$apply'
  | '$compute'
  | '$count'
  | '$deltatoken'
  | '$expand'
  | '$filter'
  | '$format'
  | '$orderby'
  | '$search'
  | '$select'
  | '$skip'
  | '$skiptoken'
  | '$top';

/** Why a query text was not understood. `position` counts characters from 0 in the text of the option. */
export type QueryProblem =
  | { readonly code: 'Syntax'; readonly position: number; readonly found: string | null }
  | { readonly code: 'UnclosedString'; readonly position: number }
  | {
      readonly code: 'UnknownProperty';
      readonly position: number;
      readonly name: string;
      readonly typeName: string;
    }
  | { readonly code: 'UnknownFunction'; readonly position: number; readonly name: string }
  | {
      readonly code: 'UnsupportedClause';
      readonly position: number;
      readonly property: string;
      readonly typeName: string;
    }
  | {
      readonly code: 'IncompatibleTypes';
      readonly position: number;
      readonly operator: string;
      readonly left: string;
      readonly right: string;
    }
  | {
      readonly code: 'InvalidGuid';
      readonly position: number;
      readonly property: string;
      readonly value: string;
    }
  | {
      readonly code: 'TooLong';
      readonly position: number;
      readonly unit: string;
      readonly max: number;
    }
  | { readonly code: 'InvalidPageSize'; readonly position: number; readonly value: string }
  | {
      readonly code: 'InvalidValue';
      readonly position: number;
      readonly value: string;
      readonly expected: string;
    }
  | { readonly code: 'OptionRepeated'; readonly position: number }
  | { readonly code: 'OptionUnsupported'; readonly position: number; readonly typeName: string }
  | { readonly code: 'OptionUnknown'; readonly position: number; readonly name: string };

/** The only thing the parsers of this room throw: the text is refused, and where. */
export class QueryRefused extends Error {
  readonly option: QueryOption | null;
  readonly problem: QueryProblem;
  override readonly name = 'QueryRefused';

  constructor(option: QueryOption | null, problem: QueryProblem) {
    super((option ?? 'query') + ': ' + problem.code + ' at ' + problem.position);
    this.option = option;
    this.problem = problem;
  }
}
