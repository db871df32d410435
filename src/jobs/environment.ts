import type { Instant } from '../core/ids.ts';

/** Ids, from the outside, and whom to tell of what must not happen. What time it is the store tells. */
export type Environment = {
  /** A new GUID, lower case. */
  readonly newId: () => string;
  /** Told of a defect that ended a job; requests report theirs to their caller. */
  readonly onDefect?: (error: unknown) => void;
};

/** The same with the machine's clock. */
export type TimedEnvironment = Environment & { readonly now: () => Instant };
