import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../app/texts.ts';
import { Button } from '../components/button.tsx';

/** Not enough licenses: take the people who get none out, free some, or see the subscriptions. */
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
      <Button onPress={onTakeOut}>{t('assign.takeOut', { count })}</Button>{' '}
      <span className="small">
        <Link to="/licenses/$skuId" params={{ skuId }}>
          {t('assign.freeSome')}
        </Link>{' '}
        · <Link to="/your-products">{t('assign.seeSubscriptions')}</Link>
      </span>
    </div>
  );
}
