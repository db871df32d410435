import { RuleRefused } from '../rule-problem.ts';

/** A piece of a membership rule. `text` is as written, except of strings, where it is the value, and of words without their dash. */
export type RuleToken = {
  readonly kind: 'word' | 'string' | 'number' | 'date' | 'symbol';
  readonly text: string;
  readonly position: number;
  /** Whether the word began with a dash: only operators may. */
  readonly hasDash: boolean;
};

const patterns: readonly (readonly [RuleToken['kind'], RegExp])[] = [
  [
    'date',
    /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w-])/iy,
  ],
  ['number', /-?\d{1,15}(?:\.\d{1,15})?(?![\w.])/y],
  ['word', /[A-Za-z_$][\w.]*/y],
  ['symbol', /[()[\],]/y],
];
const space = /\s*/y;
// Microsoft's own pages write operators with a hyphen and with an en dash.
const dashed = /[-–]([A-Za-z]+)/y;
// A backtick makes a quotation mark or a backtick part of the text; a lone single quotation mark needs nothing.
const doubleQuoted = /"((?:[^"`]|`["`]|`(?!["`]))*)"/y;
const singleQuoted = /'([^']*(?:''[^']*)*)'/y;

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

type Cut = { readonly token: RuleToken; readonly end: number };

/** Cuts a rule into tokens. Throws `RuleRefused` at the first character that begins none. */
function tokenizeRule(text: string): readonly RuleToken[] {
  const tokens: RuleToken[] = [];
  let position = matchAt(space, text, 0)?.[0].length ?? 0;
  while (position < text.length) {
    const cut = cutAt(text, position);
    tokens.push(cut.token);
    position = cut.end + (matchAt(space, text, cut.end)?.[0].length ?? 0);
  }
  return tokens;
}

function cutAt(text: string, position: number): Cut {
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

function cutString(text: string, position: number, quote: '"' | "'"): Cut {
  const found = matchAt(quote === '"' ? doubleQuoted : singleQuoted, text, position);
  if (found === null) throw new RuleRefused({ code: 'UnclosedString', position });
  const inner = (found[1] ?? '').replaceAll("''", "'");
  const value = quote === '"' ? inner.replaceAll(/`(["`])/g, '$1') : inner;
  return {
    token: { kind: 'string', text: value, position, hasDash: false },
    end: position + found[0].length,
  };
}

/** Walks over the tokens of a rule. */
export class RuleReader {
  readonly #tokens: readonly RuleToken[];
  readonly #end: number;
  #next = 0;

  constructor(text: string) {
    this.#tokens = tokenizeRule(text);
    this.#end = text.length;
  }

  /** The token `ahead` places from here, or null at the end. */
  peek(ahead = 0): RuleToken | null {
    return this.#tokens[this.#next + ahead] ?? null;
  }

  /** Where the next token begins, or the text ends. */
  position(): number {
    return this.peek()?.position ?? this.#end;
  }

  /** Takes the next token; refuses at the end. */
  take(): RuleToken {
    const token = this.peek();
    if (token === null) throw this.refusal();
    this.#next += 1;
    return token;
  }

  /** Whether the token `ahead` places from here is this word, in any case, or this symbol. */
  isAt(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    if (token === null) return false;
    if (token.kind === 'symbol') return token.text === text;
    return token.kind === 'word' && token.text.toLowerCase() === text;
  }

  /** Takes the word or symbol if it is next. */
  takeIf(text: string): boolean {
    const isNext = this.isAt(text);
    if (isNext) this.#next += 1;
    return isNext;
  }

  /** Takes the word or symbol or refuses. */
  expect(text: string): void {
    if (!this.takeIf(text)) throw this.refusal();
  }

  /** Refuses whatever is left. */
  expectEnd(): void {
    if (this.peek() !== null) throw this.refusal();
  }

  /** The refusal of what stands here. */
  refusal(): RuleRefused {
    const found = this.peek()?.text ?? null;
    return new RuleRefused({ code: 'Syntax', position: this.position(), found });
  }
}
