/** One line of the table. */
export type BenchRow = {
  readonly name: string;
  readonly figure: string;
  /** What the figure is held against, or null. */
  readonly floor: string | null;
  /** figure / floor, or the figure that has the limit. */
  readonly ratio: number;
  /** What the ratio must not pass (`most`) or must reach (`least`). */
  readonly limit: { readonly most: number } | { readonly least: number };
};

/** A figure that has a limit of its own. */
export function atMost(name: string, value: number, most: number): BenchRow {
  return { name, figure: value.toFixed(2), floor: null, ratio: value, limit: { most } };
}
