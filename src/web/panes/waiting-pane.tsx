import { useInfiniteQuery } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WaitingRow } from '../../api/groups.ts';
import { formatDate, formatList, formatNumber } from '../app/format.ts';
import { waitingForQuery } from '../app/group-queries.ts';
import { t } from '../app/texts.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Badge } from '../components/badge.tsx';
import { MoreOnScroll } from '../components/more-on-scroll.tsx';
import { Note } from '../components/note.tsx';
import { Pane } from '../components/pane.tsx';
import { PersonLink } from '../components/person-link.tsx';
import { EmptyState, FailedState, Skeleton } from '../components/states.tsx';
import styles from './waiting-pane.module.css';

/** Who waits for a license of a product, next in line first, and by which groups they would have it. */
export function WaitingPane({
  product,
  onClose,
}: {
  readonly product: { readonly skuId: string; readonly displayName: string };
  readonly onClose: () => void;
}): ReactNode {
  const { skuId, displayName } = product;
  const query = useInfiniteQuery(waitingForQuery(skuId));
  const count = query.data?.pages[0]?.total;
  return (
    <Pane
      title={t('waiting.title')}
      subtitle={
        count === undefined ? displayName : t('waiting.subtitle', { product: displayName, count })
      }
      mark={<ProductMark skuId={skuId} name={displayName} />}
      onClose={onClose}
    >
      {query.data === undefined ? (
        query.isError ? (
          <FailedState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton />
        )
      ) : count === 0 ? (
        <EmptyState icon={<Hourglass size={28} />} title={t('waiting.none')}>
          {t('waiting.noneText')}
        </EmptyState>
      ) : (
        <>
          <Note icon={<Hourglass size={15} aria-hidden="true" />}>{t('waiting.hint')}</Note>
          <ol className={styles.line}>
            {query.data.pages.flatMap(({ value }) =>
              value.map((row) => <Place key={row.user.id} row={row} />),
            )}
          </ol>
          {query.hasNextPage && (
            <MoreOnScroll
              isBusy={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          )}
        </>
      )}
    </Pane>
  );
}

function Place({
  row: { user, position, since, groups },
}: {
  readonly row: WaitingRow;
}): ReactNode {
  const names = formatList(groups.map(({ displayName }) => displayName));
  return (
    <li className={styles.place}>
      <span className={`${styles.position} number`}>{formatNumber(position)}</span>
      <span className={styles.person}>
        <PersonLink id={user.id}>{user.displayName}</PersonLink>
        <span className="muted tiny">
          {t('waiting.since', { date: formatDate(since) })}
          {groups.length > 0 && ` · ${t('waiting.through', { groups: names })}`}
        </span>
      </span>
      {position === 1 && <Badge tone="accent">{t('waiting.next')}</Badge>}
    </li>
  );
}
