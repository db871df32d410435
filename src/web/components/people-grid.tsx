import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { PeopleList, PeopleSort, PersonRow as Person } from '../../api/people.ts';
import { actOf, type GridAct } from '../app/grid-keys.ts';
import {
  everyone,
  isSelected,
  nobody,
  type PeopleSelection,
  selectedCount,
} from '../app/people-selection.ts';
import { t } from '../app/texts.ts';
import { rangePeopleMax, useGridSelection } from '../app/use-grid-selection.ts';
import { type PeopleRows, usePeoplePages } from '../app/use-people-pages.ts';
import { type RowWindow, useRowWindow } from '../app/use-row-window.ts';
import { Button } from './button.tsx';
import { notify } from './notify.tsx';
import type { PeopleColumn } from './people-cells.tsx';
import { PeopleGridHead } from './people-grid-head.tsx';
import styles from './people-grid.module.css';
import { PersonRow } from './people-row.tsx';
import { FailedState } from './states.tsx';

export { nameColumn, type PeopleColumn } from './people-cells.tsx';

/** Height of a row and of the head, in pixels. Long lists have lower rows. */
const rowHeight = 48;
const compactRowHeight = 40;
const headHeight = 40;
/** A list is long with more people than this. */
const longList = 10_000;
/** A list narrower than this, in pixels, leaves optional columns out. */
const narrowWidth = 640;
/** Rows drawn before anything is known, as grey places. */
const unknownRows = 12;

/** What a list of people shows and what it tells. */
export type PeopleGridProps = {
  readonly label: string;
  readonly list: PeopleList;
  readonly sort: PeopleSort;
  readonly isDescending: boolean;
  readonly onSort: (sort: PeopleSort, isDescending: boolean) => void;
  readonly columns: readonly PeopleColumn[];
  /** With `onSelect`: who is selected. */
  readonly selection?: PeopleSelection;
  readonly onSelect?: (selection: PeopleSelection) => void;
  readonly onOpen: (person: Person) => void;
  /** Told whenever the length of the list is known or no longer is. */
  readonly onTotal?: (total: number | null) => void;
  /** What stands there where nobody is on the list. */
  readonly empty: ReactNode;
};

/**
 * People by row, however many: only what is in sight is drawn and fetched. Arrows, Page Up and Down, Home and End move; Space, Shift
 * and Ctrl+A select; Enter opens; Escape clears.
 */
export function PeopleGrid(props: PeopleGridProps): ReactNode {
  const { list, sort, isDescending, onTotal } = props;
  const rows = usePeoplePages({ list, sort, isDescending });
  const { total } = rows;
  useEffect(() => onTotal?.(total), [onTotal, total]);
  if (!rows.isFirstHere && rows.error !== null) {
    return <FailedState error={rows.error} onRetry={rows.refresh} />;
  }
  if (total === 0 && !rows.isBusy) return props.empty;
  return <Grid {...props} rows={rows} />;
}

function Grid(props: PeopleGridProps & { readonly rows: PeopleRows }): ReactNode {
  const { list, sort, isDescending, onSort, selection, onSelect, rows } = props;
  const { pages, total } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const height = rows.rows > longList ? compactRowHeight : rowHeight;
  const view = useRowWindow({ scroller, rows: rows.rows, rowHeight: height, headHeight });
  useEffect(() => pages.want(view.first, view.last), [pages, view.first, view.last]);
  const control = useGridControl(props, { people: { list, sort, isDescending }, rows, view });
  const { columns, tracks } = useColumns(props, view.width);
  return (
    <div className={styles.frame}>
      <Notice rows={rows} />
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        className={styles.grid}
        aria-label={props.label}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-colcount={columns.length + (selection === undefined ? 0 : 1)}
        aria-busy={rows.isBusy}
        style={{ '--row-height': `${height}px` }}
        {...control.gridProps}
      >
        <PeopleGridHead
          {...{ columns, tracks, sort, isDescending, onSort, total }}
          {...(selection === undefined || onSelect === undefined ? {} : { selection, onSelect })}
        />
        <Rows {...{ rows, view, columns, tracks, control }} selection={selection ?? null} />
      </div>
      <Announcer selection={selection ?? null} total={total} />
    </div>
  );
}

/** The columns that there is room for, and the CSS grid tracks of every row. */
function useColumns(
  { columns: all, selection }: PeopleGridProps,
  width: number,
): { readonly columns: readonly PeopleColumn[]; readonly tracks: string } {
  const isNarrow = width > 0 && width < narrowWidth;
  const columns = useMemo(
    () => (isNarrow ? all.filter(({ isOptional }) => isOptional !== true) : all),
    [all, isNarrow],
  );
  const widths = columns.map((column) => column.width ?? 'minmax(120px, 1fr)');
  return { columns, tracks: [...(selection === undefined ? [] : ['48px']), ...widths].join(' ') };
}

type Control = ReturnType<typeof useGridControl>;

