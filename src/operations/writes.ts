/** Every write use case, by name. */
export type Writes = Record<never, never>;

export const writes: Writes = {};
