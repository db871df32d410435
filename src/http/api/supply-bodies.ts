import * as z from 'zod';
import type {
  AutoClaimBody,
  AutoClaimReportBody,
  BillingAccountBody,
  CloudBody,
  MyProductsBody,
  NamedProduct,
  NoticesBody,
  OwnPurchaseBody,
  PlanChangeBody,
  RequestBody,
  RequestsBody,
  RequestSettingsBody,
  SelfServiceProductsBody,
  TakeOverBody,
} from '../../api/supply.ts';
import { personBrief, problemBody } from './plan-bodies.ts';

/** What answers about where licenses come from look like; the types are those of `src/api`. */
type Shape<Body> = z.ZodType<Body, Body>;

const namedProduct: Shape<NamedProduct> = z.object({ skuId: z.string(), displayName: z.string() });
const product = { skuId: z.string(), displayName: z.string() };

/** Policies of what people may buy for themselves. */
export const selfServicePolicy: Shape<'Enabled' | 'OnlyTrialsWithoutPaymentMethod' | 'Disabled'> =
  z.enum(['Enabled', 'OnlyTrialsWithoutPaymentMethod', 'Disabled']);

/** Answer of `GET /api/self-service/products`. */
export const selfServiceProductsBody: Shape<SelfServiceProductsBody> = z.object({
  value: z.array(z.object({ ...product, policy: selfServicePolicy, purchases: z.number() })),
});

/** Answer of `GET /api/subscriptions/:id/take-over`. */
export const takeOverBody: Shape<TakeOverBody> = z.object({
  people: z.array(personBrief),
  owner: personBrief.nullable(),
  product: namedProduct,
  to: namedProduct,
  free: z.number(),
});

const status = z.enum(['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted']);

const ownPurchaseBody: Shape<OwnPurchaseBody> = z.object({
  ...product,
  id: z.string(),
  status,
  totalLicenses: z.number(),
  isTrial: z.boolean(),
  nextLifecycleDateTime: z.string().nullable(),
  recurringBilling: z.boolean(),
  people: z.array(personBrief),
});

const ownProcess = z
  .strictObject({
    message: z.string().trim().min(1).max(1000),
    link: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .nullable(),
  })
  .nullable();

/** A request for licenses. */
export const requestBody: Shape<RequestBody> = z.object({
  id: z.string(),
  product: namedProduct,
  requester: personBrief.nullable(),
  people: z.array(personBrief),
  note: z.string().nullable(),
  createdDateTime: z.string(),
  sharedWith: z.array(z.string()),
  decision: z
    .object({
      at: z.string(),
      by: z.string(),
      approved: z.array(z.string()),
      rejected: z.array(z.string()),
      message: z.string().nullable(),
    })
    .nullable(),
});

/** Answer of `GET /api/me/products`. */
export const myProductsBody: Shape<MyProductsBody> = z.object({
  held: z.array(namedProduct),
  purchases: z.array(ownPurchaseBody),
  offers: z.array(
    z.object({ ...product, problem: problemBody.nullable(), trialProblem: problemBody.nullable() }),
  ),
  requests: z.array(requestBody),
  ownProcess,
});

/** Answer of `GET /api/requests`. */
export const requestsBody: Shape<RequestsBody> = z.object({
  value: z.array(requestBody),
  pending: z.number(),
  '@odata.nextLink': z.string().exactOptional(),
});

/** Body and answer of `/api/requests/settings`. */
export const requestSettingsBody: Shape<RequestSettingsBody> = z.strictObject({
  ownProcess,
  approvers: z.record(z.string(), z.enum(['administrators', 'managers', 'automatic'])),
});

/** Answer of `GET /api/auto-claim`. */
export const autoClaimBody: Shape<AutoClaimBody> = z.object({
  isOn: z.boolean(),
  policies: z.array(
    z.object({
      id: z.string(),
      displayName: z.string(),
      servicePlanId: z.string(),
      products: z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()) })),
      isOn: z.boolean(),
    }),
  ),
});

/** Answer of `GET /api/auto-claim/report`. */
export const autoClaimReportBody: Shape<AutoClaimReportBody> = z.object({
  days: z.number(),
  total: z.number(),
  products: z.array(z.object({ ...product, claims: z.number() })),
  latest: z.array(
    z.object({
      at: z.string(),
      user: personBrief.nullable(),
      product: namedProduct,
      policy: z.string().nullable(),
    }),
  ),
});

/** Answer of `GET /api/notices`. */
export const noticesBody: Shape<NoticesBody> = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      kind: z.enum([
        'subscriptionEnds',
        'subscriptionExpired',
        'subscriptionDisabled',
        'subscriptionDeleted',
        'selfServiceTakenOver',
        'selfServiceCanceled',
        'requestMade',
        'requestDecided',
        'requestShared',
        'quickStart',
      ]),
      at: z.string(),
      to: z.array(z.string()),
      subject: z.string(),
      text: z.string(),
      sentAt: z.string().nullable(),
      failure: z.string().nullable(),
    }),
  ),
  hasMailServer: z.boolean(),
  '@odata.nextLink': z.string().exactOptional(),
});

/** Answer of `GET /api/subscriptions/:id/plan-change`. */
export const planChangeBody: Shape<PlanChangeBody> = z.object({
  people: z.number(),
  lostSwitches: z.number(),
  lostApps: z.array(z.object({ servicePlanId: z.string(), displayName: z.string() })),
  problem: problemBody.nullable(),
});

/** Answer of `GET /api/settings/billing-account`. */
export const billingAccountBody: Shape<BillingAccountBody> = z.object({
  value: z.array(
    z.object({
      user: personBrief,
      role: z.enum(['owner', 'contributor', 'invoiceManager', 'reader']),
    }),
  ),
});

/** Answer of `GET /api/organization/cloud`. */
export const cloudBody: Shape<CloudBody> = z.object({
  cloud: z.enum(['worldwide', 'china', 'usGov', 'usGovHigh', 'usGovDoD']),
  sector: z.enum(['commercial', 'education', 'government', 'nonprofit']),
  addresses: z.object({ graph: z.string(), signIn: z.string(), adminCenter: z.string() }),
});
