import { Readable, Writable } from 'node:stream';
import { expect } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';

/** How a command ended. */
export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** The command line over one data directory. */
export type CommandLine = {
  readonly run: (...words: readonly string[]) => Promise<Run>;
  /** What it writes as JSON; it must end well. */
  readonly json: (...words: readonly string[]) => Promise<unknown>;
};

/**
 * The whole program with streams that nobody watches and nobody answers at. It runs in the process of the test: a story of many commands
 * would mostly wait for processes to start. That the program runs in processes of its own too is tested by src/cli/cli.test.ts.
 */
export function commandLineOf(
  dataDirectory: string,
  environment: Readonly<Record<string, string>> = {},
): CommandLine {
  const run: CommandLine['run'] = async (...words) => {
    const out = kept();
    const err = kept();
    const code = await runCli(words, {
      stdout: out.stream,
      stderr: err.stream,
      stdin: Readable.from([]),
      environment: { ...process.env, ALLOT_DATA: dataDirectory, ...environment },
    });
    return { code, out: out.text(), err: err.text() };
  };
  return {
    run,
    json: async (...words) => {
      const { code, out, err } = await run(...words, '--output', 'json');
      expect(code, err).toBe(0);
      return JSON.parse(out);
    },
  };
}

function kept(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
