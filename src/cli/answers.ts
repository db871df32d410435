import * as z from 'zod';

/** A way out of a problem; `command` where licensing itself can take it. */
export type WayOutAnswer = { sentence: string; command?: unknown };

/** What stands in one person's way. */
export type ProblemAnswer = {
  code: string;
  sentence: string;
  help: string;
  fixes: WayOutAnswer[];
};
const problem: z.ZodType<ProblemAnswer> = z.object({
  code: z.string(),
  sentence: z.string(),
  help: z.string(),
  fixes: z.array(z.object({ sentence: z.string(), command: z.unknown() })),
});

/** What a plan does on the whole. */
export type TotalsAnswer = {
  counts: { people: number; change: number; unchanged: number; problem: number };
  units: { skuId: string; usable: number; consumedBefore: number; consumedAfter: number }[];
  apps: { servicePlanId: string; gained: number; lost: number }[];
  problems: Record<string, number>;
};
const totals: z.ZodType<TotalsAnswer> = z.object({
  counts: z.object({
    people: z.number(),
    change: z.number(),
    unchanged: z.number(),
    problem: z.number(),
  }),
  units: z.array(
    z.object({
      skuId: z.string(),
      usable: z.number(),
      consumedBefore: z.number(),
      consumedAfter: z.number(),
    }),
  ),
  apps: z.array(z.object({ servicePlanId: z.string(), gained: z.number(), lost: z.number() })),
  problems: z.record(z.string(), z.number()),
});

/** A plan, as `/api/plans/{id}` answers it. */
export type PlanAnswer = {
  id: string;
  status: string;
  planned: number;
  total: number | null;
  totals: TotalsAnswer | null;
  unknownKeys: string[];
  operationNo: number | null;
  undoOf: number | null;
};
export const planAnswer: z.ZodType<PlanAnswer> = z.looseObject({
  id: z.string(),
  status: z.string(),
  planned: z.number(),
  total: z.number().nullable(),
  totals: totals.nullable(),
  unknownKeys: z.array(z.string()),
  operationNo: z.number().nullable(),
  undoOf: z.number().nullable(),
});

/** A row of a plan that cannot be changed. */
export type ProblemRow = {
  userPrincipalName: string;
  displayName: string;
  problems: ProblemAnswer[];
};
export const problemRow: z.ZodType<ProblemRow> = z.object({
  userPrincipalName: z.string(),
  displayName: z.string(),
  problems: z.array(problem),
});

/** An operation, as `/api/operations/{no}` answers it. */
export type OperationAnswer = {
  operationNo: number;
  activity: string;
  actor: { displayName: string };
  reason: string | null;
  status: string;
  startedAt: string;
  endedAt: string | null;
  total: number;
  changed: number;
  refused: number;
  unchanged: number;
  drifted: number;
  planId: string | null;
  undoOf: number | null;
  undoneBy: number | null;
};
export const operationAnswer: z.ZodType<OperationAnswer> = z.looseObject({
  operationNo: z.number(),
  activity: z.string(),
  actor: z.looseObject({ displayName: z.string() }),
  reason: z.string().nullable(),
  status: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  total: z.number(),
  changed: z.number(),
  refused: z.number(),
  unchanged: z.number(),
  drifted: z.number(),
  planId: z.string().nullable(),
  undoOf: z.number().nullable(),
  undoneBy: z.number().nullable(),
});

/** How licensing behaves: by name. */
export const settingsAnswer: z.ZodType<Readonly<Record<string, number | boolean | string | null>>> =
  z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.null()]));

/** What products cost. */
export const pricesAnswer: z.ZodType<{
  currency: string | null;
  prices: Readonly<Record<string, number>>;
}> = z.object({ currency: z.string().nullable(), prices: z.record(z.string(), z.number()) });
