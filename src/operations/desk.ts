import type { Actor } from '../core/roles/actor.ts';
import type { UserId } from '../core/ids.ts';
import type { Reader } from '../store/store.ts';
import type { Reads } from './reads.ts';
import type { Writes } from './writes.ts';

/** What a write use case takes. */
export type WriteInput<Name extends keyof Writes> = Parameters<Writes[Name]>[2];
/** What a write use case answers. */
export type WriteOutput<Name extends keyof Writes> = Awaited<ReturnType<Writes[Name]>>;
/** What a read use case takes. */
export type ReadInput<Name extends keyof Reads> = Parameters<Reads[Name]>[1];
/** What a read use case answers. */
export type ReadOutput<Name extends keyof Reads> = Awaited<ReturnType<Reads[Name]>>;

/**
 * How the doors reach the data. Inputs and outputs are plain data: the work may run on another thread.
 * A refusal arrives as `Refused`.
 */
export interface Desk {
  /** Runs one write use case; answers after its commit is durable. Writes that arrive together share one commit. */
  write<Name extends keyof Writes>(
    name: Name,
    actor: Actor,
    input: WriteInput<Name>,
  ): Promise<WriteOutput<Name>>;
  /** Runs a read that may take long (a list, a count, a search) without holding up other requests. */
  read<Name extends keyof Reads>(name: Name, input: ReadInput<Name>): Promise<ReadOutput<Name>>;
  /** Point reads, here and now: by key, a handful of rows. */
  near<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>;
  /** Whose session this is, or null. */
  sessionUser(tokenHash: string): Promise<UserId | null>;
  /** Writes that have not been answered yet. */
  waiting(): number;
  /** Finishes what runs and lets go of the data. */
  close(): Promise<void>;
}
