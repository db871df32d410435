import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './table.module.css';

/** One column of a table. */
export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Left out where the page is narrow. */
  readonly isOptional?: boolean;
  /** Whether a press on its head sorts. */
  readonly isSortable?: boolean;
  /** Width with unit, where it is not as wide as it needs. */
  readonly width?: string;
};

/** How a table is sorted. */
export type Sorting = { readonly column: string; readonly isDescending: boolean };

/** A plain table, for lists of up to some hundred rows. Rows are opened by the link in their first cell. */
export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  sorting = null,
  onSort,
  onOpen,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting | null;
  readonly onSort?: (sorting: Sorting) => void;
  /** A press anywhere on a row does this too: for the mouse only, the link in the row is for everyone. */
  readonly onOpen?: (row: Row) => void;
}): ReactNode {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...(onOpen === undefined
                ? {}
                : {
                    className: styles.open,
                    onClick: (event) => {
                      const target = event.target;
                      if (target instanceof Element && target.closest('a,button,label,input'))
                        return;
                      onOpen(row);
                    },
                  })}
            >
              {columns.map((column) => (
                <td key={column.id} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}): ReactNode {
  const isSorted = sorting?.column === column.id;
  const direction = isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined;
  const isDescending = isSorted && !sorting.isDescending;
  return (
    <th
      scope="col"
      className={cellClass(column)}
      aria-sort={direction}
      style={column.width === undefined ? {} : { width: column.width }}
    >
      {column.isSortable === true && onSort !== undefined ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ column: column.id, isDescending })}
        >
          {column.label}
          {direction === 'ascending' && <ArrowUp size={14} aria-hidden="true" />}
          {direction === 'descending' && <ArrowDown size={14} aria-hidden="true" />}
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  const names = [
    column.align === 'end' ? styles.end : '',
    column.isOptional === true ? styles.optional : '',
  ];
  return names.filter((name) => name !== '' && name !== undefined).join(' ');
}
