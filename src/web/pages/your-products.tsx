import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function YourProductsPage(): ReactNode {
  return <Page title="your-products">…</Page>;
}
