import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useProductNames } from '../app/product-names.ts';
import { useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import {
  blankCondition,
  type ConditionDraft,
  conditionKinds,
  isPlainKind,
} from '../app/view-draft.ts';
import { IconButton } from './button.tsx';
import styles from './condition-row.module.css';
import { TextField } from './fields.tsx';
import { Select } from './select.tsx';
import { LocationSelect } from './location-select.tsx';

/** One condition of a custom view: what it looks at, and for what. */
export function ConditionRow({
  draft,
  number,
  onChange,
  onRemove,
}: {
  readonly draft: ConditionDraft;
  /** Which one it is, from 1. */
  readonly number: number;
  readonly onChange: (draft: ConditionDraft) => void;
  /** Null: the only one stays. */
  readonly onRemove: (() => void) | null;
}): ReactNode {
  return (
    <div role="group" aria-label={t('users.condition', { number })} className={styles.row}>
      <Select
        label={t('users.conditionKind')}
        value={draft.kind}
        choices={conditionKinds.map((id) => ({ id, label: t(`users.conditionOf.${id}`) }))}
        onChange={(id) => {
          const kind = conditionKinds.find((one) => one === id);
          if (kind !== undefined && kind !== draft.kind) onChange(blankCondition(kind));
        }}
      />
      <div className={styles.value}>
        {!isPlainKind(draft.kind) && (
          <Value draft={draft} onChange={(value) => onChange({ kind: draft.kind, value })} />
        )}
      </div>
      {onRemove !== null && (
        <IconButton
          label={t('users.removeCondition', { number })}
          icon={<X size={16} />}
          onPress={onRemove}
        />
      )}
    </div>
  );
}

function Value({
  draft: { kind, value },
  onChange,
}: {
  readonly draft: ConditionDraft;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const names = useProductNames();
  const { domains } = useMe().organization;
  const label = t('users.conditionIs');
  if (kind === 'location') {
    return <LocationSelect label={label} value={value === '' ? null : value} {...{ onChange }} />;
  }
  const choices = choicesOf();
  if (choices === null) return <TextField {...{ label, value, onChange }} />;
  return <Select {...{ label, choices, onChange }} value={value === '' ? null : value} />;

  function choicesOf(): readonly { readonly id: string; readonly label: string }[] | null {
    if (kind === 'product') {
      return names.all.map(({ skuId, displayName }) => ({ id: skuId, label: displayName }));
    }
    if (kind === 'domain') return domains.map(({ name }) => ({ id: name, label: name }));
    if (kind !== 'signIn') return null;
    return [
      { id: 'true', label: t('users.signInAllowed') },
      { id: 'false', label: t('users.signInBlocked') },
    ];
  }
}
