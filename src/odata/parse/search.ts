import { findProperty, type EntityType } from '../edm.ts';
import type { SearchExpression } from '../expression.ts';
import { searchClausesMax, searchDepthMax, searchLengthMax } from '../limits.ts';
import { QueryRefused } from '../refusal.ts';

type Clause = { readonly kind: 'clause'; readonly text: string; readonly position: number };
type Piece = Clause | { readonly kind: 'and' | 'or' | '(' | ')'; readonly position: number };

/**
 * The tree of a `$search`: quoted clauses `"property:text"` or `"text"` with AND, OR and parentheses (contract.md 3.1).
 * Clauses without an operator between them must all match. Throws `QueryRefused`, nothing else.
 */
export function parseSearch(text: string, entityType: EntityType): SearchExpression {
  if (text.length > searchLengthMax) throw tooLong(searchLengthMax, 'characters', searchLengthMax);
  const pieces = cut(text);
  const clauses = pieces.filter((piece) => piece.kind === 'clause').length;
  if (clauses > searchClausesMax) throw tooLong(text.length, 'clauses', searchClausesMax);
  const state = { pieces, next: 0, end: text.length, entityType };
  const expression = parseOr(state, 0);
  const left = pieces[state.next];
  if (left !== undefined) throw syntax(left.position, text[left.position] ?? null);
  return expression;
}

type State = {
  readonly pieces: readonly Piece[];
  readonly entityType: EntityType;
  readonly end: number;
  next: number;
};

function cut(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  // In a clause `\"` is a quote and `\\` a backslash.
  const piece = /\s*(?:"((?:[^"\\]|\\.)*)"|([()])|(and|or)(?![\w"]))\s*/iy;
  let position = 0;
  while (position < text.length) {
    piece.lastIndex = position;
    const found = piece.exec(text);
    if (found === null) throw syntax(position, text[position] ?? null);
    const [whole, clause, parenthesis, word] = found;
    if (clause !== undefined) {
      pieces.push({ kind: 'clause', text: clause.replaceAll(/\\(.)/gs, '$1'), position });
    } else if (parenthesis === '(' || parenthesis === ')') {
      pieces.push({ kind: parenthesis, position });
    } else {
      pieces.push({ kind: word?.toLowerCase() === 'or' ? 'or' : 'and', position });
    }
    position += whole.length;
  }
  return pieces;
}

function parseOr(state: State, depth: number): SearchExpression {
  let left = parseAnd(state, depth);
  while (state.pieces[state.next]?.kind === 'or') {
    state.next += 1;
    left = { kind: 'or', left, right: parseAnd(state, depth) };
  }
  return left;
}

function parseAnd(state: State, depth: number): SearchExpression {
  let left = parseTerm(state, depth);
  for (;;) {
    const kind = state.pieces[state.next]?.kind;
    if (kind !== 'and' && kind !== 'clause' && kind !== '(') return left;
    if (kind === 'and') state.next += 1;
    left = { kind: 'and', left, right: parseTerm(state, depth) };
  }
}

function parseTerm(state: State, depth: number): SearchExpression {
  const piece = state.pieces[state.next];
  if (piece === undefined) throw syntax(state.end, null);
  if (depth > searchDepthMax) throw tooLong(piece.position, 'levels', searchDepthMax);
  state.next += 1;
  if (piece.kind === 'clause') return termOf(piece, state.entityType);
  if (piece.kind !== '(') throw syntax(piece.position, piece.kind);
  const inner = parseOr(state, depth + 1);
  const close = state.pieces[state.next];
  if (close?.kind !== ')') throw syntax(close?.position ?? state.end, close?.kind ?? null);
  state.next += 1;
  return inner;
}

function termOf(clause: Clause, entityType: EntityType): SearchExpression {
  const named = /^\s*([A-Za-z]\w*)\s*:(.*)$/s.exec(clause.text);
  const name = named?.[1];
  if (name === undefined) return { kind: 'term', property: null, text: clause.text.trim() };
  const property = findProperty(entityType.properties, name);
  if (property === null) {
    throw new QueryRefused('$search', {
      code: 'UnknownProperty',
      position: clause.position,
      name,
      typeName: entityType.name,
    });
  }
  return { kind: 'term', property: property.name, text: (named?.[2] ?? '').trim() };
}

function syntax(position: number, found: string | null): QueryRefused {
  return new QueryRefused('$search', { code: 'Syntax', position, found });
}

function tooLong(position: number, unit: string, max: number): QueryRefused {
  return new QueryRefused('$search', { code: 'TooLong', position, unit, max });
}
