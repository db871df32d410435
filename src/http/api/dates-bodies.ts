import * as z from 'zod';
import type { DatedPlansBody, ForecastBody } from '../../api/dates.ts';
import { commandBody } from './plan-bodies.ts';

/** What answers about dates look like; the types are those of `src/api`. */
type Shape<Body> = z.ZodType<Body, Body>;

/** Answer of `GET /api/dated-plans`. */
export const datedPlansBody: Shape<DatedPlansBody> = z.object({
  value: z.array(
    z.object({
      planId: z.string(),
      startsAt: z.string().nullable(),
      endsAt: z.string().nullable(),
      operationNo: z.number().nullable(),
      by: z.string(),
      reason: z.string().nullable(),
      command: commandBody.nullable(),
      people: z.number(),
    }),
  ),
});

/** Answer of `GET /api/products/:skuId/forecast`. */
export const forecastBody: Shape<ForecastBody> = z.object({
  points: z.array(z.object({ day: z.string(), usable: z.number(), consumed: z.number() })),
  trend: z.number(),
  shortFrom: z.string().nullable(),
  supply: z.array(z.object({ day: z.string(), usable: z.number() })),
  changes: z.array(
    z.object({
      day: z.string(),
      kind: z.enum(['datedStart', 'datedEnd', 'leave', 'join']),
      people: z.number(),
    }),
  ),
});
