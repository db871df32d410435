import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import { formatNumber } from '../app/format.ts';
import { licensesQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { type Column, Table } from '../components/table.tsx';
import { UnitBar } from '../components/unit-bar.tsx';

const columns = (): readonly Column<LicensesRow>[] => [
  {
    id: 'product',
    label: t('licenses.product'),
    cell: (row) => (
      <Link to="/licenses/$skuId" params={{ skuId: row.skuId }}>
        <ProductMark skuId={row.skuId} name={row.displayName} /> {row.displayName}
      </Link>
    ),
  },
  {
    id: 'licenses',
    label: t('licenses.licenses'),
    cell: (row) => (
      <UnitBar
        units={{
          total: row.total,
          assignedDirectly: row.assignedDirectly ?? row.assigned,
          assignedByGroups: 0,
        }}
      />
    ),
    width: '300px',
  },
  {
    id: 'available',
    label: t('licenses.available'),
    align: 'end',
    cell: (row) => formatNumber(row.available),
  },
];

/** Billing > Licenses: one row per product over all its subscriptions. */
export function LicensesPage(): ReactNode {
  const query = useQuery(licensesQuery);
  return (
    <Page title={t('licenses.title')} lede={t('licenses.lede')}>
      <Card isFlush>
        <QueryView query={query}>
          {({ value }) => (
            <Table
              label={t('licenses.title')}
              columns={columns()}
              rows={value}
              rowKey={(row) => row.skuId}
            />
          )}
        </QueryView>
      </Card>
    </Page>
  );
}
