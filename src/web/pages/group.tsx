import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function GroupPage(): ReactNode {
  return <Page title="group">…</Page>;
}
