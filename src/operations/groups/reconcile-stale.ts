import type { Instant } from '../../core/ids.ts';
import type { Writer } from '../../store/store.ts';
import { loadGroupContext } from './group-context.ts';
import { reconcilePeople } from './reconcile-people.ts';

/**
 * Looks at the next people whose licenses by groups may not be as they should be, at most `limit`; answers whether there may be more.
 * Who waits for a unit comes before who is new: a freed unit goes to the first in line (design.md 7).
 */
export async function reconcileStale(tx: Writer, now: Instant, limit: number): Promise<boolean> {
  const product = await tx.nextStaleProduct(limit);
  if (product !== null) {
    const { skuId, operationNo, userIds, next } = product;
    const context = await loadGroupContext(tx, 'line');
    const free = (): number => context.planner.left(skuId);
    await tx.setStaleProduct(skuId, free() > 0 ? next : null);
    if (free() > 0) await reconcilePeople(tx, userIds, { operationNo, now, context });
    return true;
  }
  const stale = await tx.nextStaleUsers(limit);
  if (stale === null) return false;
  const { operationNo, userIds } = stale;
  await tx.dropStaleUsers(stale);
  await reconcilePeople(tx, userIds, { operationNo, now, context: await loadGroupContext(tx) });
  return true;
}

/** Puts the next in line away unseen: a defect stands in the way of looking. */
export async function dropNextStale(tx: Writer): Promise<void> {
  const product = await tx.nextStaleProduct(1);
  if (product !== null) {
    await tx.setStaleProduct(product.skuId, product.next);
    return;
  }
  const stale = await tx.nextStaleUsers(1);
  if (stale !== null) await tx.dropStaleUsers(stale);
}
