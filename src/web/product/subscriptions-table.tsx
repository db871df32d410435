import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { YourProductsRow } from '../../api/licenses.ts';
import { yourProductsQuery } from '../app/queries.ts';
import { channelText, dateText, SubscriptionState } from '../components/subscription-facts.tsx';
import { t } from '../app/texts.ts';
import { Card } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { Table } from '../components/table.tsx';

/** The subscriptions of one product, each with its own licenses and dates. */
export function SubscriptionsTable({
  skuId,
  now,
}: {
  readonly skuId: string;
  readonly now: number;
}): ReactNode {
  const query = useQuery(yourProductsQuery);
  return (
    <Card isFlush>
      <QueryView query={query} rows={2}>
        {({ value }) => (
          <Table<YourProductsRow>
            label={t('product.subscriptions')}
            rows={value.filter((row) => row.skuId === skuId)}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'licenses',
                label: t('product.licenses'),
                cell: (row) => (
                  <Link to="/your-products" search={{ subscription: row.id }}>
                    <b className="number">{t('product.size', { count: row.totalLicenses })}</b>
                  </Link>
                ),
              },
              {
                id: 'status',
                label: t('licenses.status'),
                cell: (row) => <SubscriptionState row={row} />,
              },
              { id: 'channel', label: t('yourProducts.channel'), cell: channelText },
              {
                id: 'date',
                label: t('licenses.nextDate'),
                cell: (row) => <span className="small">{dateText(row, now)}</span>,
              },
            ]}
          />
        )}
      </QueryView>
    </Card>
  );
}
