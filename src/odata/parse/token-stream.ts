/** What every piece of a text that is parsed has. */
export type Piece = {
  readonly kind: string;
  readonly text: string;
  /** Where it begins, in characters. */
  readonly position: number;
};

/** What stands where something else was expected; null: the text ends there. */
export type Unexpected = { readonly position: number; readonly found: string | null };

/** A piece that was cut off, and where it ends. */
export type Cut<Token> = { readonly token: Token; readonly end: number };

const space = /\s*/y;
/** A quotation mark inside is written twice. */
const quoted = /'([^']*(?:''[^']*)*)'/y;

/** A date, with or without a time. */
export const datePattern: RegExp =
  /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w-])/iy;
/** A number with at most 15 digits on either side of the point. */
export const numberPattern: RegExp = /-?\d{1,15}(?:\.\d{1,15})?(?![\w.])/y;

/** What a pattern finds at a position and nowhere else. */
export function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** A text in single quotation marks: its value and where it ends; null: it is not closed. */
export function quotedAt(
  text: string,
  position: number,
): { readonly value: string; readonly end: number } | null {
  const found = matchAt(quoted, text, position);
  if (found === null) return null;
  return { value: (found[1] ?? '').replaceAll("''", "'"), end: position + found[0].length };
}

/** Cuts a text into pieces with `cutAt`; space between them means nothing. */
export function cutAll<Token>(
  text: string,
  cutAt: (text: string, position: number) => Cut<Token>,
): readonly Token[] {
  const tokens: Token[] = [];
  let position = matchAt(space, text, 0)?.[0].length ?? 0;
  while (position < text.length) {
    const { token, end } = cutAt(text, position);
    tokens.push(token);
    position = end + (matchAt(space, text, end)?.[0].length ?? 0);
  }
  return tokens;
}

/** Walks over the pieces of a text. What is not expected is refused with the error that `refuse` makes. */
export class TokenStream<Token extends Piece, Refused extends Error> {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  readonly #refuse: (unexpected: Unexpected) => Refused;
  #next = 0;

  constructor(text: string, tokens: readonly Token[], refuse: (unexpected: Unexpected) => Refused) {
    this.#tokens = tokens;
    this.#end = text.length;
    this.#refuse = refuse;
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
  refusal(): Refused {
    return this.#refuse({ position: this.position(), found: this.peek()?.text ?? null });
  }
}
