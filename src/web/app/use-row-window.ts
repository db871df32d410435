import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import {
  atTop,
  revealing,
  rowsAPage,
  rowsShown,
  type RowGeometry,
  type ScrollPosition,
  scrolledTo,
  scrollHeight,
  settled,
} from './row-window.ts';

/** Rows drawn beyond either edge, so that a short scroll shows no gap. */
const rowsAround = 8;
/** The rows beyond the edges come so long, in milliseconds, after those in sight: what is seen first is painted first. */
const aroundAfterMilliseconds = 60;
/** Scrolling that rests so long, in milliseconds, is over. */
const restMilliseconds = 140;
/** A scroll bar that is off by less, in pixels, is left alone. */
const settledWithin = 1;

/** About what stands above and below a list, in pixels: the size of the window onto it before it is measured. */
const aroundList = 240;

/** What of a list is drawn, and where. */
export type RowWindow = {
  readonly first: number;
  readonly last: number;
  /** Height of the element that holds the rows. */
  readonly height: number;
  /** Where a row is drawn, from the top of that element. */
  readonly topOf: (row: number) => number;
  /** Width of the window onto the list; before it is measured, that of the browser's window. */
  readonly width: number;
  readonly reveal: (row: number) => void;
  readonly toTop: () => void;
  readonly rowsAPage: () => number;
};

type Drawn = { readonly first: number; readonly last: number; readonly shift: number };
const nothingDrawn: Drawn = { first: 0, last: -1, shift: 0 };

/** Draws only the rows in sight of an element that scrolls, however many there are. */
export function useRowWindow({
  scroller,
  rows,
  rowHeight,
  headHeight,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly rowHeight: number;
  readonly headHeight: number;
}): RowWindow {
  const [size, setSize] = useState(guessedSize);
  const geometry = useMemo<RowGeometry>(
    () => ({ rows, rowHeight, viewportHeight: Math.max(0, size.height - headHeight) }),
    [rows, rowHeight, size.height, headHeight],
  );
  const position = useRef<ScrollPosition>(atTop);
  const { drawn, draw } = useDrawnRows(geometry, position);

  const moveTo = useCallback(
    (next: ScrollPosition): void => {
      const element = scroller.current;
      if (element === null || next === position.current) return;
      element.scrollTop = next.scrollTop;
      // The browser rounds; the rows stand where the list says.
      position.current = { scrollTop: element.scrollTop, contentTop: next.contentTop };
      draw();
    },
    [scroller, draw],
  );

  useSize(scroller, setSize);
  useGeometryKept({ geometry, position, draw, moveTo });
  useScrolling({ scroller, geometry, position, draw, moveTo });

  return {
    first: drawn.first,
    last: Math.min(drawn.last, rows - 1),
    height: scrollHeight(geometry),
    width: size.width,
    topOf: useCallback((row: number) => row * rowHeight + drawn.shift, [rowHeight, drawn.shift]),
    reveal: useCallback(
      (row: number) => moveTo(revealing(geometry, position.current, row)),
      [geometry, moveTo],
    ),
    toTop: useCallback(() => moveTo({ ...atTop }), [moveTo]),
    rowsAPage: useCallback(() => rowsAPage(geometry), [geometry]),
  };
}

/** The rows drawn, and how to draw those that belong to the position there is now. */
function useDrawnRows(
  geometry: RowGeometry,
  position: RefObject<ScrollPosition>,
): { readonly drawn: Drawn; readonly draw: () => void } {
  const around = useRowsAround(geometry.rows > 0);
  const [scrolled, setDrawn] = useState<Drawn>(nothingDrawn);
  // Rows are drawn with the first drawing that has any, not with the one after it.
  const drawn = scrolled.last < 0 ? { ...rowsShown(geometry, atTop, around), shift: 0 } : scrolled;
  const draw = useCallback((): void => {
    const { first, last } = rowsShown(geometry, position.current, around);
    const shift = position.current.scrollTop - position.current.contentTop;
    setDrawn((old) =>
      old.first === first && old.last === last && old.shift === shift
        ? old
        : { first, last, shift },
    );
  }, [geometry, position, around]);
  return { drawn, draw };
}

/** Rows drawn beyond either edge: none until the first rows have been painted. */
function useRowsAround(hasRows: boolean): number {
  const [around, setAround] = useState(0);
  useEffect(() => {
    if (!hasRows) return;
    const later = setTimeout(() => setAround(rowsAround), aroundAfterMilliseconds);
    return () => clearTimeout(later);
  }, [hasRows]);
  return around;
}

function guessedSize(): { readonly height: number; readonly width: number } {
  return { height: Math.max(0, innerHeight - aroundList), width: innerWidth };
}

function useSize(
  scroller: RefObject<HTMLElement | null>,
  setSize: (size: { readonly height: number; readonly width: number }) => void,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void =>
      setSize({ height: element.clientHeight, width: element.clientWidth });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [scroller, setSize]);
}

type Moving = {
  readonly geometry: RowGeometry;
  readonly position: RefObject<ScrollPosition>;
  readonly draw: () => void;
  readonly moveTo: (next: ScrollPosition) => void;
};

/** Other row heights, more rows or another window: what was the first row stays the first row. */
function useGeometryKept({ geometry, position, draw, moveTo }: Moving): void {
  const before = useRef(geometry);
  useLayoutEffect(() => {
    const row = position.current.contentTop / before.current.rowHeight;
    before.current = geometry;
    moveTo(settled(geometry, { ...position.current, contentTop: row * geometry.rowHeight }));
    draw();
  }, [geometry, position, draw, moveTo]);
}

function useScrolling({
  scroller,
  geometry,
  position,
  draw,
  moveTo,
}: Moving & { readonly scroller: RefObject<HTMLElement | null> }): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      const next = settled(geometry, position.current);
      if (Math.abs(next.scrollTop - position.current.scrollTop) > settledWithin) moveTo(next);
    };
    const onScroll = (): void => {
      if (element.scrollTop === position.current.scrollTop) return;
      position.current = scrolledTo(geometry, position.current, element.scrollTop);
      draw();
      clearTimeout(rest);
      rest = setTimeout(settle, restMilliseconds);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(rest);
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, geometry, position, draw, moveTo]);
}
