import type { ReactNode } from 'react';

/** To be built. */
export function SearchDialog({ onClose: _onClose }: { readonly onClose: () => void }): ReactNode {
  return null;
}
