import type { Change } from '../../core/change.ts';
import type { OperationNo, SkuId, SubscriptionId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import {
  subscriptionUnitsMax,
  unitsLock,
  withMoreUnits,
} from '../../core/subscription/change-units.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { Writer } from '../../store/store.ts';
import { newPurchase } from '../add-subscription.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requireBuyer } from './require-buyer.ts';
import { catchUp } from './follow-calendar.ts';

/** So many units more of a product, whichever purchase they come with. */
export type BuyUnitsInput = {
  readonly skuId: SkuId;
  /** 1 to `subscriptionUnitsMax`. */
  readonly units: number;
  readonly reason: string | null;
};

/** The purchase that brings them. */
export type BuyUnitsOutput = {
  readonly operationNo: OperationNo;
  readonly subscriptionId: SubscriptionId;
};

/**
 * Buys for those who go short (rules.md 1.1, 3.3): the units are there with this commit, for who waits and for whoever is assigned next. No
 * payment is taken. Refused for who may not buy, and for products that nobody knows.
 */
export async function buyUnits(
  tx: Writer,
  call: Call,
  { skuId, units, reason }: BuyUnitsInput,
): Promise<BuyUnitsOutput> {
  await requireBuyer(tx, call.actor);
  const { products } = await tx.catalog();
  if (!products.has(skuId)) throw new Refused({ code: 'ResourceNotFound', id: skuId });
  const change = await purchaseOfUnits(tx, call, { skuId, units });
  const operationNo = await recordAtOnce(tx, call, 'Buy licenses', [change], { reason });
  if (operationNo === null) throw new Error('a purchase is a change');
  return { operationNo, subscriptionId: change.after.id };
}

/** The organization's own purchase of the product grows; where there is none that can, another is made. */
export async function purchaseOfUnits(
  tx: Writer,
  call: Call,
  { skuId, units }: { readonly skuId: SkuId; readonly units: number },
): Promise<Extract<Change, { kind: 'subscriptionSet' }>> {
  const subscriptions = await tx.subscriptions();
  const grown = subscriptions
    .filter((one) => one.skuId === skuId && canGrow(one, units))
    .sort((one, other) => other.totalLicenses - one.totalLicenses)[0];
  if (grown === undefined) {
    const after = newPurchase(call, { skuId, totalLicenses: units, isTrial: false }, subscriptions);
    return { kind: 'subscriptionSet', before: null, after };
  }
  const recorded = (await tx.recordedSubscriptions()).find(({ id }) => id === grown.id) ?? grown;
  const before = await catchUp(tx, call, recorded);
  return { kind: 'subscriptionSet', before, after: withMoreUnits(before, units, call.now) };
}

function canGrow(subscription: Subscription, units: number): boolean {
  return (
    unitsLock(subscription) === null && subscription.totalLicenses + units <= subscriptionUnitsMax
  );
}
