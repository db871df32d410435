import IntlMessageFormat from 'intl-messageformat';
import { useSyncExternalStore } from 'react';
import { en } from '../messages/en/all.ts';
import type { Messages } from '../messages/messages.ts';

/** Name of a text of the pages. */
export type TextKey = keyof typeof en;

/** What a text is filled in with. */
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Languages of the pages. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
/** One of them. */
export type Language = keyof typeof languages;

const storageKey = 'allot.language';
let language: Language = 'en';
let messages: Messages = en;
const formats = new Map<string, IntlMessageFormat>();
const listeners = new Set<() => void>();

/** The language that is shown. */
export function currentLanguage(): Language {
  return language;
}

/** A text in the language that is shown. The key is checked when compiling; a test checks what it is filled in with. */
export function t(key: TextKey, values?: TextValues): string {
  const known = formats.get(key);
  const format =
    known ?? new IntlMessageFormat(messages[key], language, undefined, { ignoreTag: true });
  if (known === undefined) formats.set(key, format);
  return String(format.format(values === undefined ? undefined : { ...values }));
}

/** Shows a language from now on; other languages than English are loaded first. */
export async function showLanguage(next: Language): Promise<void> {
  messages = next === 'de' ? (await import('../messages/de/all.ts')).de : en;
  language = next;
  formats.clear();
  document.documentElement.lang = next;
  localStorage.setItem(storageKey, next);
  for (const listener of listeners) listener();
}

/** The language chosen before in this browser, else the browser's own where there is one, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey) ?? navigator.language.slice(0, 2);
  return chosen === 'de' ? 'de' : 'en';
}

/** Draws a component again when the language changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => language,
  );
}
