import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AssignRefusal } from '../app/assign-draft.ts';
import { markedPeople } from '../app/ways-out.ts';
import { failureText } from '../app/failure-text.ts';
import { keepAssign } from '../app/kept-assign-draft.ts';
import { licensesQuery } from '../app/queries.ts';
import { t } from '../app/texts.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { Select } from '../components/select.tsx';
import { Pane } from '../components/pane.tsx';
import { PeoplePicker } from '../components/people-picker.tsx';
import { AssignApps } from './assign-apps.tsx';
import { AssignConsequence } from './assign-consequence.tsx';
import styles from './assign-pane.module.css';
import { PlanResult } from './plan-result.tsx';
import { type AssignForm, useAssignForm } from './use-assign-form.ts';

/** "Assign licenses": to whom, with which apps; what it takes and what stands in the way is told while it is put together. */
export function AssignPane({
  skuId,
  onClose,
}: {
  /** Null: the product is chosen here. */
  readonly skuId: string | null;
  readonly onClose: () => void;
}): ReactNode {
  const form = useAssignForm(skuId);
  const close = (): void => {
    keepAssign(null);
    onClose();
  };
  const name = form.row?.displayName ?? '';
  if (form.done !== null) {
    return (
      <PlanResult
        title={t('assign.title')}
        operation={form.done}
        summary={t('assign.done', { count: form.done.changed, product: name })}
        again={{ label: t('assign.assignMore'), onPress: form.reset }}
        onClose={close}
      />
    );
  }
  return (
    <Pane
      title={t('assign.title')}
      subtitle={<Subtitle form={form} />}
      {...(form.row === null ? {} : { mark: <ProductMark skuId={form.row.skuId} name={name} /> })}
      isDirty={form.people.length > 0}
      onClose={close}
      footer={<Footer form={form} />}
    >
      {skuId === null && <ProductSelect form={form} />}
      <Blocked refusal={form.refusal} />
      <PeoplePicker
        label={t('assign.peopleLabel')}
        people={form.people}
        onChange={form.setPeople}
        marked={markedPeople(form.live.preview?.rows ?? [])}
        autoFocus={skuId !== null}
      />
      <AssignConsequence form={form} />
      {form.error !== null && (
        <p role="alert" className={styles.error}>
          {failureText(form.error, form.names)}
        </p>
      )}
      <AssignApps form={form} />
    </Pane>
  );
}

function Subtitle({ form: { row } }: { readonly form: AssignForm }): ReactNode {
  if (row === null) return t('assign.chooseProductFirst');
  const left = row.isUnlimited
    ? t('licenses.unlimited')
    : t('licenses.availableCount', { count: row.available });
  return (
    <span className="number">
      {row.displayName} · {left}
    </span>
  );
}

function ProductSelect({ form }: { readonly form: AssignForm }): ReactNode {
  const { data } = useQuery(licensesQuery);
  const choices = (data?.value ?? [])
    .filter(({ skuId }) => form.names.find(skuId)?.isForUsers !== false)
    .map((row) => ({
      id: row.skuId,
      label: row.isUnlimited
        ? t('assign.productUnlimited', { product: row.displayName })
        : t('assign.productAvailable', { product: row.displayName, count: row.available }),
    }));
  return (
    <Select
      label={t('assign.product')}
      value={form.draft.skuId}
      choices={choices}
      onChange={form.setProduct}
      placeholder={t('assign.chooseProduct')}
    />
  );
}

/** What stands against it as a whole, before anything changes. */
function Blocked({ refusal }: { readonly refusal: AssignRefusal | null }): ReactNode {
  const isTold =
    refusal?.kind === 'tooMany' ||
    refusal?.kind === 'selfService' ||
    refusal?.kind === 'notForPeople';
  if (!isTold) return null;
  return (
    <p role="alert" className={styles.blocked}>
      {refusalText(refusal)}
    </p>
  );
}

function Footer({ form }: { readonly form: AssignForm }): ReactNode {
  const { refusal, live, draft } = form;
  const change = live.isCurrent ? (live.preview?.totals.counts.change ?? 0) : 0;
  const isPreviewOnly = refusal?.kind === 'usePreview';
  const canPreview = isPreviewOnly || refusal === null || refusal.kind === 'unresolved';
  return (
    <>
      <Button
        look={isPreviewOnly ? 'normal' : 'primary'}
        isBusy={form.isBusy}
        reason={refusal === null ? null : refusalText(refusal)}
        onPress={form.assign}
      >
        {t('assign.assignTo', { count: refusal === null ? change : draft.people.length })}
      </Button>
      <Button
        look={isPreviewOnly ? 'primary' : 'normal'}
        reason={canPreview || refusal === null ? null : refusalText(refusal)}
        onPress={form.showPlan}
      >
        {t('assign.preview')}
      </Button>
      <span className={styles.undo}>
        <Undo2 size={14} aria-hidden="true" />
        {t('assign.canBeUndone')}
      </span>
    </>
  );
}

function refusalText(refusal: AssignRefusal): string {
  const values = {
    count: 'count' in refusal ? refusal.count : 0,
    max: 'max' in refusal ? refusal.max : 0,
  };
  return t(`assign.refusal.${refusal.kind}`, values);
}
