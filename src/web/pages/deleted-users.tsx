import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function DeletedUsersPage(): ReactNode {
  return <Page title="deleted-users">…</Page>;
}
