import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { namedPages } from './page-list.ts';

/** After G the second key must come within this time, in milliseconds. */
const secondKeyMilliseconds = 1500;

/** Parts of the window that F6 goes through, in order. */
const regions = ['header', 'nav#navigation', 'main'] as const;
const focusable = 'a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]';

/**
 * Keys that work everywhere: G and a letter for a page, / for the search of the page, ? for the list of keys, F6 for the next part of
 * the window. While somebody types they are letters, and what is open over the page keeps its own.
 */
export function useKeyboard(onKeyList: () => void): void {
  const router = useRouter();
  useEffect(() => {
    let goUntil = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isSomethingOpen()) return;
      if (event.key === 'F6') {
        event.preventDefault();
        focusNextRegion(event.shiftKey ? -1 : 1);
        return;
      }
      if (isTyping(event.target)) return;
      const page = event.timeStamp < goUntil ? pageOf(event.key) : undefined;
      goUntil = 0;
      if (page !== undefined) {
        event.preventDefault();
        void router.navigate({ to: page });
      } else if (event.key === 'g') {
        goUntil = event.timeStamp + secondKeyMilliseconds;
      } else if (event.key === '/') {
        focusPageSearch(event);
      } else if (event.key === '?') {
        event.preventDefault();
        onKeyList();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [router, onKeyList]);
}

function pageOf(key: string): string | undefined {
  return namedPages.find((page) => page.key === key.toUpperCase())?.to;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

function isSomethingOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

function focusPageSearch(event: KeyboardEvent): void {
  const field = document.querySelector('[data-page-search] input, input[data-page-search]');
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/** From one part of the window to the next; the page begins with its heading. */
function focusNextRegion(step: 1 | -1): void {
  const parts = regions
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .filter((part) => part !== null && part.offsetParent !== null);
  const at = parts.findIndex((part) => part?.contains(document.activeElement));
  const next = parts[(at + step + parts.length) % parts.length];
  const first =
    next?.querySelector<HTMLElement>('h1[tabindex], [aria-current="page"]') ??
    next?.querySelector<HTMLElement>(focusable);
  first?.focus();
}