/** Keys and presses on the rows. Focus stays on the grid; which row they act on is told by aria-activedescendant. */
function useGridControl(
  props: PeopleGridProps,
  {
    people,
    rows: { pages, rows },
    view,
  }: {
    readonly people: {
      readonly list: PeopleList;
      readonly sort: PeopleSort;
      readonly isDescending: boolean;
    };
    readonly rows: PeopleRows;
    readonly view: RowWindow;
  },
) {
  const { onSelect, onOpen, selection } = props;
  const [current, setCurrent] = useState(-1);
  const prefix = useId();
  const rowId = useCallback((row: number) => `${prefix}-${row}`, [prefix]);
  const select = useGridSelection({ people, pages, selection, onSelect });
  const { toTop } = view;
  useEffect(() => {
    setCurrent(-1);
    toTop();
    // Another list begins at its top; the same list drawn anew stays where it is.
  }, [pages]);
  const open = (row: number): void => {
    const person = pages.row(row);
    if (person !== undefined) onOpen(person);
  };
  const extend = async (row: number): Promise<void> => {
    const isDone = await select.extendTo(row);
    if (!isDone) notify({ text: t('users.rangeTooLong', { max: rangePeopleMax }), tone: 'failed' });
  };
  const clear = (): void => {
    if (selection === undefined || selectedCount(selection, rows) === 0) return;
    onSelect?.(nobody);
    const action = { label: t('states.undo'), onPress: () => onSelect?.(selection) };
    notify({ text: t('users.selectionCleared'), action });
  };
  const perform = (act: GridAct): void => {
    if (act.kind === 'move') {
      setCurrent(act.to);
      view.reveal(act.to);
      if (act.isExtending) void extend(act.to);
      else select.startAt(act.to);
    } else if (act.kind === 'toggle') void select.toggle(current);
    else if (act.kind === 'open') open(current);
    else if (act.kind === 'selectAll') onSelect?.(everyone);
    else clear();
  };
  const isSelectable = onSelect !== undefined;
  return {
    rowId,
    current,
    gridProps: {
      'aria-multiselectable': isSelectable,
      ...(current >= view.first && current <= view.last
        ? { 'aria-activedescendant': rowId(current) }
        : {}),
      onFocus: (event: { readonly target: unknown; readonly currentTarget: unknown }) => {
        if (event.target === event.currentTarget && current < 0 && rows > 0) setCurrent(0);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.target !== event.currentTarget) return;
        const act = actOf(event, { current, rows, rowsAPage: view.rowsAPage(), isSelectable });
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
        if (row === null || hasSelectedText()) return;
        setCurrent(row);
        if (isSelectable && event.shiftKey) void extend(row);
        else if (isSelectable && (isOnCheck(event) || event.ctrlKey || event.metaKey)) {
          void select.toggle(row);
        } else open(row);
      },
    },
  };
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

function Rows({
  rows: { pages, isFirstHere, isBusy },
  view,
  columns,
  tracks,
  control,
  selection,
}: {
  readonly rows: PeopleRows;
  readonly view: RowWindow;
  readonly columns: readonly PeopleColumn[];
  readonly tracks: string;
  readonly control: Control;
  readonly selection: PeopleSelection | null;
}): ReactNode {
  const first = isFirstHere ? view.first : 0;
  const last = isFirstHere ? view.last : unknownRows - 1;
  const height = isFirstHere ? view.height : unknownRows * rowHeight;
  return (
    <div
      role="rowgroup"
      className={`${styles.body} ${isBusy && isFirstHere ? styles.busy : ''}`}
      style={{ height }}
    >
      {Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
        const index = first + at;
        const person = pages.row(index);
        return (
          <PersonRow
            key={index}
            id={control.rowId(index)}
            isSelected={
              selection === null ? null : person !== undefined && isSelected(selection, person.id)
            }
            isCurrent={index === control.current}
            top={view.topOf(index)}
            {...{ index, person, columns, tracks }}
          />
        );
      })}
    </div>
  );
}

/** Above the rows: the list has changed, or some rows could not be had. */
function Notice({ rows }: { readonly rows: PeopleRows }): ReactNode {
  const isFailed = rows.error !== null && rows.isFirstHere;
  if (!isFailed && !rows.isChanged) return null;
  return (
    <div role="status" className={styles.notice}>
      {isFailed ? t('users.rowsFailed') : t('users.listChanged')}
      <Button look="quiet" onPress={rows.refresh}>
        {isFailed ? t('states.retry') : t('states.refresh')}
      </Button>
    </div>
  );
}

/** Says to screen readers how many are selected, whenever that changes. */
function Announcer({
  selection,
  total,
}: {
  readonly selection: PeopleSelection | null;
  readonly total: number | null;
}): ReactNode {
  const count = selection === null ? 0 : selectedCount(selection, total);
  const isAll = selection?.kind === 'all' && selection.except.size === 0;
  return (
    <div role="status" className="hidden">
      {selection !== null &&
        count !== null &&
        t(isAll ? 'users.allSelected' : 'users.selected', { count })}
    </div>
  );
}
