import type { ProductPrices } from '../core/directory/organization.ts';
import { parseId, type SkuId } from '../core/ids.ts';
import { Refused } from '../core/problems.ts';
import type { Writer } from '../store/store.ts';
import { patchOf } from './directory/patch-of.ts';
import type { Call } from './operation.ts';
import { recordAtOnce } from './record-at-once.ts';
import { requirePermission } from './require-permission.ts';

/** Replaces what the organization wrote down of prices. Every product named must be known, owned or not. */
export async function setPrices(
  tx: Writer,
  call: Call,
  input: ProductPrices,
): Promise<ProductPrices> {
  requirePermission(call.actor, 'manageOrganization');
  const catalog = await tx.catalog();
  const known = new Set([
    ...catalog.products.keys(),
    ...(await tx.subscribedSkus()).map(({ skuId }) => skuId),
  ]);
  const entries = Object.entries(input.monthlyPrices).map(([text, price]) => {
    const skuId = parseId<SkuId>(text);
    if (skuId === null || !known.has(skuId)) {
      throw new Refused({ code: 'ResourceNotFound', id: text });
    }
    return [skuId, price] as const;
  });
  const prices = { currency: input.currency, monthlyPrices: Object.fromEntries(entries) };
  const before = (await tx.organization()).prices;
  if (before === undefined || patchOf(before, prices) !== null) {
    const change = { before: before === undefined ? {} : { prices: before }, after: { prices } };
    await recordAtOnce(tx, call, 'Set prices', [{ kind: 'organizationUpdated', ...change }]);
  }
  return prices;
}
