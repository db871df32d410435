import type { Change } from '../../core/change.ts';
import type { OperationNo, SubscriptionId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import { mayPerform } from '../../core/roles/may-perform.ts';
import { isSoldByPartner, type Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { requireBuyer } from './require-buyer.ts';
import { catchUp } from './follow-calendar.ts';
import {
  decideSubscriptionChange,
  loadSubscriptionFacts,
  type SubscriptionChange,
  type SubscriptionFacts,
} from './subscription-actions.ts';
import { isOwnPurchase, holdersOfPurchase } from '../self-service/own-purchase.ts';

/** What is asked of which purchase. */
export type ChangeSubscriptionInput = {
  readonly subscriptionId: string;
  readonly change: SubscriptionChange;
  /** Why, in the words of whoever asks. Canceling asks for it (rules.md 3.3). */
  readonly reason: string | null;
};

/** What it came to. */
export type ChangeSubscriptionOutput = {
  readonly operationNo: OperationNo;
  /** The purchase that is active from now on: another one where it was taken up again under an MCA. */
  readonly subscriptionId: SubscriptionId;
};

/**
 * Changes a purchase (rules.md 3.3; checklist 137 to 143, 148 to 152, 154). Units that come on top are there with this commit: who waits for
 * one gets it. No payment is taken. Refused for who may not buy, and with the reason where it cannot be done.
 */
export async function changeSubscription(
  tx: Writer,
  call: Call,
  { subscriptionId, change, reason }: ChangeSubscriptionInput,
): Promise<ChangeSubscriptionOutput> {
  const recorded = (await tx.recordedSubscriptions()).find(
    ({ id }) => id === subscriptionId.toLowerCase(),
  );
  const isOwn = recorded !== undefined && isOwnPurchase(recorded, call.actor);
  if (!isOwn) await requireBuyer(tx, call.actor, recorded);
  const isHidden =
    recorded !== undefined &&
    isSoldByPartner(recorded) &&
    !mayPerform(call.actor, 'readPartnerSubscriptions');
  if (recorded === undefined || isHidden) {
    throw new Refused({ code: 'ResourceNotFound', id: subscriptionId });
  }
  const before = await catchUp(tx, call, recorded);
  const { after, successor } = isOwn
    ? await decideOwnChange(tx, call, before, change)
    : await decideChange(tx, call, before, change);
  const changes: Change[] = [{ kind: 'subscriptionSet', before, after }];
  if (successor !== null) changes.push({ kind: 'subscriptionSet', before: null, after: successor });
  const activity = activityOf(change, before);
  const operationNo = await recordAtOnce(tx, call, activity, changes, { reason });
  if (operationNo === null) throw new Error('a changed purchase is a change');
  return { operationNo, subscriptionId: (successor ?? after).id };
}

type Decided = { readonly after: Subscription; readonly successor: Subscription | null };

async function decideChange(
  tx: Writer,
  call: Call,
  before: Subscription,
  change: SubscriptionChange,
): Promise<Decided> {
  const facts = await loadSubscriptionFacts(tx, before);
  const decided = decideSubscriptionChange(before, change, { facts, newId: call.newId });
  if (!decided.ok) throw new Refused(decided.problem);
  return decided;
}

/** For whom it is their own it is bought as directly as the organization buys; only its own people count (rules.md 3.7). */
async function decideOwnChange(
  tx: Writer,
  call: Call,
  before: Subscription,
  change: SubscriptionChange,
): Promise<Decided> {
  const facts: SubscriptionFacts = {
    now: call.now,
    usableUnits: before.totalLicenses,
    consumedUnits: (await holdersOfPurchase(tx, before)).length,
    attachedDomains: [],
  };
  const seen: Subscription = { ...before, channel: 'Direct' };
  const decided = decideSubscriptionChange(seen, change, { facts, newId: call.newId });
  if (!decided.ok) throw new Refused(decided.problem);
  const { channel } = before;
  const successor = decided.successor === null ? null : { ...decided.successor, channel };
  return { after: { ...decided.after, channel }, successor };
}

function activityOf(change: SubscriptionChange, { totalLicenses }: Subscription): string {
  switch (change.kind) {
    case 'units':
      if (change.when === 'renewal') return 'Schedule change of licenses';
      return change.totalLicenses < totalLicenses ? 'Remove licenses' : 'Buy licenses';
    case 'recurringBilling':
      return change.isOn ? 'Turn on recurring billing' : 'Turn off recurring billing';
    case 'cancel':
      return 'Cancel subscription';
    case 'delete':
      return 'Delete subscription';
    case 'reactivate':
      return 'Reactivate subscription';
    case 'extendTrial':
      return 'Extend trial';
    case 'buyTrial':
      return 'Buy trial';
  }
}
