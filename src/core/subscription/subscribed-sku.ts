import type { Instant, SkuId, SubscriptionId } from '../ids.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

/** Where a purchase stands in its life (Graph: `companySubscription.status`). */
export type SubscriptionStatus = 'Enabled' | 'Warning' | 'Suspended' | 'LockedOut' | 'Deleted';

/** Who sold it: decides who may see, change and assign it (rules.md 2.1, 3.3). */
export type PurchaseChannel = 'Direct' | 'Reseller' | 'Prepaid' | 'VolumeLicensing' | 'SelfService';

/** One purchase of a product, as it stands at some moment; `subscriptionAt` tells how it stands later. */
export type Subscription = {
  readonly id: SubscriptionId;
  readonly commerceSubscriptionId: string;
  readonly skuId: SkuId;
  readonly status: SubscriptionStatus;
  /** Units bought, 0 or more. */
  readonly totalLicenses: number;
  readonly isTrial: boolean;
  readonly channel: PurchaseChannel;
  readonly createdDateTime: Instant;
  /** When it renews or its state changes, if nobody does anything; null: never. */
  readonly nextLifecycleDateTime: Instant | null;
  /** The person who bought it for themselves (self-service), else null. */
  readonly ownerId: string | null;
  /** GUID of the partner's organization that sold it, else null. */
  readonly ownerTenantId: string | null;
  /** Its conditions, as far as they are not the usual ones: `termsOf` tells all. */
  readonly terms?: Partial<SubscriptionTerms>;
};

/** Whether a partner sold it: only those with a right of their own see such purchases (checklist 58). */
export function isSoldByPartner({ ownerTenantId }: Pick<Subscription, 'ownerTenantId'>): boolean {
  return ownerTenantId !== null;
}

/** Units by state (Graph: `licenseUnitsDetail`). */
export type PrepaidUnits = {
  readonly enabled: number;
  readonly warning: number;
  readonly suspended: number;
  readonly lockedOut: number;
};

/** A product the organization owns, all subscriptions added up. */
export type SubscribedSku = {
  readonly skuId: SkuId;
  readonly prepaidUnits: PrepaidUnits;
  /** People who hold it by any path: one unit each. */
  readonly consumedUnits: number;
  readonly capabilityStatus: SubscriptionStatus;
  /** Units that may be held: enabled + warning, of the organization's own purchases (rules.md 11, decision 1). */
  readonly usableUnits: number;
  /** Whether every live purchase of it belongs to a person (self-service): administrators may not assign it. */
  readonly isSelfService: boolean;
  readonly subscriptionIds: readonly SubscriptionId[];
};
