import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OperationBody } from '../../api/operations.ts';
import { formatDateTime, formatRelative } from '../app/format.ts';
import { activityText, concernedText } from '../app/operation-text.ts';
import { operationsQuery } from '../app/operation-queries.ts';
import { searchWith } from '../app/search.ts';
import { useMe } from '../app/session.ts';
import { organizationNow } from '../app/organization-now.ts';
import { t } from '../app/texts.ts';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { type Choice, Select } from '../components/select.tsx';
import styles from '../components/operations.module.css';
import { OperationResult } from '../components/operation-result.tsx';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { ShowMore } from '../components/show-more.tsx';
import { EmptyState } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { UndoButton } from '../components/undo-button.tsx';

/** Choice that narrows nothing. */
const any = 'any';
const statuses = ['running', 'stopping', 'stopped', 'done', 'failed'] as const;

/** Control > Activity: what was done by whom, how it went, and the way back. */
export function ActivityPage(): ReactNode {
  const filter = useSearch({ from: '/activity' });
  const query = useInfiniteQuery(operationsQuery(filter));
  const operations = query.data?.pages.flatMap((page) => page.value) ?? [];
  return (
    <Page title={t('operations.title')} lede={t('operations.lede')}>
      {!(query.isError && query.data === undefined) && <Filters operations={operations} />}
      <Card isFlush>
        <QueryView query={query} rows={8}>
          {() =>
            operations.length === 0 ? (
              <Empty isFiltered={filter.status !== undefined || filter.actor !== undefined} />
            ) : (
              <>
                <Table
                  label={t('operations.title')}
                  columns={columns()}
                  rows={operations}
                  rowKey={({ operationNo }) => String(operationNo)}
                />
                <ShowMore query={query} />
              </>
            )
          }
        </QueryView>
      </Card>
    </Page>
  );
}

const columns = (): readonly Column<OperationBody>[] => [
  { id: 'what', label: t('operations.what'), cell: (row) => <What operation={row} /> },
  {
    id: 'who',
    label: t('operations.who'),
    isOptional: true,
    cell: (row) => <Who operation={row} />,
  },
  {
    id: 'when',
    label: t('operations.when'),
    isOptional: true,
    cell: (row) => <When operation={row} />,
  },
  {
    id: 'result',
    label: t('operations.result'),
    isOptional: true,
    cell: (row) => <OperationResult operation={row} />,
  },
  {
    id: 'undo',
    label: t('operations.undoState'),
    align: 'end',
    cell: (row) => <UndoState operation={row} />,
  },
];

function What({ operation }: { readonly operation: OperationBody }): ReactNode {
  const { operationNo, undoOf } = operation;
  return (
    <span className={styles.what}>
      <Link to="/activity/$operationNo" params={{ operationNo: String(operationNo) }}>
        <b>{activityText(operation.activity)}</b>
      </Link>
      <span className="muted tiny number">
        {concernedText(operation)}
        {undoOf !== null && ` · ${t('operations.undoOf', { operationNo: undoOf })}`}
      </span>
      <span className={styles.narrow}>
        <OperationResult operation={operation} />
      </span>
    </span>
  );
}

function Who({ operation }: { readonly operation: OperationBody }): ReactNode {
  const { actor } = operation;
  return (
    <span className={styles.who}>
      <Avatar id={actor.id ?? actor.displayName} name={actor.displayName} size={22} />
      <span>{actor.displayName}</span>
    </span>
  );
}

function When({ operation }: { readonly operation: OperationBody }): ReactNode {
  return (
    <time className={styles.when} dateTime={operation.startedAt}>
      {formatRelative(
        operation.startedAt,
        Math.max(organizationNow(), Date.parse(operation.startedAt)),
      )}
      <span className="muted tiny">{formatDateTime(operation.startedAt)}</span>
    </time>
  );
}

function UndoState({ operation }: { readonly operation: OperationBody }): ReactNode {
  const { undoneBy } = operation;
  if (undoneBy === null) return <UndoButton operation={operation} look="quiet" />;
  return (
    <Link
      className={`${styles.undone} small`}
      to="/activity/$operationNo"
      params={{ operationNo: String(undoneBy) }}
    >
      {t('operations.undoneBy', { operationNo: undoneBy })}
    </Link>
  );
}

function Filters({ operations }: { readonly operations: readonly OperationBody[] }): ReactNode {
  const { status, actor } = useSearch({ from: '/activity' });
  const navigate = useNavigate({ from: '/activity' });
  const show = (next: { status?: string | undefined; actor?: string | undefined }): void =>
    void navigate({ search: (old) => searchWith(old, next) });
  return (
    <div className={styles.filters}>
      <Select
        label={t('operations.status')}
        value={status ?? any}
        choices={[
          { id: any, label: t('operations.anyStatus') },
          ...statuses.map((id) => ({ id, label: t(`operations.status.${id}`) })),
        ]}
        onChange={(id) => show({ status: id === any ? undefined : id })}
      />
      <Select
        label={t('operations.actor')}
        value={actor ?? any}
        choices={useActors(operations, actor)}
        onChange={(id) => show({ actor: id === any ? undefined : id })}
      />
    </div>
  );
}

/** Everyone, oneself, and whoever is in the list: nobody has to know an id. */
function useActors(
  operations: readonly OperationBody[],
  chosen: string | undefined,
): readonly Choice[] {
  const me = useMe();
  const names = new Map<string, string>();
  if (me.id !== null) names.set(me.id, `${me.displayName} (${t('operations.me')})`);
  for (const { actor } of operations) {
    if (actor.id !== null && !names.has(actor.id)) names.set(actor.id, actor.displayName);
  }
  if (chosen !== undefined && !names.has(chosen)) names.set(chosen, chosen);
  return [
    { id: any, label: t('operations.anyActor') },
    ...[...names].map(([id, label]) => ({ id, label })),
  ];
}

function Empty({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  const navigate = useNavigate({ from: '/activity' });
  if (!isFiltered) {
    return (
      <EmptyState icon={<History size={28} />} title={t('operations.empty')}>
        {t('operations.emptyText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<History size={28} />}
      title={t('operations.emptyFiltered')}
      action={
        <Button onPress={() => void navigate({ search: {} })}>
          {t('operations.clearFilters')}
        </Button>
      }
    />
  );
}
