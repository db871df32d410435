import { useSyncExternalStore } from 'react';

const storageKey = 'allot.paged-lists';
const listeners = new Set<() => void>();

function isChosen(): boolean {
  return localStorage.getItem(storageKey) === 'yes';
}

/** Chooses for this browser whether lists of people are shown in pages. */
export function choosePagedLists(isPaged: boolean): void {
  if (isPaged) localStorage.setItem(storageKey, 'yes');
  else localStorage.removeItem(storageKey);
  for (const listener of listeners) listener();
}

/** Whether lists of people are shown in pages instead of endlessly. */
export function usePagedLists(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isChosen);
}
