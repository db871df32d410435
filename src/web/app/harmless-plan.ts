import type { PlanPreviewBody, PlanTotalsBody } from '../../api/plans.ts';

/** Whether a plan changes exactly one person, who has no problem and loses no license and no app. */
export function isHarmless({ counts, units, apps }: PlanTotalsBody): boolean {
  return (
    counts.change === 1 &&
    counts.problem === 0 &&
    units.every(({ consumedBefore, consumedAfter }) => consumedAfter >= consumedBefore) &&
    apps.every(({ lost }) => lost === 0)
  );
}

/** The one person whom a plan may be applied to at once, without the preview page; null: it has to be looked at first. */
export function harmlessFor(
  preview: PlanPreviewBody | null,
): PlanPreviewBody['rows'][number] | null {
  const [person] = preview?.rows ?? [];
  if (preview === null || person === undefined || preview.rows.length > 1) return null;
  return preview.problems.length === 0 && isHarmless(preview.totals) ? person : null;
}
