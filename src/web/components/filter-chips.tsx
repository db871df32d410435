import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { formatNumber } from '../app/format.ts';
import styles from './filter-chips.module.css';

/** One quick filter: its name, and how much it shows where that helps to choose. */
export type FilterChip<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
};

/** Quick filters of a list, one at a time. */
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
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.chips ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const chosen = chips.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onSelect(chosen.id);
      }}
    >
      {chips.map(({ id, label: text, count }) => (
        <ToggleButton key={id} id={id} className={styles.chip ?? ''}>
          {text}
          {count !== undefined && <span className="number">{formatNumber(count)}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
