import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GroupRow } from '../../api/overview.ts';
import { formatNumber } from '../app/format.ts';
import { groupsQuery } from '../app/group-queries.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { usePeopleAddress } from '../app/use-people-address.ts';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { MoreOnScroll } from '../components/more-on-scroll.tsx';
import { Card, CommandBar, Page } from '../components/page.tsx';
import { EmptyState, FailedState, Skeleton } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { AddGroup } from '../panes/add-group.tsx';
import styles from './groups.module.css';

const columns = (): readonly Column<GroupRow>[] => [
  {
    id: 'name',
    label: t('groups.name'),
    cell: (group) => (
      <span className={styles.name}>
        <Link to="/groups/$groupId" params={{ groupId: group.id }}>
          {group.displayName}
        </Link>
        {group.description !== null && <span className="muted small">{group.description}</span>}
      </span>
    ),
  },
  {
    id: 'kind',
    label: t('groups.type'),
    cell: (group) => (
      <span className={styles.kind}>
        {t(`groups.kind.${group.kind}`)}
        {group.isDynamic && <Badge>{t('groups.dynamic')}</Badge>}
        {group.isSynchronized && <Badge>{t('groups.synchronized')}</Badge>}
      </span>
    ),
    isOptional: true,
  },
  {
    id: 'mail',
    label: t('groups.mail'),
    cell: ({ mail }) => mail ?? <span className="muted">–</span>,
    isOptional: true,
  },
  {
    id: 'members',
    label: t('groups.members'),
    align: 'end',
    cell: ({ members }) => formatNumber(members),
  },
  {
    id: 'owners',
    label: t('groups.owners'),
    align: 'end',
    cell: ({ owners }) => formatNumber(owners),
    isOptional: true,
  },
];

/** Groups: every group with its members. */
export function GroupsPage(): ReactNode {
  const address = usePeopleAddress();
  const query = useGroups(address.q);
  const count = query.data?.pages[0]?.count;
  const reason = useMay('addGroup') ? null : t('states.noRole');
  return (
    <Page
      title={t('groups.title')}
      badge={count !== undefined && <span className="muted number">{formatNumber(count)}</span>}
      lede={t('groups.lede')}
      commands={
        <Button
          look="primary"
          icon={<Plus size={16} aria-hidden="true" />}
          reason={reason}
          onPress={() => address.openPane('add')}
        >
          {t('groups.add')}
        </Button>
      }
    >
      <CommandBar>
        <SearchField label={t('groups.search')} value={address.typed} onChange={address.onType} />
      </CommandBar>
      <Card isFlush label={t('groups.title')}>
        <GroupsTable query={query} q={address.q} />
      </Card>
      {address.pane === 'add' && <AddGroup onClose={() => address.openPane(null)} />}
    </Page>
  );
}

function GroupsTable({
  query,
  q,
}: {
  readonly query: ReturnType<typeof useGroups>;
  readonly q: string;
}): ReactNode {
  const navigate = useNavigate();
  if (query.data === undefined) {
    return query.isError ? (
      <FailedState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton />
    );
  }
  const rows = query.data.pages.flatMap(({ value }) => value);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<Users size={28} />}
        title={q === '' ? t('groups.none') : t('groups.noneFound')}
      >
        {q === '' ? t('groups.noneText') : t('groups.noneFoundText')}
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        label={t('groups.title')}
        columns={columns()}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/groups/$groupId', params: { groupId: id } })}
      />
      {query.hasNextPage && (
        <MoreOnScroll isBusy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
      )}
    </>
  );
}

function useGroups(q: string) {
  return useInfiniteQuery(groupsQuery(q));
}
