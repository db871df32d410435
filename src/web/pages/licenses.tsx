import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound, PackageOpen, RefreshCw, SearchX } from 'lucide-react';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import {
  isFound,
  isShown,
  licensesSortOf,
  type QuickFilter,
  quickFilterOf,
  sortedLicenses,
} from '../app/licenses-view.ts';
import { licensesQuery, waitingQuery } from '../app/queries.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t, withOtherTexts } from '../app/texts.ts';
import { useNow } from '../app/use-now.ts';
import { usePeopleAddress } from '../app/use-people-address.ts';
import { Button } from '../components/button.tsx';
import { DownloadLink } from '../components/download-link.tsx';
import { SearchField } from '../components/search-field.tsx';
import { FilterChips } from '../components/filter-chips.tsx';
import { licensesColumns } from '../components/licenses-columns.tsx';
import { LicensesSummary } from '../components/licenses-summary.tsx';
import { Card, CommandBar, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState } from '../components/states.tsx';
import { Table } from '../components/table.tsx';

const AssignPane = lazy(async () => ({
  default: (await withOtherTexts(import('../panes/assign-pane.tsx'))).AssignPane,
}));

/** "In 9 days" is looked at again so often, in milliseconds. */
const minuteMilliseconds = 60_000;

/** Billing > Licenses: one row per product over all its subscriptions. */
export function LicensesPage(): ReactNode {
  const query = useQuery(licensesQuery);
  const { assign } = useSearch({ from: '/licenses' });
  const navigate = useNavigate({ from: '/licenses' });
  const mayAssign = useMay('assignUserLicense');
  return (
    <Page
      title={t('licenses.title')}
      lede={
        <>
          {t('licenses.lede')} <Link to="/your-products">{t('licenses.toYourProducts')}</Link>
        </>
      }
      commands={
        <>
          <DownloadLink href="/api/exports/licenses">{t('states.export')}</DownloadLink>
          <Button
            look="primary"
            icon={<KeyRound size={16} aria-hidden="true" />}
            reason={mayAssign ? null : t('states.noRole')}
            onPress={() => void navigate({ search: (old) => ({ ...old, assign: true }) })}
          >
            {t('licenses.assign')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>{({ value }) => <Products rows={value} />}</QueryView>
      {assign === true && mayAssign && (
        <Suspense fallback={null}>
          <AssignPane
            skuId={null}
            onClose={() => void navigate({ search: ({ assign: _open, ...rest }) => rest })}
          />
        </Suspense>
      )}
    </Page>
  );
}

function Products({ rows }: { readonly rows: readonly LicensesRow[] }): ReactNode {
  const now = useNow(minuteMilliseconds);
  const { show } = useSearch({ from: '/licenses' });
  const navigate = useNavigate({ from: '/licenses' });
  const { typed, onType } = usePeopleAddress();
  const filter = quickFilterOf(show);
  const shown = rows.filter((row) => isShown(row, filter, now) && isFound(row, typed));
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState icon={<PackageOpen size={28} />} title={t('licenses.none')}>
          {t('licenses.noneText')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <LicensesSummary rows={rows} now={now} />
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
            <SearchField label={t('licenses.find')} value={typed} onChange={onType} />
          </>
        }
      >
        <QuickFilters
          rows={rows}
          now={now}
          selected={filter}
          onSelect={(next) =>
            void navigate({
              search: ({ show: _old, ...rest }) =>
                next === 'all' ? rest : { ...rest, show: next },
            })
          }
        />
      </CommandBar>
      <Card isFlush>
        <ProductTable all={rows} shown={shown} now={now} />
      </Card>
    </>
  );
}

function QuickFilters({
  rows,
  now,
  selected,
  onSelect,
}: {
  readonly rows: readonly LicensesRow[];
  readonly now: number;
  readonly selected: QuickFilter;
  readonly onSelect: (filter: QuickFilter) => void;
}): ReactNode {
  const count = (filter: QuickFilter): number =>
    rows.filter((row) => isShown(row, filter, now)).length;
  return (
    <FilterChips
      label={t('licenses.filters')}
      selected={selected}
      onSelect={onSelect}
      chips={[
        { id: 'all', label: t('licenses.showAll'), count: rows.length },
        { id: 'attention', label: t('licenses.showAttention'), count: count('attention') },
        { id: 'low', label: t('licenses.showLow'), count: count('low') },
        { id: 'unused', label: t('licenses.showUnused'), count: count('unused') },
      ]}
    />
  );
}

/** How many people wait for each product. */
function useWaiting(): ReadonlyMap<string, number> {
  const { data } = useQuery(waitingQuery);
  return useMemo(
    () => new Map((data?.value ?? []).map(({ skuId, people }) => [skuId, people])),
    [data],
  );
}

function ProductTable({
  all,
  shown,
  now,
}: {
  readonly all: readonly LicensesRow[];
  readonly shown: readonly LicensesRow[];
  readonly now: number;
}): ReactNode {
  const { sort, desc = false } = useSearch({ from: '/licenses' });
  const navigate = useNavigate({ from: '/licenses' });
  const waiting = useWaiting();
  if (shown.length === 0) {
    return (
      <EmptyState icon={<SearchX size={28} />} title={t('licenses.noneFound')}>
        {t('licenses.noneFoundText')}
      </EmptyState>
    );
  }
  const column = licensesSortOf(sort);
  return (
    <Table
      label={t('licenses.title')}
      columns={licensesColumns(all, now, waiting)}
      rows={sortedLicenses(shown, column, desc)}
      rowKey={(row) => row.skuId}
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
      onOpen={({ skuId }) => void navigate({ to: '/licenses/$skuId', params: { skuId } })}
    />
  );
}
