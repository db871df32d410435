import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RequestBody } from '../../api/supply.ts';
import { formatDate, formatList, formatNumber } from '../app/format.ts';
import { requestsQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Badge } from '../components/badge.tsx';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { RequestSettings } from '../components/request-settings.tsx';
import { EmptyState } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { Tabs } from '../components/tabs.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from '../components/supply.module.css';
import { RequestPane } from '../panes/request-pane.tsx';

/** People of a request that a row names. */
const namesShown = 3;

/** Billing > Requests: who asks for which licenses (rules.md 9.1). */
export function RequestsPage(): ReactNode {
  const { tab = 'pending' } = useSearch({ from: '/requests' });
  const navigate = useNavigate({ from: '/requests' });
  const pending = useQuery(requestsQuery('pending'));
  const count = pending.data?.pending ?? 0;
  return (
    <Page title={t('requests.title')} lede={t('requests.lede')}>
      <Tabs
        label={t('requests.title')}
        selected={tab}
        onSelect={(next) =>
          void navigate({ search: next === 'pending' ? {} : { tab: next }, replace: true })
        }
        items={[
          {
            id: 'pending',
            label: t('requests.pending'),
            ...(count === 0 ? {} : { count: formatNumber(count), tone: 'accent' as const }),
            content: <Requests status="pending" />,
          },
          {
            id: 'completed',
            label: t('requests.completed'),
            content: <Requests status="completed" />,
          },
          { id: 'settings', label: t('requests.settings'), content: <RequestSettings /> },
        ]}
      />
    </Page>
  );
}

function Requests({ status }: { readonly status: 'pending' | 'completed' }): ReactNode {
  const { request: open } = useSearch({ from: '/requests' });
  const navigate = useNavigate({ from: '/requests' });
  const query = useQuery(requestsQuery(status));
  const show = (id: string): void => void navigate({ search: (old) => ({ ...old, request: id }) });
  return (
    <QueryView query={query} rows={4}>
      {({ value }) => {
        const shown = value.find(({ id }) => id === open);
        return (
          <Card isFlush>
            {value.length === 0 ? (
              <EmptyState
                icon={<Inbox size={28} />}
                title={status === 'pending' ? t('requests.none') : t('requests.noneCompleted')}
              >
                {t('requests.noneText')}
              </EmptyState>
            ) : (
              <Table
                label={t('requests.title')}
                columns={columnsOf(show)}
                rows={value}
                rowKey={({ id }) => id}
                onOpen={({ id }) => show(id)}
              />
            )}
            {shown !== undefined && (
              <RequestPane
                key={shown.id}
                request={shown}
                onClose={() => void navigate({ search: ({ request: _open, ...rest }) => rest })}
              />
            )}
          </Card>
        );
      }}
    </QueryView>
  );
}

function columnsOf(show: (id: string) => void): readonly Column<RequestBody>[] {
  return [
    {
      id: 'product',
      label: t('requests.product'),
      width: '34%',
      cell: ({ id, product, note }) => (
        <span className={styles.name}>
          <ProductMark skuId={product.skuId} name={product.displayName} />
          <span className={styles.names}>
            <TextButton onPress={() => show(id)}>{product.displayName}</TextButton>
            {note !== null && <span className="muted tiny ellipsis">{note}</span>}
          </span>
        </span>
      ),
    },
    {
      id: 'requester',
      label: t('requests.requester'),
      cell: ({ requester }) => requester?.displayName ?? t('requests.gone'),
    },
    {
      id: 'people',
      label: t('requests.people'),
      isOptional: true,
      cell: ({ people }) => <span className="small">{peopleText(people)}</span>,
    },
    {
      id: 'date',
      label: t('requests.date'),
      isOptional: true,
      cell: ({ createdDateTime }) => (
        <span className="small muted">{formatDate(createdDateTime)}</span>
      ),
    },
    { id: 'state', label: t('requests.state'), cell: (request) => <State request={request} /> },
  ];
}

function peopleText(people: RequestBody['people']): string {
  const names = people.map(({ displayName }) => displayName);
  return names.length <= namesShown
    ? formatList(names)
    : t('requests.peopleMore', {
        names: names.slice(0, namesShown - 1).join(', '),
        count: names.length - namesShown + 1,
      });
}

function State({ request: { decision } }: { readonly request: RequestBody }): ReactNode {
  if (decision === null) return <Badge tone="accent">{t('requests.state.pending')}</Badge>;
  if (decision.approved.length === 0) {
    return <Badge tone="quiet">{t('requests.state.rejected')}</Badge>;
  }
  return (
    <Badge tone="ok">
      {decision.rejected.length === 0 ? t('requests.state.approved') : t('requests.state.inPart')}
    </Badge>
  );
}
