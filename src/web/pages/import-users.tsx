import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function ImportUsersPage(): ReactNode {
  return <Page title="import-users">…</Page>;
}
