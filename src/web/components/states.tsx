import { CircleAlert, FileQuestion, LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { RequestFailed } from '../../client/request.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import styles from './states.module.css';

/** Loading that is over sooner than this, in milliseconds, shows nothing. */
const quickMilliseconds = 120;

/** Rows of grey while something loads; nothing for the first moment. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }): ReactNode {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), quickMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={t('states.loading')} className={styles.skeleton}>
      {isShown && Array.from({ length: rows }, (_, row) => <span key={row} />)}
    </div>
  );
}

/** A page or part of one that has nothing to show: what that means, and what can be done. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.state}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <h2>{title}</h2>
      {children !== undefined && <p className="muted">{children}</p>}
      {action}
    </div>
  );
}

/** What failed to load: no permission, not there, or an error that can be tried again. */
export function FailedState({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactNode {
  const failure = error instanceof RequestFailed ? error : null;
  if (failure?.status === 403) {
    return (
      <EmptyState icon={<LockKeyhole size={28} />} title={t('states.noPermission')}>
        {t('states.noPermissionText')}
      </EmptyState>
    );
  }
  if (failure?.status === 404) {
    return (
      <EmptyState icon={<FileQuestion size={28} />} title={t('states.notFound')}>
        {t('states.notFoundText')}
      </EmptyState>
    );
  }
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert size={28} />}
        title={failure?.status === 0 ? t('states.unreachable') : t('states.failed')}
        action={onRetry !== undefined && <Button onPress={onRetry}>{t('states.retry')}</Button>}
      >
        {failure !== null && failure.requestId !== null
          ? t('states.requestId', { id: failure.requestId })
          : undefined}
      </EmptyState>
    </div>
  );
}
