import type { SkuId, SubscriptionId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { selfServiceRefusal } from '../../core/self-service/may-buy.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { Term } from '../../core/subscription/term.ts';
import { withTerms } from '../../core/subscription/terms-of.ts';
import { trialTerm, trialUnits } from '../../core/subscription/trial.ts';
import type { Writer } from '../../store/store.ts';
import { newPurchase } from '../add-subscription.ts';
import { licensesForAll } from '../licenses-for-all.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { purchaseContext } from './own-purchase.ts';

/** Units that a person may have of one purchase. */
export const selfServiceUnitsMax = 1000;

/** What a person wants to buy for themselves. */
export type BuySelfServiceInput = {
  readonly skuId: SkuId;
  /** 1 to `selfServiceUnitsMax`; a trial has `trialUnits`, whatever is said. */
  readonly units: number;
  /** A trial without a payment method: a month, and it does not renew. */
  readonly isTrial: boolean;
  readonly term: Term;
};

/** The purchase. */
export type BuySelfServiceOutput = { readonly subscriptionId: SubscriptionId };

/**
 * Somebody buys a product for themselves, and gets a license of it (rules.md 3.7). No payment is taken. Refused by the organization's
 * policy, for guests, and where nothing is sold so (checklist 163 to 166).
 */
export async function buySelfService(
  tx: Writer,
  call: Call,
  { skuId, units, isTrial, term }: BuySelfServiceInput,
): Promise<BuySelfServiceOutput> {
  const { actor } = call;
  if (actor.kind !== 'user') throw new Refused({ code: 'PermissionDenied', action: 'readSelf' });
  const purchases = await tx.subscriptions();
  const isOwned = purchases.some(
    (one) => one.skuId === skuId && one.ownerId === null && one.status !== 'Deleted',
  );
  const refusal = selfServiceRefusal(await tx.organization(), actor, { skuId, isTrial, isOwned });
  if (refusal !== null)
    throw new Refused({ code: 'SelfServiceNotAllowed', skuId, reason: refusal });
  const ownTerm = isTrial ? trialTerm : term;
  const bought = newPurchase(
    call,
    { skuId, totalLicenses: isTrial ? trialUnits : units, isTrial, terms: { term: ownTerm } },
    purchases,
  );
  const after: Subscription = withTerms(
    { ...bought, channel: 'SelfService', ownerId: actor.userId },
    { recurringBilling: !isTrial, givenTo: [actor.userId] },
  );
  const activity = isTrial ? 'Start trial' : 'Buy for oneself';
  await recordAtOnce(tx, call, activity, [{ kind: 'subscriptionSet', before: null, after }]);
  const own = await tx
    .savepoint(async () => {
      const context = await purchaseContext(tx, after, []);
      const licenses = [{ skuId }];
      return licensesForAll(tx, [actor.userId], { kind: 'assign', licenses }, context);
    })
    .catch((error: unknown) => {
      // It is bought all the same: who it can be given to is another matter.
      if (error instanceof Refused) return [];
      throw error;
    });
  await recordAtOnce(tx, call, 'Assign own licenses', own);
  return { subscriptionId: after.id };
}
