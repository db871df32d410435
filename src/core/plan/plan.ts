import type { ServicePlanId, SkuId } from '../ids.ts';

/** How many rows fared how. `change + unchanged + problem` is everyone. */
export type PlanCounts = {
  readonly people: number;
  readonly change: number;
  /** Already as asked. */
  readonly unchanged: number;
  readonly problem: number;
};

/** Units of one product before and after. */
export type UnitTotals = {
  readonly skuId: SkuId;
  readonly usable: number;
  readonly consumedBefore: number;
  readonly consumedAfter: number;
};

/** What a plan does on the whole. */
export type PlanTotals = {
  readonly counts: PlanCounts;
  readonly units: readonly UnitTotals[];
  /** People who gain or lose each app. */
  readonly apps: readonly {
    readonly servicePlanId: ServicePlanId;
    readonly gained: number;
    readonly lost: number;
  }[];
  /** How many people have each problem code. */
  readonly problems: Readonly<Record<string, number>>;
};
