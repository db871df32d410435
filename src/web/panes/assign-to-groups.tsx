import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { GroupRow } from '../../api/overview.ts';
import { planLicensesOfGroups } from '../../client/groups.ts';
import { failureText } from '../app/failure-text.ts';
import { type LicenseDraft, withProduct } from '../app/license-draft.ts';
import { useProductNames } from '../app/product-names.ts';
import { licensesQuery } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Avatar, ProductMark } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { FormError } from '../components/form-error.tsx';
import { GroupInput } from '../components/group-input.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import chips from '../components/people-picker.module.css';
import { ProductChoices } from '../components/product-choices.tsx';

/** Groups whose licenses are changed at a time (checklist 124). */
const groupsMax = 20;

/** "Assign to groups": which ones, with which apps; the preview tells the rest. What else the groups give stays. */
export function AssignToGroups({
  product,
  onClose,
}: {
  readonly product: { readonly skuId: string; readonly displayName: string };
  readonly onClose: () => void;
}): ReactNode {
  const { skuId, displayName } = product;
  const [groups, setGroups] = useState<readonly GroupRow[]>([]);
  const [draft, setDraft] = useState<LicenseDraft>(() =>
    withProduct(nothing, nothing, { skuId, isOn: true }),
  );
  const names = useProductNames();
  const preview = usePreview(
    groups.map(({ id }) => id),
    { skuId, disabledPlans: [...(draft.get(skuId) ?? [])].toSorted() },
    onClose,
  );
  const may = useMay('assignGroupLicense');
  return (
    <Pane
      title={t('groupLicenses.assignToGroup')}
      subtitle={displayName}
      mark={<ProductMark skuId={skuId} name={displayName} />}
      isDirty={groups.length > 0 && !preview.isSuccess}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            isBusy={preview.isPending}
            reason={may ? reasonAgainst(groups.length, draft.has(skuId)) : t('states.noRole')}
            onPress={() => preview.mutate()}
          >
            {t('groupLicenses.preview')}
          </Button>
          <span className="muted tiny">{t('groupLicenses.previewHint')}</span>
        </>
      }
    >
      <GroupInput
        label={t('groupLicenses.findGroup')}
        chosen={groups}
        onPick={(group) => setGroups([...groups, group])}
      >
        <Chosen groups={groups} onChange={setGroups} />
      </GroupInput>
      <FormError text={preview.error === null ? null : failureText(preview.error, names)} />
      <Apps skuId={skuId} draft={draft} onChange={setDraft} />
    </Pane>
  );
}

const nothing: LicenseDraft = new Map();

function reasonAgainst(count: number, isGiven: boolean): string | null {
  if (count === 0) return t('groupLicenses.noGroupYet');
  if (count > groupsMax) return t('groupLicenses.tooMany', { count, max: groupsMax });
  return isGiven ? null : t('groupLicenses.nothingChanged');
}

function usePreview(
  groupIds: readonly string[],
  license: { readonly skuId: string; readonly disabledPlans: readonly string[] },
  onClose: () => void,
) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const { planId, warnings } = await planLicensesOfGroups({
        groupIds,
        add: [license],
        remove: [],
      });
      onClose();
      await navigate({ to: '/plans/$planId', params: { planId } });
      for (const { members, entitled } of warnings) {
        notify({ text: t('groupLicenses.entitlementShort', { members, entitled }) });
      }
    },
  });
}

function Chosen({
  groups,
  onChange,
}: {
  readonly groups: readonly GroupRow[];
  readonly onChange: (groups: readonly GroupRow[]) => void;
}): ReactNode {
  if (groups.length === 0) return null;
  return (
    <TagGroup
      aria-label={t('groupLicenses.chosenGroups')}
      className={chips.chips ?? ''}
      onRemove={(keys) => onChange(groups.filter(({ id }) => !keys.has(id)))}
    >
      <TagList className={chips.chips ?? ''}>
        {groups.map(({ id, displayName }) => (
          <Tag key={id} id={id} textValue={displayName} className={chips.chip ?? ''}>
            <Avatar id={id} name={displayName} size={22} />
            <span className={chips.chipName}>{displayName}</span>
            <AriaButton
              slot="remove"
              className={chips.remove ?? ''}
              aria-label={t('groupLicenses.removeGroup', { group: displayName })}
            >
              <X size={13} aria-hidden="true" />
            </AriaButton>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}

function Apps({
  skuId,
  draft,
  onChange,
}: {
  readonly skuId: string;
  readonly draft: LicenseDraft;
  readonly onChange: (draft: LicenseDraft) => void;
}): ReactNode {
  const names = useProductNames();
  const { data: rows } = useQuery(licensesQuery);
  return (
    <ProductChoices
      products={names.all.filter((product) => product.skuId === skuId)}
      licenses={rows?.value ?? []}
      held={nothing}
      draft={draft}
      onChange={onChange}
    />
  );
}
