/**
 * The Windows security identifier of a directory object: `S-1-12-1-` and the GUID's four 32-bit words as Windows stores them
 * (the first three fields of a GUID are little-endian).
 */
export function securityIdentifierOf(guid: string): string {
  const [a = '', b = '', c = '', d = '', e = ''] = guid.split('-');
  const word = (bigEndian: string): number => Number.parseInt(bigEndian, 16);
  const swapped = (text: string): string => text.match(/../g)?.toReversed().join('') ?? '';
  const words = [word(a), word(c + b), word(swapped(d + e.slice(0, 4))), word(swapped(e.slice(4)))];
  return 'S-1-12-1-' + words.join('-');
}
