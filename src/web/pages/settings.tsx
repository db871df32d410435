import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function SettingsPage(): ReactNode {
  return <Page title="settings">…</Page>;
}
