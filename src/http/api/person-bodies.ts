import * as z from 'zod';
import type {
  PersonActivityBody,
  PersonLicensesBody,
  PlaceInLine,
  SavedPersonBody,
  UsageLocationSetBody,
} from '../../api/person.ts';
import type { AssignmentError } from '../../core/assignment/assignment.ts';
import type { JsonObject } from '../../core/directory/property.ts';
import { problemBody } from './plan-bodies.ts';

const operationBrief = z.object({
  operationNo: z.number(),
  activity: z.string(),
  actor: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
});

/** Classes of errors of a path, as Graph names them. */
export const assignmentError: z.ZodType<AssignmentError, AssignmentError> = z.enum([
  'CountViolation',
  'MutuallyExclusiveViolation',
  'DependencyViolation',
  'ProhibitedInUsageLocationViolation',
  'UniquenessViolation',
  'Other',
]);

/** A place in the line for a product. */
export const placeInLine: z.ZodType<PlaceInLine, PlaceInLine> = z.object({
  position: z.number(),
  length: z.number(),
});

const path = z.object({
  group: z.object({ id: z.string(), displayName: z.string() }).nullable(),
  via: z.array(z.object({ id: z.string(), displayName: z.string() })),
  disabledPlans: z.array(z.string()),
  state: z.enum(['Active', 'ActiveWithError', 'Disabled', 'Error']),
  error: assignmentError.nullable(),
  problem: problemBody.nullable(),
  updatedAt: z.string(),
  since: operationBrief.nullable(),
  until: z.string().nullable(),
});

/** Answer of `GET /api/people/:id/licenses`. */
export const personLicensesBody: z.ZodType<PersonLicensesBody, PersonLicensesBody> = z.object({
  usageLocation: z.string().nullable(),
  value: z.array(
    z.object({
      skuId: z.string(),
      paths: z.tuple([path], path),
      enabledPlans: z.array(z.string()),
      waiting: placeInLine.nullable(),
    }),
  ),
});

/** Answer of `GET /api/people/:id/activity`. */
export const personActivityBody: z.ZodType<PersonActivityBody, PersonActivityBody> = z.object({
  value: z.array(
    operationBrief.extend({
      seq: z.number(),
      kind: z.string(),
      body: z.custom<JsonObject>((body) => typeof body === 'object' && body !== null),
    }),
  ),
  '@odata.nextLink': z.string().exactOptional(),
});

/** Answer of what saves a person. */
export const savedPersonBody: z.ZodType<SavedPersonBody, SavedPersonBody> = z.object({
  id: z.string(),
  operationNo: z.number().nullable(),
});

/** Answer of `POST /api/people/usage-location`. */
export const usageLocationSetBody: z.ZodType<UsageLocationSetBody, UsageLocationSetBody> = z.object(
  {
    operationNo: z.number().nullable(),
    changed: z.number(),
    refused: z.array(
      z.object({ id: z.string(), displayName: z.string().nullable(), problem: problemBody }),
    ),
  },
);
