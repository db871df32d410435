import type { Change } from '../../core/change.ts';
import type { OperationNo, SkuId, SubscriptionId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import {
  canonicalProductKey,
  newProductKey,
  prepaidTerms,
  productKeyCharacters,
  type ProductKey,
  type ProductKeyUse,
  redeemProductKey,
} from '../../core/subscription/product-key.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import { endOfTerm, type Term } from '../../core/subscription/term.ts';
import { newPurchase } from '../add-subscription.ts';
import type { Writer } from '../../store/store.ts';
import type { Call } from '../operation.ts';
import { recordAtOnce } from '../record-at-once.ts';
import { catchUp } from './follow-calendar.ts';
import { requireBuyer } from './require-buyer.ts';
import { loadSubscriptionFacts } from './subscription-actions.ts';

/** Keys that an organization keeps at most, used ones included. */
const productKeysMax = 1000;

/** Issues a product key, in place of the shop that would sell one: no payment is taken. */
export async function issueProductKey(
  tx: Writer,
  call: Call,
  input: Pick<ProductKey, 'skuId' | 'units' | 'term'>,
): Promise<{ readonly key: string }> {
  await requireBuyer(tx, call.actor);
  const { products } = await tx.catalog();
  if (!products.has(input.skuId)) throw new Refused({ code: 'ResourceNotFound', id: input.skuId });
  const { productKeys: before = [] } = await tx.organization();
  if (before.length >= productKeysMax) {
    throw new Refused({
      code: 'BadRequest',
      message: `An organization has at most ${String(productKeysMax)} product keys.`,
    });
  }
  const key = newProductKey(chance(call));
  const after = [...before, { ...input, key, redeemedAt: null }];
  await recordAtOnce(tx, call, 'Issue product key', [
    // The key stands in the log: only who may buy can redeem it.
    { kind: 'organizationUpdated', before: {}, after: { productKeys: after } },
  ]);
  return { key };
}

/** Random bytes of fresh GUIDs, as many as a key needs. */
function chance({ newId }: Pick<Call, 'newId'>): Uint8Array {
  let digits = '';
  // The digit that names the version of a GUID, and that of its variant, are no chance.
  while (digits.length < productKeyCharacters * 2) {
    digits += newId()
      .replaceAll('-', '')
      .replace(/^(.{12}).(.{3}).(.*)$/, '$1$2$3');
  }
  return Uint8Array.from({ length: productKeyCharacters }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}

/** A key, and what it is to do. */
export type RedeemKeyInput = {
  readonly key: string;
  /** Where there is a subscription of the product already that was bought with a key. */
  readonly use: ProductKeyUse;
};

/**
 * Redeems a product key (rules.md 3.3; checklist 158): for a new subscription, for more licenses, or for another term with as many
 * licenses as the key has. A key is used once.
 */
export async function redeemKey(
  tx: Writer,
  call: Call,
  { key: text, use }: RedeemKeyInput,
): Promise<{ readonly operationNo: OperationNo; readonly subscriptionId: SubscriptionId }> {
  await requireBuyer(tx, call.actor);
  const canonical = canonicalProductKey(text);
  if (canonical === null) throw new Refused({ code: 'ProductKeyRefused', reason: 'form' });
  const { productKeys = [] } = await tx.organization();
  const key = productKeys.find((one) => one.key === canonical);
  if (key === undefined || key.redeemedAt !== null) {
    throw new Refused({ code: 'ProductKeyRefused', reason: 'redeemed' });
  }
  const recorded = (await tx.recordedSubscriptions()).find(
    ({ skuId, channel, status }) =>
      skuId === key.skuId && channel === 'Prepaid' && status !== 'Deleted',
  );
  const before = recorded === undefined ? null : await catchUp(tx, call, recorded);
  const after = await redeemed(
    tx,
    call,
    { key, use },
    before?.status === 'Deleted' ? null : before,
  );
  const used = productKeys.map((one) => (one === key ? { ...key, redeemedAt: call.now } : one));
  const changes: Change[] = [
    { kind: 'subscriptionSet', before: before?.id === after.id ? before : null, after },
    { kind: 'organizationUpdated', before: {}, after: { productKeys: used } },
  ];
  const operationNo = await recordAtOnce(tx, call, 'Redeem product key', changes);
  if (operationNo === null) throw new Error('a redeemed key is a change');
  return { operationNo, subscriptionId: after.id };
}

async function redeemed(
  tx: Writer,
  call: Call,
  { key, use }: { readonly key: ProductKey; readonly use: ProductKeyUse },
  before: Subscription | null,
): Promise<Subscription> {
  if (before === null) return purchaseWith(call, key, await tx.subscriptions());
  const facts = await loadSubscriptionFacts(tx, before);
  const decision = redeemProductKey(before, { key, use }, facts);
  if (!decision.ok) throw new Refused(decision.problem);
  return decision.after;
}

function purchaseWith(
  call: Call,
  { skuId, units, term }: { readonly skuId: SkuId; readonly units: number; readonly term: Term },
  present: readonly Subscription[],
): Subscription {
  const terms = prepaidTerms(term);
  const input = { skuId, totalLicenses: units, isTrial: false, channel: 'Prepaid', terms } as const;
  return { ...newPurchase(call, input, present), nextLifecycleDateTime: endOfTerm(call.now, term) };
}
