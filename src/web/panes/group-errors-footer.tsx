import { useMutation } from '@tanstack/react-query';
import { RotateCcw, ShoppingCart } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { GroupErrorRow } from '../../api/groups.ts';
import { purchaseForMembers, reprocessPeople } from '../../client/groups.ts';
import type { ProductNames } from '../app/product-names.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useTellFailure } from '../app/use-plan-actions.ts';
import { Button } from '../components/button.tsx';
import { notify } from '../components/notify.tsx';
import { Confirm } from '../components/pane.tsx';

/** People who can be reprocessed, or bought licenses for, at a time (checklist 117, 125). */
const peopleMax = 20;

type FooterProps = {
  readonly groupId: string;
  /** What is ticked. */
  readonly rows: readonly GroupErrorRow[];
  readonly names: ProductNames;
  readonly onDone: () => void;
};

/** Names one row: a person may have several products that are not as they should be. */
export function keyOf({ skuId, user }: GroupErrorRow): string {
  return `${skuId} ${user.id}`;
}

/** Reprocess and Purchase license for who is ticked; each says why it cannot be. */
export function GroupErrorsFooter(props: FooterProps): ReactNode {
  const { rows } = props;
  const ids = [...new Set(rows.map(({ user }) => user.id))];
  const number = countReason(ids.length);
  const mayReprocess = useMay('reprocessUser');
  const reprocess = useReprocess(ids, props.onDone);
  return (
    <>
      <Button
        look="primary"
        icon={<RotateCcw size={15} aria-hidden="true" />}
        reason={mayReprocess ? number : t('states.noRole')}
        isBusy={reprocess.isPending}
        onPress={() => reprocess.mutate()}
      >
        {ids.length === 0
          ? t('groupErrors.reprocess')
          : t('groupErrors.reprocessCount', { count: ids.length })}
      </Button>
      <Purchase {...props} />
      <span className="muted small number" aria-live="polite">
        {t('groupErrors.ticked', { count: rows.length })}
      </span>
    </>
  );
}

/** Why so many people are not to be changed at once; null: they are. */
function countReason(count: number): string | null {
  if (count === 0) return t('groupErrors.tickFirst');
  return count > peopleMax ? t('groupErrors.tooMany', { max: peopleMax }) : null;
}

function useReprocess(ids: readonly string[], onDone: () => void) {
  return useMutation({
    mutationFn: () => reprocessPeople({ ids }),
    onError: useTellFailure(),
    onSuccess: ({ value }) => {
      const failing = value.filter(({ problems }) => problems.length > 0).length;
      notify({ text: t('groupErrors.reprocessed', { well: value.length - failing, failing }) });
      onDone();
    },
    onSettled: refreshAfterChange,
  });
}

function Purchase({ groupId, rows, names, onDone }: FooterProps): ReactNode {
  const [isAsking, setIsAsking] = useState(false);
  const mayBuy = useMay('buyLicenses');
  const skuId = rows[0]?.skuId ?? '';
  const count = rows.length;
  const purchase = useMutation({
    mutationFn: () =>
      purchaseForMembers(groupId, { skuId, userIds: rows.map(({ user }) => user.id) }),
    onError: useTellFailure(),
    onSuccess: ({ units, value }) => {
      const have = value.filter(({ hasLicense }) => hasLicense).length;
      notify({ text: t('groupErrors.purchased', { units, have }) });
      onDone();
    },
    onSettled: async () => {
      setIsAsking(false);
      await refreshAfterChange();
    },
  });
  return (
    <>
      <Button
        icon={<ShoppingCart size={15} aria-hidden="true" />}
        reason={mayBuy ? purchaseReason(rows) : t('groupErrors.mayNotBuy')}
        onPress={() => setIsAsking(true)}
      >
        {count === 0 ? t('groupErrors.purchase') : t('groupErrors.purchaseCount', { count })}
      </Button>
      {isAsking && (
        <Confirm
          title={t('groupErrors.purchaseQuestion', { count, product: names.product(skuId) })}
          confirm={t('groupErrors.purchaseCount', { count })}
          look="primary"
          isBusy={purchase.isPending}
          onConfirm={() => purchase.mutate()}
          onCancel={() => setIsAsking(false)}
        >
          {t('groupErrors.purchaseText')}
        </Confirm>
      )}
    </>
  );
}

function purchaseReason(rows: readonly GroupErrorRow[]): string | null {
  const number = countReason(rows.length);
  if (number !== null) return number;
  if (rows.some(({ waiting }) => waiting === null)) return t('groupErrors.onlyWaiting');
  const products = new Set(rows.map(({ skuId }) => skuId));
  return products.size > 1 ? t('groupErrors.oneProduct') : null;
}
