import { useRef, type ReactNode } from 'react';
import { everyone, nobody, type PeopleSelection, selectedCount } from '../app/people-selection.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import styles from './selection-bar.module.css';

/** Under a list: how many are selected, everyone that matches, nobody. Nothing where nobody is. */
export function SelectionBar({
  selection,
  total,
  onSelect,
}: {
  readonly selection: PeopleSelection;
  readonly total: number | null;
  readonly onSelect: (selection: PeopleSelection) => void;
}): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const count = selectedCount(selection, total);
  if (count === 0) return null;
  const select = (next: PeopleSelection): void => {
    // The button that was pressed goes: focus belongs to the list then.
    bar.current?.parentElement?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    onSelect(next);
  };
  const isAll = selection.kind === 'all' && selection.except.size === 0;
  return (
    <div ref={bar} className={styles.bar}>
      <b className="number">
        {count === null
          ? t('users.allSelectedUncounted')
          : t(isAll ? 'users.allSelected' : 'users.selected', { count })}
      </b>
      {!isAll && (
        <Button look="quiet" onPress={() => select(everyone)}>
          {total === null ? t('users.selectMatching') : t('users.selectAllMatching', { total })}
        </Button>
      )}
      <Button look="quiet" label={t('users.clearSelection')} onPress={() => select(nobody)}>
        {t('states.clear')}
      </Button>
    </div>
  );
}
