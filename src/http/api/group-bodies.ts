import * as z from 'zod';
import type {
  GroupErrorsBody,
  GroupLicensesBody,
  NewGroupPlanBody,
  ProductGroupsBody,
  PurchasedBody,
  ReprocessedGroupBody,
  ReprocessedPeopleBody,
  WaitingBody,
  WaitingCountsBody,
} from '../../api/groups.ts';
import { assignmentError, placeInLine } from './person-bodies.ts';
import { givenLicenseBody, personBrief, problemBody } from './plan-bodies.ts';

/** What answers about groups that give licenses look like; the types are those of `src/api`. */
type Shape<Body> = z.ZodType<Body, Body>;

const group = z.object({ id: z.string(), displayName: z.string() });

/** Answer of `GET /api/groups/:id/licenses`. */
export const groupLicensesBody: Shape<GroupLicensesBody> = z.object({
  groupId: z.string(),
  displayName: z.string(),
  members: z.number(),
  canBeLicensed: problemBody.nullable(),
  state: z.enum(['none', 'allAssigned', 'inProgress', 'errors']),
  processingState: z.enum(['QueuedForProcessing', 'ProcessingInProgress', 'ProcessingComplete']),
  progress: z.object({ operationNo: z.number(), done: z.number(), total: z.number() }).nullable(),
  licenses: z.array(
    z.object({
      skuId: z.string(),
      displayName: z.string(),
      disabledPlans: z.array(z.string()),
      active: z.number(),
      failing: z.number(),
      waiting: z.number(),
    }),
  ),
});

/** Answer of `POST /api/groups/:id/license-plans` and of `POST /api/group-license-plans`. */
export const newGroupPlanBody: Shape<NewGroupPlanBody> = z.object({
  planId: z.string(),
  groups: z.array(z.object({ groupId: z.string(), licenses: z.array(givenLicenseBody) })),
  leftOff: z.array(
    z.object({ skuId: z.string(), servicePlanId: z.string(), anyOf: z.array(z.string()) }),
  ),
  warnings: z.array(
    z.object({ code: z.literal('EntitlementShort'), members: z.number(), entitled: z.number() }),
  ),
});

/** Answer of `GET /api/groups/:id/errors`. */
export const groupErrorsBody: Shape<GroupErrorsBody> = z.object({
  value: z.array(
    z.object({
      user: personBrief,
      skuId: z.string(),
      error: assignmentError,
      problem: problemBody.nullable(),
      isHeld: z.boolean(),
      since: z.string(),
      waiting: placeInLine.nullable(),
    }),
  ),
  '@odata.nextLink': z.string().exactOptional(),
});

/** Answer of `POST /api/people/reprocess`. */
export const reprocessedPeopleBody: Shape<ReprocessedPeopleBody> = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      displayName: z.string().nullable(),
      problems: z.array(problemBody),
    }),
  ),
});

/** Answer of `POST /api/groups/:id/reprocess`. */
export const reprocessedGroupBody: Shape<ReprocessedGroupBody> = z.object({
  operationNo: z.number(),
});

/** Answer of `POST /api/groups/:id/purchase`. */
export const purchasedBody: Shape<PurchasedBody> = z.object({
  operationNo: z.number(),
  units: z.number(),
  value: z.array(
    z.object({ user: personBrief, hasLicense: z.boolean(), waiting: placeInLine.nullable() }),
  ),
});

/** Answer of `GET /api/products/:skuId/groups`. */
export const productGroupsBody: Shape<ProductGroupsBody> = z.object({
  value: z.array(
    z.object({
      group,
      members: z.number(),
      disabledPlans: z.array(z.string()),
      active: z.number(),
      failing: z.number(),
      state: z.enum(['allAssigned', 'inProgress', 'errors']),
    }),
  ),
});

/** Answer of `GET /api/waiting`. */
export const waitingCountsBody: Shape<WaitingCountsBody> = z.object({
  value: z.array(
    z.object({
      skuId: z.string(),
      displayName: z.string(),
      people: z.number(),
      total: z.number(),
      consumed: z.number(),
    }),
  ),
});

/** Answer of `GET /api/waiting/:skuId`. */
export const waitingBody: Shape<WaitingBody> = z.object({
  skuId: z.string(),
  displayName: z.string(),
  total: z.number(),
  value: z.array(
    z.object({
      user: personBrief,
      position: z.number(),
      since: z.string(),
      groups: z.array(group),
    }),
  ),
});
