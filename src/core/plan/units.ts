import type { SkuId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import { freeUnitsOf } from '../subscription/subscribed-sku-of.ts';
import type { PlanContext, UnitBudget } from './outcome.ts';

/** Units that a budget has left of a product; what it does not speak of is as free as the organization's own count says. */
export function unitsLeft(skuId: SkuId, units: UnitBudget, context: PlanContext): number {
  const left = units.get(skuId);
  if (left !== undefined) return left;
  const sku = context.skus.get(skuId);
  return sku === undefined ? 0 : freeUnitsOf(sku);
}

/** Free units of these products before a plan begins. May be negative: more people hold it than is owned. */
export function openingBudget(
  skuIds: Iterable<SkuId> | 'all',
  context: Pick<PlanContext, 'skus'>,
): UnitBudget {
  const budget = new Map<SkuId, number>();
  for (const skuId of skuIds === 'all' ? context.skus.keys() : skuIds) {
    const sku = context.skus.get(skuId);
    budget.set(skuId, sku === undefined ? 0 : freeUnitsOf(sku));
  }
  return budget;
}

/** Which of these products have no unit left, as problems. One person takes one unit a product. */
export function shortages(
  takes: readonly SkuId[],
  units: UnitBudget,
  context: PlanContext,
): readonly Problem[] {
  let problems: Problem[] | null = null;
  for (const skuId of takes) {
    if (unitsLeft(skuId, units, context) > 0) continue;
    problems ??= [];
    problems.push({
      code: 'CountViolation',
      skuId,
      usableUnits: context.skus.get(skuId)?.usableUnits ?? 0,
    });
  }
  return problems ?? none;
}

/** The budget after one person; the same one where nothing is taken or freed. */
export function spend(
  units: UnitBudget,
  person: { readonly takes: readonly SkuId[]; readonly frees: readonly SkuId[] },
  context: PlanContext,
): UnitBudget {
  if (person.takes.length === 0 && person.frees.length === 0) return units;
  const next = new Map(units);
  for (const skuId of person.takes) next.set(skuId, unitsLeft(skuId, next, context) - 1);
  for (const skuId of person.frees) next.set(skuId, unitsLeft(skuId, next, context) + 1);
  return next;
}

const none: readonly Problem[] = [];
