import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function HomePage(): ReactNode {
  return <Page title="home">…</Page>;
}
