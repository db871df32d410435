import type { SubscriptionStatus } from '../core/subscription/subscribed-sku.ts';

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

/** `GET /api/summary/products`. */
export type YourProductsBody = { readonly value: readonly YourProductsRow[] };
