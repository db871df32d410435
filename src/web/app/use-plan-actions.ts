import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanAgain, PlanBody } from '../../api/plans.ts';
import { stopOperation, undoOperation } from '../../client/operations.ts';
import { applyPlan, planAgain } from '../../client/plans.ts';
import { RequestFailed } from '../../client/request.ts';
import type { Problem } from '../../core/problems.ts';
import { notify } from '../components/notify.tsx';
import { failureText } from './failure-text.ts';
import { useProductNames } from './product-names.ts';
import { operationQuery, planQuery } from './queries.ts';
import { queryClient } from './query-client.ts';

/** What can be done with a plan. Failures are told as notices; while one runs the others wait. */
export type PlanActions = {
  /** Computes it once more with what was chosen, and shows that plan in its place. */
  readonly again: (again: PlanAgain) => void;
  /** Plans only those who could not be changed, as a further page. */
  readonly retryFailed: () => void;
  readonly apply: () => void;
  /** Why it is not applied without the group being named; null: it is. */
  readonly unconfirmed: RemovalNotConfirmed | null;
  /** Applies it with the group's name. */
  readonly confirm: (groupName: string) => void;
  /** Leaves it as it is. */
  readonly dismiss: () => void;
  readonly stop: () => void;
  /** Plans the way back, as a further page. */
  readonly undo: () => void;
  readonly isBusy: boolean;
};

/** A refusal that asks for the name of a group. */
export type RemovalNotConfirmed = Extract<Problem, { code: 'RemovalNotConfirmed' }>;

/** The actions of the plan that a page shows. */
export function usePlanActions(plan: PlanBody): PlanActions {
  const tellFailure = useTellFailure();
  const [unconfirmed, setUnconfirmed] = useState<RemovalNotConfirmed | null>(null);
  const run = useMutation({
    mutationFn: (action: () => Promise<void>) => action(),
    onError: (error) => {
      const asked = removalIn(error);
      setUnconfirmed(asked);
      if (asked === null) tellFailure(error);
    },
  });
  const show = useShowPlan();
  const { id, operationNo, undoOf } = plan;
  const anew = async (again: PlanAgain): Promise<PlanBody> => {
    // The way back is planned from the operation itself: it knows who has been put back already.
    if (undoOf !== null) return undoOperation(undoOf);
    if (plan.groups.length === 0) return planAgain(id, again);
    // Few plans are of groups: the rest does without it.
    const { planGroupsAgain } = await import('./plan-group-again.ts');
    return planGroupsAgain(plan.groups);
  };
  const apply = async (confirmation: string | null): Promise<void> => {
    const applied = await applyPlan(id, null, confirmation);
    setUnconfirmed(null);
    queryClient.setQueryData(planQuery(id).queryKey, {
      ...plan,
      status: 'applying',
      operationNo: applied.operationNo,
    });
  };
  const start = (action: () => Promise<void>) => (): void => {
    if (!run.isPending) run.mutate(action);
  };
  const ofOperation = (action: (no: number) => Promise<void>): (() => void) =>
    start(async () => {
      if (operationNo !== null) await action(operationNo);
    });
  return {
    again: (again) => start(async () => show(await anew(again), true))(),
    retryFailed: start(async () => show(await anew({ only: 'failed' }), false)),
    apply: start(() => apply(null)),
    unconfirmed,
    confirm: (groupName) => start(() => apply(groupName))(),
    dismiss: () => setUnconfirmed(null),
    stop: ofOperation(async (no) => {
      await stopOperation(no);
      await queryClient.invalidateQueries({ queryKey: operationQuery(no).queryKey });
    }),
    undo: ofOperation(async (no) => show(await undoOperation(no), false)),
    isBusy: run.isPending,
  };
}

function removalIn(error: unknown): RemovalNotConfirmed | null {
  if (!(error instanceof RequestFailed)) return null;
  const facts = error.problems.map((problem) => problem.facts);
  return facts.find((one) => one.code === 'RemovalNotConfirmed') ?? null;
}

/** Tells as a notice why something was not done. */
export function useTellFailure(): (error: unknown) => void {
  const names = useProductNames();
  return (error) => {
    notify({ text: failureText(error, names), tone: 'failed' });
  };
}

/** Opens the page of a plan that was just made. */
export function useShowPlan(): (plan: PlanBody, isInstead: boolean) => Promise<void> {
  const navigate = useNavigate();
  return async (plan, isInstead) => {
    queryClient.setQueryData(planQuery(plan.id).queryKey, plan);
    await navigate({
      to: '/plans/$planId',
      params: { planId: plan.id },
      // In its place: the same filter, the same spot of the page, and back still leads to the selection.
      ...(isInstead ? { search: true, replace: true, resetScroll: false } : {}),
    });
  };
}
