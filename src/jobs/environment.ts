import type { Instant } from '../core/ids.ts';

/** Time and ids, from the outside, and whom to tell of what must not happen. */
export type Environment = {
  readonly now: () => Instant;
  /** A new GUID, lower case. */
  readonly newId: () => string;
  /** Told of a defect that ended a job; requests report theirs to their caller. */
  readonly onDefect?: (error: unknown) => void;
};
