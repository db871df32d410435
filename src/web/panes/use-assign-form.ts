import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LicensesRow, ProductBody } from '../../api/licenses.ts';
import type { OperationBody } from '../../api/operations.ts';
import type { PersonBrief } from '../../api/people.ts';
import type { NewPlan } from '../../api/plans.ts';
import { createPlan } from '../../client/plans.ts';
import {
  type AssignDraft,
  assignPlan,
  type AssignRefusal,
  livePeopleMax,
  refusalOf,
  withFix,
} from '../app/assign-draft.ts';
import { emptyAssign, keepAssign, type KeptAssign, keptAssign } from '../app/kept-assign-draft.ts';
import { type ProductNames, useProductNames } from '../app/product-names.ts';
import { licensesQuery, planQuery } from '../app/queries.ts';
import { queryClient } from '../app/query-client.ts';
import { runPlan } from '../app/run-plan.ts';
import { useMe } from '../app/session.ts';
import { type LivePreview, usePlanPreview } from '../app/use-plan-preview.ts';

/** "Assign licenses": what is put together, what it would do, and doing it. */
export type AssignForm = {
  readonly names: ProductNames;
  readonly row: LicensesRow | null;
  readonly product: ProductBody | null;
  readonly people: readonly PersonBrief[];
  readonly draft: AssignDraft;
  readonly live: LivePreview;
  readonly refusal: AssignRefusal | null;
  readonly isBusy: boolean;
  /** Why assigning failed; null: it did not. */
  readonly error: unknown;
  readonly done: OperationBody | null;
  readonly setProduct: (skuId: string) => void;
  readonly setPeople: (people: readonly PersonBrief[]) => void;
  readonly setOff: (off: ReadonlySet<string>) => void;
  readonly choose: (problem: string, fix: string | null) => void;
  readonly assign: () => void;
  /** Opens the preview page. */
  readonly showPlan: () => void;
  /** Forgets everything, to begin anew or to close. */
  readonly reset: () => void;
};

/** The state of "Assign licenses" for a product, or for one that is yet to be chosen. */
export function useAssignForm(fixedSkuId: string | null): AssignForm {
  const [kept, setKept] = useKeptAssign(fixedSkuId);
  const names = useProductNames();
  const rows = useQuery(licensesQuery);
  const limit = useMe().settings['limits.licensesPage'];
  const draft = useMemo(
    (): AssignDraft => ({
      skuId: kept.skuId,
      people: kept.people.map(({ id }) => id),
      off: new Set(kept.off),
      fixes: new Map(kept.fixes),
    }),
    [kept],
  );
  const row = rows.data?.value.find(({ skuId }) => skuId === draft.skuId) ?? null;
  const product = draft.skuId === null ? null : names.find(draft.skuId);
  const isForPeople = product?.isForUsers !== false;
  const before = refusalOf(draft, { row, isForPeople, limit, preview: null });
  const isAsked = before?.kind === 'computing' && draft.people.length <= livePeopleMax;
  const live = usePlanPreview(isAsked ? assignPlan(draft) : null);
  const preview = live.isCurrent ? live.preview : null;
  const run = useMutation({ mutationFn: runPlan });
  const show = useShowPlan(kept);
  const plan = assignPlan(draft);
  return {
    names,
    row,
    product,
    people: kept.people,
    draft,
    live,
    refusal: refusalOf(draft, { row, isForPeople, limit, preview }),
    isBusy: run.isPending || show.isPending,
    error: run.error ?? show.error ?? live.error,
    done: run.data ?? null,
    setProduct: (skuId) => setKept({ ...kept, skuId, off: [], fixes: [] }),
    setPeople: (people) => setKept({ ...kept, people }),
    setOff: (off) => setKept({ ...kept, off: [...off] }),
    choose: (problem, fix) => setKept({ ...kept, fixes: [...withFix(draft.fixes, problem, fix)] }),
    assign: () => {
      if (plan !== null) run.mutate(plan);
    },
    showPlan: () => {
      if (plan !== null) show.mutate(plan);
    },
    reset: () => {
      keepAssign(null);
      setKept(emptyAssign(fixedSkuId));
      run.reset();
    },
  };
}

/** What is put together outlives a reload and the preview page, until its plan is applied. */
function useKeptAssign(skuId: string | null): readonly [KeptAssign, (kept: KeptAssign) => void] {
  const [kept, setKept] = useState(() => keptAssign(skuId));
  useEffect(() => keepAssign(kept), [kept]);
  const { data: plan } = useQuery({
    ...planQuery(kept.planId ?? ''),
    enabled: kept.planId !== null,
  });
  const isApplied = plan?.status === 'applying' || plan?.status === 'applied';
  useEffect(() => {
    if (isApplied) setKept(emptyAssign(skuId));
  }, [isApplied, skuId]);
  const change = useCallback((next: KeptAssign) => setKept({ ...next, planId: null }), []);
  return [kept, change];
}

function useShowPlan(kept: KeptAssign) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (plan: NewPlan) => createPlan(plan),
    onSuccess: async (made) => {
      queryClient.setQueryData(planQuery(made.id).queryKey, made);
      keepAssign({ ...kept, planId: made.id });
      await navigate({ to: '/plans/$planId', params: { planId: made.id } });
    },
  });
}
