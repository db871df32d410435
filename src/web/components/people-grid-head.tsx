import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PeopleSort } from '../../api/people.ts';
import { everyone, nobody, type PeopleSelection, selectedCount } from '../app/people-selection.ts';
import { t } from '../app/texts.ts';
import { Checkbox } from './checkbox.tsx';
import type { PeopleColumn } from './people-cells.tsx';
import styles from './people-grid.module.css';

type HeadProps = {
  readonly columns: readonly PeopleColumn[];
  readonly tracks: string;
  readonly sort: PeopleSort;
  readonly isDescending: boolean;
  readonly onSort: (sort: PeopleSort, isDescending: boolean) => void;
  readonly total: number | null;
  readonly selection?: PeopleSelection;
  readonly onSelect?: (selection: PeopleSelection) => void;
};

/** Names of the columns; a press sorts. Before them a check box for everyone on the list. */
export function PeopleGridHead(props: HeadProps): ReactNode {
  const { columns, tracks, selection, onSelect, total } = props;
  return (
    <div role="rowgroup" className={styles.headGroup}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.head}
        style={{ gridTemplateColumns: tracks }}
      >
        {selection !== undefined && onSelect !== undefined && (
          <div role="columnheader" className={styles.check}>
            <SelectAll {...{ selection, onSelect, total }} />
          </div>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} {...props} />
        ))}
      </div>
    </div>
  );
}

function SelectAll({
  selection,
  onSelect,
  total,
}: {
  readonly selection: PeopleSelection;
  readonly onSelect: (selection: PeopleSelection) => void;
  readonly total: number | null;
}): ReactNode {
  const count = selectedCount(selection, total);
  const isAll =
    selection.kind === 'all' ? selection.except.size === 0 : count !== 0 && count === total;
  return (
    <Checkbox
      label={t('users.selectAll')}
      isSelected={isAll}
      isMixed={!isAll && count !== 0}
      onChange={() => onSelect(isAll ? nobody : everyone)}
    />
  );
}

function HeadCell({
  column: { label, sort: sortsBy },
  sort,
  isDescending,
  onSort,
}: HeadProps & { readonly column: PeopleColumn }): ReactNode {
  const isSorted = sortsBy === sort;
  const direction = isSorted ? (isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <div role="columnheader" aria-sort={direction} className="ellipsis">
      {sortsBy === undefined ? (
        label
      ) : (
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort(sortsBy, isSorted && !isDescending)}
        >
          <span className="ellipsis">{label}</span>
          {direction === 'ascending' && <ArrowUp size={14} aria-hidden="true" />}
          {direction === 'descending' && <ArrowDown size={14} aria-hidden="true" />}
        </button>
      )}
    </div>
  );
}
