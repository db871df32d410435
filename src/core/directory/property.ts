import type { Instant } from '../ids.ts';

/** How a directory property is typed. A trailing `?` means that it may be null. */
export type PropertyKind =
  | 'guid'
  | 'string'
  | 'string?'
  | 'boolean'
  | 'boolean?'
  | 'instant'
  | 'instant?'
  | 'strings'
  | 'json?';

type ValueOfKind = {
  readonly guid: string;
  readonly string: string;
  readonly 'string?': string | null;
  readonly boolean: boolean;
  readonly 'boolean?': boolean | null;
  readonly instant: Instant;
  readonly 'instant?': Instant | null;
  readonly strings: readonly string[];
  /** A complex value kept whole (Graph complex types that nobody filters on). */
  readonly 'json?': JsonObject | null;
};

/** Plain JSON data. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
/** A plain JSON object. */
export type JsonObject = { readonly [name: string]: JsonValue };

/** The record type that a table of properties describes. */
export type RecordOf<Properties extends Readonly<Record<string, PropertyKind>>> = {
  readonly [Name in keyof Properties]: ValueOfKind[Properties[Name]];
};
