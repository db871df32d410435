import type { ReactNode } from 'react';

/** To be built. */
export function AssignPane(_: {
  readonly skuId: string | null;
  readonly onClose: () => void;
}): ReactNode {
  return null;
}
