import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

let isArriving = false;

/** Watches for another page being gone to; the frame calls it once. */
export function useArrivals(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
        // The first page is where the browser puts the focus itself.
        if (pathChanged && fromLocation !== undefined) isArriving = true;
      }),
    [router],
  );
}

/** The heading of a page takes the focus when the page was gone to: readers say its title, and Tab goes on from there. */
export function useHeadingFocus(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => {
    if (!isArriving) return;
    isArriving = false;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return heading;
}
