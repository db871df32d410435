import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function HelpPage(): ReactNode {
  return <Page title="help">…</Page>;
}
