/** Rows of a page, where a list is shown in pages. */
const gridPageRows = 100;

/** The part of a list that is shown at a time. */
export type GridPage = {
  /** From 0. */
  readonly no: number;
  /** Pages that the list has; at least 1. */
  readonly count: number;
  /** Its first row, as the whole list counts from 0. */
  readonly first: number;
  /** Rows on it. */
  readonly rows: number;
};

/** A page of a list; the last one where the list has become too short for it. */
export function gridPageAt(no: number, rows: number): GridPage {
  const count = Math.max(1, Math.ceil(rows / gridPageRows));
  const at = Math.min(Math.max(0, no), count - 1);
  const first = at * gridPageRows;
  return { no: at, count, first, rows: Math.min(gridPageRows, rows - first) };
}

/** All of a list as its only page. */
export function wholeList(rows: number): GridPage {
  return { no: 0, count: 1, first: 0, rows };
}
