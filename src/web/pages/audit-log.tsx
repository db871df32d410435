import type { ReactNode } from 'react';
import { Page } from '../components/page.tsx';

/** To be built. */
export function AuditLogPage(): ReactNode {
  return <Page title="audit-log">…</Page>;
}
