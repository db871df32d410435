import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import styles from './navigation.module.css';
import { pageSections } from './page-list.ts';
import { t } from './texts.ts';

const Drawer = lazy(async () => ({ default: (await import('./drawer.tsx')).Drawer }));

/** The pages by name, as in the admin center; a drawer where the page is narrow. */
export function Navigation({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <>
      <nav className={styles.side} aria-label={t('shell.navigation')} id="navigation" tabIndex={-1}>
        <Entries />
      </nav>
      {isOpen && (
        <Suspense fallback={null}>
          <Drawer label={t('shell.navigation')} onClose={onClose}>
            <nav aria-label={t('shell.navigation')}>
              <Entries />
            </nav>
          </Drawer>
        </Suspense>
      )}
    </>
  );
}

function Entries(): ReactNode {
  return pageSections.map(({ label, pages }) => (
    <div key={label ?? 'first'}>
      {label !== null && <div className={styles.section}>{t(label)}</div>}
      <ul>
        {pages.map(({ to, label: name, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.entry}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              title={t(name)}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
              <span>{t(name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
