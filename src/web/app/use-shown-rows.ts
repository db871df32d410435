import { useState, type RefObject } from 'react';
import { type GridPage, gridPageAt, wholeList } from './grid-page.ts';
import { usePagedLists } from './paged-lists.ts';
import type { PeopleRows } from './use-people-pages.ts';
import { type RowWindow, useRowWindow } from './use-row-window.ts';

/** What of a list of people is shown: all of it, of which what is in sight is drawn, or one page, drawn whole. */
export type ShownRows = {
  readonly page: GridPage;
  /** Rows as the whole list counts them. */
  readonly view: RowWindow;
  /** Shows another page, from 0; null: the list has no pages. */
  readonly turnTo: ((no: number) => void) | null;
};

/** The part of a list that this browser shows. Another list begins at its first page. */
export function useShownRows(
  rows: PeopleRows,
  box: {
    readonly scroller: RefObject<HTMLElement | null>;
    readonly rowHeight: number;
    readonly headHeight: number;
  },
): ShownRows {
  const isPaged = usePagedLists();
  const [turned, setTurned] = useState({ pages: rows.pages, no: 0 });
  const no = turned.pages === rows.pages ? turned.no : 0;
  const page = isPaged ? gridPageAt(no, rows.rows) : wholeList(rows.rows);
  const view = useRowWindow({ ...box, rows: page.rows });
  return {
    page,
    view: isPaged ? windowOfPage(view, page) : view,
    turnTo: isPaged ? (next) => setTurned({ pages: rows.pages, no: next }) : null,
  };
}

/** A window onto a page as one onto the whole list. Every row is drawn: who has the page read out hears all of it. */
function windowOfPage(view: RowWindow, { first, rows }: GridPage): RowWindow {
  return {
    ...view,
    first,
    last: first + rows - 1,
    topOf: (row) => view.topOf(row - first),
    reveal: (row) => view.reveal(row - first),
  };
}
