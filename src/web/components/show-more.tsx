import type { ReactNode } from 'react';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import styles from './show-more.module.css';

/** Under a list that goes on: the next page of it. Nothing where that was all. */
export function ShowMore({
  query,
}: {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}): ReactNode {
  if (!query.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button
        look="quiet"
        onPress={() => void query.fetchNextPage()}
        isBusy={query.isFetchingNextPage}
      >
        {t('operations.showMore')}
      </Button>
    </div>
  );
}
