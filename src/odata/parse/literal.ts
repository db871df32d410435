import { edmTypeName, type EdmPrimitive, type EdmType } from '../edm.ts';
import type { Literal } from '../expression.ts';
import { QueryRefused } from '../refusal.ts';
import type { Token, TokenReader } from './token.ts';

/** What a literal is compared with. */
export type LiteralTarget = {
  readonly property: string;
  readonly type: EdmType;
  readonly operator: string;
};

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const int32Min = -2_147_483_648;
const int32Max = 2_147_483_647;

/** How the literal's own form is named in messages. */
function literalTypeName(token: Token): string {
  switch (token.kind) {
    case 'guid':
      return 'Edm.Guid';
    case 'date':
      return 'Edm.DateTimeOffset';
    case 'number':
      return token.text.includes('.') ? 'Edm.Double' : 'Edm.Int32';
    case 'word':
      return 'Edm.Boolean';
    default:
      return 'Edm.String';
  }
}

/** Canonical UTC instant (milliseconds) of an OData date literal, or null where there is no such day or time. */
function canonicalInstant(text: string): string | null {
  const hasTime = text.length > 10;
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/i.test(text.slice(10));
  const milliseconds = Date.parse(hasTime && !hasZone ? text + 'Z' : text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/**
 * Takes a literal that fits the target. GUIDs are understood quoted and bare, for both Guid and String
 * (contract.md 3.1); everything else must have the property's type.
 */
export function takeLiteral(reader: TokenReader, target: LiteralTarget): Literal {
  const token = reader.peek();
  if (token === null || token.kind === 'symbol') throw reader.refusal();
  const word = token.kind === 'word' ? token.text.toLowerCase() : null;
  if (word !== null && word !== 'null' && word !== 'true' && word !== 'false')
    throw reader.refusal();
  reader.take();
  if (word === 'null') return null;
  const value = valueOf(token, target);
  if (value === undefined) throw incompatible(token, target);
  return value;
}

/** The refusal of a literal of the wrong type. */
export function incompatible(token: Token, target: LiteralTarget): QueryRefused {
  return new QueryRefused('$filter', {
    code: 'IncompatibleTypes',
    position: token.position,
    operator: target.operator,
    left: edmTypeName(target.type),
    right: literalTypeName(token),
  });
}

function valueOf(token: Token, target: LiteralTarget): Literal | undefined {
  if (target.type.kind !== 'primitive') return undefined;
  const primitive: EdmPrimitive = target.type.primitive;
  switch (primitive) {
    case 'String':
      return token.kind === 'string' || token.kind === 'guid' ? token.text : undefined;
    case 'Guid':
      return guidOf(token, target.property);
    case 'Boolean':
      return token.kind === 'word' ? token.text.toLowerCase() === 'true' : undefined;
    case 'Int32':
      return token.kind === 'number' ? int32Of(token.text) : undefined;
    case 'Date':
    case 'DateTimeOffset':
      return token.kind === 'date' ? (canonicalInstant(token.text) ?? undefined) : undefined;
  }
}

function guidOf(token: Token, property: string): string | undefined {
  if (token.kind === 'guid') return token.text.toLowerCase();
  if (token.kind !== 'string') return undefined;
  if (guid.test(token.text)) return token.text.toLowerCase();
  throw new QueryRefused('$filter', {
    code: 'InvalidGuid',
    position: token.position,
    property,
    value: token.text,
  });
}

function int32Of(text: string): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value >= int32Min && value <= int32Max
    ? value + 0 // -0 is 0
    : undefined;
}
