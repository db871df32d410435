import { useMutation } from '@tanstack/react-query';
import { ShoppingCart } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { buyUnits } from '../../client/subscriptions.ts';
import { failureText } from '../app/failure-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Button } from './button.tsx';
import { notify } from './notify.tsx';
import { Confirm } from './pane.tsx';

type BuyProps = {
  readonly skuId: string;
  /** How many are missing. */
  readonly count: number;
  readonly onBought?: () => void;
};

/** "Buy 12 licenses" for those who would get none; asked about first, then what was begun goes on. */
export function BuyUnits(props: BuyProps): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const mayBuy = useMay('buyLicenses');
  return (
    <>
      <Button
        icon={<ShoppingCart size={15} aria-hidden="true" />}
        reason={mayBuy ? null : t('buy.mayNot')}
        onPress={() => setIsAsking(true)}
      >
        {t('buy.buy', { count: props.count })}
      </Button>
      {isAsking && <BuyQuestion {...props} onClose={() => setIsAsking(false)} />}
    </>
  );
}

/** Asks before licenses are bought, and buys them. */
export function BuyQuestion({
  skuId,
  count,
  onBought,
  onClose,
}: BuyProps & { readonly onClose: () => void }): ReactNode {
  const names = useProductNames();
  const product = names.product(skuId);
  const purchase = useMutation({
    mutationFn: () => buyUnits(skuId, count),
    onSuccess: async () => {
      await refreshAfterChange();
      notify({ text: t('buy.bought', { count, product }) });
      onBought?.();
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
    onSettled: onClose,
  });
  return (
    <Confirm
      title={t('buy.question', { count, product })}
      confirm={t('buy.buy', { count })}
      look="primary"
      isBusy={purchase.isPending}
      onConfirm={() => purchase.mutate()}
      onCancel={onClose}
    >
      {t('buy.text')}
    </Confirm>
  );
}
