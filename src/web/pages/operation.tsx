import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { OperationBody, OperationChange } from '../../api/operations.ts';
import { sendQuickStart, stopOperation } from '../../client/operations.ts';
import { changeText, targetKindOf } from '../app/change-text.ts';
import { formatDateTime } from '../app/format.ts';
import { activityText, concernedText, doneOf } from '../app/operation-text.ts';
import { operationChangesQuery } from '../app/operation-queries.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { operationQuery, planQuery } from '../app/queries.ts';
import { refreshAfterChange } from '../app/refresh.ts';
import { useMay } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { useToldAction } from '../app/use-told-action.ts';
import { useTellFailure } from '../app/use-plan-actions.ts';
import { Button } from '../components/button.tsx';
import { Fact } from '../components/fact.tsx';
import { OperationResult } from '../components/operation-result.tsx';
import styles from '../components/operations.module.css';
import { Card, Page } from '../components/page.tsx';
import { PersonLink } from '../components/person-link.tsx';
import { Progress } from '../components/progress.tsx';
import { QueryView } from '../components/query-view.tsx';
import { ShowMore } from '../components/show-more.tsx';
import { FailedState } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { UndoButton } from '../components/undo-button.tsx';

/** One operation: its facts, how far it is, what it wrote, the way back. */
export function OperationPage(): ReactNode {
  const { operationNo } = useParams({ from: '/activity/$operationNo' });
  const query = useQuery(operationQuery(Number(operationNo)));
  if (query.data === undefined && query.isError) {
    return (
      <Page
        title={t('operations.number', { operationNo })}
        crumbs={[{ label: t('operations.title'), link: { to: '/activity' } }]}
      >
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <QueryView query={query} rows={8}>
      {(operation) => <OperationView operation={operation} />}
    </QueryView>
  );
}

function OperationView({ operation }: { readonly operation: OperationBody }): ReactNode {
  const isRunning = operation.status === 'running' || operation.status === 'stopping';
  return (
    <Page
      title={activityText(operation.activity)}
      lede={`${t('operations.number', { operationNo: operation.operationNo })} · ${concernedText(operation)}`}
      crumbs={[{ label: t('operations.title'), link: { to: '/activity' } }]}
      commands={
        <>
          <QuickStart operation={operation} />
          <UndoButton operation={operation} />
        </>
      }
    >
      {isRunning && <Running operation={operation} />}
      <Facts operation={operation} />
      <Changes operation={operation} />
    </Page>
  );
}

/** The guide for those who got a license: for operations that give some. */
function QuickStart({
  operation: { operationNo, activity, status, changed },
}: {
  readonly operation: OperationBody;
}): ReactNode {
  const may = useMay('assignUserLicense');
  const send = useToldAction({
    act: () => sendQuickStart(operationNo),
    told: ({ people }) => t('operations.quickStartSent', { count: people }),
  });
  if (!givingActivities.has(activity) || status !== 'done' || changed === 0) return null;
  return (
    <Button
      icon={<Mail size={15} aria-hidden="true" />}
      reason={may ? null : t('states.noRole')}
      isBusy={send.isPending}
      onPress={() => send.mutate(undefined)}
    >
      {t('operations.quickStart')}
    </Button>
  );
}

/** Operations that give people licenses. */
const givingActivities: ReadonlySet<string> = new Set([
  'Assign licenses',
  'Change licenses',
  'Replace licenses',
  'Swap licenses',
  'Add user',
]);

function Running({ operation }: { readonly operation: OperationBody }): ReactNode {
  const { operationNo, total, planId } = operation;
  const plan = useQuery({ ...planQuery(planId ?? ''), enabled: planId !== null });
  // A plan that cannot be read is offered to be stopped; the server says no where it must.
  const isOfGroup = plan.data !== undefined && plan.data.groups.length > 0;
  const isStopping = operation.status === 'stopping';
  const stop = useMutation({
    mutationFn: () => stopOperation(operationNo),
    onError: useTellFailure(),
  });
  useEffect(() => () => void refreshAfterChange(), []);
  return (
    <Card label={t(`operations.status.running`)}>
      <Progress
        label={t(isStopping ? 'operations.status.stopping' : 'operations.status.running')}
        text={t('operations.progress', { done: doneOf(operation), total })}
        done={doneOf(operation)}
        total={total}
      />
      <div className={styles.running}>
        {!isOfGroup && (
          <Button onPress={() => stop.mutate()} isBusy={isStopping || stop.isPending}>
            {isStopping ? t('plans.stopping') : t('plans.stop')}
          </Button>
        )}
        <p className="muted tiny">{t(isOfGroup ? 'groupPlan.noStop' : 'plans.stopHint')}</p>
      </div>
    </Card>
  );
}

function Facts({ operation }: { readonly operation: OperationBody }): ReactNode {
  const { actor, target, planId, undoneBy, undoOf, unchanged } = operation;
  return (
    <Card label={t('operations.facts')}>
      <dl className={styles.facts}>
        <Fact label={t('operations.result')}>
          <OperationResult operation={operation} />
          {unchanged > 0 && (
            <div className="muted tiny">{t('operations.unchanged', { count: unchanged })}</div>
          )}
        </Fact>
        <Fact label={t('operations.who')}>
          {actor.kind === 'user' && actor.id !== null ? (
            <PersonLink id={actor.id}>{actor.displayName}</PersonLink>
          ) : (
            actor.displayName
          )}
        </Fact>
        <Fact label={t('operations.concerned')}>
          {target === null ? (
            concernedText(operation)
          ) : (
            <PersonLink id={target.id}>{target.displayName}</PersonLink>
          )}
        </Fact>
        <Fact label={t('operations.started')}>{formatDateTime(operation.startedAt)}</Fact>
        {operation.endedAt !== null && (
          <Fact label={t('operations.ended')}>
            {formatDateTime(operation.endedAt)}
            <div className="muted tiny">{durationText(operation.startedAt, operation.endedAt)}</div>
          </Fact>
        )}
        <Fact label={t('operations.reason')}>{operation.reason ?? t('operations.noReason')}</Fact>
        {planId !== null && (
          <Fact label={t('operations.plan')}>
            <Link to="/plans/$planId" params={{ planId }}>
              {t('operations.showPlan')}
            </Link>
          </Fact>
        )}
        {undoneBy !== null && (
          <Fact label={t('operations.undoState')}>
            <OperationLink
              operationNo={undoneBy}
              text={t('operations.undoneBy', { operationNo: undoneBy })}
            />
          </Fact>
        )}
        {undoOf !== null && (
          <Fact label={t('operations.activity.undo')}>
            <OperationLink
              operationNo={undoOf}
              text={t('operations.undoOf', { operationNo: undoOf })}
            />
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function OperationLink({
  operationNo,
  text,
}: {
  readonly operationNo: number;
  readonly text: string;
}): ReactNode {
  return (
    <Link to="/activity/$operationNo" params={{ operationNo: String(operationNo) }}>
      {text}
    </Link>
  );
}

function durationText(start: string, end: string): string {
  const seconds = Math.floor((Date.parse(end) - Date.parse(start)) / 1000);
  return t('operations.duration', { seconds });
}

function Changes({ operation }: { readonly operation: OperationBody }): ReactNode {
  const names = useProductNames();
  const query = useInfiniteQuery(operationChangesQuery(operation.operationNo, operation.status));
  return (
    <Card label={t('operations.changes')} isFlush>
      <h2 className={styles.cardHead}>{t('operations.changes')}</h2>
      <QueryView query={query} rows={4}>
        {({ pages }) => {
          const changes = pages.flatMap((page) => page.value);
          if (changes.length === 0) {
            return <p className={`${styles.none} muted`}>{t('operations.noChanges')}</p>;
          }
          return (
            <>
              <Table
                label={t('operations.changes')}
                columns={changeColumns(names)}
                rows={changes}
                rowKey={({ seq }) => String(seq)}
              />
              <ShowMore query={query} />
            </>
          );
        }}
      </QueryView>
    </Card>
  );
}

const changeColumns = (names: ProductNames): readonly Column<OperationChange>[] => [
  {
    id: 'target',
    label: t('operations.target'),
    width: '34%',
    cell: (change) => <Target change={change} />,
  },
  { id: 'change', label: t('operations.change'), cell: (change) => changeText(change, names) },
];

function Target({ change }: { readonly change: OperationChange }): ReactNode {
  const { kind, targetId, targetName } = change;
  switch (targetKindOf(kind)) {
    case 'person':
      return <PersonLink id={targetId}>{targetName}</PersonLink>;
    case 'group':
      return (
        <Link to="/groups/$groupId" params={{ groupId: targetId }}>
          {targetName}
        </Link>
      );
    case 'other':
      return targetName;
  }
}
