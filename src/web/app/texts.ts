import IntlMessageFormat from 'intl-messageformat';
import { useSyncExternalStore } from 'react';
import { firstTexts } from '../messages/en/first.ts';
import type { FirstTexts, OtherTexts } from '../messages/messages.ts';

/** Name of a text of the pages. */
export type TextKey = keyof FirstTexts | keyof OtherTexts;

/** What a text is filled in with. */
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Languages of the pages. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
/** One of them. */
export type Language = keyof typeof languages;

const storageKey = 'allot.language';
let language: Language = 'en';
let messages: FirstTexts & Partial<OtherTexts> = firstTexts;
/** Whether something asked for the texts that are not there from the start. */
let areOthersNeeded = false;
const formats = new Map<string, IntlMessageFormat>();
const listeners = new Set<() => void>();

/** The language that is shown. */
export function currentLanguage(): Language {
  return language;
}

/** A text in the language that is shown. The key is checked when compiling; a test checks what it is filled in with. */
export function t(key: TextKey, values?: TextValues): string {
  const known = formats.get(key);
  const format = known ?? formatOf(key);
  if (known === undefined) formats.set(key, format);
  return String(format.format(values === undefined ? undefined : { ...values }));
}

function formatOf(key: TextKey): IntlMessageFormat {
  const text = messages[key];
  if (text === undefined) throw new Error(`${key} is said before withOtherTexts brought it`);
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
}

/** Shows a language from now on; other languages than English are loaded first. */
export async function showLanguage(next: Language): Promise<void> {
  const first = next === 'de' ? (await import('../messages/de/first.ts')).firstTexts : firstTexts;
  // Who asks for them after this line finds the language shown, or finds them with it.
  const others = areOthersNeeded ? await otherTextsOf(next) : {};
  messages = { ...first, ...others };
  language = next;
  formats.clear();
  document.documentElement.lang = next;
  localStorage.setItem(storageKey, next);
  for (const listener of listeners) listener();
}

/**
 * A page or pane together with the texts that are not there from the start: whatever is loaded when it is opened goes through here,
 * unless it says texts of the first pages only.
 */
export async function withOtherTexts<Module>(module: Promise<Module>): Promise<Module> {
  const [loaded] = await Promise.all([module, loadOtherTexts()]);
  return loaded;
}

/** Loads the texts that are not there from the start, in the language that is shown. */
export async function loadOtherTexts(): Promise<void> {
  areOthersNeeded = true;
  const asked = language;
  const others = await otherTextsOf(asked);
  // A language chosen meanwhile has come with all its texts.
  if (asked === language) messages = { ...messages, ...others };
}

async function otherTextsOf(of: Language): Promise<OtherTexts> {
  const { otherTexts } =
    of === 'de' ? await import('../messages/de/other.ts') : await import('../messages/en/other.ts');
  return otherTexts;
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
