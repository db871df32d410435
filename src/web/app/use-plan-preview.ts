import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NewPlan, PlanPreviewBody } from '../../api/plans.ts';
import { previewPlan } from '../../client/plans.ts';
import { useRested } from './use-rested.ts';

/** How long one waits for further changes before the consequence is asked for, in milliseconds. */
export const previewRestMilliseconds = 120;

/** What a plan would do: the last answer, and whether it is about what is chosen now. */
export type LivePreview = {
  readonly preview: PlanPreviewBody | null;
  readonly isCurrent: boolean;
  readonly error: unknown;
};

/** Asks what a plan would do while it is put together. Null: nothing is asked. */
export function usePlanPreview(plan: NewPlan | null): LivePreview {
  const wanted = plan === null ? null : JSON.stringify(plan);
  const settled = useRested(wanted, previewRestMilliseconds);
  const query = useQuery({
    queryKey: ['preview', settled],
    // What was written above.
    queryFn: ({ signal }) => previewPlan(JSON.parse(settled ?? '') as NewPlan, signal),
    enabled: settled !== null && wanted !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (wanted === null) return { preview: null, isCurrent: true, error: null };
  return {
    preview: query.data ?? null,
    isCurrent: settled === wanted && !query.isPlaceholderData && query.data !== undefined,
    error: settled === wanted ? query.error : null,
  };
}
