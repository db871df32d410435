import { useCallback, useEffect, useId, useState } from 'react';
import type { HTMLAttributes, KeyboardEvent, MouseEvent } from 'react';
import type { PersonRow } from '../../api/people.ts';
import type { SortedPeople } from '../../client/people.ts';
import { actOf, type GridAct } from '../app/grid-keys.ts';
import { everyone, nobody, type PeopleSelection, selectedCount } from '../app/people-selection.ts';
import { t } from '../app/texts.ts';
import type { ShownRows } from '../app/use-shown-rows.ts';
import { rangePeopleMax, useGridSelection } from '../app/use-grid-selection.ts';
import type { PeopleRows } from '../app/use-people-pages.ts';
import { notify } from './notify.tsx';

/** The list that keys and presses act on, and who is told of what they do. */
type Controlled = {
  readonly people: SortedPeople;
  readonly rows: PeopleRows;
  readonly shown: ShownRows;
  /** Absent: people cannot be selected here. */
  readonly selection: PeopleSelection | undefined;
  readonly onSelect: ((selection: PeopleSelection) => void) | undefined;
  readonly onOpen: (person: PersonRow) => void;
};

/** Where keys act, and what the element that holds the rows listens to. */
export type GridControl = {
  /** The row that keys act on; -1: none. */
  readonly current: number;
  /** Id of a row's element. */
  readonly rowId: (row: number) => string;
  readonly gridProps: HTMLAttributes<HTMLDivElement>;
};

/** Keys and presses on the rows. Focus stays on the grid; which row they act on is told by aria-activedescendant. */
export function useGridControl(controlled: Controlled): GridControl {
  const { view, page } = controlled.shown;
  const prefix = useId();
  const rowId = useCallback((row: number) => `${prefix}-${row}`, [prefix]);
  const { current, begin, perform, press } = useGridActs(controlled);
  const isSelectable = controlled.onSelect !== undefined;
  const isCurrentDrawn = current >= view.first && current <= view.last;
  return {
    rowId,
    current,
    gridProps: {
      'aria-multiselectable': isSelectable,
      ...(isCurrentDrawn ? { 'aria-activedescendant': rowId(current) } : {}),
      onFocus: (event) => {
        if (event.target === event.currentTarget && current < 0) begin();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.target !== event.currentTarget) return;
        const { first, rows } = page;
        const rowsAPage = view.rowsAPage();
        const act = actOf(event, { current, first, rows, rowsAPage, isSelectable });
        if (act === null) return;
        event.preventDefault();
        perform(act);
      },
      onMouseDown: (event: MouseEvent<HTMLElement>) => {
        if (!event.shiftKey || rowOf(event) === null) return;
        // Shift would select text.
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const row = rowOf(event);
        if (row !== null && !hasSelectedText()) press(row, event);
      },
    },
  };
}

/** What keys and presses do. */
function useGridActs({ people, rows, shown, selection, onSelect, onOpen }: Controlled): {
  readonly current: number;
  /** The first row in sight becomes the one that keys act on. */
  readonly begin: () => void;
  readonly perform: (act: GridAct) => void;
  readonly press: (row: number, event: MouseEvent) => void;
} {
  const { pages } = rows;
  const { page, view } = shown;
  const [current, setCurrent] = useState(-1);
  const select = useGridSelection({ people, pages, selection, onSelect });
  const { toTop } = view;
  useEffect(() => {
    setCurrent(-1);
    toTop();
    // Another list or page begins at its top; the same list drawn anew stays where it is.
  }, [pages, page.first]);
  const open = (row: number): void => {
    const person = pages.row(row);
    if (person !== undefined) onOpen(person);
  };
  const extend = async (row: number): Promise<void> => {
    const isDone = await select.extendTo(row);
    if (!isDone) notify({ text: t('users.rangeTooLong', { max: rangePeopleMax }), tone: 'failed' });
  };
  const goTo = (row: number): void => {
    setCurrent(row);
    view.reveal(row);
  };
  return {
    current,
    begin: () => {
      if (page.rows === 0) return;
      setCurrent(page.first);
      select.startAt(page.first);
    },
    perform: (act) => {
      if (act.kind === 'move') {
        goTo(act.to);
        if (act.isExtending) void extend(act.to);
        else select.startAt(act.to);
      } else if (act.kind === 'toggle') void select.toggle(current);
      else if (act.kind === 'open') open(current);
      else if (act.kind === 'selectAll') onSelect?.(everyone);
      else clearSelection({ selection, onSelect, total: rows.rows });
    },
    press: (row, event) => {
      const isSelectable = onSelect !== undefined;
      setCurrent(row);
      if (isSelectable && event.shiftKey) void extend(row);
      else if (isSelectable && (isOnCheck(event) || event.ctrlKey || event.metaKey)) {
        void select.toggle(row);
      } else open(row);
    },
  };
}

/** Nobody is selected any more, until it is undone. */
function clearSelection({
  selection,
  onSelect,
  total,
}: Pick<Controlled, 'selection' | 'onSelect'> & { readonly total: number }): void {
  if (selection === undefined || selectedCount(selection, total) === 0) return;
  onSelect?.(nobody);
  const action = { label: t('states.undo'), onPress: () => onSelect?.(selection) };
  notify({ text: t('users.selectionCleared'), action });
}

function rowOf({ target }: MouseEvent): number | null {
  if (!(target instanceof Element) || target.closest('a,button,input,label') !== null) return null;
  const row = target.closest('[data-row]')?.getAttribute('data-row');
  return row === null || row === undefined ? null : Number(row);
}

function isOnCheck({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-check]') !== null;
}

/** Whether the press was the end of selecting text to copy it. */
function hasSelectedText(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}
