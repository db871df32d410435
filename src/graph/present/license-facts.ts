import type { Assignment } from '../../core/assignment/assignment.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Instant, SkuId } from '../../core/ids.ts';
import type { SubscriptionStatus } from '../../core/subscription/subscribed-sku.ts';

/** An assignment with the moment of its last change. */
export type TimedAssignment = Assignment & { readonly updatedAt: Instant };

/** What the derived license properties of people are computed from, besides their assignments. */
export type LicenseFacts = {
  readonly catalog: Catalog;
  readonly capabilityStatuses: ReadonlyMap<SkuId, SubscriptionStatus>;
};
