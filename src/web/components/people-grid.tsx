import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { PeopleList, PeopleSort, PersonRow as Person } from '../../api/people.ts';
import { isSelected, type PeopleSelection, selectedCount } from '../app/people-selection.ts';
import { t } from '../app/texts.ts';
import { useShownRows } from '../app/use-shown-rows.ts';
import { type PeopleRows, usePeoplePages } from '../app/use-people-pages.ts';
import type { RowWindow } from '../app/use-row-window.ts';
import { Button } from './button.tsx';
import { GridPager } from './grid-pager.tsx';
import type { PeopleColumn } from './people-cells.tsx';
import { PeopleGridHead } from './people-grid-head.tsx';
import styles from './people-grid.module.css';
import { PersonRow } from './people-row.tsx';
import { FailedState } from './states.tsx';
import { type GridControl, useGridControl } from './use-grid-control.ts';

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
 * and Ctrl+A select; Enter opens; Escape clears. Where this browser wants pages, 100 people are drawn at a time.
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
  const shown = useShownRows(rows, { scroller, rowHeight: height, headHeight });
  const { page, view, turnTo } = shown;
  useEffect(() => pages.want(view.first, view.last), [pages, view.first, view.last]);
  const people = { list, sort, isDescending };
  const { onOpen } = props;
  const control = useGridControl({ people, rows, shown, selection, onSelect, onOpen });
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
      {turnTo !== null && <GridPager {...{ page, total }} onTurn={turnTo} />}
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
  readonly control: GridControl;
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
