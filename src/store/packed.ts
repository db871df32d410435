import { isGuid } from '../core/ids.ts';

/** GUIDs as 16 bytes each, in their order. */
export function packIds(ids: readonly string[]): Uint8Array {
  for (const id of ids) if (!isGuid(id)) throw new Error('not a GUID: ' + id);
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex');
}

/** The GUIDs that `packIds` packed. */
export function unpackIds<Id extends string>(bytes: Uint8Array): Id[] {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  const ids: Id[] = [];
  for (let at = 0; at < hex.length; at += 32) {
    const id = `${hex.slice(at, at + 8)}-${hex.slice(at + 8, at + 12)}-${hex.slice(at + 12, at + 16)}-${hex.slice(at + 16, at + 20)}-${hex.slice(at + 20, at + 32)}`;
    // Packed from ids of this kind.
    ids.push(id as Id);
  }
  return ids;
}

/** Numbers as text; a run of equal ones is written once ("7x1000"): most people of a plan fare alike. */
export function packNumbers(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0; from < numbers.length;) {
    let to = from + 1;
    while (to < numbers.length && numbers[to] === numbers[from]) to += 1;
    const number = String(numbers[from]);
    parts.push(to - from === 1 ? number : number + 'x' + String(to - from));
    from = to;
  }
  return parts.join(' ');
}

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  if (text === '') return numbers;
  for (const part of text.split(' ')) {
    const [number = '', times = '1'] = part.split('x');
    for (let left = Number(times); left > 0; left -= 1) numbers.push(Number(number));
  }
  return numbers;
}
