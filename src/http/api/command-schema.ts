import { z } from 'zod';
import { parseId } from '../../core/ids.ts';
import type { ServicePlanId, SkuId } from '../../core/ids.ts';
import type { Command } from '../../core/plan/command.ts';

/** Products that one command names at most; nobody owns more (rules.md 0). */
const licensesMax = 300;
/** Apps of one product; the largest product has about 110. */
const servicePlansMax = 500;

const skuId = z
  .guid()
  .transform((text) => text.toLowerCase())
  .pipe(z.custom<SkuId>((text) => parseId<SkuId>(String(text)) !== null));
const servicePlanId = z
  .guid()
  .transform((text) => text.toLowerCase())
  .pipe(z.custom<ServicePlanId>((text) => parseId<ServicePlanId>(String(text)) !== null));
const servicePlanIds = z.array(servicePlanId).max(servicePlansMax);
const choice = z.strictObject({ skuId, disabledPlans: servicePlanIds.exactOptional() });
const choices = z.array(choice).min(1).max(licensesMax);

/** A command as `/api` takes it; what each means: core/plan/command.ts. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), licenses: choices }),
  z.strictObject({ kind: z.literal('unassign'), skuIds: z.array(skuId).min(1).max(licensesMax) }),
  z.strictObject({
    kind: z.literal('change'),
    assign: z.array(choice).max(licensesMax),
    unassign: z.array(skuId).max(licensesMax),
  }),
  z.strictObject({ kind: z.literal('replace'), licenses: choices }),
  z.strictObject({ kind: z.literal('swap'), from: skuId, to: choice }),
  z.strictObject({
    kind: z.literal('setApps'),
    skuId,
    off: servicePlanIds,
    on: servicePlanIds,
  }),
  z.strictObject({ kind: z.literal('unassignAll') }),
  // What ways out of a problem consist of: each can be sent as it was answered.
  z.strictObject({
    kind: z.literal('assignLicense'),
    addLicenses: z.array(z.strictObject({ skuId, disabledPlans: servicePlanIds })).max(licensesMax),
    removeLicenses: z.array(skuId).max(licensesMax),
  }),
]);
