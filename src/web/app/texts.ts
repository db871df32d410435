import IntlMessageFormat from 'intl-messageformat';
import { useSyncExternalStore } from 'react';
import { firstTexts } from '../messages/en/first.ts';
import type { FirstTexts, OtherTexts, PageTexts } from '../messages/messages.ts';

/** Name of a text of the pages. */
export type TextKey = keyof FirstTexts | keyof OtherTexts | keyof PageTexts;

/** What a text is filled in with. */
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Languages of the pages. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
/** One of them. */
export type Language = keyof typeof languages;

/** Texts that are fetched when something needs them. */
type TextPart = 'other' | 'pages';

const storageKey = 'allot.language';
let language: Language = 'en';
let messages: FirstTexts & Partial<OtherTexts & PageTexts> = firstTexts;
/** What something asked for of the texts that are not there from the start. */
const needed = new Set<TextPart>();
/** Texts as they are said; a format where something has to be filled in. */
const said = new Map<string, string | IntlMessageFormat>();
const listeners = new Set<() => void>();

/** The language that is shown. */
export function currentLanguage(): Language {
  return language;
}

/** A text in the language that is shown. The key is checked when compiling; a test checks what it is filled in with. */
export function t(key: TextKey, values?: TextValues): string {
  const known = said.get(key);
  const text = known ?? readText(key);
  if (known === undefined) said.set(key, text);
  if (typeof text === 'string') return text;
  return String(text.format(values === undefined ? undefined : { ...values }));
}

/** Whether a text says something else than it reads. */
const hasSyntax = /[{}]|''/;

function readText(key: TextKey): string | IntlMessageFormat {
  const text = messages[key];
  if (text === undefined) throw new Error(`${key} is said before withOtherTexts brought it`);
  // Most are plain, and a format takes long to make.
  if (!hasSyntax.test(text)) return text;
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
}

/** Shows a language from now on; other languages than English are loaded first. */
export async function showLanguage(next: Language): Promise<void> {
  const first = next === 'de' ? (await import('../messages/de/first.ts')).firstTexts : firstTexts;
  // Who asks for them after this line finds the language shown, or finds them with it.
  const others = await Promise.all(Array.from(needed, (part) => partOf(part, next)));
  messages = Object.assign({}, first, ...others);
  language = next;
  said.clear();
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

/** The same for a page that says texts which are seldom needed: those come too. */
export async function withPageTexts<Module>(module: Promise<Module>): Promise<Module> {
  const [loaded] = await Promise.all([module, loadPageTexts()]);
  return loaded;
}

/** Loads the texts that are not there from the start, in the language that is shown. */
export async function loadOtherTexts(): Promise<void> {
  await load('other');
}

/** Loads those and the ones of the pages that are seldom the first. */
export async function loadPageTexts(): Promise<void> {
  await Promise.all([load('other'), load('pages')]);
}

async function load(part: TextPart): Promise<void> {
  needed.add(part);
  const asked = language;
  const texts = await partOf(part, asked);
  // A language chosen meanwhile has come with all its texts.
  if (asked === language) messages = { ...messages, ...texts };
}

async function partOf(part: TextPart, of: Language): Promise<OtherTexts | PageTexts> {
  if (part === 'pages') {
    return of === 'de'
      ? (await import('../messages/de/pages.ts')).pageTexts
      : (await import('../messages/en/pages.ts')).pageTexts;
  }
  return of === 'de'
    ? (await import('../messages/de/other.ts')).otherTexts
    : (await import('../messages/en/other.ts')).otherTexts;
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
