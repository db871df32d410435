import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { PeopleList, PersonBrief } from '../../api/people.ts';
import type { NewPlan } from '../../api/plans.ts';
import { createPlan } from '../../client/plans.ts';
import { failureText } from '../app/failure-text.ts';
import { harmlessFor } from '../app/harmless-plan.ts';
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
import { type Ran, runHarmlessPlan } from '../app/run-plan.ts';
import { useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { type LivePreview, usePlanPreview } from '../app/use-plan-preview.ts';
import { useUndoForPerson } from '../app/use-undo-for-person.ts';
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

/**
 * "Manage product licenses" for everyone selected: give more, replace, or take all. Nothing changes before the preview was seen, unless
 * it is one person who only gains: that is done at once and can be undone.
 */
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
  const close = (): void => {
    keepManageDraft(null);
    onClose();
  };
  const harmless = live.isCurrent && plan !== null ? harmlessFor(live.preview) : null;
  const run = useRun({ draft, selection, list, onDone: close });
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
            isBusy={run.isPending}
            reason={limit ?? reasonOf(plan, live)}
            onPress={() => {
              if (plan !== null) run.mutate({ plan, harmless });
            }}
          >
            {harmless === null ? t('users.preview') : t('assign.assignTo', { count: 1 })}
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

/**
 * Makes the plan and shows it; the selection and what was chosen wait for the way back. Where it is for somebody who only gains, it is
 * applied and said instead.
 */
function useRun({
  draft,
  selection,
  list,
  onDone,
}: {
  readonly draft: ManageDraft;
  readonly selection: PeopleSelection;
  readonly list: PeopleList;
  readonly onDone: () => void;
}) {
  const navigate = useNavigate();
  const names = useProductNames();
  const undo = useUndoForPerson();
  return useMutation({
    mutationFn: async ({ plan, harmless }: Wanted): Promise<Ran> =>
      harmless === null
        ? { kind: 'plan', planId: (await createPlan(plan)).id }
        : await runHarmlessPlan(plan),
    onSuccess: async (ran, { harmless }) => {
      if (ran.kind === 'done') {
        const name = harmless?.displayName ?? '';
        const onPress = (): void => void undo(ran.operation.operationNo, name);
        onDone();
        notify({
          text: t('person.licensesSaved', { name }),
          action: { label: t('states.undo'), onPress },
        });
        return;
      }
      keepSelection({ selection, list, planId: ran.planId });
      keepManageDraft(draft);
      await navigate({ to: '/plans/$planId', params: { planId: ran.planId } });
    },
    onError: (error) => notify({ text: failureText(error, names), tone: 'failed' }),
  });
}

type Wanted = {
  readonly plan: NewPlan;
  /** The person who only gains; null: the plan is to be looked at first. */
  readonly harmless: PersonBrief | null;
};
