import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function GroupsPage(): ReactNode {
  return <Page title="groups">…</Page>;
}
