import { useLayoutEffect } from 'react';

/** What opened the pane that is shown, or the first of panes that took each other's place. */
let opener: HTMLElement | null = null;

/**
 * Gives the focus back to what opened a pane. The pane itself does so too, unless it came in the place of another, like the result
 * after the form: what had the focus then has gone with the form.
 */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const active = document.activeElement;
    const isOutside = active !== document.body && active?.closest('[role="dialog"]') === null;
    if (isOutside && active instanceof HTMLElement) opener = active;
    return () => {
      // After the pane's own try, which waits for one frame.
      requestAnimationFrame(() => requestAnimationFrame(focusOpener));
    };
  }, []);
}

function focusOpener(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && document.querySelector('[role="dialog"]') === null) opener?.focus();
}
