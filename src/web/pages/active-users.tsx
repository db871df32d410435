import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function ActiveUsersPage(): ReactNode {
  return <Page title="active-users">…</Page>;
}
