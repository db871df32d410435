import { useRouter } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { PlanBody, PlannedGroup, PlanTotalsBody } from '../../api/plans.ts';
import type { Action } from '../../core/roles/action.ts';
import { formatRelative } from '../app/format.ts';
import { applyText, planOrigin } from '../app/plan-text.ts';
import { useMay } from '../app/session.ts';
import { t, withOtherTexts, withPageTexts } from '../app/texts.ts';
import type { PlanActions } from '../app/use-plan-actions.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/page.tsx';
import { Skeleton } from '../components/states.tsx';
import { TextButton } from '../components/text-button.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import { PlanApps } from './plan-apps.tsx';
import { PlanLicenses } from './plan-licenses.tsx';
import { PlanPeople, type RowFilter, type RowKind } from './plan-people.tsx';
import { PlanProblems } from './plan-problems.tsx';
import styles from './plan.module.css';

const PlanDates = lazy(async () => ({
  default: (await withPageTexts(import('./plan-dates.tsx'))).PlanDates,
}));
const PlanGroup = lazy(async () => ({
  default: (await withOtherTexts(import('./plan-group.tsx'))).PlanGroup,
}));
const ConfirmRemoval = lazy(async () => ({
  default: (await withOtherTexts(import('./confirm-removal.tsx'))).ConfirmRemoval,
}));

/** How often the age is told anew, in milliseconds. */
const ageMilliseconds = 5_000;

/** What a plan would do: nothing is written yet. */
export function PlanPreview({
  plan,
  totals,
  actions,
  show,
}: {
  readonly plan: PlanBody;
  readonly totals: PlanTotalsBody;
  readonly actions: PlanActions;
  readonly show: string | undefined;
}): ReactNode {
  const { counts } = totals;
  const may = useMay(plannedAction(plan));
  return (
    <>
      {plan.groups.length > 0 && <GroupsOfPlan groups={plan.groups} />}
      <OutcomeBar
        label={t('plans.outcome')}
        description={t('plans.outcomeLabel', counts)}
        parts={[
          {
            id: 'change',
            count: counts.change,
            label: t('plans.willChange', { count: counts.change }),
            text: t('plans.willChangeText'),
          },
          {
            id: 'unchanged',
            count: counts.unchanged,
            label: t('plans.noChange', { count: counts.unchanged }),
            text: t('plans.noChangeText'),
          },
          {
            id: 'problem',
            count: counts.problem,
            label: t('plans.cannot', { count: counts.problem }),
            text: t('plans.cannotText', { count: counts.problem }),
          },
        ]}
        aside={<Age plan={plan} actions={may ? actions : null} />}
      />
      <PlanColumns
        plan={plan}
        totals={totals}
        actions={may ? actions : null}
        problemCount={counts.problem}
        noticeTitle={t('plans.notice')}
        filters={[
          { kind: 'change', label: t('plans.filter.change'), count: counts.change },
          { kind: 'unchanged', label: t('plans.filter.unchanged'), count: counts.unchanged },
          { kind: 'problem', label: t('plans.filter.problem'), count: counts.problem },
        ]}
        show={show}
      />
      <Dates plan={plan} mayApply={may} count={counts.change} />
      <PreviewFooter plan={plan} actions={actions} count={counts.change} />
    </>
  );
}

/** Dates of a plan; most have none, and do without the script. */
function Dates({
  plan,
  mayApply,
  count,
}: {
  readonly plan: PlanBody;
  readonly mayApply: boolean;
  readonly count: number;
}): ReactNode {
  const isIdle = count === 0 && plan.groups.length === 0;
  const reason = mayApply ? (isIdle ? t('plans.nobody') : null) : t('states.noRole');
  return (
    <Suspense fallback={null}>
      <PlanDates plan={plan} reason={reason} />
    </Suspense>
  );
}

/** What the groups of a plan give; other plans do without its script. */
export function GroupsOfPlan({ groups }: { readonly groups: readonly PlannedGroup[] }): ReactNode {
  return (
    <Suspense fallback={<Skeleton rows={2} />}>
      {groups.map((group) => (
        <PlanGroup key={group.groupId} group={group} isNamed={groups.length > 1} />
      ))}
    </Suspense>
  );
}

