import { useState, type ReactNode } from 'react';
import type { PersonBrief } from '../../api/people.ts';
import type { OwnPurchaseBody } from '../../api/supply.ts';
import { changeSubscription } from '../../client/subscriptions.ts';
import { giveOwnLicenses } from '../../client/supply.ts';
import { formatDate } from '../app/format.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { Pane } from '../components/pane.tsx';
import { PeoplePicker } from '../components/people-picker.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from '../components/supply.module.css';

/** What somebody bought: to whom its licenses are given, how many there are, whether it renews (rules.md 3.7). */
export function OwnPurchasePane({
  purchase,
  onClose,
}: {
  readonly purchase: OwnPurchaseBody;
  readonly onClose: () => void;
}): ReactNode {
  const { skuId, displayName, nextLifecycleDateTime: next, recurringBilling } = purchase;
  return (
    <Pane
      title={displayName}
      subtitle={
        next === null
          ? undefined
          : t(recurringBilling ? 'myProducts.renews' : 'myProducts.ends', {
              date: formatDate(next),
            })
      }
      mark={<ProductMark skuId={skuId} name={displayName} />}
      onClose={onClose}
    >
      <People purchase={purchase} />
      {!purchase.isTrial && <Units purchase={purchase} />}
      <Renewal purchase={purchase} />
    </Pane>
  );
}

function People({ purchase }: { readonly purchase: OwnPurchaseBody }): ReactNode {
  const { id, people, totalLicenses } = purchase;
  const [chosen, setChosen] = useState<readonly PersonBrief[]>([]);
  const change = useToldAction({
    act: (keys: { give: readonly string[]; take: readonly string[] }) => giveOwnLicenses(id, keys),
    told: () => t('myProducts.peopleChanged'),
    onDone: () => setChosen([]),
  });
  return (
    <section className={styles.stack}>
      <h3>{t('myProducts.given', { given: people.length, total: totalLicenses })}</h3>
      <ul className={styles.items}>
        {people.map((person) => (
          <li key={person.id} className={styles.spread}>
            <span>
              {person.displayName} <span className="muted small">{person.userPrincipalName}</span>
            </span>
            <TextButton
              label={t('myProducts.takeFrom', { name: person.displayName })}
              onPress={() => change.mutate({ give: [], take: [person.id] })}
            >
              {t('myProducts.take')}
            </TextButton>
          </li>
        ))}
      </ul>
      <PeoplePicker label={t('myProducts.giveTo')} people={chosen} onChange={setChosen} />
      <div>
        <Button
          look="primary"
          reason={chosen.length === 0 ? t('requests.chooseSomebody') : null}
          isBusy={change.isPending}
          onPress={() => change.mutate({ give: chosen.map((one) => one.id), take: [] })}
        >
          {t('myProducts.give', { count: chosen.length })}
        </Button>
      </div>
    </section>
  );
}

function Units({
  purchase: { id, totalLicenses },
}: {
  readonly purchase: OwnPurchaseBody;
}): ReactNode {
  const [typed, setTyped] = useState(String(totalLicenses));
  const wanted = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const save = useToldAction({
    act: (units: number) =>
      changeSubscription(id, { what: 'units', totalLicenses: units, when: 'now' }),
    told: (_changed, count) => t('myProducts.unitsChanged', { count }),
  });
  return (
    <section className={styles.stack}>
      <TextField
        label={t('myProducts.units')}
        hint={t('myProducts.unitsHint')}
        value={typed}
        onChange={setTyped}
      />
      <div>
        <Button
          reason={wanted < 1 || wanted === totalLicenses ? t('requests.nothingChanged') : null}
          isBusy={save.isPending}
          onPress={() => save.mutate(wanted)}
        >
          {t('states.save')}
        </Button>
      </div>
    </section>
  );
}

function Renewal({
  purchase: { id, recurringBilling },
}: {
  readonly purchase: OwnPurchaseBody;
}): ReactNode {
  const turn = useToldAction({
    act: (isOn: boolean) => changeSubscription(id, { what: 'recurring-billing', isOn }),
    told: (_changed, isOn) => t(isOn ? 'myProducts.renewsNow' : 'myProducts.endsNow'),
  });
  return (
    <div>
      <Button isBusy={turn.isPending} onPress={() => turn.mutate(!recurringBilling)}>
        {t(recurringBilling ? 'myProducts.letEnd' : 'myProducts.letRenew')}
      </Button>
    </div>
  );
}
