import type { GroupFix, ProblemGroup } from '../../api/plans.ts';
import type { PlanSource } from '../../core/problems.ts';

/** Ways out that take nothing away from anybody and cost no other license. */
const harmless: ReadonlySet<string> = new Set([
  'turnOffInNew',
  'turnOnPrerequisite',
  'leavePlanOn',
]);

/** What Allot can do about a problem in the same plan, and what is a step elsewhere. */
export function waysOut(group: ProblemGroup): {
  readonly here: readonly GroupFix[];
  readonly elsewhere: readonly GroupFix[];
} {
  return {
    here: group.fixes.filter(({ isCommand }) => isCommand),
    elsewhere: group.fixes.filter(({ isCommand }) => !isCommand),
  };
}

/** The way out to point at: the best one, where it harms nobody. */
export function suggestedKey(group: ProblemGroup): string | null {
  const [best] = waysOut(group).here;
  return best !== undefined && harmless.has(best.facts.kind) ? best.key : null;
}

/** One side of a clash: an app, and the products that bring it. */
export type ClashSide = { readonly plan: PlanSource; readonly isNew: boolean };

/** The two sides of a conflict: what people have now first. Null where the problem is none of two apps. */
export function clashOf(
  group: ProblemGroup,
): { readonly left: readonly ClashSide[]; readonly right: readonly ClashSide[] } | null {
  const { facts } = group.problem;
  if (facts.code !== 'MutuallyExclusiveViolation') return null;
  const sides = facts.plans.map((plan) => ({ plan, isNew: plan.from.some(({ isNew }) => isNew) }));
  const held = sides.filter(({ isNew }) => !isNew);
  const added = sides.filter(({ isNew }) => isNew);
  if (held.length > 0 && added.length > 0) return { left: held, right: added };
  return { left: sides.slice(0, 1), right: sides.slice(1) };
}

/** People who still stand in the way: those of problems without a chosen way out. */
export function markedPeople(
  rows: readonly { readonly id: string; readonly kind: string }[],
): ReadonlySet<string> {
  return new Set(rows.filter(({ kind }) => kind === 'problem').map(({ id }) => id));
}
