import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function ActivityPage(): ReactNode {
  return <Page title="activity">…</Page>;
}
