import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NewPreview, PlanPreviewBody } from '../../api/plans.ts';
import { previewPlan } from '../../client/plans.ts';
import type { Command } from '../../core/plan/command.ts';
import { previewRestMilliseconds } from './use-plan-preview.ts';
import { useRested } from './use-rested.ts';

/** What saving would do: the last answer, and whether it is about what is chosen now. */
export type LicensePreview = {
  readonly preview: PlanPreviewBody | null;
  readonly isCurrent: boolean;
  readonly error: unknown;
};

/** Asks what a command would do to one person, existing or new, while it is put together. No command: nothing is asked. */
export function useLicensePreview(asked: {
  /** Id; null: somebody who is yet to be added. */
  readonly userId: string | null;
  readonly usageLocation: string | null;
  readonly command: Command | null;
}): LicensePreview {
  const wanted = JSON.stringify(asked);
  const settled = useRested(wanted, previewRestMilliseconds);
  const query = useQuery({
    queryKey: ['preview', settled],
    queryFn: ({ signal }) => {
      // What was written one line above.
      const { userId, usageLocation, command } = JSON.parse(settled) as typeof asked;
      if (command === null) return null;
      const plan: NewPreview = {
        command,
        selection: userId === null ? { kind: 'newPerson' } : { kind: 'people', keys: [userId] },
        surface: 'activeUsersPage',
        usageLocation,
      };
      return previewPlan(plan, signal);
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (asked.command === null) return { preview: null, isCurrent: true, error: null };
  return {
    preview: query.data ?? null,
    isCurrent: settled === wanted && !query.isPlaceholderData && query.data !== undefined,
    error: query.error,
  };
}
