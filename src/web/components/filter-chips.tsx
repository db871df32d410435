import { type ReactNode, useId } from 'react';
import { formatNumber } from '../app/format.ts';
import styles from './filter-chips.module.css';

/** One quick filter: its name, and how much it shows where that helps to choose. */
export type FilterChip<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
};

/** Quick filters of a list, one at a time: radio buttons of the browser that look like chips. */
export function FilterChips<Id extends string>({
  label,
  chips,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly chips: readonly FilterChip<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}): ReactNode {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.chips}>
      {chips.map(({ id, label: text, count }) => (
        <label key={id} className={styles.chip}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={id === selected}
            onChange={() => onSelect(id)}
          />
          {text}
          {count !== undefined && <span className="number">{formatNumber(count)}</span>}
        </label>
      ))}
    </div>
  );
}
