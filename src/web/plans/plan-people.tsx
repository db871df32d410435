import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlanBody, PlanRowBody } from '../../api/plans.ts';
import { getPlanRows } from '../../client/plans.ts';
import { skipTokenOf } from '../app/next-page.ts';
import { rowDiff, type DiffPart } from '../app/plan-diff.ts';
import { problemSentence } from '../app/problem-text.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { t } from '../app/texts.ts';
import { Avatar } from '../components/avatar.tsx';
import { DiffChip } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { FilterChips } from '../components/filter-chips.tsx';
import { Card } from '../components/page.tsx';
import { PersonLink } from '../components/person-link.tsx';
import { FailedState, Skeleton } from '../components/states.tsx';
import styles from './plan.module.css';

/** People shown at first, and more with each press. */
const pagePeople = 50;

/** Which people are shown. */
export type RowKind = 'change' | 'unchanged' | 'problem' | 'drifted';

/** A filter of the people, with how many it shows. */
export type RowFilter = { readonly kind: RowKind; readonly label: string; readonly count: number };

/** Everyone whom a plan is for, by what becomes of them. */
export function PlanPeople({
  plan,
  filters,
  shown,
}: {
  readonly plan: PlanBody;
  readonly filters: readonly RowFilter[];
  readonly shown: RowKind;
}): ReactNode {
  return (
    <Card label={t('plans.persons')} isFlush>
      <div className={styles.peopleHead}>
        <h2>{t('plans.persons')}</h2>
        <Filters filters={filters} shown={shown} />
      </div>
      <Rows plan={plan} kind={shown} />
    </Card>
  );
}

function Filters({
  filters,
  shown,
}: {
  readonly filters: readonly RowFilter[];
  readonly shown: RowKind;
}): ReactNode {
  const navigate = useNavigate();
  return (
    <FilterChips
      label={t('plans.filter')}
      chips={filters.map(({ kind, ...filter }) => ({ id: kind, ...filter }))}
      selected={shown}
      onSelect={(show) =>
        void navigate({
          to: '.',
          search: (old) => ({ ...old, show }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

function Rows({ plan, kind }: { readonly plan: PlanBody; readonly kind: RowKind }): ReactNode {
  const names = useProductNames();
  const query = useInfiniteQuery({
    // What was applied differs from what was planned.
    queryKey: ['plans', plan.id, 'rows', kind, plan.status],
    queryFn: ({ pageParam }) => getPlanRows(plan.id, { kind, top: pagePeople, after: pageParam }),
    initialPageParam: first,
    getNextPageParam: skipTokenOf,
  });
  if (query.data === undefined) {
    if (!query.isError) return <Skeleton />;
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const rows = query.data.pages.flatMap((page) => page.value);
  if (rows.length === 0) return <p className={`${styles.none} muted`}>{t('plans.noRows')}</p>;
  return (
    <>
      <ul>
        {rows.map((row) => (
          <PersonItem key={row.id} row={row} names={names} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className={styles.more}>
          <Button
            look="quiet"
            onPress={() => void query.fetchNextPage()}
            isBusy={query.isFetchingNextPage}
          >
            {t('plans.showMore')}
          </Button>
        </div>
      )}
    </>
  );
}

// Widened: later pages begin at a text.
const first: string | null = null as string | null;

function PersonItem({
  row,
  names,
}: {
  readonly row: PlanRowBody;
  readonly names: ProductNames;
}): ReactNode {
  return (
    <li className={styles.row}>
      <span className={styles.person}>
        <Avatar id={row.id} name={row.displayName} />
        <span>
          <PersonLink id={row.id}>
            <b>{row.displayName}</b>
          </PersonLink>
          <span className="muted tiny ellipsis">{row.userPrincipalName}</span>
        </span>
      </span>
      <span className={styles.chips}>
        <RowDiffChips row={row} names={names} />
        {(row.problems ?? []).map((problem) => (
          <span key={problem.code + problem.sentence} className={`${styles.why} small`}>
            {problem.code === 'AlreadyAsRequested'
              ? t('plans.asAsked')
              : problemSentence(problem, names)}
          </span>
        ))}
      </span>
    </li>
  );
}

function RowDiffChips({
  row,
  names,
}: {
  readonly row: PlanRowBody;
  readonly names: ProductNames;
}): ReactNode {
  const { gone, come, kept } = rowDiff(row, names);
  return (
    <>
      <Chips parts={gone} />
      {gone.length > 0 && come.length > 0 && (
        <ArrowRight size={14} className={styles.arrow} aria-label={t('plans.becomes')} />
      )}
      <Chips parts={come} />
      {row.kind === 'change' && <Chips parts={kept} />}
    </>
  );
}

function Chips({ parts }: { readonly parts: readonly DiffPart[] }): ReactNode {
  return parts.map(({ kind, text }) => (
    <DiffChip key={text} kind={kind}>
      {text}
    </DiffChip>
  ));
}
