import { parseId } from '../core/ids.ts';

/** Two ids in one (contract.md 1.18, "Ids are opaque strings"): whose, and of what. Nothing needs to be kept to find them again. */
export type PairId<Owner extends string, Thing extends string> = {
  readonly owner: Owner;
  readonly thing: Thing;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** 32 bytes in base32, as Microsoft's own examples have it. */
const length = 52;

/** Both GUIDs as one text in base32 (RFC 4648, without padding). */
export function pairId(owner: string, thing: string): string {
  const bits = Array.from((owner + thing).replaceAll('-', ''), (digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('');
  return Array.from({ length }, (_, index) =>
    alphabet.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5).padEnd(5, '0'), 2)),
  ).join('');
}

/** The GUIDs of such a text, in any case; null where it is none. */
export function readPairId<
  Owner extends NonNullable<ReturnType<typeof parseId>>,
  Thing extends NonNullable<ReturnType<typeof parseId>>,
>(text: string): PairId<Owner, Thing> | null {
  const values = Array.from(text.toUpperCase(), (letter) => alphabet.indexOf(letter));
  if (values.length !== length || values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const digits = Array.from({ length: 64 }, (_, index) =>
    Number.parseInt(bits.slice(index * 4, index * 4 + 4), 2).toString(16),
  ).join('');
  const owner = parseId<Owner>(guidOf(digits.slice(0, 32)));
  const thing = parseId<Thing>(guidOf(digits.slice(32)));
  // 52 letters hold 4 bits more than two GUIDs: one id has one spelling.
  if (owner === null || thing === null || !bits.endsWith('0000')) return null;
  return { owner, thing };
}

function guidOf(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
