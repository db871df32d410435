import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActivityLine } from '../../api/person.ts';
import { formatDateTime } from '../app/format.ts';
import { activityText } from '../app/operation-text.ts';
import { personChangeText } from '../app/person-change-text.ts';
import { personHistoryQuery } from '../app/person-queries.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Button } from '../components/button.tsx';
import { EmptyState, FailedState, Skeleton } from '../components/states.tsx';
import styles from './person-lists.module.css';

/** What happened to somebody, newest first. */
export function PersonActivity({ userId }: { readonly userId: string }): ReactNode {
  const query = useInfiniteQuery(personHistoryQuery(userId));
  const names = useProductNames();
  if (query.data === undefined) {
    return query.isError ? (
      <FailedState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton />
    );
  }
  const lines = query.data.pages.flatMap(({ value }) => value);
  if (lines.length === 0) {
    return <EmptyState icon={<History size={28} />} title={t('person.noActivity')} />;
  }
  return (
    <>
      <ol className={styles.list}>
        {lines.map((line) => (
          <Line key={line.seq} line={line} names={names} />
        ))}
      </ol>
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button isBusy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {t('person.showMore')}
          </Button>
        </div>
      )}
    </>
  );
}

function Line({
  line,
  names,
}: {
  readonly line: ActivityLine;
  readonly names: ProductNames;
}): ReactNode {
  return (
    <li className={styles.line}>
      <div className={styles.text}>
        <p>{personChangeText(line, names)}</p>
        <p className="muted small">
          {t('person.doneBy', { date: formatDateTime(line.at), actor: line.actor })}{' '}
          <Link to="/activity/$operationNo" params={{ operationNo: String(line.operationNo) }}>
            {t('person.operationLink', {
              activity: activityText(line.activity),
              no: String(line.operationNo),
            })}
          </Link>
        </p>
      </div>
    </li>
  );
}
