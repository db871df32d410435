import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { RefreshCw, SearchX, ShoppingBag } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { YourProductsRow } from '../../api/licenses.ts';
import { formatNumber } from '../app/format.ts';
import { isFound } from '../app/licenses-view.ts';
import { yourProductsQuery } from '../app/queries.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { t, withPageTexts } from '../app/texts.ts';
import { useNow } from '../app/use-now.ts';
import { usePeopleAddress } from '../app/use-people-address.ts';
import {
  sortedProducts,
  subscriptionWord,
  type SubscriptionWord,
  subscriptionWords,
  yourProductsSortOf,
} from '../app/your-products-view.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { FilterChips } from '../components/filter-chips.tsx';
import columns from '../components/licenses-columns.module.css';
import { Card, CommandBar, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState } from '../components/states.tsx';
import {
  assignedText,
  channelText,
  dateText,
  recurringText,
  SubscriptionState,
  termText,
} from '../components/subscription-facts.tsx';
import { type Column, Table } from '../components/table.tsx';
import { SubscriptionPane } from '../panes/subscription-pane.tsx';

const RedeemKey = lazy(async () => ({
  default: (await withPageTexts(import('../panes/redeem-key.tsx'))).RedeemKey,
}));

/** "In 9 days" is looked at again so often, in milliseconds. */
const minuteMilliseconds = 60_000;

/** Billing > Your products: one row per subscription (checklist 2). */
export function YourProductsPage(): ReactNode {
  const query = useQuery(yourProductsQuery);
  const { pane } = useSearch({ from: '/your-products' });
  const navigate = useNavigate({ from: '/your-products' });
  return (
    <Page
      title={t('yourProducts.title')}
      lede={
        <>
          {t('yourProducts.lede')} <Link to="/licenses">{t('yourProducts.toLicenses')}</Link>
        </>
      }
      commands={
        <Button onPress={() => void navigate({ search: (old) => ({ ...old, pane: 'key' }) })}>
          {t('yourProducts.redeemKey')}
        </Button>
      }
    >
      <QueryView query={query}>{({ value }) => <Subscriptions rows={value} />}</QueryView>
      {pane === 'key' && (
        <Suspense fallback={null}>
          <RedeemKey
            onClose={() => void navigate({ search: ({ pane: _open, ...rest }) => rest })}
          />
        </Suspense>
      )}
    </Page>
  );
}

function Subscriptions({ rows }: { readonly rows: readonly YourProductsRow[] }): ReactNode {
  const now = useNow(minuteMilliseconds);
  const { subscription, show } = useSearch({ from: '/your-products' });
  const address = usePeopleAddress();
  const navigate = useNavigate({ from: '/your-products' });
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState icon={<ShoppingBag size={28} />} title={t('yourProducts.none')}>
          {t('yourProducts.noneText')}
        </EmptyState>
      </Card>
    );
  }
  const filter = subscriptionWords.find((word) => word === show) ?? 'all';
  const shown = rows.filter(
    (row) => isFound(row, address.typed) && (filter === 'all' || subscriptionWord(row) === filter),
  );
  return (
    <>
      <CommandBar
        end={
          <>
            <Button
              look="quiet"
              icon={<RefreshCw size={16} aria-hidden="true" />}
              onPress={() => void refreshAfterChange()}
            >
              {t('states.refresh')}
            </Button>
            <SearchField
              label={t('yourProducts.find')}
              value={address.typed}
              onChange={address.onType}
            />
          </>
        }
      >
        <StatusFilter rows={rows} selected={filter} />
      </CommandBar>
      <Card isFlush>
        <SubscriptionsTable rows={shown} now={now} />
      </Card>
      {subscription !== undefined && (
        <SubscriptionPane
          row={rows.find(({ id }) => id === subscription) ?? null}
          now={now}
          onClose={() => void navigate({ search: ({ subscription: _open, ...rest }) => rest })}
        />
      )}
    </>
  );
}

