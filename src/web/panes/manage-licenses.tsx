import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { PeopleList } from '../../api/people.ts';
import type { NewPlan } from '../../api/plans.ts';
import { createPlan } from '../../client/plans.ts';
import { failureText } from '../app/failure-text.ts';
import { keepSelection } from '../app/kept-selection.ts';
import {
  keepManageDraft,
  keptManageDraft,
  manageCommand,
  type ManageDraft,
  type ManageMode,
} from '../app/manage-draft.ts';
import { type PeopleSelection, toPlanSelection } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { licensesQuery, productsQuery } from '../app/queries.ts';
import { useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { type LivePreview, usePlanPreview } from '../app/use-plan-preview.ts';
import { Button } from '../components/button.tsx';
import { ManageCounts, ManagePreview } from '../components/manage-preview.tsx';
import { notify } from '../components/notify.tsx';
import { Pane } from '../components/pane.tsx';
import { ProductChoices } from '../components/product-choices.tsx';
import { QueryView } from '../components/query-view.tsx';
import { RadioChoices } from '../components/radio-choices.tsx';
import { EmptyState } from '../components/states.tsx';

/** People for whom the consequence is told while choosing; for more it is computed as a plan. */
const livePeopleMax = 1000;

const modes: readonly ManageMode[] = ['assign', 'replace', 'unassignAll'];

type ManageProps = {
  readonly selection: PeopleSelection;
  /** The list that the selection is of. */
  readonly list: PeopleList;
  /** People selected; null: not counted yet. */
  readonly count: number | null;
  readonly onClose: () => void;
};

/** "Manage product licenses" for everyone selected: give more, replace, or take all. Nothing changes before the preview was seen. */
export function ManageLicenses(props: ManageProps): ReactNode {
  const { count, onClose } = props;
  if (count === 0) {
    return (
      <Pane title={t('users.manageLicenses')} onClose={onClose}>
        <EmptyState title={t('users.nobodySelected')}>{t('users.nobodySelectedText')}</EmptyState>
      </Pane>
    );
  }
  return <Manage {...props} />;
}

function Manage({ selection, list, count, onClose }: ManageProps): ReactNode {
  const [draft, setDraft] = useState(keptManageDraft);
  const [fixes, setFixes] = useState<ReadonlyMap<string, string>>(new Map());
  const plan = planOf({ draft, fixes, selection, list });
  const isLive = selection.kind === 'some' && selection.ids.size <= livePeopleMax;
  const limit = useLimit(count);
  const live = usePlanPreview(isLive && limit === null ? plan : null);
  const show = useShowPlan({ draft, selection, list });
  const close = (): void => {
    keepManageDraft(null);
    onClose();
  };
  return (
    <Pane
      title={t('users.manageLicenses')}
      subtitle={count === null ? t('users.allSelectedUncounted') : t('users.selected', { count })}
      isDirty={draft.licenses.size > 0}
      onClose={close}
      footer={
        <>
          <Button
            look="primary"
            isBusy={show.isPending}
            reason={limit ?? reasonOf(plan, live)}
            onPress={() => {
              if (plan !== null) show.mutate(plan);
            }}
          >
            {t('users.preview')}
          </Button>
          <Button onPress={close}>{t('states.cancel')}</Button>
          <ManageCounts live={live} />
        </>
      }
    >
      {limit !== null && <p role="alert">{limit}</p>}
      <RadioChoices
        label={t('users.manageHow')}
        choices={modes.map((id) => ({
          id,
          label: t(`users.mode.${id}`),
          hint: t(`users.modeHint.${id}`),
        }))}
        value={draft.mode}
        onChange={(mode) => setDraft({ ...draft, mode })}
      />
      {!isLive && limit === null && <p className="muted">{t('users.computedNext')}</p>}
      {draft.mode !== 'unassignAll' && <Products draft={draft} onChange={setDraft} />}
      {isLive && plan !== null && <ManagePreview {...{ live, fixes }} onFixes={setFixes} />}
    </Pane>
  );
}

function Products({
  draft,
  onChange,
}: {
  readonly draft: ManageDraft;
  readonly onChange: (draft: ManageDraft) => void;
}): ReactNode {
  const products = useQuery(productsQuery);
  const licenses = useQuery(licensesQuery);
  return (
    <section aria-label={t('users.licenses')}>
      <QueryView query={products}>
        {({ value }) => (
          <ProductChoices
            products={value.filter(({ isForUsers }) => isForUsers)}
            licenses={licenses.data?.value ?? []}
            held={new Map()}
            draft={draft.licenses}
            onChange={(chosen) => onChange({ ...draft, licenses: chosen })}
          />
        )}
      </QueryView>
    </section>
  );
}

function planOf({
  draft,
  fixes,
  selection,
  list,
}: {
  readonly draft: ManageDraft;
  readonly fixes: ReadonlyMap<string, string>;
  readonly selection: PeopleSelection;
  readonly list: PeopleList;
}): NewPlan | null {
  const command = manageCommand(draft);
  if (command === null) return null;
  return {
    command,
    selection: toPlanSelection(selection, list),
    surface: 'activeUsersPage',
    resolutions: [...fixes].map(([problem, fix]) => ({ problem, fix })),
  };
}

/** Why so many people are not taken at a time; null: they are. */
function useLimit(count: number | null): string | null {
  const max = useMe().settings['limits.activeUsersPage'];
  return max !== null && count !== null && count > max ? t('users.tooMany', { count, max }) : null;
}

function reasonOf(plan: NewPlan | null, live: LivePreview): string | null {
  if (plan === null) return t('users.chooseProduct');
  const changes = live.preview?.totals.counts.change;
  const isWithoutChange =
    live.isCurrent && changes === 0 && live.preview?.totals.counts.problem === 0;
  return isWithoutChange ? t('users.nothingToChange') : null;
}

/** Makes the plan and shows it. The selection and what was chosen wait for the way back. */
function useShowPlan({
  draft,
  selection,
  list,
}: {
  readonly draft: ManageDraft;
  readonly selection: PeopleSelection;
  readonly list: PeopleList;
}) {
  const navigate = useNavigate();
  const names = useProductNames();
  return useMutation({
    mutationFn: createPlan,
    onSuccess: async ({ id }) => {
      keepSelection({ selection, list, planId: id });
      keepManageDraft(draft);
      await navigate({ to: '/plans/$planId', params: { planId: id } });
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
  });
}
