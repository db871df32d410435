/**
 * Which rows of a long list are on screen. Browsers stop at some height of an element (Chromium at 33,554,432 px, Firefox lower), so a
 * long list is scrolled on a shorter scale: exact near both ends, compressed between. Turning the wheel still moves by what was
 * turned; the scale shows only in the scroll bar. All lengths are CSS pixels.
 */

/** No element is made higher than this. */
export const scrollHeightMax = 8_000_000;
/** So far from either end a scrolled pixel is a pixel of the list. */
const exactEdge = 200_000;
/** A scroll further than so many screens is a jump: to a place on the scale, not by a distance. */
const jumpScreens = 3;
/** Where a browser rounds, the end is reached so much earlier. */
export const roundingSlack = 1;

/** How large a list and the window onto it are. */
export type RowGeometry = {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height of the window, without the head that stays above it. */
  readonly viewportHeight: number;
};

/** Where the list stands: as the browser counts, and as the list would count were it not compressed. */
export type ScrollPosition = { readonly scrollTop: number; readonly contentTop: number };

/** The first row. */
export const atTop: ScrollPosition = { scrollTop: 0, contentTop: 0 };

function contentHeight({ rows, rowHeight }: RowGeometry): number {
  return rows * rowHeight;
}

/** Height of the element that is scrolled. */
export function scrollHeight(geometry: RowGeometry): number {
  return Math.min(contentHeight(geometry), scrollHeightMax);
}

/** Furthest that the browser scrolls. */
export function scrollTopMax(geometry: RowGeometry): number {
  return Math.max(0, scrollHeight(geometry) - geometry.viewportHeight);
}

function contentTopMax(geometry: RowGeometry): number {
  return Math.max(0, contentHeight(geometry) - geometry.viewportHeight);
}

/** Maps a point of one length onto another length: ends alike, the middle stretched or compressed. */
function rescale(point: number, from: number, to: number): number {
  if (from === to || point <= exactEdge) return point;
  if (point >= from - exactEdge) return to - (from - point);
  const middle = (to - 2 * exactEdge) / (from - 2 * exactEdge);
  return exactEdge + (point - exactEdge) * middle;
}

/** The place of the list that a place of the scroll bar stands for. */
export function contentTopAt(geometry: RowGeometry, scrollTop: number): number {
  const point = clamp(scrollTop, scrollTopMax(geometry));
  return rescale(point, scrollTopMax(geometry), contentTopMax(geometry));
}

/** The place of the scroll bar that a place of the list belongs to. */
export function scrollTopAt(geometry: RowGeometry, contentTop: number): number {
  const point = clamp(contentTop, contentTopMax(geometry));
  return rescale(point, contentTopMax(geometry), scrollTopMax(geometry));
}

/** The browser scrolled: a short way moves the list as far, a long way or an end is looked up on the scale. */
export function scrolledTo(
  geometry: RowGeometry,
  from: ScrollPosition,
  scrollTop: number,
): ScrollPosition {
  const distance = scrollTop - from.scrollTop;
  const isAtEnd = scrollTop <= 0 || scrollTop >= scrollTopMax(geometry) - roundingSlack;
  const isScaled = contentHeight(geometry) > scrollHeightMax;
  if (!isScaled) return { scrollTop, contentTop: clamp(scrollTop, scrollTopMax(geometry)) };
  if (isAtEnd) return { scrollTop, contentTop: scrollTop <= 0 ? 0 : contentTopMax(geometry) };
  if (Math.abs(distance) >= jumpScreens * geometry.viewportHeight) {
    return { scrollTop, contentTop: contentTopAt(geometry, scrollTop) };
  }
  return { scrollTop, contentTop: clamp(from.contentTop + distance, contentTopMax(geometry)) };
}

/** The scroll bar put where the list stands, after scrolling has moved one without the other. The rows do not move. */
export function settled(geometry: RowGeometry, from: ScrollPosition): ScrollPosition {
  const contentTop = clamp(from.contentTop, contentTopMax(geometry));
  return { scrollTop: scrollTopAt(geometry, contentTop), contentTop };
}

/** Scrolled no further than needed for a row to be seen whole; the same position where it is. */
export function revealing(
  geometry: RowGeometry,
  from: ScrollPosition,
  row: number,
): ScrollPosition {
  const top = row * geometry.rowHeight;
  const bottom = top + geometry.rowHeight;
  const isAbove = top < from.contentTop;
  const isBelow = bottom > from.contentTop + geometry.viewportHeight;
  if (!isAbove && !isBelow) return from;
  // A window lower than one row shows the row's head.
  const contentTop = isAbove ? top : Math.min(top, Math.max(0, bottom - geometry.viewportHeight));
  return settled(geometry, { scrollTop: from.scrollTop, contentTop });
}

/** First and last row of which something is seen, with so many more before and after; last < first: none. */
export function rowsShown(
  geometry: RowGeometry,
  { contentTop }: ScrollPosition,
  more: number,
): { readonly first: number; readonly last: number } {
  const { rows, rowHeight, viewportHeight } = geometry;
  return {
    first: Math.max(0, Math.floor(contentTop / rowHeight) - more),
    last: Math.min(rows - 1, Math.ceil((contentTop + viewportHeight) / rowHeight) - 1 + more),
  };
}

/** Rows that a page up or down goes: one row of the old page stays in sight. */
export function rowsAPage({ rowHeight, viewportHeight }: RowGeometry): number {
  return Math.max(1, Math.floor(viewportHeight / rowHeight) - 1);
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(0, value), max);
}
