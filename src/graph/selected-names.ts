import type { EntityType } from '../odata/edm.ts';
import type { Selection } from '../odata/parse/select.ts';

/** What an entity is asked for: the properties to answer, and how the context names them. */
export type SelectedNames = {
  readonly names: readonly string[];
  /** `(id,mail)` or empty: follows the entity set in `@odata.context`. */
  readonly contextSuffix: string;
};

/** The properties to answer: those selected, else `defaults` (null: all). `id` comes along only where asked for, as in Graph. */
export function selectedNames(
  selection: Selection | null,
  entityType: EntityType,
  defaults: readonly string[] | null,
): SelectedNames {
  const all = Object.keys(entityType.properties);
  if (selection === null) return { names: defaults ?? all, contextSuffix: '' };
  if (selection.isAll) return { names: all, contextSuffix: '' };
  return { names: selection.names, contextSuffix: '(' + selection.names.join(',') + ')' };
}

/** The properties of `names` only, in that order, of an object that has them all. */
export function pick<Value>(
  object: { readonly [name: string]: Value },
  names: readonly string[],
): { readonly [name: string]: Value } {
  const picked: Record<string, Value> = {};
  for (const name of names) {
    const value = object[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
