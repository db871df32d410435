import type { Actor } from '../core/roles/actor.ts';
import type { Moment } from '../core/moment.ts';
import type { Reader, Writer } from '../store/store.ts';

/** What a use case is given besides its input: who asks, when, and where ids come from. */
export type Call = Moment & {
  readonly actor: Actor;
  readonly newId: () => string;
};

/** A use case that changes something. Throws `Refused` to refuse. Runs on the writer. */
export type WriteOperation<Input, Output> = (
  tx: Writer,
  call: Call,
  input: Input,
) => Promise<Output>;

/** A use case that only reads but may take long (lists, counts). Runs beside the writer. */
export type ReadOperation<Input, Output> = (reader: Reader, input: Input) => Promise<Output>;
