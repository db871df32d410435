import type { Cloud, Sector } from '../core/directory/cloud.ts';
import type { NoticeKind } from '../core/notices.ts';
import type { SelfServicePolicy } from '../core/self-service/self-service-policy.ts';
import type { RequestApprover } from '../core/requests/license-request.ts';
import type { SubscriptionStatus } from '../core/subscription/subscribed-sku.ts';
import type { PersonBrief } from './people.ts';
import type { ProblemBody } from './plans.ts';

/** A product and its name. */
export type NamedProduct = { readonly skuId: string; readonly displayName: string };

/** `GET /api/self-service/products`: what people may buy for themselves. */
export type SelfServiceProductsBody = {
  readonly value: readonly (NamedProduct & {
    readonly policy: SelfServicePolicy;
    /** Subscriptions of it that people have, that are not deleted. */
    readonly purchases: number;
  })[];
};

/** `GET /api/subscriptions/:id/take-over`: whom it is about. */
export type TakeOverBody = {
  readonly people: readonly PersonBrief[];
  readonly owner: PersonBrief | null;
  readonly product: NamedProduct;
  /** The organization's own product, and how many licenses of it are free. */
  readonly to: NamedProduct;
  readonly free: number;
};

/** A purchase of a person's own. */
export type OwnPurchaseBody = NamedProduct & {
  readonly id: string;
  readonly status: SubscriptionStatus;
  readonly totalLicenses: number;
  readonly isTrial: boolean;
  readonly nextLifecycleDateTime: string | null;
  readonly recurringBilling: boolean;
  readonly people: readonly PersonBrief[];
};

/** `GET /api/me/products`: what the caller holds, has bought, may buy, and has asked for. */
export type MyProductsBody = {
  readonly held: readonly NamedProduct[];
  readonly purchases: readonly OwnPurchaseBody[];
  readonly offers: readonly (NamedProduct & {
    /** Why it cannot be bought; null: it can. */
    readonly problem: ProblemBody | null;
    readonly trialProblem: ProblemBody | null;
  })[];
  readonly requests: readonly RequestBody[];
  /** The organization's own way to ask; null: requests are made here. */
  readonly ownProcess: { readonly message: string; readonly link: string | null } | null;
};

/** A request for licenses. */
export type RequestBody = {
  readonly id: string;
  readonly product: NamedProduct;
  readonly requester: PersonBrief | null;
  readonly people: readonly PersonBrief[];
  readonly note: string | null;
  readonly createdDateTime: string;
  readonly sharedWith: readonly string[];
  readonly decision: {
    readonly at: string;
    readonly by: string;
    readonly approved: readonly string[];
    readonly rejected: readonly string[];
    readonly message: string | null;
  } | null;
};

/** `GET /api/requests?status=&$top=&$skiptoken=`: newest first. */
export type RequestsBody = {
  readonly value: readonly RequestBody[];
  readonly pending: number;
  readonly '@odata.nextLink'?: string;
};

/** `GET` and `PUT /api/requests/settings`. */
export type RequestSettingsBody = {
  readonly ownProcess: { readonly message: string; readonly link: string | null } | null;
  readonly approvers: Readonly<Record<string, RequestApprover>>;
};

/** A policy of auto-claim. */
export type AutoClaimPolicyBody = {
  readonly id: string;
  readonly displayName: string;
  readonly servicePlanId: string;
  readonly products: readonly {
    readonly skuId: string;
    readonly disabledPlans: readonly string[];
  }[];
  readonly isOn: boolean;
};

/** `GET /api/auto-claim`. */
export type AutoClaimBody = {
  readonly isOn: boolean;
  readonly policies: readonly AutoClaimPolicyBody[];
};

/** `GET /api/auto-claim/report?days=`: what was claimed lately, newest first. */
export type AutoClaimReportBody = {
  readonly days: number;
  readonly total: number;
  readonly products: readonly (NamedProduct & { readonly claims: number })[];
  readonly latest: readonly {
    readonly at: string;
    readonly user: PersonBrief | null;
    readonly product: NamedProduct;
    readonly policy: string | null;
  }[];
};

/** `GET /api/notices?$top=&$skiptoken=`: the outbox, newest first. */
export type NoticesBody = {
  readonly value: readonly {
    readonly id: string;
    readonly kind: NoticeKind;
    readonly at: string;
    readonly to: readonly string[];
    readonly subject: string;
    readonly text: string;
    readonly sentAt: string | null;
    readonly failure: string | null;
  }[];
  /** Whether a mail server is set. */
  readonly hasMailServer: boolean;
  readonly '@odata.nextLink'?: string;
};

/** `GET /api/subscriptions/:id/plan-change?skuId=`. */
export type PlanChangeBody = {
  readonly people: number;
  readonly lostSwitches: number;
  readonly lostApps: readonly { readonly servicePlanId: string; readonly displayName: string }[];
  readonly problem: ProblemBody | null;
};

/** `GET` and `PUT /api/settings/billing-account`. */
export type BillingAccountBody = {
  readonly value: readonly {
    readonly user: PersonBrief;
    readonly role: 'owner' | 'contributor' | 'invoiceManager' | 'reader';
  }[];
};

/** `GET /api/organization/cloud`: which cloud it is, and where its programs are. */
export type CloudBody = {
  readonly cloud: Cloud;
  readonly sector: Sector;
  readonly addresses: {
    readonly graph: string;
    readonly signIn: string;
    readonly adminCenter: string;
  };
};
