import * as z from 'zod';
import type { SubscriptionBody } from '../../api/licenses.ts';
import type { Actor } from '../../core/roles/actor.ts';
import { addDays } from '../../core/ids.ts';
import { settleDays } from '../../core/subscription/subscription-terms.ts';
import type { Desk } from '../../operations/desk.ts';
import {
  showSubscription,
  type SubscriptionDetails,
} from '../../operations/subscriptions/show-subscription.ts';
import type { Names } from '../problem-entry.ts';
import { toProblemBody } from '../problem-body.ts';
import { namesAbout } from '../problem-names.ts';
import { problemBody } from './plan-bodies.ts';

const term = z.enum(['P1M', 'P1Y', 'P3Y']);

/** Answer of `GET /api/subscriptions/{id}`. */
export const subscriptionBody: z.ZodType<SubscriptionBody, SubscriptionBody> = z.object({
  id: z.string(),
  skuId: z.string(),
  displayName: z.string(),
  status: z.enum(['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted']),
  totalLicenses: z.number(),
  isTrial: z.boolean(),
  channel: z.string(),
  agreement: z.string(),
  createdDateTime: z.string(),
  nextLifecycleDateTime: z.string().nullable(),
  term: term.nullable(),
  recurringBilling: z.boolean(),
  scheduledLicenses: z.number().nullable(),
  settleBy: z.string().nullable(),
  fewestLicenses: z.number(),
  productTotal: z.number(),
  productAssigned: z.number(),
  actions: z.array(
    z.object({
      action: z.enum([
        'buyLicenses',
        'removeLicenses',
        'scheduleChange',
        'turnOnRecurringBilling',
        'turnOffRecurringBilling',
        'cancel',
        'delete',
        'reactivate',
        'extendTrial',
        'buyTrial',
        'changePlan',
        'redeemProductKey',
      ]),
      problem: problemBody.nullable(),
    }),
  ),
});

/** A subscription as `/api` shows it. */
export async function presentSubscription(
  desk: Desk,
  actor: Actor,
  id: string,
): Promise<SubscriptionBody> {
  const details = await desk.near((reader) => showSubscription(reader, actor, id));
  const problems = details.actions.flatMap(({ problem }) => problem ?? []);
  return toBody(details, await namesAbout(desk, problems));
}

function toBody(details: SubscriptionDetails, names: Names): SubscriptionBody {
  const { subscription, terms, usableUnits, consumedUnits } = details;
  const { id, skuId, status, totalLicenses, isTrial, channel } = subscription;
  const { createdDateTime, nextLifecycleDateTime } = subscription;
  const mustSettle = terms.reducedAt !== null && consumedUnits > usableUnits;
  return {
    id,
    skuId,
    displayName: names.product(skuId),
    status,
    totalLicenses,
    isTrial,
    channel,
    agreement: terms.agreement,
    createdDateTime,
    nextLifecycleDateTime,
    term: terms.term,
    recurringBilling:
      nextLifecycleDateTime !== null && status === 'Enabled' && terms.recurringBilling,
    scheduledLicenses: terms.scheduledChange?.totalLicenses ?? null,
    settleBy: mustSettle && terms.reducedAt !== null ? addDays(terms.reducedAt, settleDays) : null,
    fewestLicenses: details.fewestUnits,
    productTotal: usableUnits,
    productAssigned: consumedUnits,
    actions: details.actions.map(({ action, problem }) => ({
      action,
      problem: problem === null ? null : toProblemBody(problem, names),
    })),
  };
}
