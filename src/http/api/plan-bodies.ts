import { z } from 'zod';
import type { PersonBrief } from '../../api/people.ts';
import type {
  AppliedBody,
  GivenLicense,
  GroupFix,
  PlanBody,
  PlanPreviewBody,
  PlanProblemsBody,
  PlanRowBody,
  PlanRowsBody,
  PlanTotalsBody,
  ProblemBody,
  ProblemGroup,
  Resolution,
} from '../../api/plans.ts';
import type { LicenseStep } from '../../core/change.ts';
import type { Command } from '../../core/plan/command.ts';
import type { FixFacts } from '../../core/plan/fixes.ts';
import type { Problem } from '../../core/problems.ts';

/** What answers about plans look like, for the OpenAPI document; the types are those of `src/api`. */
type Shape<Body> = z.ZodType<Body, Body>;

/** Facts of one of many forms: core knows them all, the document only what they have in common. */
const facts: Shape<Problem> = z
  .custom<Problem>()
  .meta({ type: 'object', required: ['code'], properties: { code: { type: 'string' } } });
const fixFacts: Shape<FixFacts> = z
  .custom<FixFacts>()
  .meta({ type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } });
/** A command of a plan. */
export const commandBody: Shape<Command> = z
  .custom<Command>()
  .meta({ type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } });
const step: Shape<LicenseStep> = z.custom<LicenseStep>().meta({
  type: 'object',
  required: ['kind', 'skuId'],
  properties: { kind: { type: 'string' }, skuId: { type: 'string' } },
});

const problemFields = {
  code: z.custom<Problem['code']>().meta({ type: 'string' }),
  title: z.string(),
  message: z.string(),
  sentence: z.string(),
  help: z.string(),
  facts,
};
/** One problem. */
export const problemBody: Shape<ProblemBody> = z.object(problemFields);

const personFields = {
  id: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  userType: z.enum(['Member', 'Guest']),
};
/** One person, enough to name them. */
export const personBrief: Shape<PersonBrief> = z.object(personFields);

/** Which way to go for everyone with a problem. */
export const resolutionBody: Shape<Resolution> = z.strictObject({
  problem: z.string().max(100),
  fix: z.string().max(100),
});

const groupFix: Shape<GroupFix> = z.object({
  key: z.string(),
  facts: fixFacts,
  sentence: z.string(),
  isCommand: z.boolean(),
  people: z.number(),
});
const problemGroup: Shape<ProblemGroup> = z.object({
  key: z.string(),
  problem: problemBody,
  count: z.number(),
  people: z.array(personBrief),
  fixes: z.array(groupFix),
  resolvedBy: z.string().nullable(),
});
/** Problems of a plan. */
export const planProblemsBody: Shape<PlanProblemsBody> = z.object({
  value: z.array(problemGroup),
});

/** `skuId` and `servicePlanId` are branded in core; on the wire they are texts. */
const totals: Shape<PlanTotalsBody> = z.object({
  counts: z.object({
    people: z.number(),
    change: z.number(),
    unchanged: z.number(),
    problem: z.number(),
  }),
  units: z.array(
    z.object({
      skuId: z.custom<PlanTotalsBody['units'][number]['skuId']>().meta({ type: 'string' }),
      usable: z.number(),
      consumedBefore: z.number(),
      consumedAfter: z.number(),
    }),
  ),
  apps: z.array(z.object({ servicePlanId: z.string(), gained: z.number(), lost: z.number() })),
  problems: z.record(z.string(), z.number()),
});

/** A product with the apps that are off in it. */
export const givenLicenseBody: Shape<GivenLicense> = z.object({
  skuId: z.string(),
  disabledPlans: z.array(z.string()),
});

/** A plan as it is kept. */
export const planBody: Shape<PlanBody> = z.object({
  id: z.string(),
  status: z.enum(['computing', 'ready', 'failed', 'applying', 'applied', 'stopped']),
  createdAt: z.string(),
  actor: z.string(),
  surface: z.enum(['api', 'licensesPage', 'activeUsersPage', 'yourProductsPage']),
  command: commandBody.nullable(),
  source: z.enum(['listed', 'filter', 'undo']),
  reason: z.string().nullable(),
  planned: z.number(),
  total: z.number().nullable(),
  totals: totals.nullable(),
  unknownKeys: z.array(z.string()),
  resolutions: z.array(resolutionBody),
  operationNo: z.number().nullable(),
  undoOf: z.number().nullable(),
  dates: z
    .object({
      startsAt: z.string().nullable(),
      endsAt: z.string().nullable(),
      state: z.enum(['waiting', 'running', 'ended', 'canceled', 'failed']),
    })
    .nullable(),
  groups: z.array(
    z.object({
      groupId: z.string(),
      displayName: z.string().nullable(),
      before: z.array(givenLicenseBody),
      after: z.array(givenLicenseBody),
    }),
  ),
});

/** What a preview says. */
export const planPreviewBody: Shape<PlanPreviewBody> = z.object({
  totals,
  problems: z.array(problemGroup),
  unknownKeys: z.array(z.string()),
  rows: z.array(
    z.object({
      ...personFields,
      kind: z.enum(['change', 'problem', 'unchanged']),
      problems: z.array(z.string()),
    }),
  ),
});

const planRow: Shape<PlanRowBody> = z.object({
  ...personFields,
  userId: z.string(),
  kind: z.enum(['change', 'problem', 'unchanged', 'drifted']),
  command: commandBody.nullable(),
  changes: z.array(step).exactOptional(),
  appsGained: z.array(z.string()).exactOptional(),
  appsLost: z.array(z.string()).exactOptional(),
  inheritedKept: z
    .array(z.object({ skuId: z.string(), groupIds: z.array(z.string()) }))
    .exactOptional(),
  kept: z.array(z.string()),
  problems: z
    .array(
      z.object({
        ...problemFields,
        fixes: z.array(
          z.object({ sentence: z.string(), facts: fixFacts, command: commandBody.nullable() }),
        ),
      }),
    )
    .exactOptional(),
});
/** A page of rows. */
export const planRowsBody: Shape<PlanRowsBody> = z.object({
  value: z.array(planRow),
  '@odata.nextLink': z.string().exactOptional(),
});

/** What an apply answers. */
export const appliedBody: Shape<AppliedBody> = z.object({ operationNo: z.number() });
