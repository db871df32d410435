import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function GuestUsersPage(): ReactNode {
  return <Page title="guest-users">…</Page>;
}
