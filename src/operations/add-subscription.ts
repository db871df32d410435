import { knownId, type SkuId, type SubscriptionId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import type { PurchaseChannel, Subscription } from '../core/subscription/subscribed-sku.ts';
import type { SubscriptionTerms } from '../core/subscription/subscription-terms.ts';
import { subscriptionLimitProblem } from '../core/subscription/subscription-limit.ts';
import { endOfTerm } from '../core/subscription/term.ts';
import { trialTerm } from '../core/subscription/trial.ts';
import type { Writer } from '../store/store.ts';
import type { Call } from './operation.ts';
import { recordAtOnce } from './record-at-once.ts';
import { requireBuyer } from './subscriptions/require-buyer.ts';

/** A purchase to be written down. */
export type AddSubscriptionInput = {
  readonly skuId: SkuId;
  /** 1 to `subscriptionUnitsMax`. */
  readonly totalLicenses: number;
  /** A trial runs for a month (rules.md 3.4). */
  readonly isTrial: boolean;
  /** Who sold it; the organization bought it itself unless said. */
  readonly channel?: Exclude<PurchaseChannel, 'SelfService'>;
  /** Its conditions, as far as they are not the usual ones. A purchase without a `term` is once and for good. */
  readonly terms?: Partial<
    Pick<SubscriptionTerms, 'agreement' | 'isEnterprise' | 'term' | 'recurringBilling'>
  >;
};

/** The purchase as it is called from now on. */
export type AddSubscriptionOutput = {
  readonly id: SubscriptionId;
  readonly skuId: SkuId;
  readonly totalLicenses: number;
};

/**
 * Writes down a purchase of a product: its units can be assigned at once (checklist 137). No payment is taken. Refused above the
 * limit of purchases (checklist 14), for unknown products, and for who may not buy (checklist 39, 41).
 */
export async function addSubscription(
  tx: Writer,
  call: Call,
  input: AddSubscriptionInput,
): Promise<AddSubscriptionOutput> {
  await requireBuyer(tx, call.actor);
  const { skuId, totalLicenses } = input;
  const catalog = await tx.catalog();
  if (!catalog.products.has(skuId)) throw new Refused({ code: 'ResourceNotFound', id: skuId });
  const after = newPurchase(call, input, await tx.subscriptions());
  await recordAtOnce(tx, call, 'Add subscription', [
    { kind: 'subscriptionSet', before: null, after },
  ]);
  return { id: after.id, skuId, totalLicenses };
}

/** A purchase that the organization makes itself, now. Refuses above the limit of purchases (checklist 14). */
export function newPurchase(
  call: Call,
  { skuId, totalLicenses, isTrial, channel = 'Direct', terms }: AddSubscriptionInput,
  present: readonly Subscription[],
): Subscription {
  const id = knownId<SubscriptionId>(call.newId());
  const problem = subscriptionLimitProblem(present, { id });
  if (problem !== null) throw new Refused(problem);
  const term = isTrial ? trialTerm : (terms?.term ?? null);
  return {
    id,
    commerceSubscriptionId: call.newId(),
    skuId,
    status: 'Enabled',
    totalLicenses,
    isTrial,
    channel,
    createdDateTime: call.now,
    nextLifecycleDateTime: term === null ? null : endOfTerm(call.now, term),
    ownerId: null,
    ownerTenantId: null,
    ...(terms === undefined ? {} : { terms }),
  };
}
