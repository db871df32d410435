/** What the process answers to its caller. */
export const exitCodes: {
  readonly done: 0;
  readonly refused: 1;
  readonly usage: 2;
  readonly unreachable: 3;
} = { done: 0, refused: 1, usage: 2, unreachable: 3 };

/** The command was written wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Allot does not answer, or there is no data. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Allot refused; nothing was changed unless the message says so. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** The problem's code, for example `CountViolation`. */
  readonly code: string;
  /** What can be done about it, best first. */
  readonly waysOut: readonly string[];
  /** Where to read on; null: nowhere. */
  readonly help: string | null;

  constructor(
    code: string,
    message: string,
    waysOut: readonly string[] = [],
    help: string | null = null,
  ) {
    super(message);
    this.code = code;
    this.waysOut = waysOut;
    this.help = help;
  }
}
