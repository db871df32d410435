import { useState, type ReactNode } from 'react';
import type { PersonBrief } from '../../api/people.ts';
import type { NamedProduct } from '../../api/supply.ts';
import { requestLicenses } from '../../client/supply.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { TextField } from '../components/fields.tsx';
import { Pane } from '../components/pane.tsx';
import { PeoplePicker } from '../components/people-picker.tsx';
import styles from '../components/supply.module.css';

/** Asks for licenses of a product, for oneself and others. */
export function AskPane({
  product: { skuId, displayName },
  onClose,
}: {
  readonly product: NamedProduct;
  readonly onClose: () => void;
}): ReactNode {
  const [isForMe, setIsForMe] = useState(true);
  const [people, setPeople] = useState<readonly PersonBrief[]>([]);
  const [note, setNote] = useState('');
  const ask = useToldAction({
    act: () =>
      requestLicenses({
        skuId,
        isForMe,
        people: people.map(({ id }) => id),
        note: note.trim() || null,
      }),
    told: ({ isApproved }) =>
      t(isApproved ? 'myProducts.approved' : 'myProducts.asked', { product: displayName }),
    onDone: onClose,
  });
  const isForNobody = !isForMe && people.length === 0;
  return (
    <Pane
      title={t('myProducts.askTitle', { product: displayName })}
      mark={<ProductMark skuId={skuId} name={displayName} />}
      isDirty={note !== '' || people.length > 0}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          reason={isForNobody ? t('requests.chooseSomebody') : null}
          isBusy={ask.isPending}
          onPress={() => ask.mutate(undefined)}
        >
          {t('myProducts.send')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Checkbox isSelected={isForMe} onChange={setIsForMe}>
          {t('myProducts.forMe')}
        </Checkbox>
        <PeoplePicker label={t('myProducts.forOthers')} people={people} onChange={setPeople} />
        <TextField
          label={t('myProducts.note')}
          hint={t('myProducts.noteHint')}
          value={note}
          onChange={setNote}
        />
      </div>
    </Pane>
  );
}
