import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { OperationBody } from '../../api/operations.ts';
import type { PlanBody, PlannedGroup, PlanTotalsBody } from '../../api/plans.ts';
import { formatDateTime } from '../app/format.ts';
import { doneOf, whyNoUndo } from '../app/operation-text.ts';
import { operationQuery } from '../app/queries.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import type { PlanActions } from '../app/use-plan-actions.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/page.tsx';
import { Progress } from '../components/progress.tsx';
import { QueryView } from '../components/query-view.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import type { RowFilter } from './plan-people.tsx';
import { GroupsOfPlan, PlanColumns, plannedAction } from './plan-preview.tsx';
import styles from './plan.module.css';

type ResultProps = {
  readonly plan: PlanBody;
  /** Null: people are being reached whom nobody has counted before. */
  readonly totals: PlanTotalsBody | null;
  readonly operationNo: number;
  readonly actions: PlanActions;
  readonly show: string | undefined;
};

/** A plan that is being applied, or what became of it. */
export function PlanResult(props: ResultProps): ReactNode {
  const query = useQuery(operationQuery(props.operationNo));
  return (
    <QueryView query={query} rows={3}>
      {(operation) => <Result {...props} operation={operation} />}
    </QueryView>
  );
}

function Result({
  plan,
  totals,
  operation,
  actions,
  show,
}: ResultProps & { readonly operation: OperationBody }): ReactNode {
  const isRunning = operation.status === 'running' || operation.status === 'stopping';
  useEffect(() => {
    if (!isRunning) void refreshAfterChange();
  }, [isRunning]);
  return (
    <>
      {isRunning ? (
        <Running plan={plan} operation={operation} actions={actions} />
      ) : (
        <Ended operation={operation} />
      )}
      {plan.groups.length > 0 && <GroupsOfPlan groups={plan.groups} />}
      {totals !== null && (
        <PlanColumns
          plan={plan}
          totals={totals}
          actions={null}
          problemCount={totals.counts.problem}
          noticeTitle={t(noticeTitles[operation.status])}
          filters={isRunning ? plannedFilters(totals) : endedFilters(operation, totals)}
          show={show}
        />
      )}
      {!isRunning && <ResultFooter plan={plan} operation={operation} actions={actions} />}
    </>
  );
}

/** Of a stop it is known how many it left out, not whose apps. */
const noticeTitles = {
  running: 'plans.notice',
  stopping: 'plans.notice',
  stopped: 'plans.noticePlanned',
  done: 'plans.noticeDone',
  failed: 'plans.noticePlanned',
} as const;

function plannedFilters({ counts }: PlanTotalsBody): readonly RowFilter[] {
  return [
    { kind: 'change', label: t('plans.filter.change'), count: counts.change },
    { kind: 'problem', label: t('plans.filter.problem'), count: counts.problem },
  ];
}

function endedFilters(operation: OperationBody, totals: PlanTotalsBody): readonly RowFilter[] {
  const { status, changed, unchanged, refused, drifted } = operation;
  return [
    // What was stopped knows what was planned, not whom it had reached.
    status === 'stopped'
      ? { kind: 'change', label: t('plans.filter.planned'), count: totals.counts.change }
      : { kind: 'change', label: t('plans.filter.changed'), count: changed },
    { kind: 'unchanged', label: t('plans.filter.unchanged'), count: unchanged },
    { kind: 'problem', label: t('plans.filter.problem'), count: refused },
    { kind: 'drifted', label: t('plans.filter.drifted'), count: drifted },
  ];
}

function Running({
  plan,
  operation,
  actions,
}: {
  readonly plan: PlanBody;
  readonly operation: OperationBody;
  readonly actions: PlanActions;
}): ReactNode {
  const isStopping = operation.status === 'stopping';
  return (
    <Card label={t('plans.badge.applying')}>
      <Progress
        label={isStopping ? t('plans.stopping') : t('plans.badge.applying')}
        text={t('plans.applying', { done: doneOf(operation), total: operation.total })}
        done={doneOf(operation)}
        total={operation.total}
      />
      <div className={styles.running}>
        {plan.groups.length === 0 && (
          <Button onPress={actions.stop} isBusy={isStopping || actions.isBusy}>
            {isStopping ? t('plans.stopping') : t('plans.stop')}
          </Button>
        )}
        <p className="muted tiny">
          {plan.groups.length === 0
            ? `${t('plans.stopHint')} ${t('plans.leave')}`
            : t('groupPlan.noStop')}
        </p>
      </div>
    </Card>
  );
}

