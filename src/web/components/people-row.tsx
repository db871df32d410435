import { Check } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { PersonRow as Person } from '../../api/people.ts';
import type { PeopleColumn } from './people-cells.tsx';
import styles from './people-grid.module.css';

type PersonRowProps = {
  readonly id: string;
  /** Position in the list, from 0. */
  readonly index: number;
  /** Undefined: not here yet. */
  readonly person: Person | undefined;
  readonly columns: readonly PeopleColumn[];
  /** CSS grid tracks of the row. */
  readonly tracks: string;
  /** Pixels from the top of what is scrolled. */
  readonly top: number;
  /** Null: people cannot be selected here. */
  readonly isSelected: boolean | null;
  readonly isCurrent: boolean;
};

/** One person of a list, or the place where one will be. Drawn anew only where something of it changed. */
export const PersonRow: (props: PersonRowProps) => ReactNode = memo(Row);

function Row(props: PersonRowProps): ReactNode {
  const { id, index, person, columns, tracks, top, isSelected, isCurrent } = props;
  return (
    <div
      role="row"
      id={id}
      data-row={index}
      aria-rowindex={index + 2}
      aria-busy={person === undefined}
      className={`${styles.row} ${isCurrent ? styles.current : ''}`}
      style={{ top, gridTemplateColumns: tracks }}
      {...(isSelected === null ? {} : { 'aria-selected': isSelected })}
    >
      {isSelected !== null && (
        <div role="gridcell" className={styles.check} data-check="">
          <span className={styles.box}>
            <Check size={14} strokeWidth={3} aria-hidden="true" />
          </span>
        </div>
      )}
      {columns.map((column) => (
        <div role="gridcell" key={column.id}>
          {person === undefined ? <span className={styles.ghost} /> : column.cell(person)}
        </div>
      ))}
    </div>
  );
}
