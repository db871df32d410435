/** Characters with which a spreadsheet would take a text for a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/** One line of a CSV file (RFC 4180). What a spreadsheet would run as a formula is kept a text by a leading apostrophe. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => {
    const text = formulaStart.test(cell) ? `'${cell}` : cell;
    return /[",\r\n;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}

/** Hands a text to the browser as a CSV file to keep. */
export function saveCsv(fileName: string, lines: readonly string[]): void {
  // The mark tells spreadsheets that it is UTF-8.
  const blob = new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
