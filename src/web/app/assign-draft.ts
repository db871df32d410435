import type { LicensesRow } from '../../api/licenses.ts';
import type { NewPlan, PlanPreviewBody } from '../../api/plans.ts';
import { knownId, type ServicePlanId, type SkuId } from '../../core/ids.ts';

/** People for whom the consequence is told at once; for more it is computed as a plan. */
export const livePeopleMax = 1000;

/** What is put together in "Assign licenses". */
export type AssignDraft = {
  readonly skuId: string | null;
  /** Ids of the people. */
  readonly people: readonly string[];
  /** Apps turned off for them. */
  readonly off: ReadonlySet<string>;
  /** The way out of each problem that was chosen. */
  readonly fixes: ReadonlyMap<string, string>;
};

/** The plan of a draft; null: something is missing yet. */
export function assignPlan({ skuId, people, off, fixes }: AssignDraft): NewPlan | null {
  if (skuId === null || people.length === 0) return null;
  return {
    command: {
      kind: 'assign',
      licenses: [
        {
          skuId: knownId<SkuId>(skuId),
          // Without a word about apps, what somebody had off stays off and the rest is on.
          ...(off.size === 0
            ? {}
            : { disabledPlans: [...off].toSorted().map(knownId<ServicePlanId>) }),
        },
      ],
    },
    selection: { kind: 'people', keys: people },
    surface: 'licensesPage',
    resolutions: resolutionsOf(fixes),
  };
}

/** The chosen ways out, as plans take them. */
export function resolutionsOf(
  fixes: ReadonlyMap<string, string>,
): NonNullable<NewPlan['resolutions']> {
  return [...fixes].map(([problem, fix]) => ({ problem, fix }));
}

/** The ways out with one chosen; null takes the choice back. */
export function withFix(
  fixes: ReadonlyMap<string, string>,
  problem: string,
  fix: string | null,
): ReadonlyMap<string, string> {
  const next = new Map(fixes);
  if (fix === null) next.delete(problem);
  else next.set(problem, fix);
  return next;
}

/** Why nothing can be assigned now. Null where something can. */
export type AssignRefusal =
  | { readonly kind: 'noProduct' | 'notForPeople' | 'selfService' | 'nobody' | 'computing' }
  | { readonly kind: 'tooMany'; readonly count: number; readonly max: number }
  | { readonly kind: 'usePreview'; readonly max: number }
  | { readonly kind: 'allLicensed' | 'unresolved'; readonly count: number };

/** Why a draft cannot be assigned as it is; the server is asked only where nothing stands against it. */
export function refusalOf(
  draft: AssignDraft,
  known: {
    readonly row: LicensesRow | null;
    readonly isForPeople: boolean;
    /** People at a time on the Licenses page; null: any number. */
    readonly limit: number | null;
    /** Null: not computed yet. */
    readonly preview: PlanPreviewBody | null;
  },
): AssignRefusal | null {
  const count = draft.people.length;
  if (draft.skuId === null) return { kind: 'noProduct' };
  if (!known.isForPeople) return { kind: 'notForPeople' };
  if (known.row?.accountType === 'SelfService') return { kind: 'selfService' };
  if (known.limit !== null && count > known.limit) {
    return { kind: 'tooMany', count, max: known.limit };
  }
  if (count === 0) return { kind: 'nobody' };
  if (count > livePeopleMax) return { kind: 'usePreview', max: livePeopleMax };
  if (known.preview === null) return { kind: 'computing' };
  const { change, unchanged, problem } = known.preview.totals.counts;
  if (change > 0) return null;
  return problem > 0
    ? { kind: 'unresolved', count: problem }
    : { kind: 'allLicensed', count: unchanged };
}

/** What a plan takes of one product. */
export type Takes = {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  /** Who has it already. */
  readonly already: number;
  readonly total: number;
  readonly left: number;
  /** Licenses that are missing. */
  readonly short: number;
};

/** What a previewed plan takes of a product; before there is a preview, nothing. */
export function takesOf(row: LicensesRow, preview: PlanPreviewBody | null): Takes {
  const units = preview?.totals.units.find(({ skuId }) => skuId === row.skuId);
  const before = units?.consumedBefore ?? row.assigned;
  const after = units?.consumedAfter ?? before;
  const total = units?.usable ?? row.total;
  const short = (preview?.problems ?? []).reduce((sum, { problem, count, resolvedBy }) => {
    const { facts } = problem;
    const isOfRow = facts.code === 'CountViolation' && facts.skuId === row.skuId;
    return isOfRow && resolvedBy === null ? sum + count : sum;
  }, 0);
  return {
    before,
    after,
    added: after - before,
    already: preview?.totals.counts.unchanged ?? 0,
    total,
    left: Math.max(0, total - after),
    short,
  };
}

/** How many of the previewed people have each app in a conflict that is not resolved, by service plan. */
export function conflictsByApp(preview: PlanPreviewBody | null): ReadonlyMap<string, number> {
  const conflicts = new Map<string, number>();
  for (const { problem, count, resolvedBy } of preview?.problems ?? []) {
    const { facts } = problem;
    if (facts.code !== 'MutuallyExclusiveViolation' || resolvedBy !== null) continue;
    for (const { servicePlanId, from } of facts.plans) {
      if (!from.some(({ isNew }) => isNew)) continue;
      conflicts.set(servicePlanId, (conflicts.get(servicePlanId) ?? 0) + count);
    }
  }
  return conflicts;
}

/** Everyone of a preview who has a problem. */
export function peopleWith(preview: PlanPreviewBody, problemKey: string): readonly string[] {
  return preview.rows.filter(({ problems }) => problems.includes(problemKey)).map(({ id }) => id);
}
