import type { UserId } from '../../core/ids.ts';
import { Refused } from '../../core/problems.ts';
import type { PlanContext } from '../../core/plan/outcome.ts';
import type { Actor } from '../../core/roles/actor.ts';
import type { Subscription } from '../../core/subscription/subscribed-sku.ts';
import type { Reader } from '../../store/store.ts';
import { loadPlanContext } from '../plan-context.ts';

/** Who has a license of what a person bought for themselves: given by that person, and held now. */
export async function holdersOfPurchase(
  reader: Reader,
  subscription: Subscription,
): Promise<readonly UserId[]> {
  const { givenTo } = subscription.terms ?? {};
  if (givenTo === undefined) return await everybodyWith(reader, subscription);
  const held = await reader.assignmentsOf(givenTo);
  return givenTo.filter((userId) =>
    (held.get(userId) ?? []).some(
      ({ skuId, assignedByGroup }) => skuId === subscription.skuId && assignedByGroup === null,
    ),
  );
}

/** Holders of one purchase that are looked for. */
const holdersMax = 10_000;

/** Where nobody wrote down whom it was given to (an import): everybody who holds the product directly. */
async function everybodyWith(reader: Reader, { skuId }: Subscription): Promise<readonly UserId[]> {
  const found = await reader.directAssignments(skuId, { after: null, top: holdersMax });
  return found.map(({ userId }) => userId);
}

/**
 * What plans share while the licenses of such a purchase are given and taken: its own units, and nobody else's. For administrators the
 * product stays what it is: not theirs to assign (checklist 159).
 */
export async function purchaseContext(
  reader: Reader,
  subscription: Subscription,
  holders: readonly UserId[],
): Promise<PlanContext> {
  const context = await loadPlanContext(reader, 'api', false);
  const sku = context.skus.get(subscription.skuId);
  if (sku === undefined) throw new Error('a purchase without its product');
  const own = {
    ...sku,
    isSelfService: false,
    usableUnits: subscription.totalLicenses,
    consumedUnits: holders.length,
  };
  return { ...context, skus: new Map([...context.skus, [sku.skuId, own]]) };
}

/** Whether the purchase is this person's own. */
export function isOwnPurchase({ ownerId }: Subscription, actor: Actor): boolean {
  return actor.kind === 'user' && ownerId === actor.userId;
}

/** What a person bought, as it stands now; refused where it is somebody else's, as if it were not there. */
export async function requireOwnPurchase(
  reader: Reader,
  actor: Actor,
  subscriptionId: string,
): Promise<Subscription> {
  const found = (await reader.subscriptions()).find(
    ({ id }) => id === subscriptionId.toLowerCase(),
  );
  if (found === undefined || !isOwnPurchase(found, actor)) {
    throw new Refused({ code: 'ResourceNotFound', id: subscriptionId });
  }
  return found;
}
