import type { Client } from './client.ts';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';

/** One command, as data: its place in the program, what people read about it, and what it does. */
export type CliCommand = {
  /** Nouns first, the verb last: `user license add`. */
  readonly name: string;
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  /** What else there is to know, in sentences; a line is one paragraph. */
  readonly details?: readonly string[];
  readonly examples?: readonly string[];
  readonly arguments?: readonly CliArgument[];
  readonly options?: readonly CliOption[];
  /** Whether it works on files itself, without a server; then it has no `--url`. */
  readonly isLocal?: boolean;
  readonly run: (call: CliCall) => Promise<void>;
};

/** `<user>` must be given, `[file]` may. */
export type CliArgument = { readonly name: string; readonly summary: string };

/** `flags` as in `--reason <text>`; one whose value ends in `...` may be given several times. */
export type CliOption = { readonly flags: string; readonly summary: string };

/** What a command gets. */
export type CliCall = {
  readonly options: Options;
  readonly terminal: Terminal;
  /** Reaches Allot: a running server, or the data directory itself. */
  readonly connect: () => Promise<Client>;
  /** Absolute path of the data directory. */
  readonly dataDirectory: string;
};
