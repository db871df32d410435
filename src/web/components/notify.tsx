import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import type { Notice } from './notice.ts';

const loadNotices = () => import('./notices.tsx');
const NoticeRegion = lazy(async () => ({ default: (await loadNotices()).NoticeRegion }));

/** Whether anything was ever told: what shows notices is fetched for the first one. */
let hasNotices = false;
const listeners = new Set<() => void>();

/** Tells that something was done or failed, at the edge of the page. Answers how to take the notice away. */
export function notify(notice: Notice): () => void {
  hasNotices = true;
  for (const listener of listeners) listener();
  const shown = loadNotices().then(({ addNotice }) => addNotice(notice));
  return () => void shown.then((close) => close());
}

/** Where notices appear. */
export function Notices(): ReactNode {
  const isNeeded = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasNotices,
  );
  if (!isNeeded) return null;
  return (
    <Suspense fallback={null}>
      <NoticeRegion />
    </Suspense>
  );
}
