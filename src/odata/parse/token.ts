import { QueryRefused, type QueryOption } from '../refusal.ts';

/** A piece of query text. `text` is as written, except of strings, where it is the value. */
export type Token = {
  readonly kind: 'word' | 'string' | 'number' | 'guid' | 'date' | 'symbol';
  readonly text: string;
  readonly position: number;
};

// In this order: a GUID may begin with a letter or a digit, a date with a digit.
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['guid', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy],
  [
    'date',
    /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w-])/iy,
  ],
  ['number', /-?\d{1,15}(?:\.\d{1,15})?(?![\w.])/y],
  ['word', /[A-Za-z_$@][\w.]*/y],
  ['symbol', /[(),/:]/y],
];
const space = /\s*/y;
// A quote inside is written twice.
const quoted = /'([^']*(?:''[^']*)*)'/y;

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** Cuts `text` into tokens. Throws `QueryRefused` at the first character that begins none. */
export function tokenize(option: QueryOption, text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = matchAt(space, text, 0)?.[0].length ?? 0;
  while (position < text.length) {
    const token = tokenAt(option, text, position);
    tokens.push(token.token);
    position = token.end + (matchAt(space, text, token.end)?.[0].length ?? 0);
  }
  return tokens;
}

function tokenAt(
  option: QueryOption,
  text: string,
  position: number,
): { readonly token: Token; readonly end: number } {
  if (text[position] === "'") {
    const string = matchAt(quoted, text, position);
    if (string === null) throw new QueryRefused(option, { code: 'UnclosedString', position });
    const value = (string[1] ?? '').replaceAll("''", "'");
    return {
      token: { kind: 'string', text: value, position },
      end: position + string[0].length,
    };
  }
  for (const [kind, pattern] of patterns) {
    const found = matchAt(pattern, text, position)?.[0];
    if (found !== undefined) {
      return { token: { kind, text: found, position }, end: position + found.length };
    }
  }
  throw new QueryRefused(option, { code: 'Syntax', position, found: text[position] ?? null });
}

/** Walks over tokens. */
export class TokenReader {
  readonly #option: QueryOption;
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(option: QueryOption, text: string) {
    this.#option = option;
    this.#tokens = tokenize(option, text);
    this.#end = text.length;
  }

  /** The token `ahead` places from here, or null at the end. */
  peek(ahead = 0): Token | null {
    return this.#tokens[this.#next + ahead] ?? null;
  }

  /** Where the next token begins, or the text ends. */
  position(): number {
    return this.peek()?.position ?? this.#end;
  }

  /** Takes the next token; refuses at the end. */
  take(): Token {
    const token = this.peek();
    if (token === null) throw this.refusal();
    this.#next += 1;
    return token;
  }

  /** Whether the next token is this word, in any case, or this symbol. */
  isAt(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    if (token === null) return false;
    if (token.kind === 'symbol') return token.text === text;
    return token.kind === 'word' && token.text.toLowerCase() === text;
  }

  /** Takes the word or symbol if it is next. */
  takeIf(text: string): boolean {
    const found = this.isAt(text);
    if (found) this.#next += 1;
    return found;
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
  refusal(): QueryRefused {
    const found = this.peek()?.text ?? null;
    return new QueryRefused(this.#option, { code: 'Syntax', position: this.position(), found });
  }
}
