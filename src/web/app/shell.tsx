import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { RequestFailed } from '../../client/request.ts';
import { Notices } from '../components/notify.tsx';
import { FailedState, Skeleton } from '../components/states.tsx';
import { useArrivals } from './arrival.ts';
import { useKeyboard } from './keyboard.ts';
import { Navigation } from './navigation.tsx';
import { meQuery } from './queries.ts';
import styles from './shell.module.css';
import { SignedOut } from './signed-out.tsx';
import { t } from './texts.ts';
import { TopBar } from './top-bar.tsx';
import { UserPaneSlot } from './user-pane-slot.tsx';

const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }));

/** What surrounds every page. Nothing of it shows before it is known who is signed in. */
export function Shell(): ReactNode {
  const me = useQuery(meQuery);
  if (me.data === undefined) {
    if (!me.isError) return <Skeleton rows={0} />;
    const isSignedOut = me.error instanceof RequestFailed && me.error.status === 401;
    if (isSignedOut) return <SignedOut />;
    return <FailedState error={me.error} onRetry={() => void me.refetch()} />;
  }
  return <Frame />;
}

function Frame(): ReactNode {
  const [isNavigationOpen, setIsNavigationOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setIsNavigationOpen(false), [path]);
  const [isKeyListOpen, setIsKeyListOpen] = useState(false);
  useKeyboard(useCallback(() => setIsKeyListOpen(true), []));
  useArrivals();
  return (
    <div className={styles.frame}>
      <a href="#page" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <TopBar onOpenNavigation={() => setIsNavigationOpen(true)} />
      <Navigation isOpen={isNavigationOpen} onClose={() => setIsNavigationOpen(false)} />
      <main id="page" className={styles.main} tabIndex={-1} data-scroll-restoration-id="page">
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <UserPaneSlot />
      {isKeyListOpen && (
        <Suspense fallback={null}>
          <KeyList onClose={() => setIsKeyListOpen(false)} />
        </Suspense>
      )}
      <Notices />
    </div>
  );
}
