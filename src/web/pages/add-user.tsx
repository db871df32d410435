import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function AddUserPage(): ReactNode {
  return <Page title="add-user">…</Page>;
}
