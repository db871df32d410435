import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SubscriptionBody } from '../../api/licenses.ts';
import type { PlanChangeBody } from '../../api/supply.ts';
import { changePlan } from '../../client/supply.ts';
import { formatList } from '../app/format.ts';
import { problemSentence } from '../app/problem-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { useMay } from '../app/session.ts';
import { planChangeQuery } from '../app/supply-queries.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { Button } from '../components/button.tsx';
import { QueryView } from '../components/query-view.tsx';
import { Select } from '../components/select.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from '../components/supply.module.css';

/** "Change plan": another product for everybody who holds this one, with what that loses (rules.md 3.6). */
export function PlanChange({
  subscription,
}: {
  readonly subscription: SubscriptionBody;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [skuId, setSkuId] = useState<string | null>(null);
  const names = useProductNames();
  const query = useQuery(planChangeQuery(subscription.id, skuId));
  if (!isOpen) {
    return (
      <div>
        <TextButton onPress={() => setIsOpen(true)}>{t('planChange.open')}</TextButton>
      </div>
    );
  }
  return (
    <section className={styles.stack}>
      <h3>{t('planChange.open')}</h3>
      <Select
        label={t('planChange.to')}
        value={skuId}
        placeholder={t('autoClaim.choose')}
        choices={names.all
          .filter((one) => one.isForUsers && one.skuId !== subscription.skuId)
          .map((one) => ({ id: one.skuId, label: one.displayName }))}
        onChange={setSkuId}
      />
      {skuId !== null && (
        <QueryView query={query} rows={2}>
          {(preview) => <Preview subscription={subscription} skuId={skuId} preview={preview} />}
        </QueryView>
      )}
    </section>
  );
}

function Preview({
  subscription: { id, displayName },
  skuId,
  preview: { people, lostSwitches, lostApps, problem },
}: {
  readonly subscription: SubscriptionBody;
  readonly skuId: string;
  readonly preview: PlanChangeBody;
}): ReactNode {
  const names = useProductNames();
  const may = useMay('buyLicenses');
  const to = names.product(skuId);
  const change = useToldAction({
    act: () => changePlan(id, skuId),
    told: () => t('planChange.told', { from: displayName, to }),
  });
  const reason = problem === null ? null : problemSentence(problem, names);
  return (
    <>
      <ul className={styles.note}>
        <li>{t('planChange.people', { count: people, to })}</li>
        {lostSwitches > 0 && <li>{t('planChange.switches', { count: lostSwitches })}</li>}
        {lostApps.length > 0 && (
          <li>
            {t('planChange.apps', { list: formatList(lostApps.map((app) => app.displayName)) })}
          </li>
        )}
        <li>{t('planChange.canceled', { from: displayName })}</li>
      </ul>
      {reason !== null && <p>{reason}</p>}
      <div>
        <Button
          look="primary"
          reason={reason ?? (may ? null : t('states.noRole'))}
          isBusy={change.isPending}
          onPress={() => change.mutate(undefined)}
        >
          {t('planChange.do', { count: people })}
        </Button>
      </div>
    </>
  );
}
