import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SelfServiceProductsBody } from '../../api/supply.ts';
import { setSelfServicePolicy } from '../../client/supply.ts';
import {
  type SelfServicePolicy,
  selfServicePolicies,
} from '../../core/self-service/self-service-policy.ts';
import { useMay, useMe } from '../app/session.ts';
import { selfServiceQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Card, Page } from '../components/page.tsx';
import { QueryView } from '../components/query-view.tsx';
import { Select } from '../components/select.tsx';
import { Table } from '../components/table.tsx';
import styles from '../components/supply.module.css';

type Product = SelfServiceProductsBody['value'][number];

/** Billing > Self-service: what people may buy for themselves (rules.md 3.7). */
export function SelfServicePage(): ReactNode {
  const query = useQuery(selfServiceQuery);
  const { settings } = useMe();
  const isOff =
    settings['organization.cloud'] !== 'worldwide' ||
    settings['organization.sector'] === 'education' ||
    settings['organization.sector'] === 'government';
  return (
    <Page title={t('selfService.title')} lede={t('selfService.lede')}>
      {isOff && <p className={styles.note}>{t('selfService.notHere')}</p>}
      <Card isFlush>
        <QueryView query={query}>{({ value }) => <Products rows={value} />}</QueryView>
      </Card>
    </Page>
  );
}

function Products({ rows }: { readonly rows: readonly Product[] }): ReactNode {
  return (
    <Table
      label={t('selfService.title')}
      rows={rows}
      rowKey={({ skuId }) => skuId}
      columns={[
        {
          id: 'product',
          label: t('selfService.product'),
          width: '50%',
          cell: ({ skuId, displayName }) => (
            <span className={styles.name}>
              <ProductMark skuId={skuId} name={displayName} />
              <b>{displayName}</b>
            </span>
          ),
        },
        {
          id: 'purchases',
          label: t('selfService.purchases'),
          isOptional: true,
          cell: ({ purchases }) =>
            purchases === 0 ? (
              <span className="muted">–</span>
            ) : (
              <Link to="/your-products">
                {t('selfService.purchaseCount', { count: purchases })}
              </Link>
            ),
        },
        { id: 'policy', label: t('selfService.policy'), cell: (row) => <Policy row={row} /> },
      ]}
    />
  );
}

function Policy({ row }: { readonly row: Product }): ReactNode {
  const may = useMay('manageSelfServicePolicy');
  const set = useToldAction({
    act: (policy: SelfServicePolicy) => setSelfServicePolicy(row.skuId, policy),
    told: (_none, policy) =>
      t('selfService.told', {
        product: row.displayName,
        policy: t(`selfService.policy.${policy}`),
      }),
  });
  return (
    <div className={styles.narrow}>
      <Select
        label={t('selfService.policyOf', { product: row.displayName })}
        isLabelHidden
        value={row.policy}
        isDisabled={!may}
        choices={selfServicePolicies.map((id) => ({ id, label: t(`selfService.policy.${id}`) }))}
        onChange={(id) => {
          const policy = selfServicePolicies.find((one) => one === id);
          if (policy !== undefined && policy !== row.policy) set.mutate(policy);
        }}
      />
    </div>
  );
}
