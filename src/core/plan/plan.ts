import type { ServicePlanId, SkuId, UserId } from '../ids.ts';
import type { Command } from './command.ts';
import type { Surface } from './outcome.ts';

/** Whom a command concerns. */
export type Selection =
  /** These people, in this order: who comes first gets the last units. */
  | { readonly kind: 'people'; readonly userIds: readonly UserId[] }
  /** Everyone who matches an OData filter now; by display name, then id, where units are short. `''` is everyone. */
  | { readonly kind: 'filter'; readonly filter: string };

/** What to plan: one command for a selection, or a command a row (a file). */
export type PlanRequest =
  | { readonly kind: 'command'; readonly command: Command; readonly selection: Selection; readonly surface: Surface }
  | {
      readonly kind: 'rows';
      readonly rows: readonly { readonly userId: UserId; readonly command: Command }[];
      readonly surface: Surface;
    };

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
