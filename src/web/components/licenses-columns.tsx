import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import { formatDate, formatNumber, formatRelative } from '../app/format.ts';
import { balanceOf, hasStatusColumn, nextDateOf } from '../app/licenses-view.ts';
import { t } from '../app/texts.ts';
import { ProductMark } from './avatar.tsx';
import styles from './licenses-columns.module.css';
import { ProductState } from './product-state.tsx';
import { ProductUnits } from './product-units.tsx';
import type { Column } from './table.tsx';

/**
 * Columns of the Licenses page. Account type only where products differ in it; Status only where something is wrong (checklist 12).
 * `waiting`: people who wait, by product. `all` are the products of every filter: columns do not come and go with what is searched for.
 */
export function licensesColumns(
  all: readonly LicensesRow[],
  now: number,
  waiting: ReadonlyMap<string, number>,
): readonly Column<LicensesRow>[] {
  const hasSelfService = all.some(({ accountType }) => accountType === 'SelfService');
  return [
    {
      id: 'product',
      label: t('licenses.product'),
      isSortable: true,
      width: '30%',
      cell: (row) => <ProductCell row={row} />,
    },
    {
      id: 'assigned',
      label: t('licenses.licenses'),
      isSortable: true,
      width: '24%',
      cell: (row) => <ProductUnits row={row} now={now} waiting={waiting.get(row.skuId) ?? 0} />,
    },
    {
      id: 'available',
      label: t('licenses.available'),
      align: 'end',
      isSortable: true,
      cell: (row) => <AvailableCell row={row} />,
    },
    {
      id: 'date',
      label: t('licenses.nextDate'),
      isSortable: true,
      isOptional: true,
      cell: (row) => <DateCell row={row} now={now} />,
    },
    ...(hasSelfService ? [accountTypeColumn()] : []),
    ...(hasStatusColumn(all, now)
      ? [
          {
            id: 'status',
            label: t('licenses.status'),
            isOptional: true,
            cell: (row: LicensesRow) => <ProductState row={row} now={now} />,
          },
        ]
      : []),
  ];
}

function accountTypeColumn(): Column<LicensesRow> {
  return {
    id: 'accountType',
    label: t('licenses.accountType'),
    isOptional: true,
    cell: (row) => (
      <span className="small muted">
        {t(row.accountType === 'SelfService' ? 'licenses.selfService' : 'licenses.organization')}
      </span>
    ),
  };
}

function ProductCell({ row }: { readonly row: LicensesRow }): ReactNode {
  return (
    <Link to="/licenses/$skuId" params={{ skuId: row.skuId }} className={styles.product}>
      <ProductMark skuId={row.skuId} name={row.displayName} />
      <span className={styles.names}>
        <b>{row.displayName}</b>
        <span className="tiny muted number">{subscriptionsText(row)}</span>
      </span>
    </Link>
  );
}

/** "1 subscription", "2 subscriptions (5 + 8)". */
function subscriptionsText({ subscriptions }: LicensesRow): string {
  const count = subscriptions.length;
  // Some roles do not see what a partner sold.
  if (count === 0) return t('licenses.subscriptionsHidden');
  if (count < 2) return t('licenses.subscriptions', { count });
  const sizes = subscriptions.map(({ totalLicenses }) => formatNumber(totalLicenses)).join(' + ');
  return t('licenses.subscriptionSizes', { count, sizes });
}

function AvailableCell({ row }: { readonly row: LicensesRow }): ReactNode {
  if (row.isUnlimited) return <span className="muted">{t('licenses.unlimitedShort')}</span>;
  const balance = balanceOf(row);
  return (
    <b className={`${styles.available} ${balance < 0 ? styles.over : ''}`}>
      {formatNumber(balance)}
    </b>
  );
}

function DateCell({ row, now }: { readonly row: LicensesRow; readonly now: number }): ReactNode {
  const next = nextDateOf(row.subscriptions);
  if (next === null) return <span className="muted">–</span>;
  const relative = formatRelative(next.at, now);
  const isOver = next.status !== 'Enabled' && next.status !== 'Warning';
  const key = isOver ? 'licenses.ended' : next.isEnding ? 'licenses.ends' : 'licenses.renews';
  return (
    <div className={`small number ${styles.date}`}>
      {formatDate(next.at)}
      <div className="tiny muted">{t(key, { relative, licenses: next.licenses })}</div>
    </div>
  );
}
