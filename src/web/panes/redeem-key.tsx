import { useState, type ReactNode } from 'react';
import { redeemKey } from '../../client/supply.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { Pane } from '../components/pane.tsx';
import { RadioChoices } from '../components/radio-choices.tsx';
import styles from '../components/supply.module.css';

/** Redeems a product key: a new subscription, more licenses, or another term (rules.md 3.3). */
export function RedeemKey({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [key, setKey] = useState('');
  const [use, setUse] = useState<'addUnits' | 'extend'>('addUnits');
  const may = useMay('buyLicenses');
  const redeem = useToldAction({
    act: () => redeemKey(key, use),
    told: () => t('redeemKey.told'),
    onDone: onClose,
  });
  const characters = key.replaceAll(/[\s-]/g, '').length;
  const reason = may ? (characters === 25 ? null : t('redeemKey.form')) : t('states.noRole');
  return (
    <Pane
      title={t('redeemKey.title')}
      isDirty={key !== ''}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          reason={reason}
          isBusy={redeem.isPending}
          onPress={() => redeem.mutate(undefined)}
        >
          {t('redeemKey.redeem')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <TextField
          label={t('redeemKey.key')}
          hint={t('redeemKey.keyHint')}
          value={key}
          onChange={setKey}
          autoFocus
        />
        <RadioChoices
          label={t('redeemKey.use')}
          value={use}
          onChange={setUse}
          choices={[
            {
              id: 'addUnits',
              label: t('redeemKey.addUnits'),
              hint: t('redeemKey.addUnitsHint'),
            },
            { id: 'extend', label: t('redeemKey.extend'), hint: t('redeemKey.extendHint') },
          ]}
        />
      </div>
    </Pane>
  );
}