function Ended({ operation }: { readonly operation: OperationBody }): ReactNode {
  const { changed, unchanged, refused, drifted, total } = operation;
  const failed = refused + drifted;
  const rest = total - doneOf(operation);
  return (
    <OutcomeBar
      label={t('plans.result')}
      description={t('plans.resultLabel', { changed, unchanged, failed })}
      parts={[
        {
          id: 'change',
          count: changed,
          label: t('plans.changed'),
          text: t('plans.changedBy', {
            actor: operation.actor.displayName,
            when: formatDateTime(operation.endedAt ?? operation.startedAt),
          }),
        },
        {
          id: 'unchanged',
          count: unchanged,
          label: t('plans.noChange', { count: unchanged }),
          text: t('plans.noChangeText'),
        },
        {
          id: 'problem',
          count: failed,
          label: t('plans.failed'),
          text: failed === 0 ? t('plans.failedNone') : t('plans.failedText', { drifted }),
        },
        ...(rest > 0
          ? [
              {
                id: 'rest' as const,
                count: rest,
                label: t('plans.notReached'),
                text: t('plans.notReachedText'),
              },
            ]
          : []),
      ]}
      aside={
        <>
          <Link to="/activity/$operationNo" params={{ operationNo: String(operation.operationNo) }}>
            {t('plans.showOperation', { operationNo: operation.operationNo })}
          </Link>
          {operation.undoneBy !== null && (
            <Link to="/activity/$operationNo" params={{ operationNo: String(operation.undoneBy) }}>
              {t('plans.undoneBy', { operationNo: operation.undoneBy })}
            </Link>
          )}
        </>
      }
    />
  );
}

function ResultFooter({
  plan,
  operation,
  actions,
}: {
  readonly plan: PlanBody;
  readonly operation: OperationBody;
  readonly actions: PlanActions;
}): ReactNode {
  const mayNot = !useMay(plannedAction(plan));
  const role = mayNot ? t('states.noRole') : null;
  const hasFailed = operation.refused + operation.drifted > 0;
  const hasRest = operation.status === 'stopped' && doneOf(operation) < operation.total;
  return (
    <div className={styles.footer}>
      {hasFailed && <ToErrors groups={plan.groups} />}
      {(hasFailed || hasRest) && plan.groups.length === 0 && (
        <Button
          look="primary"
          icon={<RotateCcw size={15} aria-hidden="true" />}
          onPress={actions.retryFailed}
          reason={role}
          isBusy={actions.isBusy}
        >
          {hasRest ? t('plans.planRest') : t('plans.retryFailed')}
        </Button>
      )}
      <Button
        icon={<Undo2 size={15} aria-hidden="true" />}
        onPress={actions.undo}
        reason={role ?? whyNoUndo(operation)}
        isBusy={actions.isBusy}
      >
        {t('states.undo')}
      </Button>
    </div>
  );
}

/** To whom a group could not give what it gives: they are looked after there, not planned again. */
function ToErrors({ groups }: { readonly groups: readonly PlannedGroup[] }): ReactNode {
  const navigate = useNavigate();
  return groups.map(({ groupId, displayName }) => (
    <Button
      key={groupId}
      look={groups.length === 1 ? 'primary' : 'normal'}
      onPress={() =>
        void navigate({
          to: '/groups/$groupId',
          params: { groupId },
          search: { tab: 'licenses', pane: 'errors' },
        })
      }
    >
      {groups.length === 1
        ? t('groupPlan.needed')
        : t('groupPlan.neededOf', { group: displayName ?? t('groupPlan.goneGroup') })}
    </Button>
  ));
}
