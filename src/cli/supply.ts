import * as z from 'zod';

/** Answers about where licenses come from, as far as the command line reads them. */
const product = z.looseObject({ skuId: z.string(), displayName: z.string() });
const person = z.looseObject({ displayName: z.string(), userPrincipalName: z.string() });

/** A product that people may buy for themselves. */
export const selfServiceRow: z.ZodType<{
  skuId: string;
  displayName: string;
  policy: string;
  purchases: number;
}> = z.looseObject({
  skuId: z.string(),
  displayName: z.string(),
  policy: z.string(),
  purchases: z.number(),
});

/** A request for licenses. */
export const requestRow: z.ZodType<{
  id: string;
  product: { displayName: string };
  requester: { displayName: string } | null;
  people: { id: string; displayName: string; userPrincipalName: string }[];
  note: string | null;
  createdDateTime: string;
  decision: { by: string; approved: string[]; rejected: string[] } | null;
}> = z.looseObject({
  id: z.string(),
  product,
  requester: person.nullable(),
  people: z.array(
    z.looseObject({ id: z.string(), displayName: z.string(), userPrincipalName: z.string() }),
  ),
  note: z.string().nullable(),
  createdDateTime: z.string(),
  decision: z
    .looseObject({
      by: z.string(),
      approved: z.array(z.string()),
      rejected: z.array(z.string()),
    })
    .nullable(),
});

/** Policies of auto-claim. */
export const autoClaimAnswer: z.ZodType<{
  isOn: boolean;
  policies: {
    id: string;
    displayName: string;
    servicePlanId: string;
    products: { skuId: string; disabledPlans: string[] }[];
    isOn: boolean;
  }[];
}> = z.looseObject({
  isOn: z.boolean(),
  policies: z.array(
    z.looseObject({
      id: z.string(),
      displayName: z.string(),
      servicePlanId: z.string(),
      products: z.array(z.looseObject({ skuId: z.string(), disabledPlans: z.array(z.string()) })),
      isOn: z.boolean(),
    }),
  ),
});

/** A message in the outbox. */
export const noticeRow: z.ZodType<{
  at: string;
  to: string[];
  subject: string;
  sentAt: string | null;
  failure: string | null;
}> = z.looseObject({
  at: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  sentAt: z.string().nullable(),
  failure: z.string().nullable(),
});

/** The forecast of a product. */
export const forecastAnswer: z.ZodType<{
  points: { day: string; usable: number; consumed: number }[];
  trend: number;
  shortFrom: string | null;
}> = z.looseObject({
  points: z.array(z.looseObject({ day: z.string(), usable: z.number(), consumed: z.number() })),
  trend: z.number(),
  shortFrom: z.string().nullable(),
});

/** A plan that begins or ends on a date to come. */
export const datedPlanRow: z.ZodType<{
  planId: string;
  startsAt: string | null;
  endsAt: string | null;
  by: string;
  reason: string | null;
  people: number;
}> = z.looseObject({
  planId: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  by: z.string(),
  reason: z.string().nullable(),
  people: z.number(),
});

/** A purchase that has changed. */
export const changedPurchase: z.ZodType<{ operationNo: number; subscriptionId: string }> = z.object(
  { operationNo: z.number(), subscriptionId: z.string() },
);
