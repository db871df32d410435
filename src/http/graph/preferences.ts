/** What the caller wants of the answer's form (contract.md 0, "Request headers to honour"). */
export type Preferences = {
  /** `odata.metadata=none`: no context and no type annotations. */
  readonly isWithoutMetadata: boolean;
  /** `Prefer: return=minimal`. */
  readonly isMinimal: boolean;
  /** `ConsistencyLevel: eventual`. */
  readonly isEventual: boolean;
};

/** Reads them from the headers. */
export function preferencesOf(headers: Headers): Preferences {
  const accept = headers.get('accept') ?? '';
  return {
    isWithoutMetadata: /odata\.metadata\s*=\s*none/i.test(accept),
    isMinimal: /(^|[,;\s])return\s*=\s*minimal/i.test(headers.get('prefer') ?? ''),
    isEventual: (headers.get('consistencylevel') ?? '').trim().toLowerCase() === 'eventual',
  };
}
