import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function OperationPage(): ReactNode {
  return <Page title="operation">…</Page>;
}
