import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function PlanPage(): ReactNode {
  return <Page title="plan">…</Page>;
}
