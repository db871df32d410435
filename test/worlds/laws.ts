import type { Parameters as Settings } from 'fast-check';

/** Whether this is the long run of the night. */
const isNightly = process.env['ALLOT_NIGHTLY'] !== undefined;

/** Worlds that a law is tried in: `usual` of them, 20,000 in the nightly run, or as many as `ALLOT_RUNS` says. */
export function lawRuns(usual: number): number {
  return Number(process.env['ALLOT_RUNS'] ?? (isNightly ? 20_000 : usual));
}

/** From where chance begins: `ALLOT_SEED=…` has a run again, as printed by the run itself. */
export const lawSeed: number = Number(
  process.env['ALLOT_SEED'] ?? Math.floor(Math.random() * 2 ** 31),
);

/** How a law is tried; a failure says its seed and path. */
export function law(usual: number): Settings<unknown> & { readonly numRuns: number } {
  return { numRuns: lawRuns(usual), seed: lawSeed };
}

/** Time for a law, in milliseconds: generous, so that a slow machine does not fail a law that holds. */
export function lawTimeout(usual: number, millisecondsARun: number = 20): number {
  return 30_000 + lawRuns(usual) * millisecondsARun;
}
