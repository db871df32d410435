/**
 * Spreadsheets run a cell that begins like a formula (OWASP, "CSV injection"). Such values get one apostrophe before
 * them when a file is written and lose it when one is read. Values that already look guarded get one more, so that
 * reading gives back exactly what was written.
 */
const formulaLike = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/** `value` as it may stand in a CSV file that people open in a spreadsheet. */
export function guardFormula(value: string): string {
  return formulaLike.test(value) ? `'${value}` : value;
}

/** The value that `guardFormula` was given. */
export function unguardFormula(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
