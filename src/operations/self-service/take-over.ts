import type { Change } from '../../core/change.ts';
import type { OperationNo, SkuId, UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { offerOf } from '../../core/self-service/offers.ts';
import { deleted } from '../../core/subscription/lifecycle.ts';
import { freeUnitsOf } from '../../core/subscription/subscribed-sku-of.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import { withTerms } from '../../core/subscription/terms-of.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { licensesForAll } from '../licenses-for-all.ts';
import { addressOf, tell } from '../notices/tell.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requirePermission } from '../require-permission.ts';
import { catchUp } from '../subscriptions/follow-calendar.ts';
import { purchaseContext, holdersOfPurchase } from './own-purchase.ts';

/** How a purchase of a person's own comes under control (rules.md 3.7). */
export type TakeOverInput = {
  readonly subscriptionId: string;
  /** `move`: its people get the organization's own product instead; `cancel`: they lose it. */
  readonly how: 'move' | 'cancel';
  /** Must be given where it is canceled (checklist 162). */
  readonly reason: string | null;
};

/** What a take-over would come to. */
export type TakeOverPreview = {
  readonly people: readonly UserId[];
  /** The organization's own product that people are moved to. */
  readonly to: SkuId;
  /** Units of it that are free. */
  readonly free: number;
};

/** Whom a take-over is about, and whether there are units for them. */
export async function previewTakeOver(
  reader: Reader,
  subscriptionId: string,
): Promise<TakeOverPreview> {
  const found = (await reader.subscriptions()).find(
    ({ id }) => id === subscriptionId.toLowerCase(),
  );
  if (found === undefined || found.ownerId === null) {
    throw new Refused({ code: 'ResourceNotFound', id: subscriptionId });
  }
  return await previewOf(reader, found);
}

async function previewOf(reader: Reader, subscription: Subscription): Promise<TakeOverPreview> {
  const people = await holdersOfPurchase(reader, subscription);
  const to = offerOf(subscription.skuId)?.organizationSkuId ?? subscription.skuId;
  const sku = (await reader.subscribedSkus()).find(({ skuId }) => skuId === to);
  const free = sku === undefined ? 0 : freeUnitsOf(sku);
  // Of the same product they count already: what is free without them is for them.
  return { people, to, free: Math.max(0, to === subscription.skuId ? free + people.length : free) };
}

/**
 * Takes what a person bought for themselves over: its people are moved, all or nobody, or lose it; it is deleted, and the purchaser is
 * told (rules.md 3.7; checklist 160 to 162).
 */
export async function takeOver(
  tx: Writer,
  call: Call,
  { subscriptionId, how, reason }: TakeOverInput,
): Promise<{ readonly operationNo: OperationNo }> {
  requirePermission(call.actor, 'takeOverSelfService');
  const recorded = (await tx.recordedSubscriptions()).find(
    ({ id }) => id === subscriptionId.toLowerCase(),
  );
  if (recorded === undefined || recorded.ownerId === null) {
    throw new Refused({ code: 'ResourceNotFound', id: subscriptionId });
  }
  if (how === 'cancel' && (reason ?? '').trim() === '') {
    throw new Refused({ code: 'MissingParameters', action: 'cancel', names: ['reason'] });
  }
  const before = await catchUp(tx, call, recorded);
  if (before.status === 'Deleted') {
    throw new Refused({ code: 'SubscriptionActionOff', action: 'cancel', reason: 'deleted' });
  }
  const changes: Change[] = [
    ...(how === 'move' ? await moved(tx, before) : await taken(tx, before)),
    { kind: 'subscriptionSet', before, after: withTerms(deleted(before), { givenTo: [] }) },
  ];
  const activity = how === 'move' ? 'Take over subscription' : 'Cancel self-service subscription';
  const operationNo = await recordAtOnce(tx, call, activity, changes, { reason });
  if (operationNo === null) throw new Error('a deleted purchase is a change');
  await tellPurchaser(tx, call, before, how);
  return { operationNo };
}

/** Everybody gets the organization's own product instead, without a moment without. */
async function moved(tx: Writer, subscription: Subscription): Promise<readonly Change[]> {
  const { people, to, free } = await previewOf(tx, subscription);
  if (free < people.length) {
    throw new Refused({ code: 'NotEnoughUnits', skuId: to, needed: people.length, free });
  }
  if (to === subscription.skuId) return [];
  const context = await purchaseContext(tx, subscription, people);
  const command = { kind: 'swap', from: subscription.skuId, to: { skuId: to } } as const;
  return await licensesForAll(tx, people, command, context);
}

async function taken(tx: Writer, subscription: Subscription): Promise<readonly Change[]> {
  const people = await holdersOfPurchase(tx, subscription);
  const context = await purchaseContext(tx, subscription, people);
  return await licensesForAll(
    tx,
    people,
    { kind: 'unassign', skuIds: [subscription.skuId] },
    context,
  );
}

async function tellPurchaser(
  tx: Writer,
  call: Call,
  { id, skuId, ownerId }: Subscription,
  how: TakeOverInput['how'],
): Promise<void> {
  const [owner] = ownerId === null ? [] : await tx.usersByIds([ownerId]);
  if (owner === undefined || owner.deletedDateTime !== null) return;
  const product = (await tx.catalog()).products.get(skuId)?.displayName ?? skuId;
  await tell(tx, call, {
    key: `take-over ${id}`,
    kind: how === 'move' ? 'selfServiceTakenOver' : 'selfServiceCanceled',
    to: [addressOf(owner)],
    subject:
      how === 'move'
        ? `${product} is now managed by your organization`
        : `${product} was canceled by your organization`,
    text:
      how === 'move'
        ? `Your organization has taken over your subscription of ${product}. Everybody who had a license from you has one of the organization now. You are not charged any more.`
        : `Your organization has canceled your subscription of ${product}. Everybody who had a license from you has lost it. You are not charged any more. Save what you need, and ask your administrators if you still need the product.`,
  });
}
