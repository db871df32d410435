import type { Command } from '../core/plan/command.ts';

/** When a plan is applied and taken back by itself, as its page shows it. */
export type PlanDatesBody = {
  /** Null: it was applied at once. */
  readonly startsAt: string | null;
  /** Null: what it gives stays. */
  readonly endsAt: string | null;
  readonly state: 'waiting' | 'running' | 'ended' | 'canceled' | 'failed';
};

/** `GET /api/dated-plans`: what is to come, the next first. */
export type DatedPlansBody = {
  readonly value: readonly {
    readonly planId: string;
    /** Null: it has begun. */
    readonly startsAt: string | null;
    readonly endsAt: string | null;
    readonly operationNo: number | null;
    readonly by: string;
    readonly reason: string | null;
    readonly command: Command | null;
    /** People whom it changes, as they were when it was looked at. */
    readonly people: number;
  }[];
};

/** `GET /api/products/:skuId/forecast?days=`. */
export type ForecastBody = {
  readonly points: readonly {
    readonly day: string;
    readonly usable: number;
    readonly consumed: number;
  }[];
  /** Licenses more in use each 30 days, as the past has it. */
  readonly trend: number;
  /** The first day on which there are fewer than are in use; null: none in sight. */
  readonly shortFrom: string | null;
  /** Days on which subscriptions change by themselves, with the licenses that may be held from then on. */
  readonly supply: readonly { readonly day: string; readonly usable: number }[];
  /** What is known of people; negative: licenses come back. */
  readonly changes: readonly {
    readonly day: string;
    readonly kind: 'datedStart' | 'datedEnd' | 'leave' | 'join';
    readonly people: number;
  }[];
};
