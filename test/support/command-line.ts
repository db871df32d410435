import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const program = fileURLToPath(new URL('../../bin/allot.js', import.meta.url));

/** How the program ended. */
export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** The real program in processes of its own, over one data directory. */
export type CommandLine = {
  readonly run: (...words: readonly string[]) => Promise<Run>;
  /** What it writes as JSON; it must end well. */
  readonly json: (...words: readonly string[]) => Promise<unknown>;
};

/** The program over this data directory; nobody answers its questions. */
export function commandLineOf(dataDirectory: string): CommandLine {
  const run: CommandLine['run'] = (...words) =>
    new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [program, ...words],
        { env: { ...process.env, ALLOT_DATA: dataDirectory } },
        (error, out, err) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
          resolve({ code, out, err });
        },
      );
      child.stdin?.end();
    });
  return {
    run,
    json: async (...words) => {
      const { code, out, err } = await run(...words, '--output', 'json');
      expect(code, err).toBe(0);
      return JSON.parse(out);
    },
  };
}
