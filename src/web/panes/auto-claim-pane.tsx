import { useState, type ReactNode } from 'react';
import type { ProductBody } from '../../api/licenses.ts';
import type { AutoClaimPolicyBody } from '../../api/supply.ts';
import { deleteAutoClaimPolicy, saveAutoClaimPolicy } from '../../client/supply.ts';
import { backupProductsMax } from '../../core/requests/auto-claim.ts';
import { useProductNames } from '../app/product-names.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { Button } from '../components/button.tsx';
import { Switch, TextField } from '../components/fields.tsx';
import { Pane } from '../components/pane.tsx';
import { Select } from '../components/select.tsx';
import { TextButton } from '../components/text-button.tsx';
import styles from '../components/supply.module.css';

/** A policy of auto-claim, new or not: the app, and the products that are given for it, in order. */
export function AutoClaimPane({
  policy,
  onClose,
}: {
  readonly policy: AutoClaimPolicyBody | null;
  readonly onClose: () => void;
}): ReactNode {
  const form = usePolicyForm(policy, onClose);
  return (
    <Pane
      title={policy?.displayName ?? t('autoClaim.add')}
      isDirty={form.isDirty}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" reason={form.reason} isBusy={form.isBusy} onPress={form.save}>
            {t('states.save')}
          </Button>
          {policy !== null && (
            <Button look="danger" reason={form.mayNot} onPress={form.remove}>
              {t('autoClaim.delete')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        <TextField
          label={t('autoClaim.policy')}
          value={form.name}
          onChange={form.setName}
          isRequired
          autoFocus
        />
        <Select
          label={t('autoClaim.main')}
          value={form.skuIds[0] ?? null}
          choices={form.choices}
          placeholder={t('autoClaim.choose')}
          onChange={form.setMain}
        />
        <Select
          label={t('autoClaim.app')}
          value={form.app}
          choices={form.apps}
          placeholder={t('autoClaim.choose')}
          isDisabled={form.apps.length === 0}
          onChange={form.setApp}
        />
        <Backups form={form} />
        <Switch isSelected={form.isOn} onChange={form.setIsOn}>
          {t('autoClaim.policyOn')}
        </Switch>
      </div>
    </Pane>
  );
}

function Backups({ form }: { readonly form: ReturnType<typeof usePolicyForm> }): ReactNode {
  const { skuIds, backups, setSkuIds, nameOf, app } = form;
  if (app === null) return null;
  const more = backups.filter(({ id }) => !skuIds.includes(id));
  return (
    <section className={styles.stack}>
      <h3>{t('autoClaim.backups')}</h3>
      <p className="muted small">{t('autoClaim.backupsHint', { count: backupProductsMax })}</p>
      <ol className={styles.items}>
        {skuIds.slice(1).map((skuId) => (
          <li key={skuId} className={styles.spread}>
            {nameOf(skuId)}
            <TextButton onPress={() => setSkuIds(skuIds.filter((one) => one !== skuId))}>
              {t('autoClaim.takeOut', { product: nameOf(skuId) })}
            </TextButton>
          </li>
        ))}
      </ol>
      {skuIds.length <= backupProductsMax && more.length > 0 && (
        <Select
          label={t('autoClaim.addBackup')}
          value={null}
          choices={more}
          placeholder={t('autoClaim.choose')}
          onChange={(id) => setSkuIds([...skuIds, id])}
        />
      )}
    </section>
  );
}

function usePolicyForm(policy: AutoClaimPolicyBody | null, onClose: () => void) {
  const names = useProductNames();
  const may = useMay('manageAutoClaim');
  const [name, setName] = useState(policy?.displayName ?? '');
  const [app, setApp] = useState(policy?.servicePlanId ?? null);
  const [skuIds, setSkuIds] = useState(policy?.products.map(({ skuId }) => skuId) ?? []);
  const [isOn, setIsOn] = useState(policy?.isOn ?? true);
  const saving = useToldAction({
    act: (body: Omit<AutoClaimPolicyBody, 'id'>) => saveAutoClaimPolicy(policy?.id ?? null, body),
    told: () => t('autoClaim.saved', { name: name.trim() }),
    onDone: onClose,
  });
  const removing = useToldAction({
    act: (id: string) => deleteAutoClaimPolicy(id),
    told: () => t('autoClaim.deleted', { name }),
    onDone: onClose,
  });
  const owned = names.all.filter(({ isForUsers }) => isForUsers);
  const main = skuIds[0];
  const isWhole = name.trim() !== '' && app !== null && main !== undefined;
  const mayNot = may ? null : t('autoClaim.onlyGlobal');
  const offOf = (skuId: string): readonly string[] =>
    policy?.products.find((one) => one.skuId === skuId)?.disabledPlans ?? [];
  return {
    name,
    setName,
    app,
    setApp,
    skuIds,
    setSkuIds,
    isOn,
    setIsOn,
    mayNot,
    nameOf: names.product,
    isBusy: saving.isPending,
    isDirty: policy === null && name !== '',
    reason: mayNot ?? (isWhole ? null : t('autoClaim.incomplete')),
    choices: owned.map(choiceOf),
    apps: appsOf(owned.find(({ skuId }) => skuId === main)),
    backups: owned.filter((one) => hasApp(one, app)).map(choiceOf),
    setMain: (skuId: string) => {
      setSkuIds([skuId]);
      setApp(null);
    },
    save: () => {
      if (app === null) return;
      const products = skuIds.map((skuId) => ({ skuId, disabledPlans: offOf(skuId) }));
      saving.mutate({ displayName: name.trim(), servicePlanId: app, products, isOn });
    },
    remove: () => {
      if (policy !== null) removing.mutate(policy.id);
    },
  };
}

function choiceOf({ skuId, displayName }: ProductBody) {
  return { id: skuId, label: displayName };
}

/** Apps of a product that a person can open. */
function appsOf(product: ProductBody | undefined) {
  return (product?.plans ?? [])
    .filter(({ appliesTo }) => appliesTo === 'User')
    .map(({ servicePlanId, displayName }) => ({ id: servicePlanId, label: displayName }));
}

function hasApp({ plans }: ProductBody, servicePlanId: string | null): boolean {
  return plans.some((plan) => plan.servicePlanId === servicePlanId);
}
