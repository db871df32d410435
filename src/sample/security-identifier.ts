/** The SID that Entra derives from an object id: `S-1-12-1-` and the GUID's bytes as four little-endian numbers. */
export function securityIdentifierOf(id: string): string {
  const hex = id.replaceAll('-', '');
  const byte = (index: number): string => hex.slice(index * 2, index * 2 + 2);
  // The first three fields of a GUID are stored little-endian, the rest as written.
  const orders = [
    [0, 1, 2, 3],
    [6, 7, 4, 5],
    [11, 10, 9, 8],
    [15, 14, 13, 12],
  ];
  const parts = orders.map((order) => Number.parseInt(order.map(byte).join(''), 16));
  return `S-1-12-1-${parts.join('-')}`;
}
