import { QueryRefused, type QueryOption } from '../refusal.ts';
import {
  type Cut,
  cutAll,
  datePattern,
  matchAt,
  numberPattern,
  quotedAt,
  TokenStream,
} from './token-stream.ts';

/** A piece of query text. `text` is as written, except of strings, where it is the value. */
export type Token = {
  readonly kind: 'word' | 'string' | 'number' | 'guid' | 'date' | 'symbol';
  readonly text: string;
  readonly position: number;
};

// In this order: a GUID may begin with a letter or a digit, a date with a digit.
const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['guid', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy],
  ['date', datePattern],
  ['number', numberPattern],
  ['word', /[A-Za-z_$@][\w.]*/y],
  ['symbol', /[(),/:]/y],
];

/** Cuts `text` into tokens. Throws `QueryRefused` at the first character that begins none. */
export function tokenize(option: QueryOption, text: string): readonly Token[] {
  return cutAll(text, (_, position) => cutAt(option, text, position));
}

function cutAt(option: QueryOption, text: string, position: number): Cut<Token> {
  if (text[position] === "'") {
    const string = quotedAt(text, position);
    if (string === null) throw new QueryRefused(option, { code: 'UnclosedString', position });
    return { token: { kind: 'string', text: string.value, position }, end: string.end };
  }
  for (const [kind, pattern] of patterns) {
    const found = matchAt(pattern, text, position)?.[0];
    if (found !== undefined) {
      return { token: { kind, text: found, position }, end: position + found.length };
    }
  }
  throw new QueryRefused(option, { code: 'Syntax', position, found: text[position] ?? null });
}

/** Walks over the tokens of a query option; refuses with `QueryRefused`. */
export class TokenReader extends TokenStream<Token, QueryRefused> {
  constructor(option: QueryOption, text: string) {
    super(
      text,
      tokenize(option, text),
      (unexpected) => new QueryRefused(option, { code: 'Syntax', ...unexpected }),
    );
  }
}
