import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import type { PlanBody } from '../../api/plans.ts';
import { planLede, planOrigin, planTitle } from '../app/plan-text.ts';
import { useProductNames } from '../app/product-names.ts';
import { planQuery } from '../app/queries.ts';
import { t, withOtherTexts } from '../app/texts.ts';
import { usePlanActions, type PlanActions } from '../app/use-plan-actions.ts';
import { Badge, type Tone } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Card, Page } from '../components/page.tsx';
import { Progress } from '../components/progress.tsx';
import { QueryView } from '../components/query-view.tsx';
import { EmptyState, FailedState, Skeleton } from '../components/states.tsx';
import { DownloadPlan } from '../plans/download-plan.tsx';
import { PlanPreview } from '../plans/plan-preview.tsx';

// Only once there is a result: a preview is opened more often.
const PlanResult = lazy(async () => ({
  default: (await withOtherTexts(import('../plans/plan-result.tsx'))).PlanResult,
}));

/** A plan: what would happen, then how far it is, then what became of it. The same address throughout. */
export function PlanPage(): ReactNode {
  const { planId } = useParams({ from: '/plans/$planId' });
  const query = useQuery(planQuery(planId));
  if (query.data === undefined && query.isError) {
    return (
      <Page title={t('plans.plan')}>
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  }
  return (
    <QueryView query={query} rows={10}>
      {(plan) => <PlanView key={plan.id} plan={plan} />}
    </QueryView>
  );
}

const tones: Readonly<Record<PlanBody['status'], Tone>> = {
  computing: 'accent',
  ready: 'accent',
  failed: 'bad',
  applying: 'accent',
  applied: 'ok',
  stopped: 'warn',
};

function PlanView({ plan }: { readonly plan: PlanBody }): ReactNode {
  const { show } = useSearch({ from: '/plans/$planId' });
  const names = useProductNames();
  const actions = usePlanActions(plan);
  const lede = [
    planLede(plan, names.product),
    plan.reason === null ? null : t('plans.reason', { reason: plan.reason }),
  ].filter((text) => text !== null);
  return (
    <Page
      title={planTitle(plan, names.product)}
      crumbs={[planOrigin(plan)]}
      badge={<Badge tone={tones[plan.status]}>{t(`plans.badge.${plan.status}`)}</Badge>}
      {...(lede.length === 0 ? {} : { lede: lede.join(' ') })}
      commands={plan.totals !== null && <DownloadPlan plan={plan} />}
    >
      <PlanState plan={plan} actions={actions} show={show} />
    </Page>
  );
}

function PlanState({
  plan,
  actions,
  show,
}: {
  readonly plan: PlanBody;
  readonly actions: PlanActions;
  readonly show: string | undefined;
}): ReactNode {
  const { status, totals, operationNo } = plan;
  if (status === 'computing') return <Computing plan={plan} />;
  // What was asked for without a preview is on its way to people of whom not all have been counted.
  const isUnderWay = status === 'applying' && operationNo !== null;
  if ((totals === null && !isUnderWay) || status === 'failed') {
    return (
      <Card>
        <EmptyState
          icon={<CircleAlert size={28} />}
          title={t('plans.computeFailed')}
          action={
            <Button
              onPress={() => actions.again({ resolutions: plan.resolutions })}
              isBusy={actions.isBusy}
            >
              {t('plans.recompute')}
            </Button>
          }
        >
          {t('plans.computeFailedText')}
        </EmptyState>
      </Card>
    );
  }
  if (operationNo !== null) {
    const result = { plan, totals, operationNo, actions, show };
    return (
      <Suspense fallback={<Skeleton />}>
        <PlanResult {...result} />
      </Suspense>
    );
  }
  return totals && <PlanPreview plan={plan} totals={totals} actions={actions} show={show} />;
}

function Computing({ plan }: { readonly plan: PlanBody }): ReactNode {
  const { planned, total } = plan;
  return (
    <Card label={t('plans.computing')}>
      <Progress
        label={t('plans.computing')}
        text={
          total === null
            ? t('plans.computingUnknown', { planned })
            : t('plans.computingCount', { planned, total })
        }
        done={planned}
        total={total}
      />
    </Card>
  );
}
