/** Keys that one request resolves. */
export const keysPerRequest = 10_000;

/**
 * Who is named in a pasted text: a person a line, or separated by semicolons, tabs or commas. Of a line of a table the user name
 * counts, else its first cell. "Adele Vance <adele@contoso.com>" is adele@contoso.com. Nobody comes twice.
 */
export function keysOf(text: string): readonly string[] {
  const keys = new Map<string, string>();
  for (const line of text.split(/[\r\n]+/)) {
    for (const key of keysOfLine(line)) {
      const known = key.toLowerCase();
      if (!keys.has(known)) keys.set(known, key);
    }
  }
  return [...keys.values()];
}

function keysOfLine(line: string): readonly string[] {
  const cells = line.split('\t').map(cleaned).filter(isText);
  if (cells.length > 1) {
    const address = cells.find((cell) => cell.includes('@'));
    return [address ?? cells[0] ?? ''];
  }
  return line
    .split(';')
    .flatMap((part) => splitAtCommas(part))
    .map(cleaned)
    .filter(isText);
}

/** "a@x, b@x" are two people; "Vance, Adele" is one. */
function splitAtCommas(text: string): readonly string[] {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => part.includes('@')) ? parts : [text];
}

function cleaned(text: string): string {
  const address = /<([^<>]+@[^<>]+)>/.exec(text)?.[1];
  return (address ?? text).trim().replaceAll(/^["',\s]+|["',\s]+$/g, '');
}

function isText(text: string): boolean {
  return text !== '';
}

/** Whether a pasted text names several people, and so is not just a name to search for. */
export function isListOfPeople(text: string): boolean {
  return keysOf(text).length > 1;
}

/** Keys in parts that one request takes. */
export function keyParts(keys: readonly string[]): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let start = 0; start < keys.length; start += keysPerRequest) {
    parts.push(keys.slice(start, start + keysPerRequest));
  }
  return parts;
}
