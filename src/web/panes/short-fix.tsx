import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../app/texts.ts';
import { BuyUnits } from '../components/buy-units.tsx';
import { Button } from '../components/button.tsx';
import styles from './short-fix.module.css';

/** Not enough licenses: buy those that are missing, take the people who get none out, free some, or see the subscriptions. */
export function ShortFix({
  skuId,
  count,
  onTakeOut,
}: {
  readonly skuId: string;
  readonly count: number;
  readonly onTakeOut: () => void;
}): ReactNode {
  return (
    <div>
      <div className={styles.ways}>
        <BuyUnits skuId={skuId} count={count} />
        <Button onPress={onTakeOut}>{t('assign.takeOut', { count })}</Button>
      </div>
      <span className="small">
        <Link to="/licenses/$skuId" params={{ skuId }}>
          {t('assign.freeSome')}
        </Link>{' '}
        · <Link to="/your-products">{t('assign.seeSubscriptions')}</Link>
      </span>
    </div>
  );
}
