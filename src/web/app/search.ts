/** Parse border of addresses: what is not as expected is left out, never an error. */

/** A text that is not empty. */
export function text<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { readonly [Key in Name]?: string } {
  const value = search[name];
  const isText = (typeof value === 'string' && value !== '') || typeof value === 'number';
  // Computed names widen to an index signature; it is this one name.
  return (isText ? { [name]: String(value) } : {}) as { readonly [Key in Name]?: string };
}

/** Present and true, or absent. */
export function flag<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { readonly [Key in Name]?: true } {
  const value = search[name];
  // As above.
  return (value === true || value === 'true' ? { [name]: true } : {}) as {
    readonly [Key in Name]?: true;
  };
}

/** The search of an address with some of it changed; undefined takes a part out. */
export function searchWith<Search extends object>(
  old: Search,
  next: { readonly [Key in keyof Search]?: Search[Key] | undefined },
): Search {
  const parts = Object.entries({ ...old, ...next }).filter(([, value]) => value !== undefined);
  // Every part of a search may be absent; those that are there have their own types.
  return Object.fromEntries(parts) as Search;
}
