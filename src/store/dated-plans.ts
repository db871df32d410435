import type { Instant, OperationNo, PlanId } from '../core/ids.ts';

/** How far a plan with dates has come. */
export type DatedStep =
  /** Its start is to come. */
  | 'waiting'
  /** Its start has come: it is computed once more, for the people and licenses of that day. */
  | 'planning'
  /** Applied; its end is to come. */
  | 'running'
  /** Its end has come: the way back is computed, applied, and then whoever was changed meanwhile is looked after. */
  | 'ending'
  | 'endingChanged'
  | 'endingRest'
  | 'ended'
  | 'canceled'
  | 'failed';

/** A plan that is applied at a later moment, or taken back at one, or both. */
export type DatedPlan = {
  /** The plan that was looked at. */
  readonly planId: PlanId;
  /** Null: it was applied at once. */
  readonly startsAt: Instant | null;
  /** Null: what it gives stays. */
  readonly endsAt: Instant | null;
  readonly step: DatedStep;
  /** The plan that is being computed or applied now; null: none. */
  readonly currentPlanId: PlanId | null;
  /** The operation that applied it; null: not yet. */
  readonly operationNo: OperationNo | null;
  /** Who asked for it, as they were called then. */
  readonly by: string;
  readonly reason: string | null;
  readonly createdAt: Instant;
  /** Why it could not be done; null: it could. */
  readonly failure: string | null;
};

/** Reads plans with dates. Part of `Reader`. */
export interface DatedPlansReader {
  datedPlan(planId: PlanId): Promise<DatedPlan | null>;
  /** Those that something is still to come of, the next first. */
  comingDatedPlans(limit: number): Promise<readonly DatedPlan[]>;
  /** Those that something is due of at a moment. */
  dueDatedPlans(now: Instant, limit: number): Promise<readonly DatedPlan[]>;
  /** By the operation that applied them; an operation without dates is missing. */
  datedPlansOf(operationNos: readonly OperationNo[]): Promise<ReadonlyMap<OperationNo, DatedPlan>>;
}

/** Writes them. Part of `Writer`. */
export interface DatedPlansWriter {
  putDatedPlan(plan: DatedPlan): Promise<void>;
}