function StatusFilter({
  rows,
  selected,
}: {
  readonly rows: readonly YourProductsRow[];
  readonly selected: SubscriptionWord | 'all';
}): ReactNode {
  const navigate = useNavigate({ from: '/your-products' });
  const count = (word: SubscriptionWord): number =>
    rows.filter((row) => subscriptionWord(row) === word).length;
  const words = subscriptionWords.filter((word) => count(word) > 0 || word === selected);
  return (
    <FilterChips
      label={t('yourProducts.filters')}
      selected={selected}
      chips={[
        { id: 'all', label: t('yourProducts.showAll'), count: rows.length },
        ...words.map((word) => ({
          id: word,
          label: t(`yourProducts.status.${word}`),
          count: count(word),
        })),
      ]}
      onSelect={(next) =>
        void navigate({
          search: ({ show: _show, ...rest }) => (next === 'all' ? rest : { ...rest, show: next }),
        })
      }
    />
  );
}

function SubscriptionsTable({
  rows,
  now,
}: {
  readonly rows: readonly YourProductsRow[];
  readonly now: number;
}): ReactNode {
  const { sort, desc = false } = useSearch({ from: '/your-products' });
  const navigate = useNavigate({ from: '/your-products' });
  if (rows.length === 0) {
    return (
      <EmptyState icon={<SearchX size={28} />} title={t('yourProducts.noneFound')}>
        {t('yourProducts.noneFoundText')}
      </EmptyState>
    );
  }
  const column = yourProductsSortOf(sort);
  return (
    <Table
      label={t('yourProducts.title')}
      columns={columnsOf(now)}
      rows={sortedProducts(rows, column, desc)}
      rowKey={({ id }) => id}
      sorting={{ column, isDescending: desc }}
      onSort={({ column: next, isDescending }) =>
        void navigate({
          search: ({ sort: _sort, desc: _desc, ...rest }) => ({
            ...rest,
            sort: next,
            ...(isDescending ? { desc: true } : {}),
          }),
          replace: true,
        })
      }
      onOpen={({ id }) => void navigate({ search: (old) => ({ ...old, subscription: id }) })}
    />
  );
}

function columnsOf(now: number): readonly Column<YourProductsRow>[] {
  return [
    {
      id: 'product',
      label: t('yourProducts.product'),
      isSortable: true,
      width: '30%',
      cell: (row) => <ProductCell row={row} />,
    },
    {
      id: 'purchased',
      label: t('yourProducts.purchased'),
      isSortable: true,
      cell: (row) => <PurchasedCell row={row} />,
    },
    {
      id: 'status',
      label: t('yourProducts.status'),
      isSortable: true,
      cell: (row) => <SubscriptionState row={row} />,
    },
    {
      id: 'date',
      label: t('yourProducts.date'),
      isSortable: true,
      isOptional: true,
      cell: (row) => <span className="small">{dateText(row, now)}</span>,
    },
    {
      id: 'term',
      label: t('yourProducts.term'),
      isOptional: true,
      cell: (row) => (
        <span className="small muted">{row.term === null ? '–' : termText(row.term)}</span>
      ),
    },
    {
      id: 'recurring',
      label: t('yourProducts.recurring'),
      isOptional: true,
      cell: (row) => (
        <span className="small muted">
          {row.recurringBilling === null ? '–' : recurringText(row.recurringBilling)}
        </span>
      ),
    },
    {
      id: 'channel',
      label: t('yourProducts.channel'),
      isOptional: true,
      cell: (row) => <span className="small muted">{channelText(row)}</span>,
    },
  ];
}

function ProductCell({ row }: { readonly row: YourProductsRow }): ReactNode {
  return (
    <Link
      to="/your-products"
      search={(old) => ({ ...old, subscription: row.id })}
      className={columns.product}
    >
      <ProductMark skuId={row.skuId} name={row.displayName} />
      <span className={columns.names}>
        <b>{row.displayName}</b>
      </span>
    </Link>
  );
}

function PurchasedCell({ row }: { readonly row: YourProductsRow }): ReactNode {
  return (
    <div className="number">
      <b className={columns.available}>{formatNumber(row.totalLicenses)}</b>
      <div className="tiny muted">{assignedText(row)}</div>
    </div>
  );
}
