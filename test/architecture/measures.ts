/** A function of which the length was measured, in lines from its first to its closing one. */
export type MeasuredFunction = { readonly line: number; readonly length: number };

const openings: readonly { readonly start: RegExp; readonly end: (indent: string) => string }[] = [
  // function declarations
  { start: /^(\s*)(?:export )?(?:async )?function\b/, end: (indent) => `${indent}}` },
  // methods of classes and objects, where the parameters stand on one line
  {
    start:
      /^(\s+)(?!if\b|for\b|while\b|switch\b|catch\b|function\b|return\b)(?:static |async |override |\*)*#?[\w$]+\([^'"=]*\)(?:: [^=]+)? \{$/,
    end: (indent) => `${indent}}`,
  },
  // functions kept in constants
  {
    start:
      /^(\s*)(?:export )?const \w+[^=]* = (?:async )?(?:\(|\([^()]*\)(?:: [^=]+)? => [{(]|\w+ => [{(])$/,
    end: (indent) => `${indent}};`,
  },
];

/**
 * The functions of a formatted source file. The formatter closes every block at the indentation where it began, so the
 * first line that closes at that indentation ends the function.
 */
export function functionsOf(lines: readonly string[]): readonly MeasuredFunction[] {
  const found: MeasuredFunction[] = [];
  lines.forEach((line, index) => {
    for (const { start, end } of openings) {
      const match = start.exec(line);
      if (match === null) continue;
      const last = lines.findIndex((later, at) => at > index && isBack(later, match[1] ?? ''));
      const closing = end(match[1] ?? '');
      const isEnd = lines[last] === closing || lines[last] === `${closing},`;
      if (isEnd) found.push({ line: index + 1, length: last - index + 1 });
      return;
    }
  });
  return found;
}

/** How a parameter list goes on or ends at the indentation of its function: `): void {`, `}: {`, `}): void {`. */
const parameters = /^(?:\)|\}: |\}\))/;

/** Whether a line stands at this indentation or further out, and is not of a parameter list. */
function isBack(line: string, indent: string): boolean {
  const rest = line.trimStart();
  return rest !== '' && line.length - rest.length <= indent.length && !parameters.test(rest);
}

/** The words of an identifier or path: `licenseStepOf` and `license-step-of` have the same three. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
