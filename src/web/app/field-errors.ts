import { RequestFailed } from '../../client/request.ts';
import { t } from './texts.ts';

/** What is wrong with single fields, by Graph's property, and what belongs to none of them. */
export type FieldErrors = {
  readonly fields: ReadonlyMap<string, string>;
  /** Null: everything stands at a field. */
  readonly general: string | null;
};

/** Nothing is wrong. */
export const noFieldErrors: FieldErrors = { fields: new Map(), general: null };

/** Sorts a refusal to the fields that it is about; `properties` are those that have a field. */
export function fieldErrorsOf(error: unknown, properties: readonly string[]): FieldErrors {
  if (!(error instanceof RequestFailed)) throw error;
  const named = error.targets.length > 0 ? error.targets : namedIn(error.message);
  const known = named.filter((property) => properties.includes(property));
  if (known.length === 0) return { fields: new Map(), general: textOf(error) };
  const isTaken = error.code === 'ObjectConflict';
  const text = isTaken ? t('person.errorTaken') : t('person.errorInvalid');
  return { fields: new Map(known.map((property) => [property, text])), general: null };
}

/** What a refusal says, in a sentence: from its problems where it has some. */
export function textOf(error: unknown): string {
  if (!(error instanceof RequestFailed)) return t('states.failed');
  if (error.status === 0) return t('states.unreachable');
  const sentences = error.problems.map(({ sentence }) => sentence);
  return sentences.length > 0 ? sentences.join(' ') : error.message;
}

/** Graph names the property in its sentence where it says nothing else: "Invalid value specified for property 'department' of …". */
function namedIn(message: string): readonly string[] {
  const name = /property '?(\w+)'?/.exec(message)?.[1];
  return name === undefined ? [] : [name];
}
