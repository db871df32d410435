import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { KeyRound, PackageX } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import { formatNumber } from '../app/format.ts';
import { peopleCountQuery } from '../app/people-queries.ts';
import { useProductNames } from '../app/product-names.ts';
import { licensesQuery } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { t, withOtherTexts, withPageTexts } from '../app/texts.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState, Skeleton } from '../components/states.tsx';
import { Tabs } from '../components/tabs.tsx';
import { ErrorsTab } from '../product/errors-tab.tsx';
import { ProductHero } from '../product/product-hero.tsx';
import { SubscriptionsTable } from '../product/subscriptions-table.tsx';
import { UsersTab } from '../product/users-tab.tsx';

const AssignPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/assign-pane.tsx'))).AssignPane,
}));
const GroupsTab = lazy(async () => ({
  default: (await withOtherTexts(import('../product/groups-tab.tsx'))).GroupsTab,
}));
const ForecastTab = lazy(async () => ({
  default: (await withPageTexts(import('../product/forecast-tab.tsx'))).ForecastTab,
}));
const WaitingPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/waiting-pane.tsx'))).WaitingPane,
}));
const PersonAppsPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/person-apps.tsx'))).PersonAppsPane,
}));

/** "In 9 days" is looked at again so often, in milliseconds. */
const minuteMilliseconds = 60_000;

/** Billing > Licenses > a product: its licenses, who holds it and why, and its subscriptions. */
export function ProductPage(): ReactNode {
  const { skuId } = useParams({ from: '/licenses/$skuId' });
  const query = useQuery(licensesQuery);
  return (
    <QueryView query={query}>
      {({ value }) => {
        const row = value.find((one) => one.skuId === skuId);
        return row === undefined ? <NoProduct /> : <Product key={skuId} row={row} />;
      }}
    </QueryView>
  );
}

function NoProduct(): ReactNode {
  return (
    <Page
      title={t('product.title')}
      crumbs={[{ label: t('licenses.title'), link: { to: '/licenses' } }]}
    >
      <EmptyState icon={<PackageX size={28} />} title={t('product.none')}>
        {t('product.noneText')}
      </EmptyState>
    </Page>
  );
}

function Product({ row }: { readonly row: LicensesRow }): ReactNode {
  const now = useNow(minuteMilliseconds);
  const navigate = useNavigate({ from: '/licenses/$skuId' });
  const reason = useAssignReason(row);
  return (
    <Page
      title={row.displayName}
      crumbs={[{ label: t('licenses.title'), link: { to: '/licenses' } }]}
      commands={
        <Button
          look="primary"
          icon={<KeyRound size={16} aria-hidden="true" />}
          reason={reason}
          onPress={() => void navigate({ search: (old) => ({ ...old, assign: true }) })}
        >
          {t('licenses.assign')}
        </Button>
      }
    >
      <ProductHero row={row} now={now} />
      <ProductTabs row={row} now={now} />
      <Panes row={row} />
    </Page>
  );
}

/** Why nothing can be assigned on this page; null: it can. */
function useAssignReason(row: LicensesRow): string | null {
  const mayAssign = useMay('assignUserLicense');
  const names = useProductNames();
  if (!mayAssign) return t('states.noRole');
  if (row.accountType === 'SelfService') return t('assign.refusal.selfService');
  if (names.find(row.skuId)?.isForUsers === false) return t('assign.refusal.notForPeople');
  return null;
}

function ProductTabs({ row, now }: { readonly row: LicensesRow; readonly now: number }): ReactNode {
  const { tab = 'users' } = useSearch({ from: '/licenses/$skuId' });
  const navigate = useNavigate({ from: '/licenses/$skuId' });
  // Rows come first: the count would make them wait.
  const isListing = useIsFetching({ queryKey: ['people-list'] }) > 0;
  const errorsQuery = peopleCountQuery({ sku: row.skuId, view: 'withErrors' });
  const errors = useQuery({ ...errorsQuery, enabled: !isListing }).data?.count;
  return (
    <Tabs
      label={row.displayName}
      selected={tab}
      onSelect={(next) =>
        void navigate({
          search: ({ tab: _tab, q: _q, by: _by, pane: _pane, group: _group, ...rest }) =>
            next === 'users' ? rest : { ...rest, tab: next },
          replace: true,
        })
      }
      items={[
        {
          id: 'users',
          label: t('product.users'),
          count: formatNumber(row.assigned),
          content: <UsersTab row={row} />,
        },
        { id: 'groups', label: t('product.groups'), content: <LazyGroups row={row} /> },
        {
          id: 'errors',
          label: t('product.errors'),
          ...(errors === undefined || errors === 0
            ? {}
            : { count: formatNumber(errors), tone: 'warn' as const }),
          content: <ErrorsTab row={row} />,
        },
        {
          id: 'subscriptions',
          label: t('product.subscriptions'),
          count: formatNumber(row.subscriptions.length),
          content: <SubscriptionsTable skuId={row.skuId} now={now} />,
        },
        { id: 'forecast', label: t('product.forecast'), content: <LazyForecast row={row} /> },
      ]}
    />
  );
}

function LazyForecast({ row: { skuId } }: { readonly row: LicensesRow }): ReactNode {
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <ForecastTab skuId={skuId} />
    </Suspense>
  );
}

function LazyGroups({ row }: { readonly row: LicensesRow }): ReactNode {
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <GroupsTab row={row} />
    </Suspense>
  );
}

function Panes({ row }: { readonly row: LicensesRow }): ReactNode {
  const { assign, apps, pane } = useSearch({ from: '/licenses/$skuId' });
  const mayAssign = useMay('assignUserLicense');
  const navigate = useNavigate({ from: '/licenses/$skuId' });
  return (
    <Suspense fallback={null}>
      {assign === true && mayAssign && (
        <AssignPane
          skuId={row.skuId}
          onClose={() => void navigate({ search: ({ assign: _open, ...rest }) => rest })}
        />
      )}
      {pane === 'waiting' && (
        <WaitingPane
          product={row}
          onClose={() => void navigate({ search: ({ pane: _open, ...rest }) => rest })}
        />
      )}
      {apps !== undefined && (
        <PersonAppsPane
          key={apps}
          skuId={row.skuId}
          userId={apps}
          onClose={() => void navigate({ search: ({ apps: _open, ...rest }) => rest })}
        />
      )}
    </Suspense>
  );
}
