import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/states.tsx';
import { t } from './texts.ts';

/** An address that means nothing. */
export function NotFound(): ReactNode {
  return (
    <EmptyState title={t('states.notFound')} action={<Link to="/">{t('states.toHome')}</Link>}>
      {t('states.notFoundText')}
    </EmptyState>
  );
}
