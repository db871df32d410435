import type { ReactNode } from 'react';
import type { GridPage } from '../app/grid-page.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import styles from './people-grid.module.css';

/** "Rows 101–200 of 2,019", and to the pages before and after. */
export function GridPager({
  page: { no, count, first, rows },
  total,
  onTurn,
}: {
  readonly page: GridPage;
  /** Null: not counted yet. */
  readonly total: number | null;
  readonly onTurn: (no: number) => void;
}): ReactNode {
  const shown = { first: first + 1, last: first + rows };
  return (
    <nav aria-label={t('users.pages')} className={styles.pager}>
      <Button reason={no === 0 ? t('users.firstPage') : null} onPress={() => onTurn(no - 1)}>
        {t('users.previousPage')}
      </Button>
      <Button reason={no + 1 < count ? null : t('users.lastPage')} onPress={() => onTurn(no + 1)}>
        {t('users.nextPage')}
      </Button>
      <span role="status" className="muted small number">
        {total === null ? t('users.rowsShown', shown) : t('users.rowsShownOf', { ...shown, total })}
      </span>
    </nav>
  );
}
