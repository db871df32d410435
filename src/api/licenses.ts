import type { SubscriptionStatus } from '../core/subscription/subscribed-sku.ts';
import type { SubscriptionAction } from '../core/subscription/subscription-action.ts';
import type { ProblemBody } from './plans.ts';

/** One subscription of a product, as far as the Licenses page needs it. */
export type LicensesSubscription = {
  readonly id: string;
  readonly totalLicenses: number;
  readonly status: SubscriptionStatus;
  readonly isTrial: boolean;
  readonly isSelfService: boolean;
  /** When it renews or changes state next; null: never. */
  readonly nextLifecycleDateTime: string | null;
  /** Whether it ends then, instead of renewing. */
  readonly isEnding: boolean;
};

/** One row of the Licenses page: a product over all its subscriptions (checklist 1, 3, 11, 12). */
export type LicensesRow = {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly accountType: 'Organization' | 'SelfService';
  /** Units bought that may be held: enabled and in grace. */
  readonly total: number;
  /** People who hold it. */
  readonly assigned: number;
  /** Of those, who hold it directly (perhaps through groups as well). */
  readonly assignedDirectly: number;
  /** Never below zero. */
  readonly available: number;
  /** Units in grace. */
  readonly expiringSoon: number;
  readonly suspended: number;
  readonly capabilityStatus: SubscriptionStatus;
  /** People who hold the product above what is owned. */
  readonly overassigned: number;
  /** Whether people read "Unlimited licenses available" instead of a number: a free product with units that nobody bought. */
  readonly isUnlimited: boolean;
  readonly subscriptions: readonly LicensesSubscription[];
};

/** `GET /api/summary/licenses`. */
export type LicensesBody = { readonly value: readonly LicensesRow[] };

/** One app or service of a product. */
export type ProductPlan = {
  readonly servicePlanId: string;
  readonly servicePlanName: string;
  readonly displayName: string;
  /** `Company`: set for the whole organization, never per person. */
  readonly appliesTo: 'User' | 'Company';
  /** Plans of which a person needs one for this plan to work; empty: none. */
  readonly needsAnyOf: readonly { readonly servicePlanId: string; readonly displayName: string }[];
};

/** A product that the organization owns, with its apps, by display name. */
export type ProductBody = {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly displayName: string;
  /** Whether people can hold it (not devices or the organization only). */
  readonly isForUsers: boolean;
  readonly plans: readonly ProductPlan[];
};

/** `GET /api/products`: the owned products; changes rarely. */
export type ProductsBody = { readonly value: readonly ProductBody[] };

/** One row of Your products: one subscription (checklist 2). */
export type YourProductsRow = LicensesSubscription & {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly displayName: string;
  readonly channel: string;
  readonly createdDateTime: string | null;
  /** Bought through a partner. */
  readonly isPartner: boolean;
  /** ISO 8601 duration such as `P1Y`, where it is known. */
  readonly term: string | null;
  readonly recurringBilling: boolean | null;
  /** Licenses of the product, over all its subscriptions. */
  readonly productTotal: number;
  readonly productAssigned: number;
};

/** What can be done to a subscription; the names are those of `POST /api/subscriptions/{id}/…`. */
export type SubscriptionActionBody = {
  readonly action: SubscriptionAction;
  /** Why not; null: it can be done. */
  readonly problem: ProblemBody | null;
};

/** `GET /api/subscriptions/{id}`: one subscription, its conditions, and what can be done to it. */
export type SubscriptionBody = {
  readonly id: string;
  readonly skuId: string;
  readonly displayName: string;
  readonly status: SubscriptionStatus;
  readonly totalLicenses: number;
  readonly isTrial: boolean;
  readonly channel: string;
  readonly agreement: string;
  readonly createdDateTime: string;
  /** When it renews or its state changes, if nobody does anything; null: never. */
  readonly nextLifecycleDateTime: string | null;
  /** ISO 8601 duration; null: bought once and for good. */
  readonly term: 'P1M' | 'P1Y' | 'P3Y' | null;
  readonly recurringBilling: boolean;
  /** Licenses from the next renewal on; null: as many as now. */
  readonly scheduledLicenses: number | null;
  /** Until when more people than licenses must be settled, after a renewal with fewer of them. */
  readonly settleBy: string | null;
  /** Fewest licenses that it can have now. */
  readonly fewestLicenses: number;
  /** Licenses of the product that may be held, and people who hold it, over all its subscriptions. */
  readonly productTotal: number;
  readonly productAssigned: number;
  readonly actions: readonly SubscriptionActionBody[];
};

/** Answer of a change: the operation, and the subscription that is active from now on. */
export type SubscriptionChangedBody = {
  readonly operationNo: number;
  readonly subscriptionId: string;
};

/** `GET /api/clock`. */
export type ClockBody = {
  /** What time it is for the organization, and for the machine. */
  readonly now: string;
  readonly machineNow: string;
  /** Whether it can be moved: in an organization for rehearsal only. */
  readonly canBeMoved: boolean;
  /** Whether something has come about that the log does not tell of yet: it follows in a moment. */
  readonly isBehind: boolean;
};

/** `GET /api/summary/products`. */
export type YourProductsBody = { readonly value: readonly YourProductsRow[] };
