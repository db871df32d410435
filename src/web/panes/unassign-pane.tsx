import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { LicensesRow } from '../../api/licenses.ts';
import type { OperationBody } from '../../api/operations.ts';
import type { PeopleList } from '../../api/people.ts';
import type { NewPlan } from '../../api/plans.ts';
import { createPlan } from '../../client/plans.ts';
import { livePeopleMax, resolutionsOf, withFix } from '../app/assign-draft.ts';
import { failureText } from '../app/failure-text.ts';
import { type PeopleSelection, toPlanSelection } from '../app/people-selection.ts';
import { useProductNames } from '../app/product-names.ts';
import { planQuery } from '../app/queries.ts';
import { queryClient } from '../app/query-client.ts';
import { runPlan } from '../app/run-plan.ts';
import { useMe } from '../app/session.ts';
import { t } from '../app/texts.ts';
import { unassignPlan } from '../app/unassign-plan.ts';
import { usePlanPreview } from '../app/use-plan-preview.ts';
import { ProductMark } from '../components/avatar.tsx';
import { Button } from '../components/button.tsx';
import { Pane } from '../components/pane.tsx';
import styles from './assign-pane.module.css';
import { PlanResult } from './plan-result.tsx';
import { UnassignConsequence } from './unassign-consequence.tsx';

type UnassignProps = {
  readonly row: LicensesRow;
  readonly selection: PeopleSelection;
  /** The list that the selection is of. */
  readonly list: PeopleList;
  /** People selected; null: not counted yet. */
  readonly count: number | null;
  /** Something was unassigned. */
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** "Unassign licenses": who loses what, to be confirmed with the number in view. */
export function UnassignPane(props: UnassignProps): ReactNode {
  const { row, count, onClose } = props;
  const [fixes, setFixes] = useState<ReadonlyMap<string, string>>(new Map());
  const names = useProductNames();
  const plan = planOf(props, fixes);
  const limit = useLimit(count);
  const isLive = props.selection.kind === 'some' && props.selection.ids.size <= livePeopleMax;
  const live = usePlanPreview(isLive && limit === null && count !== 0 ? plan : null);
  const run = useMutation({ mutationFn: runPlan });
  const show = useShowPlan();
  if (run.data !== undefined) return <Unassigned {...props} operation={run.data} />;
  const error = run.error ?? show.error ?? live.error;
  return (
    <Pane
      title={t('unassign.title')}
      subtitle={
        count === null ? row.displayName : t('unassign.of', { product: row.displayName, count })
      }
      mark={<ProductMark skuId={row.skuId} name={row.displayName} />}
      onClose={onClose}
      footer={
        <Footer
          {...{ isLive, limit, count }}
          change={live.isCurrent ? (live.preview?.totals.counts.change ?? null) : null}
          isBusy={run.isPending || show.isPending}
          onUnassign={() => run.mutate(plan)}
          onPreview={() => show.mutate(plan)}
        />
      }
    >
      {limit !== null && (
        <p role="alert" className={styles.blocked}>
          {limit}
        </p>
      )}
      {!isLive && limit === null && <p className="muted">{t('unassign.previewFirst')}</p>}
      {live.preview !== null && (
        <UnassignConsequence
          {...{ row, names, fixes }}
          preview={live.preview}
          onChoose={(problem, fix) => setFixes(withFix(fixes, problem, fix))}
        />
      )}
      {error !== null && (
        <p role="alert" className={styles.error}>
          {failureText(error, names)}
        </p>
      )}
    </Pane>
  );
}

function Unassigned({
  row,
  operation,
  onDone,
  onClose,
}: UnassignProps & { readonly operation: OperationBody }): ReactNode {
  return (
    <PlanResult
      title={t('unassign.title')}
      operation={operation}
      summary={t('unassign.done', { count: operation.changed, product: row.displayName })}
      onClose={() => {
        onDone();
        onClose();
      }}
    />
  );
}

function planOf(
  { row, selection, list }: UnassignProps,
  fixes: ReadonlyMap<string, string>,
): NewPlan {
  return unassignPlan(row.skuId, toPlanSelection(selection, list), resolutionsOf(fixes));
}

/** The sentence that too many are selected; null: they are not (checklist 17). */
function useLimit(count: number | null): string | null {
  const max = useMe().settings['limits.licensesPage'];
  if (max === null || (count !== null && count <= max)) return null;
  return count === null
    ? t('unassign.tooManyUncounted', { max })
    : t('assign.refusal.tooMany', { count, max });
}

function Footer({
  isLive,
  limit,
  count,
  change,
  isBusy,
  onUnassign,
  onPreview,
}: {
  readonly isLive: boolean;
  readonly limit: string | null;
  readonly count: number | null;
  /** Null: not computed yet. */
  readonly change: number | null;
  readonly isBusy: boolean;
  readonly onUnassign: () => void;
  readonly onPreview: () => void;
}): ReactNode {
  const none = change === 0 ? t('unassign.nobody') : null;
  const waits = change === null ? t('assign.refusal.computing') : null;
  return (
    <>
      {isLive && (
        <Button look="danger" isBusy={isBusy} reason={limit ?? waits ?? none} onPress={onUnassign}>
          {t('unassign.from', { count: change ?? count ?? 0 })}
        </Button>
      )}
      <Button
        look={isLive ? 'normal' : 'primary'}
        isBusy={!isLive && isBusy}
        reason={limit}
        onPress={onPreview}
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

function useShowPlan() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (plan: NewPlan) => createPlan(plan),
    onSuccess: async (made) => {
      queryClient.setQueryData(planQuery(made.id).queryKey, made);
      await navigate({ to: '/plans/$planId', params: { planId: made.id } });
    },
  });
}
