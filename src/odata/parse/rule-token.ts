import { RuleRefused } from '../rule-problem.ts';
import {
  type Cut,
  cutAll,
  datePattern,
  matchAt,
  numberPattern,
  quotedAt,
  TokenStream,
} from './token-stream.ts';

/** A piece of a membership rule. `text` is as written, except of strings, where it is the value, and of words without their dash. */
export type RuleToken = {
  readonly kind: 'word' | 'string' | 'number' | 'date' | 'symbol';
  readonly text: string;
  readonly position: number;
  /** Whether the word began with a dash: only operators may. */
  readonly hasDash: boolean;
};

const patterns: readonly (readonly [RuleToken['kind'], RegExp])[] = [
  ['date', datePattern],
  ['number', numberPattern],
  ['word', /[A-Za-z_$][\w.]*/y],
  ['symbol', /[()[\],]/y],
];
// Microsoft's own pages write operators with a hyphen and with an en dash.
const dashed = /[-–]([A-Za-z]+)/y;
// A backtick makes a quotation mark or a backtick part of the text; a lone single quotation mark needs nothing.
const doubleQuoted = /"((?:[^"`]|`["`]|`(?!["`]))*)"/y;

/** A cut rule. Throws `RuleRefused` at the first character that begins no token. */
function cutAt(text: string, position: number): Cut<RuleToken> {
  const first = text[position];
  if (first === '"' || first === "'") return cutString(text, position, first);
  const word = matchAt(dashed, text, position);
  if (word !== null) {
    const token: RuleToken = { kind: 'word', text: word[1] ?? '', position, hasDash: true };
    return { token, end: position + word[0].length };
  }
  for (const [kind, pattern] of patterns) {
    const found = matchAt(pattern, text, position)?.[0];
    if (found !== undefined) {
      return {
        token: { kind, text: found, position, hasDash: false },
        end: position + found.length,
      };
    }
  }
  throw new RuleRefused({ code: 'Syntax', position, found: first ?? null });
}

function cutString(text: string, position: number, quote: '"' | "'"): Cut<RuleToken> {
  const string = quote === '"' ? doubleQuotedAt(text, position) : quotedAt(text, position);
  if (string === null) throw new RuleRefused({ code: 'UnclosedString', position });
  const { value, end } = string;
  return { token: { kind: 'string', text: value, position, hasDash: false }, end };
}

function doubleQuotedAt(text: string, position: number): ReturnType<typeof quotedAt> {
  const found = matchAt(doubleQuoted, text, position);
  if (found === null) return null;
  const inner = (found[1] ?? '').replaceAll("''", "'");
  return { value: inner.replaceAll(/`(["`])/g, '$1'), end: position + found[0].length };
}

/** Walks over the tokens of a rule; refuses with `RuleRefused`. */
export class RuleReader extends TokenStream<RuleToken, RuleRefused> {
  constructor(text: string) {
    super(
      text,
      cutAll(text, cutAt),
      (unexpected) => new RuleRefused({ code: 'Syntax', ...unexpected }),
    );
  }
}
