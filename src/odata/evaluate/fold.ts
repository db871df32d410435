/**
 * Text as it is compared: A–Z become a–z, nothing else moves. That is SQLite's `NOCASE` and `lower()`, so that the
 * predicate here and the SQL made from the same tree agree on every character.
 */
export function foldCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Order of two texts by code point, which is the order of their UTF-8 bytes (SQLite's `BINARY`). */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

// In UTF-16 surrogates (code points from U+10000) sort before U+E000–U+FFFF; by code point they come after.
function rank(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit + 0x2000;
  return unit >= 0xe000 ? unit - 0x800 : unit;
}
