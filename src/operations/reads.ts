/** Every read use case that may take long, by name. */
export type Reads = Record<never, never>;

export const reads: Reads = {};
