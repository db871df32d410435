import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import type { GroupLicensesBody } from '../../api/groups.ts';
import type { LicensesRow, ProductBody } from '../../api/licenses.ts';
import { planGroupLicenses } from '../../client/groups.ts';
import { failureText } from '../app/failure-text.ts';
import { draftOfGroup, groupChangeOf, leftOffOf } from '../app/group-license-draft.ts';
import { groupLicensingQuery } from '../app/group-queries.ts';
import { changesOf, type LicenseDraft, withProduct } from '../app/license-draft.ts';
import { problemSentence } from '../app/problem-text.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { licensesQuery } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { Avatar } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { FormError } from '../components/form-error.tsx';
import { LeftOffNote } from '../components/left-off-note.tsx';
import { LockNote } from '../components/note.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import { ProductChoices } from '../components/product-choices.tsx';
import { FailedState, Skeleton } from '../components/states.tsx';
import { LicenseChanges } from './license-changes.tsx';
import styles from './person-licenses.module.css';

type PaneProps = {
  readonly groupId: string;
  /** A product that is chosen from the start, beside what the group gives. */
  readonly skuId?: string;
  readonly onClose: () => void;
};

/** "Change licenses" of a group: products and their apps, then the preview. */
export function GroupLicensesPane(props: PaneProps): ReactNode {
  const query = useQuery({ ...groupLicensingQuery(props.groupId), refetchInterval: false });
  const names = useProductNames();
  if (query.data !== undefined && names.all.length > 0) {
    return <LoadedPane {...props} licensing={query.data} names={names} />;
  }
  return (
    <Pane title={t('groupLicenses.change')} onClose={props.onClose}>
      {query.isError ? (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton />
      )}
    </Pane>
  );
}

type LoadedProps = PaneProps & {
  readonly licensing: GroupLicensesBody;
  readonly names: ProductNames;
};

function LoadedPane({ groupId, skuId, onClose, licensing, names }: LoadedProps): ReactNode {
  const held = useMemo(() => draftOfGroup(licensing.licenses), [licensing]);
  const [draft, setDraft] = useState<LicenseDraft>(() =>
    skuId === undefined || held.has(skuId) ? held : withProduct(held, held, { skuId, isOn: true }),
  );
  const change = groupChangeOf(held, draft);
  const preview = usePreview(groupId, change, onClose);
  const locked = useLocked(licensing, names);
  const { data: rows } = useQuery(licensesQuery);
  return (
    <Pane
      title={t('groupLicenses.change')}
      subtitle={`${licensing.displayName} · ${t('groupLicenses.members', { count: licensing.members })}`}
      mark={<Avatar id={groupId} name={licensing.displayName} size={40} />}
      isDirty={change !== null && !preview.isSuccess}
      onClose={onClose}
      footer={
        <>
          <Button
            look="primary"
            isBusy={preview.isPending}
            reason={locked ?? (change === null ? t('groupLicenses.nothingChanged') : null)}
            onPress={() => preview.mutate()}
          >
            {t('groupLicenses.preview')}
          </Button>
          <Button onPress={onClose}>{t('states.cancel')}</Button>
          <span className="muted tiny">{t('groupLicenses.previewHint')}</span>
        </>
      }
    >
      <LockNote>{locked}</LockNote>
      <FormError text={preview.error === null ? null : failureText(preview.error, names)} />
      <Changes held={held} draft={draft} names={names} />
      <LeftOffNote apps={leftOffOf(draft, names.all)} names={names} />
      <section>
        <h3 className="hidden">{t('groupLicenses.products')}</h3>
        <ProductChoices
          products={sorted(names.all, held, skuId)}
          licenses={rows?.value ?? noRows}
          held={held}
          draft={draft}
          onChange={setDraft}
          isReadOnly={locked !== null}
        />
      </section>
    </Pane>
  );
}

const noRows: readonly LicensesRow[] = [];

/** Makes the plan and opens its page. */
function usePreview(
  groupId: string,
  change: ReturnType<typeof groupChangeOf>,
  onClose: () => void,
) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      if (change === null) return;
      const { planId, warnings } = await planGroupLicenses(groupId, change);
      onClose();
      await navigate({ to: '/plans/$planId', params: { planId } });
      for (const { members, entitled } of warnings) {
        notify({
          text: t('groupLicenses.entitlementShort', { members, entitled }),
        });
      }
    },
  });
}

/** Why nothing can be changed; null: it can. A group that can no longer be licensed can still be freed of what it gives. */
function useLocked(
  { canBeLicensed, licenses }: GroupLicensesBody,
  names: ProductNames,
): string | null {
  const may = useMay('assignGroupLicense');
  if (!may) return t('states.noRole');
  return canBeLicensed !== null && licenses.length === 0
    ? problemSentence(canBeLicensed, names)
    : null;
}

/** Products for people: the chosen one and those that the group gives come first, then by name. */
function sorted(
  products: readonly ProductBody[],
  held: LicenseDraft,
  skuId: string | undefined,
): readonly ProductBody[] {
  const isFirst = (product: ProductBody): boolean =>
    held.has(product.skuId) || product.skuId === skuId;
  const shown = products.filter((product) => product.isForUsers || isFirst(product));
  return [...shown.filter(isFirst), ...shown.filter((product) => !isFirst(product))];
}

function Changes({
  held,
  draft,
  names,
}: {
  readonly held: LicenseDraft;
  readonly draft: LicenseDraft;
  readonly names: ProductNames;
}): ReactNode {
  const changes = changesOf(held, draft);
  if (changes.length === 0) return null;
  return (
    <section
      className={styles.consequence}
      aria-label={t('groupLicenses.whatChanges')}
      aria-live="polite"
    >
      <h3>{t('groupLicenses.whatChanges')}</h3>
      <LicenseChanges changes={changes} names={names} />
    </section>
  );
}
