import type { ServicePlanId, SkuId, UserId } from '../ids.ts';
import type { Problem } from '../problems.ts';
import type { FixFacts } from './fixes.ts';

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

/** One problem with exactly these facts and everyone in a plan who has it or had it before a way out was gone. */
export type PlanProblem = {
  /** `problemKey`. */
  readonly key: string;
  readonly problem: Problem;
  readonly count: number;
  /** The first of them in planning order, at most 20. */
  readonly people: readonly UserId[];
  /** Least intrusive first. */
  readonly fixes: readonly PlanProblemFix[];
};

/** A way out that people with the same problem share. */
export type PlanProblemFix = {
  /** `fixKey`. */
  readonly key: string;
  readonly facts: FixFacts;
  /** Whether licensing itself can go this way. */
  readonly isCommand: boolean;
  /** For how many of the people it works. */
  readonly people: number;
};
