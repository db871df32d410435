import { knownId, type SkuId } from '../ids.ts';
import type { SubscribedSku } from './subscribed-sku.ts';

/** Units from which on a free product's number means "as many as you like": Microsoft hands out 10,000 or 1,000,000. */
export const unlimitedUnitsMin = 10_000;

/** Products that cost nothing and that people may sign up for by themselves. Microsoft publishes no list: by their names. */
const freeProducts: ReadonlySet<SkuId> = new Set(
  [
    // POWER_BI_STANDARD, Microsoft Fabric (Free)
    'a403ebcc-fae0-4ca2-8c8c-7a907fd6c235',
    // POWERAPPS_VIRAL
    'dcb1a3ae-b33f-4487-846a-a640262fadf4',
    // FLOW_FREE
    'f30db892-07e9-47e9-837c-80727f46fd3d',
    // TEAMS_EXPLORATORY
    '710779e8-3d4a-4c88-adb9-386c958d1fdf',
    // WINDOWS_STORE
    '6470687e-a428-4b7a-bef2-8a291ad947c9',
  ].map((id) => knownId<SkuId>(id)),
);

/**
 * Whether the Licenses page says "Unlimited licenses available" instead of a number: a free product with units that nobody
 * bought. The units are counted all the same; nobody reaches their end.
 */
export function isUnlimited(sku: Pick<SubscribedSku, 'skuId' | 'usableUnits'>): boolean {
  return freeProducts.has(sku.skuId) && sku.usableUnits >= unlimitedUnitsMin;
}
