/** A piece of a text and where it begins. */
export type Part = { readonly text: string; readonly position: number };

/** Cuts at `separator` where it stands outside of parentheses and quotes. */
export function splitOutside(text: string, separator: string, offset = 0): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let isQuoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === "'") isQuoted = !isQuoted;
    else if (!isQuoted && character === '(') depth += 1;
    else if (!isQuoted && character === ')') depth -= 1;
    else if (!isQuoted && depth === 0 && character === separator) {
      parts.push({ text: text.slice(start, index), position: offset + start });
      start = index + 1;
    }
  }
  parts.push({ text: text.slice(start), position: offset + start });
  return parts;
}
