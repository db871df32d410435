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

/** A whole number, 0 or more. */
export function numberOf<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): { readonly [Key in Name]?: number } {
  const value = Number(search[name]);
  const isNumber = search[name] !== undefined && Number.isSafeInteger(value) && value >= 0;
  // As above.
  return (isNumber ? { [name]: value } : {}) as { readonly [Key in Name]?: number };
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
