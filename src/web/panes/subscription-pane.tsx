import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { YourProductsRow } from '../../api/licenses.ts';
import { useMonthlyCosts } from '../app/costs.ts';
import { formatDate, formatNumber } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { subscriptionWord } from '../app/your-products-view.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Pane } from '../components/pane.tsx';
import { EmptyState } from '../components/states.tsx';
import {
  assignedText,
  channelText,
  dateText,
  recurringText,
  SubscriptionState,
  termText,
} from '../components/subscription-facts.tsx';
import { SubscriptionActions } from './subscription-actions.tsx';
import styles from './subscription-pane.module.css';

/** Everything known of one subscription. */
export function SubscriptionPane({
  row,
  now,
  onClose,
}: {
  /** Null: the address names one that is not there any more. */
  readonly row: YourProductsRow | null;
  readonly now: number;
  readonly onClose: () => void;
}): ReactNode {
  const costOf = useMonthlyCosts();
  if (row === null) {
    return (
      <Pane title={t('yourProducts.title')} onClose={onClose}>
        <EmptyState title={t('yourProducts.gone')} />
      </Pane>
    );
  }
  const { skuId, displayName } = row;
  const cost = row.isTrial ? null : costOf(skuId, row.totalLicenses);
  const facts = factsOf(row, now, cost);
  const hint = hintOf(row);
  return (
    <Pane
      title={displayName}
      subtitle={t('product.size', { count: row.totalLicenses })}
      mark={<ProductMark skuId={skuId} name={displayName} />}
      onClose={onClose}
    >
      {hint !== null && <p className={styles.hint}>{hint}</p>}
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{value}</dd>
          </div>
        ))}
      </dl>
      <SubscriptionActions id={row.id} />
      <p>
        <Link to="/licenses/$skuId" params={{ skuId }}>
          {t('yourProducts.showLicenses')}
        </Link>
      </p>
    </Pane>
  );
}

/** Everything known of it, with its name. */
function factsOf(
  row: YourProductsRow,
  now: number,
  cost: string | null,
): readonly (readonly [string, ReactNode])[] {
  const { createdDateTime } = row;
  return [
    [t('yourProducts.status'), <SubscriptionState key="status" row={row} />],
    [t('yourProducts.purchased'), formatNumber(row.totalLicenses)],
    [t('yourProducts.productTotal'), assignedText(row)],
    [t('yourProducts.date'), dateText(row, now)],
    [t('yourProducts.term'), termText(row.term)],
    [t('yourProducts.recurring'), recurringText(row.recurringBilling)],
    ...(cost === null ? [] : [[t('yourProducts.cost'), cost] as const]),
    [t('yourProducts.channel'), channelText(row)],
    [
      t('yourProducts.created'),
      createdDateTime === null ? t('yourProducts.unknown') : formatDate(createdDateTime),
    ],
    [t('yourProducts.partNumber'), <code key="part">{row.skuPartNumber}</code>],
    [t('yourProducts.subscriptionId'), <code key="id">{row.id}</code>],
  ];
}

/** What follows from where it stands or who sold it; null: nothing special. */
function hintOf(row: YourProductsRow): string | null {
  const word = subscriptionWord(row);
  if (word === 'expired') return t('yourProducts.expiredText');
  if (word === 'disabled') return t('yourProducts.disabledText');
  if (row.isSelfService) return t('yourProducts.selfServiceText');
  return row.isPartner ? t('yourProducts.partnerText') : null;
}
