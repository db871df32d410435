import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function ProductPage(): ReactNode {
  return <Page title="product">…</Page>;
}