/** The two columns of cards, as a preview and as a result. */
export function PlanColumns({
  plan,
  totals,
  actions,
  problemCount,
  noticeTitle,
  filters,
  show,
}: {
  readonly plan: PlanBody;
  readonly totals: PlanTotalsBody;
  readonly actions: PlanActions | null;
  readonly problemCount: number;
  readonly noticeTitle: string;
  readonly filters: readonly RowFilter[];
  readonly show: string | undefined;
}): ReactNode {
  const filter =
    filters.find(({ kind }) => kind === show) ?? filters.find(({ count }) => count > 0);
  const shown: RowKind = filter?.kind ?? 'change';
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <PlanLicenses units={totals.units} />
        <PlanPeople plan={plan} filters={filters} shown={shown} />
      </div>
      <div className={styles.side}>
        <div className={styles.first}>
          {(problemCount > 0 || plan.resolutions.length > 0) && (
            <PlanProblems plan={plan} actions={actions} problemCount={problemCount} />
          )}
          {plan.unknownKeys.length > 0 && <UnknownKeys keys={plan.unknownKeys} />}
        </div>
        <PlanApps apps={totals.apps} title={noticeTitle} />
      </div>
    </div>
  );
}

function Age({
  plan,
  actions,
}: {
  readonly plan: PlanBody;
  /** Null: the role does not allow to plan. */
  readonly actions: PlanActions | null;
}): ReactNode {
  const now = useNow(ageMilliseconds);
  // The clocks of server and browser may differ a little: never "in 2 seconds".
  const age = formatRelative(plan.createdAt, Math.max(now, Date.parse(plan.createdAt)));
  return (
    <>
      {t('plans.computed', { age })}
      {actions !== null && (
        <>
          {' · '}
          <TextButton
            onPress={() => actions.again({ resolutions: plan.resolutions })}
            isBusy={actions.isBusy}
          >
            {t('plans.recompute')}
          </TextButton>
        </>
      )}
    </>
  );
}

function UnknownKeys({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const title = t('plans.unknown', { count: keys.length });
  return (
    <Card label={title}>
      <h2>{title}</h2>
      <p className="muted small">{t('plans.unknownText', { count: keys.length })}</p>
      <ul className={`${styles.keys} small`}>
        {keys.map((key) => (
          <li key={key}>{key}</li>
        ))}
      </ul>
    </Card>
  );
}

function PreviewFooter({
  plan,
  actions,
  count,
}: {
  readonly plan: PlanBody;
  readonly actions: PlanActions;
  readonly count: number;
}): ReactNode {
  const router = useRouter();
  const mayNot = !useMay(plannedAction(plan));
  // A group without members is worth licensing: they come later.
  const isIdle = count === 0 && plan.groups.length === 0;
  const reason = mayNot ? t('states.noRole') : isIdle ? t('plans.nobody') : null;
  const back = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void router.navigate(planOrigin(plan).link);
  };
  return (
    <div className={styles.footer}>
      <Button look="primary" onPress={actions.apply} reason={reason} isBusy={actions.isBusy}>
        {applyText(plan, count)}
      </Button>
      <Button onPress={back}>
        {t(plan.groups.length === 0 ? 'plans.back' : 'groupPlan.back')}
      </Button>
      <p className="muted tiny">
        {reason ?? t(plan.groups.length === 0 ? 'plans.leave' : 'groupPlan.leave')}
        {reason === null && (
          <span>
            <Undo2 size={13} aria-hidden="true" /> {t('plans.undoFromActivity')}
          </span>
        )}
      </p>
      {actions.unconfirmed !== null && (
        <Suspense fallback={null}>
          <ConfirmRemoval actions={actions} />
        </Suspense>
      )}
    </div>
  );
}

/** What somebody must be allowed to do so that a plan is theirs to apply. */
export function plannedAction(plan: PlanBody): Action {
  return plan.groups.length === 0 ? 'assignUserLicense' : 'assignGroupLicense';
}
