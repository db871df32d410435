import { LogIn } from 'lucide-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/states.tsx';
import { t } from './texts.ts';

/** Nobody is signed in: how to come in. */
export function SignedOut(): ReactNode {
  return (
    <main>
      <EmptyState icon={<LogIn size={28} />} title={t('states.signedOut')}>
        {t('states.signedOutText')} <code>npx allot link</code>
      </EmptyState>
    </main>
  );
}
