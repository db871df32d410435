import type { Source } from '../architecture/sources.ts';

/** A place in the code that asks for a text. */
export type MessageUse = {
  readonly path: string;
  readonly key: string;
  /** Names of what it is filled in with; null: they cannot be read from the code. */
  readonly values: ReadonlySet<string> | null;
};

/** Every `t('key')` and `t('key', { … })` of a file. */
export function messageUses({ path, text }: Source): readonly MessageUse[] {
  return [...text.matchAll(/\bt\(\s*'([^']+)'\s*(,?)\s*/g)].map((match) => {
    const [whole, key = '', comma] = match;
    const after = text.slice(match.index + whole.length);
    // A comma before the closing bracket is the formatter's.
    const hasValues = comma === ',' && !after.startsWith(')');
    return { path, key, values: hasValues ? namesOf(after) : new Set<string>() };
  });
}

/** Texts that are asked for by a name put together, as in t(`home.${status}`). */
export function messagePatterns({ text }: Source): readonly RegExp[] {
  return [...text.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, pattern = '']) => {
    const fixed = pattern.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${fixed.join('[\\w.]+')}$`);
  });
}

/** Names of the properties of the object that the code begins with; null: it is something else, or spreads another. */
function namesOf(code: string): ReadonlySet<string> | null {
  if (!code.startsWith('{')) return null;
  const end = endOf(code);
  const inside = code.slice(1, end);
  if (inside.includes('...')) return null;
  const names = new Set<string>();
  let depth = 0;
  for (const part of inside.split(/([{}()[\],])/)) {
    if (/^[{([]$/.test(part)) depth += 1;
    else if (/^[})\]]$/.test(part)) depth -= 1;
    else if (depth === 0) {
      const name = /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

function endOf(code: string): number {
  let depth = 0;
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}
