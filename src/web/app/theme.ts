import { useSyncExternalStore } from 'react';

/** Light or dark colors. */
export type Theme = 'light' | 'dark';

const storageKey = 'allot.theme';
const listeners = new Set<() => void>();

function wanted(): Theme {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function show(): void {
  document.documentElement.dataset['theme'] = wanted();
  for (const listener of listeners) listener();
}

/** Shows the colors chosen in this browser, else those of the system, also when that changes. */
export function startTheme(): void {
  show();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
}

/** Chooses the colors of this browser. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  show();
}

/** The colors that are shown. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, wanted);
}
